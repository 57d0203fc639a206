/** Grid and workbook stay alike: what somebody types is done as Excel does it, and what then stands there is shown. */
import type { RawWorkbook, Rect } from '../../src/core/grid';
import type { Grid, GridCell, GridEvent, GridSheet } from '../../src/workbench/grid/grid';
import { cellAt } from '../../src/workbench/host/model/cells';
import { protect } from '../../src/workbench/host/model/protection';
import { typeByUser } from '../../src/workbench/host/model/write';
import { syncGrid } from '../../src/workbench/sync';
import { openInExcel } from '../support/office';
import { comeToRest } from '../support/turns';

const RAW: RawWorkbook = {
  fileName: null,
  date1904: false,
  names: [{ name: 'Tabell', sheet: null, refersTo: 'Blad1!$A$1:$B$2', comment: null, hidden: false }],
  sheets: [
    {
      name: 'Blad1', merges: [], hidden: false, protected: false, hiddenColumns: [],
      rows: [{ row: 0, cells: [{ row: 0, column: 0, value: 2 }, { row: 0, column: 1, value: 4, formula: '=A1*2' }] }],
    },
  ],
};

function opened(): ReturnType<typeof openInExcel> & { does: (event: GridEvent) => Promise<void>; shown: Map<string, GridCell>; pictures: number[]; sizes: GridSheet['columnWidths'][]; opens: GridSheet[][]; selects: Rect[]; refused: string[]; sheet: string } {
  const host = openInExcel(RAW);
  const shown = new Map<string, GridCell>();
  const pictures: number[] = [];
  const opens: GridSheet[][] = [];
  const sizes: GridSheet['columnWidths'][] = [];
  const refused: string[] = [];
  const selects: Rect[] = [];
  let listener: (events: readonly GridEvent[]) => void = () => undefined;
  const grid = {
    // Univer tells of its first cell when it opens, as if somebody had gone there.
    open: (sheets: GridSheet[], active: string, kept?: Rect) => {
      opens.push(sheets);
      if (kept !== undefined) selects.push(kept);
      listener([{ kind: 'selected', sheet: active, rect: { top: 0, left: 0, bottom: 0, right: 0 } }, ...(kept === undefined ? [] : [{ kind: 'selected' as const, sheet: active, rect: kept }])]);
    },
    set: (_sheet: string, cells: readonly GridCell[]) => pictures.push(cells.length) && cells.forEach((cell) => shown.set(`${cell.row} ${cell.column}`, cell)),
    size: (_sheet: string, widths: GridSheet['columnWidths']) => void sizes.push(widths),
    select: (_sheet: string, rect: Rect) => void selects.push(rect),
    listen: (given: typeof listener) => void (listener = given),
  } as unknown as Grid;
  syncGrid(host, host.book, grid, ({ reason }) => refused.push(reason));
  const sheet = host.book.sheets[0]!.id;
  const does = async (event: GridEvent): Promise<void> => {
    listener([event]);
    await comeToRest();
  };
  return Object.assign(host, { does, shown, pictures, sizes, opens, selects, refused, sheet });
}

function typed(sheet: string, value: string | number | null, formula: string | null = null, row = 0): GridEvent {
  return { kind: 'edited', sheet, cells: [{ row, column: 0, formula, value }] };
}

test('a figure typed as Swedes type it is a number, and what depends on it is calculated and shown', async () => {
  const { does, shown, sheet } = opened();
  await does(typed(sheet, '12,5'));
  expect(shown.get('0 0')).toMatchObject({ value: 12.5 });
  expect(shown.get('0 1')).toMatchObject({ value: 25, formula: '=A1*2' });
});

test('per cent typed as Swedes type it keeps its worth', async () => {
  const { does, shown, sheet } = opened();
  await does(typed(sheet, '0,5 %'));
  expect(shown.get('0 0')?.value).toBeCloseTo(0.005, 12);
});

test.each([['=SUMMA(B1;B1)', 8], ['=SUM(B1,B1)', 8], ['=B1*1,5', 6]])('%s is calculated, in either language', async (formula, value) => {
  const { does, shown, sheet } = opened();
  await does(typed(sheet, null, formula, 4));
  expect(shown.get('4 0')).toMatchObject({ value });
});

test('a write from the add-in is shown, in one picture for the whole request', async () => {
  const host = opened();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:A2');
    range.values = [[7], [8]];
    await context.sync();
  });
  await comeToRest();
  expect([host.shown.get('0 0')?.value, host.shown.get('1 0')?.value, host.shown.get('0 1')?.value]).toEqual([7, 8, 14]);
  expect(host.pictures).toHaveLength(1);
});

test('what a protected sheet does not take is put back in the grid, and said', async () => {
  const { does, book, opens, refused, sheet } = opened();
  protect(book, book.sheets[0]!, {}, null);
  await does(typed(sheet, '99'));
  expect(refused).toEqual(['protected']);
  expect(cellAt(book.sheets[0]!, 0, 0).value).toBe(2);
  expect(opens.at(-1)?.[0]?.cells[0]).toMatchObject({ value: 2 });
});

test('rows put in move formulas and names as in Excel, and are not put in twice', async () => {
  const { does, book, opens, sheet } = opened();
  await does({ kind: 'inserted', sheet, what: 'rows', at: 0, count: 1 });
  expect(cellAt(book.sheets[0]!, 1, 1).formula).toBe('=A2*2');
  expect(book.state.names[0]?.refersTo).toBe('Blad1!$A$2:$B$3');
  expect(opens).toHaveLength(0);
});

