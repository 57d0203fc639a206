/** What an hour of editing leaves behind: the page's heap after its garbage is collected, before and after. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { bound, reportHead, unboundBook } from '../../tests/taskpane/page/books';
import { serve } from '../../tests/taskpane/page/site';
import { report, round } from '../measure';
import type { Pages } from './pages';

/** One every two seconds for an hour, as fast as they go. */
const EDITS = 1800;
/** The first thousands fill for good what has a bound: compiled code, what is remembered of texts. Then the heap is level. */
const WARM = 5400;
/** Of the heap; less is what two collections of an unchanged page differ by. */
const NOISE = 0.02;
const SHEET = '001 bil-resultatrakning';

export async function benchMemory(browser: Browser, pages: Pages, quick: boolean): Promise<void> {
  const book = reportHead(bound(unboundBook(['bil-resultatrakning', 'ind-ekonomi', 'investeringar'])), '202404');
  const site = await serve({ folder: pages.folder, remove: () => undefined }, book);
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  try {
    const page = await context.newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(`${site.url}memory.html#check`);
    await page.locator('#panel-check h2').waitFor();
    const heap = await context.newCDPSession(page);
    await edit(page, quick ? EDITS / 6 : WARM);
    const before = await heapOf(heap);
    await edit(page, quick ? EDITS / 6 : EDITS);
    const after = await heapOf(heap);
    const growth = after / before - 1;
    const figure = `${mebibytes(before)} → ${mebibytes(after)} MiB: ${round(100 * growth)} %`;
    if (quick) report(`pane: heap after ${EDITS / 6} edits, not yet level`, figure);
    else report(`pane: heap after ${EDITS} edits, once level`, figure, { text: 'no growth', met: growth <= NOISE });
  } finally {
    await context.close();
    await site.close();
  }
}

/** A figure typed wrong and put right, by turns, as fast as the page takes them. */
async function edit(page: Page, times: number): Promise<void> {
  await page.evaluate(async ({ edits, sheet }) => {
    const next = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));
    for (let i = 0; i < edits; i++) {
      window.avstamt?.book.type({ cells: [{ sheet, row: 4, column: 3, formula: null, value: i % 2 === 0 ? i / 10 : -2 }] });
      await next();
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }, { edits: times, sheet: SHEET });
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function mebibytes(bytes: number): string {
  return round(bytes / 2 ** 20, 2);
}
