/** Looking things up in a sparse sheet, whole or restricted to a rectangle. */
import type { GridRow, RawCell, Rect, SheetGrid } from './grid';
import { plainText, readText } from './number';

export interface SheetView {
  readonly sheet: SheetGrid;
  /** Rows that hold something inside the view, by rising number. */
  readonly rows: readonly GridRow[];
  /** Position in `rows` of each row number. */
  readonly position: ReadonlyMap<number, number>;
}

export function viewOf(sheet: SheetGrid, rect?: Rect): SheetView {
  const rows = rect === undefined ? sheet.rows.filter((row) => row.cells.length > 0) : cut(sheet, rect);
  return { sheet, rows, position: new Map(rows.map((row, i) => [row.row, i])) };
}

function cut(sheet: SheetGrid, rect: Rect): GridRow[] {
  const rows: GridRow[] = [];
  for (const row of sheet.rows) {
    if (row.row < rect.top || row.row > rect.bottom) continue;
    const cells = row.cells.filter((cell) => cell.column >= rect.left && cell.column <= rect.right);
    if (cells.length > 0) rows.push({ ...row, cells });
  }
  return rows;
}

export function rowAt(view: SheetView, row: number): GridRow | null {
  const position = view.position.get(row);
  return position === undefined ? null : (view.rows[position] ?? null);
}

/** The cell in a row, by binary search; null when empty. */
export function cellIn(row: GridRow | null, column: number): RawCell | null {
  if (row === null) return null;
  let low = 0;
  let high = row.cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = row.cells[middle] as RawCell;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

export function cellAt(view: SheetView, row: number, column: number): RawCell | null {
  return cellIn(rowAt(view, row), column);
}

/** Text as typed; a number as its digits (a year in a heading); empty for anything else. */
export function textOf(cell: RawCell | null): string {
  if (cell === null) return '';
  if (typeof cell.value === 'string') return cell.value;
  return typeof cell.value === 'number' ? String(cell.value) : '';
}

export function isBlankCell(cell: RawCell): boolean {
  if (cell.value === null) return cell.formula === undefined;
  // Almost every text begins with a letter or a digit; only the rest need a closer look.
  const first = typeof cell.value === 'string' ? cell.value.charCodeAt(0) : 0;
  if (first > 0x2f && first < 0x2000 && first !== 0xa0 && first !== 0xad) return false;
  return typeof cell.value === 'string' && plainText(cell.value) === '';
}

const YEAR = /^(?:19|20)\d\d$/;

export function isYear(cell: RawCell): boolean {
  return YEAR.test(textOf(cell).trim());
}

/** Whether the cell holds a figure, typed or as text, and not just a year. */
export function holdsFigure(cell: RawCell): boolean {
  if (isYear(cell)) return false;
  if (typeof cell.value === 'number') return true;
  if (typeof cell.value !== 'string') return cell.value !== null && typeof cell.value === 'object';
  return readText(cell.value).kind === 'figure';
}

/** Text that is words: not a figure, not a lone dash. */
export function holdsWords(cell: RawCell | null): boolean {
  return cell !== null && typeof cell.value === 'string' && readText(cell.value).kind === 'text';
}
