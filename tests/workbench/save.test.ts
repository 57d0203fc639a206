/** What was changed in the workbench is patched into the file it came from; the rest of the file stays. */
import fc from 'fast-check';
import type { RawWorkbook } from '../../src/core/grid';
import { openXlsxPackage, readXlsx } from '../../src/xlsx/read';
import { partText } from '../../src/xlsx/read/package';
import { editStyles, isBold } from '../../src/xlsx/patch/styles';
import { createXlsx } from '../../src/xlsx/create';
import { patchXlsx } from '../../src/xlsx/patch';
import { arrangeSheets, renameSheets } from '../../src/xlsx/arrange';
import { freeze, merge, setSize } from '../../src/workbench/host/model/layout';
import { moveCells } from '../../src/workbench/host/model/move';
import { createBook, toRaw } from '../../src/workbench/host/model/raw';
import { rectOf } from '../../src/workbench/host/model/rect';
import { addSheet, deleteSheet, moveSheet, renameSheet } from '../../src/workbench/host/model/sheets';
import { changesBetween, savedFile } from '../../src/workbench/save';
import { writeCells, writeStyle } from '../../src/workbench/host/model/write';
import { calculator } from './model/book-support';

const file = createXlsx({
  sheets: [{ name: 'Blad1', cells: [{ row: 0, column: 0, value: 'Intäkter' }, { row: 0, column: 1, value: 12.5, format: '#,##0.0' }, { row: 1, column: 1, value: 25, formula: '=B1*2' }] }, { name: 'Två', cells: [] }],
  names: [{ name: 'Tabell', sheet: null, refersTo: 'Blad1!$A$1:$B$2', comment: 'avstamt layout=x', hidden: false }],
});
const before = readXlsx(file, 'bok.xlsx');

function saved(after: RawWorkbook): RawWorkbook {
  return readXlsx(patchXlsx(file, changesBetween(before, after)), 'bok.xlsx');
}

test('an unchanged workbook has nothing to save', () => {
  expect(changesBetween(before, before)).toEqual({ cells: [], newSheets: [], removedSheets: [], names: [], removedNames: [] });
});

test('a cell emptied, a formula put in, a sheet added and one removed, a name gone: the file has it all', () => {
  const [sheet] = before.sheets;
  const rows = [{ row: 3, cells: [{ row: 3, column: 0, value: 24, formula: '=12*2' }] }];
  const after = { ...before, names: [], sheets: [{ ...sheet!, rows }, { ...sheet!, name: 'Ny', rows: [] }] };
  expect(saved(after)).toMatchObject({ names: [], sheets: [{ name: 'Blad1', rows }, { name: 'Ny', rows: [] }] });
});

