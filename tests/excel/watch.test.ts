/** Changes as they happen, and reading again only what they touched. */
import type { WorkbookEvent } from '../../src/app/ports';
import { writeCells } from '../../src/workbench/host/model/write';
import { bookOf, cellAt, cellOf, nameOf, place, sheetOf, SHEET, write } from '../contract/workbook/subject';
import type { OpenExcel } from './harness';
import { openExcel } from './harness';
import { comeToRest } from '../support/turns';

const BOOK = bookOf(
  [sheetOf([cellOf('A1', 1), cellOf('B1', 2)]), sheetOf([cellOf('A1', 3)], { name: 'Annat' })],
  [nameOf('Tabell', "'Blad 1'!$A$1:$B$2"), nameOf('Annan', 'Annat!$A$1:$B$2')],
);

/** Typed by the person at this Excel, or by somebody else who has the file open. */
async function type({ host }: OpenExcel, actor: 'person' | 'coauthor', at: string, value: number, sheet = SHEET): Promise<void> {
  const target = host.book.sheets.find(({ name }) => name === sheet);
  if (target === undefined) throw new Error(`no sheet ${sheet}`);
  const { row, column } = place(at);
  host.act(actor, () => host.book.step(() => writeCells(host.book, target, { top: row, left: column, bottom: row, right: column }, () => value)));
  await comeToRest();
}

async function watched(): Promise<OpenExcel & { readonly events: WorkbookEvent[]; readonly unwatch: () => Promise<void> }> {
  const excel = openExcel(BOOK);
  const events: WorkbookEvent[] = [];
  const unwatch = await excel.workbook.watch((event) => events.push(event));
  await excel.workbook.read('bound');
  return { ...excel, events, unwatch };
}

test('an edit is told with its sheet, cells and whose it is', async () => {
  const excel = await watched();
  await type(excel, 'person', 'B1', 5);
  await type(excel, 'coauthor', 'A1', 6, 'Annat');
  expect(excel.events.filter(({ rect }) => rect !== null)).toEqual([
    { sheet: SHEET, rect: { top: 0, left: 1, bottom: 0, right: 1 }, source: 'here' },
    { sheet: 'Annat', rect: { top: 0, left: 0, bottom: 0, right: 0 }, source: 'others' },
  ]);
});

test('only the sheet that changed is read again; the other is the same object', async () => {
  const excel = await watched();
  const before = await excel.workbook.read('changed');
  await type(excel, 'person', 'B1', 5);
  const after = await excel.workbook.read('changed');
  expect(cellAt(after, 'B1')?.value).toBe(5);
  expect(after.sheets[1]).toBe(before.sheets[1]);
  expect(after.sheets[0]).not.toBe(before.sheets[0]);
  // Sheets, names, and of the one table its cells and which of them are visible.
  expect(excel.host.log.since().filter(({ isCleanUp }) => !isCleanUp).at(-1)?.actions['query']).toBeLessThan(6);
});

test('an event that never came does not hide a change from a check that is asked for', async () => {
  const excel = await watched();
  excel.faults.missingEvents = 'all';
  await type(excel, 'person', 'B1', 5);
  expect(excel.events).toEqual([]);
  expect(cellAt(await excel.workbook.read('bound'), 'B1')?.value).toBe(5);
});

test('after a write of ours all is read again, whether its events come or not', async () => {
  const excel = await watched();
  excel.faults.missingEvents = 'all';
  await excel.workbook.write({ cells: [write('B1', 7)] });
  expect(cellAt(await excel.workbook.read('changed'), 'B1')?.value).toBe(7);
});

test('a sheet added or renamed is told without saying which, and found by the next read', async () => {
  const excel = await watched();
  await excel.workbook.write({ cells: [], newSheets: ['Nytt'] });
  await comeToRest();
  expect(excel.events).toContainEqual({ sheet: null, rect: null, source: 'here' });
  expect((await excel.workbook.read('changed')).sheets.map(({ name }) => name)).toContain('Nytt');
});

test('nothing is told once it is no longer watched', async () => {
  const excel = await watched();
  await excel.unwatch();
  await type(excel, 'person', 'B1', 5);
  expect(excel.events).toEqual([]);
  expect(cellAt(await excel.workbook.read('changed'), 'B1')?.value).toBe(5);
});

test('cells are shown and selected; what is selected is told', async () => {
  const excel = openExcel(BOOK);
  await excel.workbook.select({ sheet: 'Annat', rect: { top: 1, left: 1, bottom: 2, right: 2 } });
  expect(await excel.workbook.selected()).toEqual({ sheet: 'Annat', rect: { top: 1, left: 1, bottom: 2, right: 2 } });
  await expect(excel.workbook.select({ sheet: 'Borta', rect: { top: 0, left: 0, bottom: 0, right: 0 } })).rejects.toMatchObject({ reason: 'sheet-missing' });
});

test('the separators of the Swedish Excel', async () => {
  expect(await openExcel(BOOK).workbook.locale()).toMatchObject({ name: 'sv-SE', decimal: ',', list: ';' });
});
