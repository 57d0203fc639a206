/** Formulas that follow what they refer to: cells that move, a sheet with another name. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { noteChange, putCell } from './cells';
import { joinCells } from './rect';

/**
 * Puts what `rewritten` gives in place of each formula of the workbook, and tells which cells have another one. Those of
 * which `hasOtherResult` says so are calculated again.
 */
export function rewriteFormulas(book: Book, rewritten: (formula: string, home: Sheet) => string, hasOtherResult: (before: string, after: string) => boolean): void {
  for (const sheet of book.sheets) {
    const changed: { row: number; column: number }[] = [];
    for (const [row, cells] of [...sheet.state.rows]) {
      for (const [column, cell] of [...cells]) {
        if (cell.formula === undefined) continue;
        const formula = rewritten(cell.formula, sheet);
        if (formula === cell.formula) continue;
        changed.push({ row, column });
        putCell(book, sheet, row, column, { ...cell, formula });
        if (hasOtherResult(cell.formula, formula)) noteChange(book, sheet, placeOf(row, column));
      }
    }
    if (changed.length > 0) book.emit({ kind: 'formulas-rewritten', sheet, rects: joinCells(changed) });
  }
}

function placeOf(row: number, column: number): Rect {
  return { top: row, left: column, bottom: row, right: column };
}
