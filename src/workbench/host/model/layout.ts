/** How a sheet is laid out: hidden rows and columns, sizes, merged areas, frozen panes, grid lines, tab colour. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellsIn, isBlank, noteChange, putCell } from './cells';
import { assertEditable, assertUnprotected } from './protection';
import { covers, heightOf, intersection, rectOf, widthOf } from './rect';
import { refuse } from './refusal';

export type Axis = 'row' | 'column';

function span(rect: Rect, axis: Axis): readonly [number, number] {
  return axis === 'row' ? [rect.top, rect.bottom] : [rect.left, rect.right];
}

export function setHidden(book: Book, sheet: Sheet, rect: Rect, axis: Axis, hidden: boolean): void {
  assertUnprotected(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const [first, last] = span(rect, axis);
  const lines = new Set(axis === 'row' ? sheet.state.hiddenRows : sheet.state.hiddenColumns);
  for (let n = first; n <= last; n++) {
    if (hidden) lines.add(n);
    else lines.delete(n);
  }
  book.step(() => book.updateSheet(sheet, axis === 'row' ? { hiddenRows: lines } : { hiddenColumns: lines }));
  book.emit({ kind: 'format-changed', sheet, rect });
}

/** True, false, or null where some are hidden and some are not. */
export function isHidden(sheet: Sheet, rect: Rect, axis: Axis): boolean | null {
  const [first, last] = span(rect, axis);
  const lines = axis === 'row' ? sheet.state.hiddenRows : sheet.state.hiddenColumns;
  const count = [...lines].filter((n) => n >= first && n <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

/** In points. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export function setSize(book: Book, sheet: Sheet, rect: Rect, axis: Axis, size: number): void {
  assertUnprotected(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const [first, last] = span(rect, axis);
  const sizes = new Map(axis === 'row' ? sheet.state.rowHeights : sheet.state.columnWidths);
  for (let n = first; n <= last; n++) sizes.set(n, size);
  book.step(() => book.updateSheet(sheet, axis === 'row' ? { rowHeights: sizes } : { columnWidths: sizes }));
  book.emit({ kind: 'sized', sheet });
}

/** The size they all have, in points; null where they differ. */
export function sizeOf(sheet: Sheet, rect: Rect, axis: Axis): number | null {
  const [first, last] = span(rect, axis);
  const [sizes, standard] = axis === 'row' ? [sheet.state.rowHeights, STANDARD_HEIGHT] : [sheet.state.columnWidths, STANDARD_WIDTH];
  const own = [...sizes].filter(([n]) => n >= first && n <= last).map(([, size]) => size);
  const all = new Set(own.length < last - first + 1 ? [...own, standard] : own);
  return all.size === 1 ? [...all][0] ?? null : null;
}

/** Wide enough for the longest text of each column: about 5.25 points a character. */
export function autofitColumns(book: Book, sheet: Sheet, rect: Rect, textOf: (row: number, column: number) => string): void {
  const longest = new Map<number, number>();
  for (const { row, column } of cellsIn(sheet, rect)) longest.set(column, Math.max(longest.get(column) ?? 0, textOf(row, column).length));
  book.step(() => {
    for (const [column, length] of longest) setSize(book, sheet, rectOf(0, column), 'column', Math.max(1, length + 1) * 5.25);
  });
}

/** Only the first cell keeps what it holds. @param across each row by itself */
export function merge(book: Book, sheet: Sheet, rect: Rect, across: boolean): void {
  assertEditable(sheet, rect, 'allowFormatCells');
  if (sheet.state.tables.some((table) => intersection(table.rect, rect) !== null)) refuse('overlap', sheet.name);
  const areas = across ? Array.from({ length: heightOf(rect) }, (_, i) => rectOf(rect.top + i, rect.left, 1, widthOf(rect))) : [rect];
  book.step(() => {
    const kept = sheet.state.merges.filter((area) => intersection(area, rect) === null);
    book.updateSheet(sheet, { merges: [...kept, ...areas.filter((area) => area.top !== area.bottom || area.left !== area.right)] });
    for (const area of areas) emptyBehind(book, sheet, area);
    noteChange(book, sheet, rect);
    book.emit({ kind: 'format-changed', sheet, rect });
  });
}

function emptyBehind(book: Book, sheet: Sheet, area: Rect): void {
  for (const { row, column, cell } of [...cellsIn(sheet, area)]) {
    if ((row === area.top && column === area.left) || isBlank(cell)) continue;
    const { formula: _formula, quoted: _quoted, ...looks } = cell;
    putCell(book, sheet, row, column, { ...looks, value: null });
  }
}

export function unmerge(book: Book, sheet: Sheet, rect: Rect): void {
  assertEditable(sheet, rect, 'allowFormatCells');
  book.step(() => book.updateSheet(sheet, { merges: sheet.state.merges.filter((area) => intersection(area, rect) === null) }));
  book.emit({ kind: 'format-changed', sheet, rect });
}

/** Merged areas that lie wholly inside. */
export function mergesIn(sheet: Sheet, rect: Rect): readonly Rect[] {
  return sheet.state.merges.filter((area) => covers(rect, area));
}

export function freeze(book: Book, sheet: Sheet, rows: number, columns: number): void {
  book.step(() => book.updateSheet(sheet, { frozen: { rows, columns } }));
}

/** `#RRGGBB`; empty: none. */
export function setTabColor(book: Book, sheet: Sheet, tabColor: string): void {
  book.step(() => book.updateSheet(sheet, { tabColor }));
}

export function setGridlines(book: Book, sheet: Sheet, gridlines: boolean): void {
  book.step(() => book.updateSheet(sheet, { gridlines }));
}
