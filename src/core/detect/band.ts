/** Header bands: one to four rows whose cells, read downwards, head the columns of a known layout. Rule D1. */
import type { GridRow, RawCell, Rect } from '../grid';
import type { Heading } from '../heading';
import { hasHeadingWord, readHeading } from '../heading';
import type { ColumnSpec } from '../layout';
import type { SheetView } from '../view';
import { cellIn, holdsFigure, isBlankCell, isYear, isDate, rowAt, textOf } from '../view';

const MAX_BAND_ROWS = 4;

export interface BandColumn {
  readonly column: number;
  readonly heading: Heading;
}

export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Columns with a heading, left to right. */
  readonly columns: readonly BandColumn[];
}

export interface ColumnMatch extends BandColumn {
  /** Null: a heading this layout does not know. */
  readonly spec: ColumnSpec | null;
  /** Its spec was already taken by another column. */
  readonly duplicate: boolean;
}

/** Whether a row could be part of a header: words (or years) and no figures. */
export function isHeaderRow(row: GridRow | null): row is GridRow {
  if (row === null) return false;
  let words = 0;
  for (const cell of row.cells) {
    if (typeof cell.value === 'number' || typeof cell.value === 'string') {
      if (holdsFigure(cell)) return false;
      if (!isBlankCell(cell)) words += 1;
    }
  }
  return words > 0;
}

/** Whether any cell of the row could head a column of some layout. */
export function hasHeading(row: GridRow): boolean {
  return row.cells.some((cell) => (typeof cell.value === 'string' ? cell.value.length < 120 && hasHeadingWord(readHeading(cell.value)) : isDate(cell)));
}

/** Whether the row could be a row of a header: no figures, and a word, year or unit that headings are made of. */
function couldBeHeader(row: GridRow | null): row is GridRow {
  return isHeaderRow(row) && (hasHeading(row) || row.cells.some(isBareHeading));
}

/** A year, `mnkr`, `kr per år`: nothing that names a column, and nothing else either. */
function isBareHeading(cell: RawCell): boolean {
  return isYear(cell) || (typeof cell.value === 'string' && cell.value.length < 20 && !isBlankCell(cell) && saysNoColumn(readHeading(cell.value)));
}

function saysNoColumn({ words }: Heading): boolean {
  return [...words].every((word) => word === 'belopp');
}

/** The bands that start at `top`, one for each height, within the columns from `left` to `right`. */
export function bandsFrom(view: SheetView, top: number, left: number, right: number): Band[] {
  const bands: Band[] = [];
  const texts = new Map<number, string>();
  const rows: GridRow[] = [];
  for (let bottom = top; bottom < top + MAX_BAND_ROWS; bottom++) {
    const row = rowAt(view, bottom);
    if (!couldBeHeader(row)) break;
    rows.push(row);
    addTexts(view, row, left, right, texts);
    // Spread first: where both fit, the words above were meant for all the columns they stand over.
    const spread = spreadTexts(view, rows, left, right);
    if (spread !== null) bands.push({ top, bottom, columns: headings(spread) });
    bands.push({ top, bottom, columns: headings(texts) });
  }
  return bands;
}

/** Row above row, every text over the columns to its right up to the next text; null when that changes nothing. */
function spreadTexts(view: SheetView, rows: readonly GridRow[], left: number, right: number): Map<number, string> | null {
  const last = rows.at(-1);
  if (rows.length < 2 || last === undefined) return null;
  const texts = new Map<number, string>();
  const filled = last.cells.filter((cell) => !isBlankCell(cell) && cell.column >= left && cell.column <= right).map((cell) => cell.column);
  let changed = false;
  for (const row of rows.slice(0, -1)) {
    addTexts(view, row, left, right, texts);
    changed = spreadRow(row, filled, texts) || changed;
  }
  addTexts(view, last, left, right, texts);
  return changed ? texts : null;
}

/** `Ackumulerat` typed once above *Utfall · Budget · Avvikelse*, without merging. */
function spreadRow(row: GridRow, filled: readonly number[], texts: Map<number, string>): boolean {
  const own = row.cells.filter((cell) => !isBlankCell(cell));
  let changed = false;
  for (const column of filled) {
    if (texts.has(column)) continue;
    const over = own.filter((cell) => cell.column < column).at(-1);
    if (over === undefined) continue;
    texts.set(column, textOf(over));
    changed = true;
  }
  return changed;
}

function addTexts(view: SheetView, row: GridRow, left: number, right: number, texts: Map<number, string>): void {
  const seen = new Set<number>();
  for (const cell of row.cells) {
    if (cell.column < left || cell.column > right || isBlankCell(cell)) continue;
    const merge = mergeAt(view, row.row, cell.column);
    const last = Math.min(right, merge?.right ?? cell.column);
    for (let column = cell.column; column <= last; column++) {
      if (seen.has(column)) continue;
      seen.add(column);
      const above = texts.get(column);
      texts.set(column, above === undefined ? textOf(cell) : `${above}\n${textOf(cell)}`);
    }
  }
}

function mergeAt({ sheet: { merges } }: SheetView, row: number, column: number): Rect | null {
  return merges.length === 0 ? null : merges.find((merge) => merge.top === row && merge.left === column) ?? null;
}

function headings(texts: ReadonlyMap<number, string>): BandColumn[] {
  const columns = [...texts].map(([column, text]) => ({ column, heading: readHeading(text) }));
  return columns.sort((a, b) => a.column - b.column);
}

/** Whether `row` repeats the band's headings in the same columns, as print does at the top of a page. */
export function repeatsBand(row: GridRow, columns: readonly BandColumn[]): boolean {
  let same = 0;
  for (const { column, heading } of columns) {
    const cell = cellIn(row, column);
    if (cell === null || isBlankCell(cell)) continue;
    if (isPlainFigure(cell, heading) || !isPartOf(readHeading(textOf(cell)), heading)) return false;
    same += 1;
  }
  return same >= 1;
}

/** A number is part of no heading without a number; one below 1 000 is no year either. Spares reading every figure as a heading. */
function isPlainFigure(cell: RawCell, { words, years }: Heading): boolean {
  const { value } = cell;
  if (typeof value !== 'number' || !Number.isFinite(value) || isDate(cell) || (years.length > 0 && Math.abs(value) >= 1000)) return false;
  for (const word of words) if (BEGINS_WITH_DIGIT.test(word)) return false;
  return true;
}

const BEGINS_WITH_DIGIT = /^\d/;

function isPartOf(part: Heading, whole: Heading): boolean {
  for (const word of part.words) if (!whole.words.has(word)) return false;
  for (const year of part.years) if (!whole.years.includes(year)) return false;
  return part.words.size + part.years.length > 0;
}