test('whatever is typed is what the saved file holds', () => {
  const cell = fc.record({ row: fc.nat(5), column: fc.nat(3), value: fc.oneof(fc.integer(), fc.constantFrom('=ej formel', '12', 'åäö', true)) });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}`, minLength: 1, maxLength: 8 }), (cells) => {
      const numbers = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
      const rows = numbers.map((row) => ({ row, cells: cells.filter((one) => one.row === row).sort((a, b) => a.column - b.column) }));
      const after = { ...before, sheets: [{ ...before.sheets[0]!, rows }, before.sheets[1]!] };
      const held = saved(after).sheets[0]!.rows.map(({ row, cells: own }) => ({ row, cells: own.map(({ format: _format, ...one }) => one).filter(({ value }) => value !== null) }));
      expect(held.filter(({ cells: own }) => own.length > 0)).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

const FILES = { read: readXlsx, patch: patchXlsx, rename: renameSheets, arrange: arrangeSheets };

/** Addresses of the cells that are bold in the file's sheet of that number. */
function boldIn(bytes: Uint8Array, index: number): string[] {
  const pack = openXlsxPackage(bytes);
  const styles = editStyles(partText(pack, 'xl/styles.xml'), 'xl/styles.xml');
  const part = partText(pack, pack.sheets[index]!.part);
  return [...part.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].flatMap(([, place, style]) => (isBold(styles, Number(style)) ? [place!] : []));
}

/** The file as it is saved after what was done in the workbook, and the workbook. */
function after(act: (book: ReturnType<typeof createBook>) => void): { held: RawWorkbook; bytes: Uint8Array; part: string; now: RawWorkbook } {
  const raw = readXlsx(file, 'bok.xlsx');
  const book = createBook(raw, { calculator: calculator() });
  const sheets = new Map(book.sheets.map(({ id, state }) => [id, state]));
  act(book);
  const bytes = savedFile(FILES, { bytes: file, raw, sheets }, book);
  return { bytes, held: readXlsx(bytes, 'bok.xlsx'), part: sheetText(bytes), now: toRaw(book) };
}

function sheetText(bytes: Uint8Array): string {
  const pack = openXlsxPackage(bytes);
  return partText(pack, pack.sheets[0]!.part);
}

test('a sheet renamed and moved is the same sheet in the file, with the names and formulas that say it', () => {
  const { held, now } = after((book) => {
    renameSheet(book, book.sheets[0]!, 'Åtta & en');
    addSheet(book, 'Ny', undefined, 1);
    moveSheet(book, book.sheets[0]!, 2);
  });
  expect(held.sheets.map(({ name }) => name)).toEqual(['Ny', 'Två', 'Åtta & en']);
  expect(held.names).toEqual(now.names);
  expect(held.sheets[2]?.rows).toEqual(now.sheets[2]?.rows);
});

test('two sheets that change names are each the other', () => {
  const { held } = after((book) => {
    const [one, two] = book.sheets;
    renameSheet(book, one!, 'x');
    renameSheet(book, two!, 'Blad1');
    renameSheet(book, one!, 'Två');
  });
  expect(held.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Två', 2], ['Blad1', 0]]);
});

test('moved cells leave neither figure nor format behind; merged areas, widths and frozen panes are in the file', () => {
  const { held, part, now } = after((book) => {
    const [sheet] = book.sheets;
    moveCells(book, { from: sheet!, rect: rectOf(0, 1), to: sheet!, row: 4, column: 3 });
    merge(book, sheet!, rectOf(8, 0, 2, 2), false);
    freeze(book, sheet!, 1, 2);
    setSize(book, sheet!, rectOf(0, 0), 'column', 200);
  });
  expect(held.sheets).toEqual(now.sheets);
  expect(part).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>');
  expect(part).toMatch(/<col min="1" max="1" width="38\.095/);
  expect(held.sheets[0]?.rows[1]?.cells[0]?.formula).toBe('=D5*2');
});

test('bold that is set is in the file, on old sheets and new, and what stands in the cells is as it was', () => {
  const { bytes, held, now } = after((book) => {
    writeStyle(book, book.sheets[0]!, rectOf(0, 0, 2, 2), { bold: true });
    writeStyle(book, addSheet(book, 'Ny'), rectOf(1, 2), { bold: true });
  });
  expect([boldIn(bytes, 0), boldIn(bytes, 2)]).toEqual([['A1', 'B1', 'A2', 'B2'], ['C2']]);
  expect(held.sheets.slice(0, 2)).toEqual(now.sheets.slice(0, 2));
});

test('bold that the file has is taken away, goes with moved cells, and stays where the workbook knows nothing of it', () => {
  const cells = [0, 1, 2].map((row) => ({ row, column: 0, value: `rad ${row}`, bold: true }));
  const bold = createXlsx({ sheets: [{ name: 'Blad1', cells }] });
  const raw = readXlsx(bold, 'bok.xlsx');
  const book = createBook(raw, { calculator: calculator() });
  const [sheet] = book.sheets;
  book.quietly(() => writeStyle(book, sheet!, rectOf(0, 0, 2, 1), { bold: true }));
  const opened = { bytes: bold, raw, sheets: new Map([[sheet!.id, sheet!.state]]) };
  writeStyle(book, sheet!, rectOf(0, 0), { bold: false });
  moveCells(book, { from: sheet!, rect: rectOf(1, 0), to: sheet!, row: 5, column: 1 });
  expect(boldIn(savedFile(FILES, opened, book), 0)).toEqual(['A3', 'B6']);
});

test('a new sheet under the name of one that is gone is not bold where the old one was', () => {
  const bold = createXlsx({ sheets: [{ name: 'Blad1', cells: [] }, { name: 'Hämtat', cells: [{ row: 0, column: 0, value: 'x', bold: true }] }] });
  const raw = readXlsx(bold, 'bok.xlsx');
  const book = createBook(raw, { calculator: calculator() });
  const opened = { bytes: bold, raw, sheets: new Map(book.sheets.map(({ id, state }) => [id, state])) };
  deleteSheet(book, book.sheets[1]!);
  const sheet = addSheet(book, 'Hämtat');
  writeCells(book, sheet, rectOf(0, 0, 2, 1), () => 'ny');
  writeStyle(book, sheet, rectOf(1, 0), { bold: true });
  expect(boldIn(savedFile(FILES, opened, book), 1)).toEqual(['A2']);
});