test('rows that the add-in or somebody else puts in are shown', async () => {
  const host = opened();
  host.act('coauthor', () => typeByUser(host.book, host.book.sheets[0]!, 0, 0, '5'));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('1:1').insert('Down');
    await context.sync();
  });
  await comeToRest();
  expect(host.opens.at(-1)?.[0]?.cells).toContainEqual(expect.objectContaining({ row: 1, column: 0, value: 5 }));
});

test('somebody typing in a cell is somebody Excel waits for', async () => {
  const { does, faults } = opened();
  await does({ kind: 'editing', on: true });
  expect(faults.cellEdit).toBe(true);
  await does({ kind: 'editing', on: false });
  expect(faults.cellEdit).toBe(false);
});

test('undo takes back what was done last, a deleted row with its formulas and names too, and redo does it again', async () => {
  const { does, book, opens, sheet } = opened();
  const [before] = [book.sheets[0]!.state];
  await does({ kind: 'deleted', sheet, what: 'rows', at: 0, count: 1 });
  expect(book.state.names[0]?.refersTo).toBe('Blad1!$A$1:$B$1');
  expect(opens).toHaveLength(0);
  await does({ kind: 'undo' });
  expect(book.state.names[0]?.refersTo).toBe('Blad1!$A$1:$B$2');
  expect(cellAt(book.sheets[0]!, 0, 1)).toMatchObject({ value: 4, formula: '=A1*2' });
  expect(book.sheets[0]!.state.rows).toEqual(before.rows);
  expect(opens.at(-1)?.[0]?.cells).toContainEqual(expect.objectContaining({ row: 0, column: 1, value: 4, formula: '=A1*2' }));
  await does({ kind: 'redo' });
  expect(book.state.names[0]?.refersTo).toBe('Blad1!$A$1:$B$1');
  expect(cellAt(book.sheets[0]!, 0, 0).value).toBeNull();
});

test('undo of a typed figure shows the figure before and what depends on it; a new edit ends what can be done again', async () => {
  const { does, book, shown, opens, sheet } = opened();
  await does(typed(sheet, '5'));
  await does(typed(sheet, '6'));
  await does({ kind: 'undo' });
  expect([shown.get('0 0')?.value, shown.get('0 1')?.value]).toEqual([5, 10]);
  await does({ kind: 'undo' });
  expect([shown.get('0 0')?.value, shown.get('0 1')?.value]).toEqual([2, 4]);
  await does({ kind: 'redo' });
  expect([shown.get('0 0')?.value, shown.get('0 1')?.value]).toEqual([5, 10]);
  await does(typed(sheet, '9'));
  await does({ kind: 'redo' });
  expect(cellAt(book.sheets[0]!, 0, 1).value).toBe(18);
  expect(opens).toHaveLength(0);
});

test('undo takes back what the add-in wrote, all of one request at once', async () => {
  const host = opened();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A1:A2').values = [[7], [8]];
    await context.sync();
  });
  await comeToRest();
  await host.does({ kind: 'undo' });
  expect([host.shown.get('0 0')?.value, host.shown.get('1 0')?.value, host.shown.get('0 1')?.value]).toEqual([2, null, 4]);
});

test('nothing to take back is nothing done', async () => {
  const { does, book, sheet } = opened();
  await does({ kind: 'undo' });
  await does({ kind: 'redo' });
  await does({ kind: 'selected', sheet, rect: { top: 1, left: 1, bottom: 1, right: 1 } });
  expect([book.depth, cellAt(book.sheets[0]!, 0, 1).value]).toEqual([0, 4]);
});

test('a sheet that an add-in adds leaves the person in the cell where she was', async () => {
  const { does, selects, sheet } = opened();
  const here = { top: 11, left: 5, bottom: 11, right: 5 };
  await does({ kind: 'selected', sheet, rect: here });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Avstämt protokoll');
    await context.sync();
  });
  await comeToRest();
  expect(selects.at(-1)).toEqual(here);
});

test('a pasted block is one thing to take back, and its formulas are calculated', async () => {
  const host = opened();
  const stop = await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => Promise.resolve());
    await context.sync();
    return handler;
  });
  const cell = { row: 3, formula: null, value: null };
  await host.does({ kind: 'edited', sheet: host.sheet, cells: [{ ...cell, column: 0, value: '1 234,5' }, { ...cell, column: 1, formula: '=A1*2' }, { ...cell, column: 2, value: 'text' }, { ...cell, column: 3, value: '12 %' }] });
  stop.remove();
  expect([0, 1, 2, 3].map((column) => host.shown.get(`3 ${column}`)?.value)).toEqual([1234.5, 4, 'text', 0.12]);
  await host.does({ kind: 'undo' });
  expect([cellAt(host.book.sheets[0]!, 3, 1).formula, host.book.depth]).toEqual([undefined, 0]);
});

test('column widths that the add-in sets are shown; those dragged in the grid stand there already', async () => {
  const host = opened();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('B:B').format.columnWidth = 20 * 5.25 + 3.75;
    await context.sync();
  });
  await comeToRest();
  expect(host.sizes).toEqual([[{ column: 1, width: 20 }]]);
  await host.does({ kind: 'sized', sheet: host.sheet, columns: [{ from: 2, to: 2 }], width: 30 });
  expect([host.sizes.length, host.book.sheets[0]?.state.columnWidths.get(2)]).toEqual([1, 30 * 5.25 + 3.75]);
});
