/** Reading cells as they are once everything is calculated. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellAt } from './cells';
import { calculateMissing, settle } from './recalculate';
import { contains } from './rect';
import type { Cell } from './types';

/** Sheets where every formula had a result, by the version of the workbook's formulas: a large sheet is not gone through at each read. */
const complete = new WeakMap<Sheet, number>();

/** Calculates what is out of date, and the formulas in the rectangle that a file brought without results. */
export function prepare(book: Book, sheet: Sheet, rect: Rect): void {
  settle(book);
  if (book.calculationSuspended || complete.get(sheet) === book.formulaVersion) return;
  const without = [...withoutResult(sheet)];
  if (without.length === 0) complete.set(sheet, book.formulaVersion);
  const missing = without.filter(({ row, column }) => contains(rect, row, column));
  if (missing.length > 0) calculateMissing(book, missing.map(({ row, column }) => ({ sheet, row, column })));
}

function* withoutResult(sheet: Sheet): Generator<{ readonly row: number; readonly column: number }> {
  for (const [row, cells] of sheet.state.rows) {
    for (const [column, { formula, value }] of cells) if (formula !== undefined && value === null) yield { row, column };
  }
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
