/** A workbook taken in and given back is the same; one taken back is as it was before. */
import * as fc from 'fast-check';
import type { RawCell, RawWorkbook } from '../../../src/core/grid';
import { createBook, toRaw } from '../../../src/workbench/host/model/raw';
import { typeByUser, writeCells, clearCells, writeFormats } from '../../../src/workbench/host/model/write';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/structure';
import { addName, deleteName } from '../../../src/workbench/host/model/names';
import { addSheet, deleteSheet, renameSheet } from '../../../src/workbench/host/model/sheets';
import { rectOf } from '../../../src/workbench/host/model/rect';
import { recalculateAll, settle } from '../../../src/workbench/host/model/recalculate';
import { undo } from '../../../src/workbench/host/model/undo';
import { copySheet } from '../../../src/workbench/host/model/copy-sheet';
import { merge, setHidden } from '../../../src/workbench/host/model/layout';
import type { Book } from '../../../src/workbench/host/model/book';
import { bookOf, calculator, formulaAt, sheetOf } from './book-support';

const engine = calculator();

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.boolean(),
  fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }, null),
);
const cell = fc.record(
  { row: fc.nat(8), column: fc.nat(5), value, formula: fc.constantFrom('=A1+1', "='Blad 2'!$B$2*2", '=SUM(A:A)'), format: fc.constantFrom('#,##0.0', '0%', '@', 'yyyy-mm-dd') },
  { requiredKeys: ['row', 'column', 'value'] },
);

function rowsOf(cells: readonly RawCell[], hidden: readonly number[]): RawWorkbook['sheets'][number]['rows'] {
  const kept = cells.filter((one) => one.value !== null || one.formula !== undefined || one.format !== undefined);
  const numbers = [...new Set([...kept.map(({ row }) => row), ...hidden])].sort((a, b) => a - b);
  return numbers.map((row) => ({
    row,
    cells: kept.filter((one) => one.row === row).sort((a, b) => a.column - b.column),
    ...(hidden.includes(row) ? { hidden: true } : {}),
  }));
}

const sheet = fc.record({
  cells: fc.uniqueArray(cell, { selector: (one) => `${one.row} ${one.column}`, maxLength: 20 }),
  hiddenRows: fc.uniqueArray(fc.nat(12), { maxLength: 3 }),
  merges: fc.constantFrom([], [{ top: 1, left: 0, bottom: 1, right: 2 }]),
  hidden: fc.boolean(),
  protected: fc.boolean(),
  hiddenColumns: fc.constantFrom([], [{ from: 2, to: 4 }, { from: 7, to: 7 }]),
});

const workbook = fc
  .record({ sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }), comment: fc.option(fc.string(), { nil: null }), date1904: fc.boolean() })
  .map(({ sheets, comment, date1904 }): RawWorkbook => ({
    fileName: 'april.xlsx',
    date1904,
    sheets: sheets.map(({ cells, hiddenRows, ...rest }, i) => ({ name: `Blad ${i + 1}`, rows: rowsOf(cells as RawCell[], hiddenRows), ...rest })),
    names: [
      { name: 'Tabell', sheet: null, refersTo: "'Blad 1'!$A$1:$D$6", comment, hidden: false },
      { name: 'Tabell', sheet: 'Blad 1', refersTo: "'Blad 1'!$B$2", comment: '', hidden: true },
      { name: 'Enhet', sheet: null, refersTo: '"mnkr"', comment: null, hidden: false },
    ],
  }));

test('raw → book → raw loses nothing', () => {
  fc.assert(fc.property(workbook, (raw) => expect(toRaw(createBook(raw, { calculator: engine }))).toEqual(raw)));
});

