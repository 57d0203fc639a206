/** Reading cells as they are once everything is calculated. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellAt, cellsIn } from './cells';
import { calculateMissing, settle } from './recalculate';
import type { Cell } from './types';

/** Calculates what is out of date, and the formulas in the rectangle that a file brought without results. */
export function prepare(book: Book, sheet: Sheet, rect: Rect): void {
  settle(book);
  if (book.calculationSuspended) return;
  const missing = [...cellsIn(sheet, rect)].filter(({ cell }) => cell.formula !== undefined && cell.value === null);
  if (missing.length > 0) calculateMissing(book, missing.map(({ row, column }) => ({ sheet, row, column })));
}

export function readCell(book: Book, sheet: Sheet, row: number, column: number): Cell {
  prepare(book, sheet, { top: row, left: column, bottom: row, right: column });
  return cellAt(sheet, row, column);
}

/** The rectangle's cells as rows of columns, calculated. */
export function readCells(book: Book, sheet: Sheet, rect: Rect): Cell[][] {
  prepare(book, sheet, rect);
  const rows: Cell[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells: Cell[] = [];
    for (let column = rect.left; column <= rect.right; column++) cells.push(cellAt(sheet, row, column));
    rows.push(cells);
  }
  return rows;
}
