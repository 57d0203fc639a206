/**
 * Publications in English, from the first push to a pull by the keyboard alone, the log, and taking one's own back. Each
 * test goes on where the one before it ended.
 */
import { eventually } from '../../support/eventually';
import { bindAll, fillInHead, focusIsOn, openSample, press, reads, says, tabTo, toSheet, toView, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { looksRight } from './faults';
import { cellIn, savedWorkbook, saves, valuesOf } from './saved';
import type { OpenWorkbench } from './workbench';

describeAtDesk('publications', (desk) => {
  let ann: OpenWorkbench;
  let bo: OpenWorkbench;

  beforeAll(async () => {
    [ann, bo] = await Promise.all([desk.open(), desk.open()]);
    await bindAll(ann);
    await fillInHead(ann, { Enhet: 'region', Period: '202404', Rapport: 'delårsrapport' });
    await openSample(bo, 'Tom arbetsbok');
    await Promise.all([ann, bo].map((open) => press(open, 'In English')));
  });

  it('what goes is told with its errors first and who signs it; each step is fit to be seen and heard', async () => {
    await prepare(ann);
    await reads(ann, /^This goes\s+1 error that nobody has accepted[^]*Published by\s+Ann Analyst/);
    await looksRight(ann);
    await press(ann, /^Publish$/);
    await says(ann, 'Publish anyway?');
    await looksRight(ann);
    await press(ann, 'Publish anyway');
    await says(ann, /^Published$/);
    await looksRight(ann);
  });

  it('by the keyboard alone: opened, inserted after a look at what is written, and the way to the sheets', async () => {
    const { keyboard } = bo.page;
    await bo.pane.getByRole('tab', { selected: true }).focus();
    await keyboard.press('End');
    await keyboard.press('Enter');
    await says(bo, /^1 error that nobody has accepted/);
    await tabTo(bo, /^region · April 2024/);
    await keyboard.press('Enter');
    await says(bo, 'Holds now');
    await looksRight(bo);
    await tabTo(bo, /^Insert as tables$/);
    await keyboard.press('Enter');
    await says(bo, /^10 new sheets are added/);
    await says(bo, 'Sheet “Investeringar”: 7 rows, 3 columns of figures');
    expect((await savedWorkbook(bo)).sheets).toHaveLength(1);
    await looksRight(bo);
    await tabTo(bo, /^Insert 10 tables$/);
    await keyboard.press('Enter');
    await says(bo, '10 tables are inserted on new sheets.');
    await focusIsOn(bo, /^10 tables are inserted/);
    await saves(bo, (workbook) => expect(valuesOf(workbook, 'Investeringar')).toContainEqual(['Bilar och transportmedel', 15.1, 16.7, -1.6]));
  });

  it('by the keyboard alone: a figure changed here is told for the same publication, and put back when asked to; both writes are undone in turn', async () => {
    const { keyboard } = bo.page;
    await toSheet(bo, 'Investeringar');
    await typeInCell(bo, 'B4', '4,3');
    await tabTo(bo, /^Refresh in place$/);
    await keyboard.press('Enter');
    await says(bo, /something has been changed here since the tables were pulled/);
    await reads(bo, /Datorutrustning, Budget 2024 inkl överförda medel\s+B4\s+4,3\s+3,3/);
    await says(bo, '9 tables without changes');
    await tabTo(bo, /^Keep what is edited here$/);
    await keyboard.press('ArrowDown');
    await bo.pane.getByRole('button', { name: 'Put back' }).waitFor();
    await looksRight(bo);
    await tabTo(bo, /^Put back$/);
    await keyboard.press('Enter');
    await says(bo, 'The figures are put back to what is published.');
    await saves(bo, (workbook) => expect(cellIn(workbook, 'Investeringar!B4')?.value).toBe(3.3));
    await says(bo, 'Undone after what has been written later.');
    await press(bo, /^Undo$/);
    await says(bo, /^Undone\./);
    await saves(bo, (workbook) => expect(cellIn(workbook, 'Investeringar!B4')?.value).toBe(4.3));
    await press(bo, /^Undo$/);
    await says(bo, /would be lost/);
    await press(bo, 'Undo anyway');
    await bo.pane.getByText('10 tables are inserted on new sheets.').waitFor({ state: 'detached' });
    await saves(bo, ({ sheets }) => expect(sheets.map(({ name }) => name)).toEqual(['Blad1']));
  });

  it('only one’s own newest publication is offered to be taken back; not the first, not another’s; one that is no longer newest is refused', async () => {
    expect(await offers(bo)).toBe(0);
    await toView(ann, 'Pull');
    await press(ann, /region · April 2024/);
    expect(await offers(ann)).toBe(0);
    await typeAndPublish(ann, '117,3');
    await openNewest(ann);
    await ann.pane.getByRole('button', { name: UNDO_IT }).waitFor();
    await typeAndPublish(ann, '116,3');
    await toView(ann, 'Pull');
    await press(ann, UNDO_IT);
    await says(ann, /^Ann Analyst has published on top of it/);
    await looksRight(ann);
    await openNewest(ann);
    await ann.pane.getByRole('button', { name: UNDO_IT }).waitFor();
    await ann.pane.locator('.log > li').nth(1).getByRole('button').click();
    await ann.pane.locator('.log > li[aria-current]:nth-child(2)').waitFor();
    expect(await offers(ann)).toBe(0);
  });

  it('one’s own newest is taken back once it is seen what holds afterwards; the log keeps both, and the next push is no conflict', async () => {
    await openNewest(ann);
    await press(ann, UNDO_IT);
    await says(ann, /^Afterwards what Ann Analyst published .* holds \(3 errors that nobody has accepted\)/);
    await looksRight(ann);
    await logShows(ann, 3);
    await press(ann, 'Yes, undo the publication');
    await says(ann, /^The publication of .* is undone\. What stood before it holds again\.$/);
    await says(ann, /^Undoes the publication of /);
    await logShows(ann, 4);
    await ann.pane.locator('summary', { hasText: /^Investeringar - / }).click();
    await reads(ann, /Medicinsk apparatur\s+209,1\s+117,3/);
    await looksRight(ann);
    await toView(ann, 'Publish');
    await press(ann, 'Start over');
    await publish(ann);
  });

  it('a figure typed after it was shown: nothing is sent, what would go now is shown instead', async () => {
    await press(ann, 'Start over');
    await prepare(ann);
    await toSheet(ann, 'Investeringar');
    await typeInCell(ann, 'C4', '118,3');
    await press(ann, /^Publish$/);
    await press(ann, 'Publish anyway');
    await says(ann, 'The workbook has changed since you saw it. Nothing has been published.');
    await says(ann, /^One figure in one table has changed\./);
    await openNewest(ann);
    await says(ann, 'Holds now');
    await logShows(ann, 5);
    expect([...ann.complaints, ...bo.complaints]).toEqual([]);
  });
});

async function prepare(open: OpenWorkbench): Promise<void> {
  await toView(open, 'Publish');
  await open.pane.getByRole('textbox', { name: 'Your name' }).fill('Ann Analyst');
  await press(open, 'Show what will go');
  await says(open, 'This goes');
}

async function publish(open: OpenWorkbench): Promise<void> {
  await prepare(open);
  await press(open, /^Publish$/);
  await press(open, 'Publish anyway');
  await says(open, 'Checksum of the figures');
}

const UNDO_IT = 'Undo the publication …';

/** How often the log that is shown offers to undo. */
async function offers(open: OpenWorkbench): Promise<number> {
  await says(open, 'Holds now');
  return open.pane.getByRole('button', { name: UNDO_IT }).count();
}

async function typeAndPublish(open: OpenWorkbench, figure: string): Promise<void> {
  await toSheet(open, 'Investeringar');
  await typeInCell(open, 'C4', figure);
  await toView(open, 'Publish');
  await press(open, 'Start over');
  await publish(open);
}

async function openNewest(open: OpenWorkbench): Promise<void> {
  await toView(open, 'Pull');
  const back = open.pane.getByRole('button', { name: '← All publications' });
  if (await back.isVisible()) await back.click();
  await press(open, /region · April 2024/);
}

/** Resolves when the log of the open publication shows so many. */
async function logShows({ pane }: OpenWorkbench, publications: number): Promise<void> {
  const entries = pane.locator('section', { has: pane.getByRole('heading', { name: 'Publication log' }) }).locator('.log > li');
  await eventually(async () => expect(await entries.count()).toBe(publications));
}
