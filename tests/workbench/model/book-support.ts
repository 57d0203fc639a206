/** Small workbooks for the tests of the host's model. */
import { readFileSync } from 'node:fs';
import type { CellValue, DefinedName, RawCell, RawWorkbook } from '../../../src/core/grid';
import type { Book, Sheet } from '../../../src/workbench/host/model/book';
import type { Calculator } from '../../../src/workbench/host/model/calculator';
import { ironCalc } from '../../../src/workbench/host/model/ironcalc';
import { createBook } from '../../../src/workbench/host/model/raw';
import { readCell } from '../../../src/workbench/host/model/read';
import { parseRange } from '../../../src/core/address';
import { findSheet } from '../../../src/workbench/host/model/sheets';

export function calculator(): Calculator {
  return ironCalc(() => readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')));
}

/** Rows of values; a text beginning with `=` is a formula without a stored result. */
export type Values = readonly (readonly (string | number | boolean | null)[])[];

export function rawBook(sheets: Readonly<Record<string, Values>>, names: readonly Partial<DefinedName>[] = []): RawWorkbook {
  return {
    fileName: null,
    date1904: false,
    names: names.map((name) => ({ name: 'Namn', sheet: null, refersTo: '1', comment: null, hidden: false, ...name })),
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((values, row) => ({ row, cells: values.flatMap((value, column) => (value === null ? [] : [rawCell(row, column, value)])) })),
      merges: [],
      hidden: false,
      protected: false,
      hiddenColumns: [],
    })),
  };
}

function rawCell(row: number, column: number, value: string | number | boolean): RawCell {
  return typeof value === 'string' && value.startsWith('=') ? { row, column, value: null, formula: value } : { row, column, value };
}

export function bookOf(sheets: Readonly<Record<string, Values>>, names: readonly Partial<DefinedName>[] = []): Book {
  return createBook(rawBook(sheets, names), { calculator: calculator() });
}

export function sheetOf(book: Book, name: string): Sheet {
  const sheet = findSheet(book, name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** `Blad1!B2` calculated. */
export function valueAt(book: Book, at: string): CellValue {
  const place = parseRange(at)!;
  return readCell(book, sheetOf(book, place.sheet), place.rect.top, place.rect.left).value;
}

export function formulaAt(book: Book, at: string): string | undefined {
  const place = parseRange(at)!;
  return readCell(book, sheetOf(book, place.sheet), place.rect.top, place.rect.left).formula;
}
