/** Writing into cells: values and formulas through Office.js, text that a person types, formats, clearing. */
import type { CellValue, Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellAt, cellsIn, isSwallowed, noteChange, putCell } from './cells';
import { culture } from './culture';
import { assertFormula } from './formula-check';
import { readEntry } from './input';
import type { Entry } from './entry';
import { assertEditable } from './protection';
import { readCell } from './read';
import { cellCount, rectOf } from './rect';
import { refuse } from './refusal';
import type { Cell, CellStyle } from './types';

const AMERICAN = culture('en-US');

/** What one cell of a 2-D write is given; `undefined` leaves the cell alone. */
export type CellInput = number | string | boolean | undefined;

/**
 * Writes what `inputOf` gives for each cell. Text is read as in American Excel whatever the user's language
 * (OfficeDev/office-js#1559, #3775); a text beginning with `=` is a formula.
 * Refuses with `protected` before anything is written.
 */
export function writeCells(book: Book, sheet: Sheet, rect: Rect, inputOf: (row: number, column: number) => CellInput): void {
  assertEditable(sheet, rect);
  enter(book, sheet, rect, (row, column) => {
    const input = inputOf(row, column);
    if (input === undefined) return null;
    if (typeof input === 'number' && !Number.isFinite(input)) refuse('bad-value', String(input));
    return typeof input === 'string' ? readEntry(input, AMERICAN, cellAt(sheet, row, column).format) : { value: input };
  });
}

/** As `writeCells`, but text is read in the user's language: `=SUMMA(A1;B1)`, `1,5`. */
export function writeLocal(book: Book, sheet: Sheet, rect: Rect, inputOf: (row: number, column: number) => CellInput): void {
  assertEditable(sheet, rect);
  enter(book, sheet, rect, (row, column) => {
    const input = inputOf(row, column);
    if (input === undefined) return null;
    return typeof input === 'string' ? readEntry(input, book.culture, cellAt(sheet, row, column).format) : { value: input };
  });
}

/** As if the person at the keyboard had typed it, in their language: a step of its own. */
export function typeByUser(book: Book, sheet: Sheet, row: number, column: number, text: string): void {
  assertEditable(sheet, rectOf(row, column));
  enter(book, sheet, rectOf(row, column), () => readEntry(text, book.culture, cellAt(sheet, row, column).format));
}

function enter(book: Book, sheet: Sheet, rect: Rect, entryOf: (row: number, column: number) => Entry | null): void {
  const entries = entriesOf(sheet, rect, entryOf);
  const before = cellAt(sheet, rect.top, rect.left).value;
  book.step(() => {
    for (const { row, column, entry } of entries) putCell(book, sheet, row, column, withEntry(cellAt(sheet, row, column), entry));
    noteChange(book, sheet, rect);
  });
  emitChanged(book, sheet, rect, before);
}

function emitChanged(book: Book, sheet: Sheet, rect: Rect, before: CellValue): void {
  const after = (): CellValue => readCell(book, sheet, rect.top, rect.left).value;
  book.emit({ kind: 'cells-changed', sheet, rect, detail: cellCount(rect) === 1 ? { before, after } : null });
}

/** All of them before the first is written: what cannot be entered leaves every cell as it was. */
function entriesOf(sheet: Sheet, rect: Rect, entryOf: (row: number, column: number) => Entry | null): { row: number; column: number; entry: Entry }[] {
  const entries: { row: number; column: number; entry: Entry }[] = [];
  eachCell(rect, (row, column) => {
    const entry = sheet.state.merges.length > 0 && isSwallowed(sheet, row, column) ? null : entryOf(row, column);
    if (entry?.formula !== undefined) assertFormula(entry.formula);
    if (entry !== null) entries.push({ row, column, entry });
  });
  return entries;
}

/** Format and style stay; a format that the text implies is taken where the cell has none. */
function withEntry(cell: Cell, entry: Entry): Cell {
  const format = cell.format ?? entry.format;
  return {
    value: entry.value,
    ...(entry.formula === undefined ? {} : { formula: entry.formula }),
    ...(entry.quoted === undefined ? {} : { quoted: true }),
    ...(format === undefined ? {} : { format }),
    ...(cell.style === undefined ? {} : { style: cell.style }),
  };
}

/** `formatOf` gives an English code; `undefined` leaves the cell alone. */
export function writeFormats(book: Book, sheet: Sheet, rect: Rect, formatOf: (row: number, column: number) => string | undefined): void {
  assertEditable(sheet, rect, 'allowFormatCells');
  book.step(() => {
    eachCell(rect, (row, column) => {
      const format = formatOf(row, column);
      if (format === undefined) return;
      const { format: _before, ...cell } = cellAt(sheet, row, column);
      putCell(book, sheet, row, column, format === 'General' || format === '' ? cell : { ...cell, format });
    });
    book.emit({ kind: 'format-changed', sheet, rect });
  });
}

/** Changes the style of every cell of the rectangle; a member set to `undefined` goes. */
export function writeStyle(book: Book, sheet: Sheet, rect: Rect, patch: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined }): void {
  assertEditable(sheet, rect, 'allowFormatCells');
  book.step(() => {
    eachCell(rect, (row, column) => {
      const { style: before, ...cell } = cellAt(sheet, row, column);
      const style = Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined)) as CellStyle;
      putCell(book, sheet, row, column, Object.keys(style).length === 0 ? cell : { ...cell, style });
    });
    book.emit({ kind: 'format-changed', sheet, rect });
  });
}

/** More cells than anybody formats by hand: whole columns are not kept cell by cell here. */
const MOST_CELLS = 2_000_000;

function eachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  if (cellCount(rect) > MOST_CELLS) refuse('off-sheet', 'formats of more than 2,000,000 cells');
  for (let row = rect.top; row <= rect.bottom; row++) for (let column = rect.left; column <= rect.right; column++) visit(row, column);
}

/** Empties the cells: what they hold, how they look, or both. */
export function clearCells(book: Book, sheet: Sheet, rect: Rect, what: 'all' | 'contents' | 'formats'): void {
  assertEditable(sheet, rect, what === 'formats' ? 'allowFormatCells' : undefined);
  const before = cellAt(sheet, rect.top, rect.left).value;
  book.step(() => {
    for (const { row, column, cell } of [...cellsIn(sheet, rect)]) putCell(book, sheet, row, column, cleared(cell, what));
    if (what !== 'formats') noteChange(book, sheet, rect);
    if (what !== 'contents') book.emit({ kind: 'format-changed', sheet, rect });
  });
  if (what !== 'formats') emitChanged(book, sheet, rect, before);
}

function cleared(cell: Cell, what: 'all' | 'contents' | 'formats'): Cell {
  const { format: _format, style: _style, ...content } = cell;
  if (what === 'formats') return content;
  const looks = { ...(cell.format === undefined ? {} : { format: cell.format }), ...(cell.style === undefined ? {} : { style: cell.style }) };
  return what === 'all' ? { value: null } : { value: null, ...looks };
}
