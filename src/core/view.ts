/** Looking things up in a sparse sheet, whole or restricted to a rectangle. */
import { formatTraits } from './format';
import type { GridRow, RawCell, Rect, SheetGrid } from './grid';
import { beginsWithLetter, plainText, readText } from './number';

export interface SheetView {
  readonly sheet: SheetGrid;
  /** Rows that hold something inside the view, by rising number. */
  readonly rows: readonly GridRow[];
  /** What stands around a view that is restricted to a rectangle. */
  readonly around?: SheetView;
}

export function viewOf(sheet: SheetGrid, rect?: Rect): SheetView {
  const rows = rect === undefined ? sheet.rows.filter((row) => row.cells.length > 0) : cut(sheet, rect);
  return { sheet, rows };
}

function cut(sheet: SheetGrid, rect: Rect): GridRow[] {
  const rows: GridRow[] = [];
  for (let i = firstAt(sheet.rows, rect.top); i < sheet.rows.length; i++) {
    const row = sheet.rows[i] as GridRow;
    if (row.row > rect.bottom) break;
    const within = cutRow(row, rect);
    if (within !== null) rows.push(within);
  }
  return rows;
}

/** The row itself where all of it lies within: most views are as wide as what stands there. */
function cutRow(row: GridRow, { left, right }: Rect): GridRow | null {
  const [first, last] = [row.cells[0], row.cells.at(-1)];
  if (first === undefined || last === undefined || first.column > right || last.column < left) return null;
  if (first.column >= left && last.column <= right) return row;
  const cells = row.cells.filter((cell) => cell.column >= left && cell.column <= right);
  return cells.length > 0 ? { ...row, cells } : null;
}

/** Position of the first row at or below `top`, by binary search: a sheet may hold thousands of tables. */
export function firstAt(rows: readonly GridRow[], top: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as GridRow).row < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function rowAt({ rows }: SheetView, row: number): GridRow | null {
  // Where no row is empty it stands at its distance from the first.
  const near = rows[row - (rows[0]?.row ?? 0)];
  if (near?.row === row) return near;
  const found = rows[firstAt(rows, row)];
  return found?.row === row ? found : null;
}

/** The cell in a row, by binary search; null when empty. */
export function cellIn(row: GridRow | null, column: number): RawCell | null {
  if (row === null) return null;
  // Where no cell is empty it stands at its distance from the first.
  const near = row.cells[column - (row.cells[0]?.column ?? 0)];
  if (near?.column === column) return near;
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

/** Text as typed; a number as its digits (a year in a heading), a date as its month; empty for anything else. */
export function textOf(cell: RawCell | null): string {
  if (cell === null) return '';
  if (typeof cell.value === 'string') return cell.value;
  if (typeof cell.value !== 'number') return '';
  return isDate(cell) ? monthText(cell.value) : String(cell.value);
}

/** Excel turns a heading typed as `April 2024` into the first of April. */
export function isDate(cell: RawCell): boolean {
  return typeof cell.value === 'number' && cell.format !== undefined && formatTraits(cell.format, cell.value).date;
}

const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const DAYS_IN_400_YEARS = 146_097;

/** `april 2024` for a day counted from 1900 as Excel counts. */
function monthText(serial: number): string {
  // Civil date from a day number, by 400-year cycles that begin on 1 March; day 0 is 1900-01-00 and 25 569 is 1970-01-01.
  const day = Math.floor(serial) - 25_569 + 719_468;
  const cycle = Math.floor(day / DAYS_IN_400_YEARS);
  const inCycle = day - cycle * DAYS_IN_400_YEARS;
  const year = Math.floor((inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365);
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 2 : fromMarch - 10;
  return `${MONTHS[month] ?? ''} ${year + cycle * 400 + (month <= 1 ? 1 : 0)}`;
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
  const { value } = cell;
  if (typeof value === 'number') return value >= 1900 && value < 2100 && Number.isInteger(value) && !isDate(cell);
  return typeof value === 'string' && !beginsWithLetter(value) && YEAR.test(value.trim());
}

/** Whether the cell holds a figure, typed or as text, and not just a year. */
export function holdsFigure(cell: RawCell): boolean {
  if (isYear(cell)) return false;
  if (typeof cell.value === 'number') return !isDate(cell);
  if (typeof cell.value !== 'string') return cell.value !== null && typeof cell.value === 'object';
  return !beginsWithLetter(cell.value) && readText(cell.value).kind === 'figure';
}

/** Text that is words: not a figure, not a lone dash. */
export function holdsWords(cell: RawCell | null): boolean {
  return cell !== null && typeof cell.value === 'string' && (beginsWithLetter(cell.value) || readText(cell.value).kind === 'text');
}
