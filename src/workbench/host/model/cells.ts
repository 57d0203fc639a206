/** Cells of a sheet: one by one, in a rectangle, and the rectangle that is used. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import type { Cell } from './types';
import { contains } from './rect';

export const EMPTY: Cell = { value: null };

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.state.rows.get(row)?.get(column) ?? EMPTY;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of the rectangle that are kept, row by row, by rising column. Not touched while they are walked. */
export function* cellsIn(sheet: Sheet, rect: Rect): Generator<PlacedCell> {
  const { rows } = sheet.state;
  const few = rect.bottom - rect.top < rows.size;
  const inside = few ? rowNumbers(rect) : rising([...rows.keys()].filter((row) => row >= rect.top && row <= rect.bottom));
  for (const row of inside) {
    const cells = rows.get(row);
    if (cells === undefined) continue;
    for (const column of rising([...cells.keys()])) {
      const cell = cells.get(column);
      if (cell !== undefined && column >= rect.left && column <= rect.right) yield { row, column, cell };
    }
  }
}

/** The numbers by size; most rows stand so already, for files are written so. */
function rising(numbers: number[]): number[] {
  return numbers.every((number, i) => i === 0 || (numbers[i - 1] ?? 0) < number) ? numbers : numbers.sort((a, b) => a - b);
}

function* rowNumbers(rect: Rect): Generator<number> {
  for (let row = rect.top; row <= rect.bottom; row++) yield row;
}

export function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

function isBare(cell: Cell): boolean {
  return isBlank(cell) && cell.format === undefined && cell.style === undefined && cell.quoted === undefined;
}

/** Puts a cell, and keeps nothing for one that is as empty as a new one. No checks, no events. */
export function putCell(book: Book, sheet: Sheet, row: number, column: number, cell: Cell): void {
  const before = cellAt(sheet, row, column);
  if (before === cell || (isBare(cell) && before === EMPTY)) return;
  if (before.formula !== cell.formula) book.formulaVersion += 1;
  const cells = book.writableRow(sheet, row);
  if (isBare(cell)) cells.delete(column);
  else cells.set(column, cell);
}

/** The smallest rectangle around what is used; formats count unless only values are asked for. Null: nothing is. */
export function usedRect(sheet: Sheet, within: Rect, valuesOnly: boolean): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.state.rows) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < within.left || column > within.right || (valuesOnly && isBlank(cell))) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** The merged area a cell lies in. */
export function mergeAt(sheet: Sheet, row: number, column: number): Rect | null {
  return sheet.state.merges.find((merge) => contains(merge, row, column)) ?? null;
}

/** Inside a merged area and not its first cell: it holds nothing and takes nothing. */
export function isSwallowed(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}

/** Remembers that formulas may give another result now. */
export function noteChange(book: Book, sheet: Sheet, rect: Rect): void {
  const rects = book.changed.get(sheet);
  if (rects === undefined) book.changed.set(sheet, [rect]);
  else rects.push(rect);
}