const place = fc.record({ row: fc.nat(9), column: fc.nat(6) });
const edit = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), place, text: fc.constantFrom('1 234,5', 'text', '=A1*2', "'007", '12 %', '2024-04-30', '') }),
  fc.record({ kind: fc.constant('write' as const), place, text: fc.constantFrom('=SUM(A1:B3)', '5', 'x') }),
  fc.record({ kind: fc.constantFrom('clear' as const, 'format' as const, 'merge' as const, 'hide' as const), place }),
  fc.record({ kind: fc.constantFrom('insert-rows' as const, 'delete-rows' as const, 'insert-columns' as const, 'delete-columns' as const, 'insert-cells' as const), place }),
  fc.record({ kind: fc.constantFrom('rename' as const, 'add-sheet' as const, 'copy-sheet' as const, 'delete-sheet' as const, 'add-name' as const, 'delete-name' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function doEdit(book: Book, one: Edit): void {
  const first = book.sheets[0]!;
  const at = 'place' in one ? one.place : { row: 0, column: 0 };
  const here = rectOf(at.row, at.column);
  const rows = { top: at.row, bottom: at.row + 1, left: 0, right: 16_383 };
  const columns = { left: at.column, right: at.column, top: 0, bottom: 1_048_575 };
  switch (one.kind) {
    case 'type':
      return typeByUser(book, first, at.row, at.column, one.text);
    case 'write':
      return writeCells(book, first, rectOf(at.row, at.column, 2, 2), () => one.text);
    case 'clear':
      return clearCells(book, first, rectOf(at.row, at.column, 3, 1), 'all');
    case 'format':
      return writeFormats(book, first, here, () => '0.00');
    case 'merge':
      return merge(book, first, rectOf(at.row, at.column, 1, 2), false);
    case 'hide':
      return setHidden(book, first, here, 'row', true);
    case 'insert-rows':
      return insertCells(book, first, rows, 'down');
    case 'delete-rows':
      return deleteCells(book, first, rows, 'up');
    case 'insert-columns':
      return insertCells(book, first, columns, 'right');
    case 'delete-columns':
      return deleteCells(book, first, columns, 'left');
    case 'insert-cells':
      return insertCells(book, first, here, 'down');
    case 'rename':
      return renameSheet(book, first, 'Ny');
    case 'add-sheet':
      return void addSheet(book);
    case 'copy-sheet':
      return void copySheet(book, first, 1);
    case 'delete-sheet':
      return deleteSheet(book, first);
    case 'add-name':
      return void addName(book, { name: `Namn${book.state.names.length}_`, scope: null, refersTo: '1' });
    case 'delete-name':
      return deleteName(book, book.state.names[0]?.id ?? '');
  }
}

const START: Parameters<typeof bookOf>[0] = {
  'Blad 1': [['Rubrik', 2, 3], ['a', 1, '=B2+C1'], ['b', 4, '=SUM(B1:B3)'], [null, "='Blad 2'!A1"]],
  'Blad 2': [["='Blad 1'!C3*2", '=Tabell']],
};

/** With every value calculated: a sheet that only reads what changed is calculated after the step, not in it. */
function settled(book: Book): RawWorkbook {
  settle(book);
  return toRaw(book);
}

test('undo takes back every edit, one step each, until the workbook is what it was', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const book = bookOf(START, [{ name: 'Tabell', refersTo: "'Blad 1'!$B$1:$C$3", comment: 'avstamt' }]);
      recalculateAll(book);
      const states: RawWorkbook[] = [];
      for (const one of edits) {
        const before = settled(book);
        const steps = book.depth;
        try {
          doEdit(book, one);
        } catch {
          // Refused: a merged area in the way, the last sheet.
        }
        if (book.depth > steps) states.push(before);
      }
      for (const before of states.reverse()) {
        undo(book);
        expect(settled(book)).toEqual(before);
      }
    }),
    { numRuns: 60 },
  );
});

test('rows put in and taken out again leave formulas and names as they were', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.boolean(), (at, count, areRows) => {
      const book = bookOf(START, [{ name: 'Tabell', refersTo: "'Blad 1'!$B$1:$C$3", comment: 'avstamt' }, { name: 'Kolumn', refersTo: "'Blad 1'!$B:$B" }]);
      const before = toRaw(book);
      const rect = areRows ? { top: at, bottom: at + count - 1, left: 0, right: 16_383 } : { left: at, right: at + count - 1, top: 0, bottom: 1_048_575 };
      insertCells(book, book.sheets[0]!, rect, areRows ? 'down' : 'right');
      deleteCells(book, book.sheets[0]!, rect, areRows ? 'up' : 'left');
      expect(toRaw(book)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('what points at cells follows them, and is broken when they are gone', () => {
  const book = bookOf(START, [{ name: 'Tabell', refersTo: "'Blad 1'!$B$1:$C$3" }]);
  const name = (): string | undefined => book.state.names[0]?.refersTo;
  const first = sheetOf(book, 'Blad 1');
  insertCells(book, first, { top: 1, bottom: 1, left: 0, right: 16_383 }, 'down');
  expect([name(), formulaAt(book, "'Blad 1'!C4"), formulaAt(book, "'Blad 2'!A1")]).toEqual(["'Blad 1'!$B$1:$C$4", '=SUM(B1:B4)', "='Blad 1'!C4*2"]);
  renameSheet(book, first, 'Översikt');
  expect([name(), formulaAt(book, "'Blad 2'!A1")]).toEqual(['Översikt!$B$1:$C$4', '=Översikt!C4*2']);
  deleteCells(book, first, { top: 0, bottom: 3, left: 0, right: 16_383 }, 'up');
  expect([name(), formulaAt(book, "'Blad 2'!A1")]).toEqual(['Översikt!#REF!', '=Översikt!#REF!*2']);
  deleteSheet(book, sheetOf(book, 'Blad 2'));
  expect(formulaAt(book, 'Översikt!B1')).toBe('=#REF!');
});
