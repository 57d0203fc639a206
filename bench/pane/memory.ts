/**
 * What an hour of editing leaves behind in the pane's page: its heap after its garbage is collected, before and after.
 * The pane alone, on a workbook in memory: in Excel there is neither our grid nor our host beside it.
 */
import type { Browser, Page } from 'playwright-core';
import { bound, reportHead, unboundBook } from '../../tests/taskpane/page/books';
import { serve } from '../../tests/support/pages/site';
import { report, round } from '../measure';
import { heapOf, type Heap } from './heap';
import type { Pages } from './pages';

/** One a second for an hour, as fast as they go. */
const EDITS = 3600;
/** The first fill for good what has a bound: what is remembered of tables and texts, the steps that can be undone. */
const WARM = 3600;
/** Of the program's own data; less is what two collections of an unchanged page differ by. */
const NOISE = 0.005;
const SHEET = '001 bil-resultatrakning';

export async function benchMemory(browser: Browser, pages: Pages, quick: boolean): Promise<void> {
  const book = reportHead(bound(unboundBook(['bil-resultatrakning', 'ind-ekonomi', 'investeringar'])), '202404');
  const site = await serve(pages, { 'book.json': book });
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  try {
    const page = await context.newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(`${site.url}memory.html#check`);
    await page.locator('#panel-check h2').waitFor();
    const session = await context.newCDPSession(page);
    await edit(page, quick ? 300 : WARM);
    const before = await heapOf(session);
    await edit(page, quick ? 300 : EDITS);
    tell(before, await heapOf(session), quick);
  } finally {
    await context.close();
    await site.close();
  }
}

function tell(before: Heap, after: Heap, quick: boolean): void {
  const grown = (of: keyof Heap): string => `${mebibytes(before[of])} → ${mebibytes(after[of])} MiB: ${round(100 * (after[of] / before[of] - 1), 2)} %`;
  if (quick) {
    report('pane: its own data on the heap after 300 edits, not yet level', grown('own'));
    return;
  }
  report(`pane: its own data on the heap after ${EDITS} edits`, grown('own'), { text: 'no growth', met: after.own / before.own - 1 <= NOISE });
  report('pane: the whole heap, with the code that the browser compiles', grown('total'));
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

function mebibytes(bytes: number): string {
  return round(bytes / 2 ** 20, 2);
}
