/** Time to the first picture of React's in Chromium, the pane and the template's page turn by turn from one server. */
import type { Browser } from 'playwright-core';
import { serve } from '../../tests/support/pages/site';
import { median, report, round } from '../measure';
import type { Pages } from './pages';

const GOAL = 1.3;

/** Stands in for Microsoft's script, the same for both pages: ready at once, in an Excel that never answers a read. */
const OFFICE = `
  window.Office = {
    HostType: { Excel: 'Excel' },
    onReady: (ready) => Promise.resolve().then(() => ready({ host: 'Excel' })),
    context: { document: { url: 'bok.xlsx' }, displayLanguage: 'sv-SE', requirements: { isSetSupported: () => true } },
    actions: { associate: () => undefined },
  };
  window.Excel = { run: () => new Promise(() => undefined) };
`;

/** The frame after the first button stands in the page: by then it has been laid out and painted. */
const WATCH = `
  const seen = new MutationObserver(() => {
    if (document.querySelector('#root button') === null) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.firstRender = performance.now())));
  });
  seen.observe(document, { childList: true, subtree: true });
`;

export async function benchRender(browser: Browser, pages: Pages, quick: boolean): Promise<void> {
  const site = await serve(pages, { 'book.json': { fileName: 'bok.xlsx', date1904: false, sheets: [], names: [] } });
  const load = (page: string): Promise<number> => firstRender(browser, `${site.url}${page}.html`);
  const times: { pane: number; template: number }[] = [];
  try {
    for (let i = 0; i <= (quick ? 5 : 21); i++) times.push({ pane: await load('pane'), template: await load('template') });
  } finally {
    await site.close();
  }
  // The first ones start Chromium's own services.
  const [pane, template] = [median(times.slice(1).map((time) => time.pane)), median(times.slice(1).map((time) => time.template))];
  const ratio = pane / template;
  report('pane: first render in Chromium, nothing cached', `${round(pane, 0)} ms; the template's page ${round(template, 0)} ms: ${round(ratio, 2)} ×`, { text: `≤ ${GOAL} ×`, met: ratio <= GOAL });
}

/** Milliseconds from the start of the navigation, in a context of its own. */
async function firstRender(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  try {
    const page = await context.newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
    await page.addInitScript(WATCH);
    await page.goto(url);
    return Number(await (await page.waitForFunction('window.firstRender')).jsonValue());
  } finally {
    await context.close();
  }
}
