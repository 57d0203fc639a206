/** Which columns of a sheet hang together as one table, and which of them hold words. Rule D4. */
import type { GridRow } from '../grid';
import type { SheetView } from '../view';
import { firstAt, holdsFigure, holdsWords, isBlankCell } from '../view';
import { isHeaderRow } from './band';
import type { LayoutMatch } from './match';

const SAMPLE_ROWS = 60;
/** So many rows tell what a table's columns hold: below an empty row and a line of words the next table may begin. */
const ENOUGH_ROWS = 3;

export interface ColumnGroup {
  readonly left: number;
  readonly right: number;
}

interface ColumnUse {
  words: number;
  figures: number;
  content: number;
}

export type ColumnUses = ReadonlyMap<number, ColumnUse>;

/** How the columns are used in the rows from `top`, as far down as they hang together. */
export function columnUses(view: SheetView, top: number, bandBottom: number): ColumnUses {
  const uses = new Map<number, ColumnUse>();
  let last = top;
  let taken = 0;
  for (let i = firstAt(view.rows, top); i < view.rows.length && taken < SAMPLE_ROWS; i++, taken++) {
    const row = view.rows[i] as GridRow;
    if (row.row > last + 2) break;
    if (row.row > last + 1 && taken > bandBottom - top + ENOUGH_ROWS && isHeaderRow(row)) break;
    last = row.row;
    countRow(uses, row, row.row > bandBottom);
  }
  return uses;
}

function countRow(uses: Map<number, ColumnUse>, row: GridRow, inBody: boolean): void {
  for (const cell of row.cells) {
    if (isBlankCell(cell)) continue;
    const use = uses.get(cell.column) ?? { words: 0, figures: 0, content: 0 };
    uses.set(cell.column, use);
    use.content += 1;
    if (!inBody) continue;
    if (holdsWords(cell)) use.words += 1;
    else if (holdsFigure(cell)) use.figures += 1;
  }
}

/** Columns without a gap between; a group without words of its own belongs to the one on its left. */
export function columnGroups(uses: ColumnUses): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  const columns = [...uses.keys()].sort((a, b) => a - b);
  for (const column of columns) {
    const last = groups.at(-1);
    const continues = last !== undefined && (column === last.right + 1 || !isLabelColumn(uses, column));
    if (continues) groups[groups.length - 1] = { left: last.left, right: column };
    else groups.push({ left: column, right: column });
  }
  return groups;
}

function isLabelColumn(uses: ColumnUses, column: number): boolean {
  const use = uses.get(column);
  return use !== undefined && use.words > use.figures;
}

/** The columns of words, any of which could hold the labels. */
export function wordColumns(group: ColumnGroup, uses: ColumnUses): number[] {
  const columns: number[] = [];
  for (let column = group.left; column <= group.right; column++) {
    if (isLabelColumn(uses, column)) columns.push(column);
  }
  // An empty template may have no words below its header: its first column is the label column.
  return columns.length === 0 ? [group.left] : columns;
}

/** Where a second table beside the first begins: the word column before the first repeated heading; else null. */
export function splitAt(match: LayoutMatch, uses: ColumnUses): number | null {
  const repeated = match.columns.find((column) => column.duplicate);
  if (repeated === undefined) return null;
  for (let column = repeated.column - 1; column > (match.columns[0]?.column ?? 0); column--) {
    if (isLabelColumn(uses, column) && match.columns.every((other) => other.column !== column || other.spec === null)) return column;
  }
  return null;
}
