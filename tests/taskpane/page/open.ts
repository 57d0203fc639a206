/** Suites of the pane's views: a pane on a page of its own in Chromium, with a workbook in memory. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { RawWorkbook } from '../../../src/core/grid';
import { eventually, PATIENCE } from '../../support/eventually';
import { BROWSER_TEST_MS, complaintsOf, launchChromium, newContext } from '../../support/pages/chromium';
import { buildPages, serve, type PageSpec, type Served, type Site } from '../../support/pages/site';
import { describeWithTool } from '../../support/tools';

const PANE: PageSpec = {
  mode: 'development',
  entry: { page: './tests/taskpane/page/main.tsx' },
  html: [{ template: 'src/taskpane/taskpane.html', filename: 'index.html', chunk: 'page' }],
};

/** A view of the pane beside a workbook; `query`: main.tsx says what can be asked for. */
export type OpenPane = (book: RawWorkbook, view: string, query?: string, options?: BrowserContextOptions) => Promise<Page>;

/** After each test its pages are closed, and none of them may have complained of anything. */
export function describePane(name: string, body: (open: OpenPane) => void): void {
  describeWithTool('chromium', name, (executablePath) => {
    let site: Site;
    let browser: Browser;
    let opened: { readonly page: Page; readonly served: Served; readonly complaints: readonly string[] }[] = [];
    jest.setTimeout(BROWSER_TEST_MS);
    beforeAll(async () => {
      site = buildPages(PANE);
      browser = await launchChromium(executablePath);
    });
    afterEach(async () => {
      const all = opened;
      opened = [];
      for (const { page, served } of all) await page.context().close().finally(() => served.close());
      expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      site?.remove();
    });
    body(async (book, view, query = '', options = {}) => {
      const served = await serve(site, { 'book.json': book });
      const page = await (await newContext(browser, { viewport: { width: 350, height: 700 }, ...options })).newPage();
      opened.push({ page, served, complaints: complaintsOf(page) });
      await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await page.goto(`${served.url}?${query}#${view}`);
      await page.locator(`#panel-${view}`).locator(query === 'slow' ? '.skeleton' : 'h2, h3, .notice').first().waitFor(PATIENCE);
      return page;
    });
  });
}

/** What is selected in the workbook beside the pane. */
export function selected(page: Page): Promise<unknown> {
  return page.evaluate(() => window.avstamt?.selected());
}

/** What has the focus, in words: its name, else its text, else its tag. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const label = (element as HTMLInputElement).labels?.[0]?.innerText;
    return element.getAttribute('aria-label') ?? label ?? (element === document.body ? 'BODY' : element.innerText.trim().slice(0, 80));
  });
}

/** Resolves when what has the focus is called so. */
export async function focusOn(page: Page, words: RegExp): Promise<void> {
  await eventually(async () => expect(await focused(page)).toMatch(words));
}
