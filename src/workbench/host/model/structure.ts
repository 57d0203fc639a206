/** Rows, columns and cells put in and taken out; formulas, names and everything else on the sheets follow. */
import type { Rect } from '../../../core/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/address';
import type { Book, Sheet } from './book';
import { noteChange, usedRect } from './cells';
import { noteNameUsers } from './names';
import type { ShiftDirection, StructuralChange } from './events';
import { assertUnprotected } from './protection';
import { covers, heightOf, intersection, WHOLE_SHEET, widthOf } from './rect';
import { refuse } from './refusal';
import { rewriteFormulas } from './rewrite-formulas';
import { shiftFormula, shiftRect } from './shift';
import type { Shift } from './shift';
import type { Cell, NameEntry, Row, SheetState } from './types';

/** Puts empty cells where `rect` is and moves what was there. Whole rows and columns are rectangles over all of the sheet. */
export function insertCells(book: Book, sheet: Sheet, rect: Rect, direction: 'down' | 'right'): void {
  const shift = shiftOf(rect, direction === 'down' ? 'row' : 'column', 1);
  assertUnprotected(sheet, isWholeLine(rect) ? (direction === 'down' ? 'allowInsertRows' : 'allowInsertColumns') : undefined);
  assertFits(sheet, shift);
  apply(book, sheet, rect, shift, direction);
}

/** Takes the cells of `rect` out; what lies below or to the right moves up to fill the place. */
export function deleteCells(book: Book, sheet: Sheet, rect: Rect, direction: 'up' | 'left'): void {
  assertUnprotected(sheet, isWholeLine(rect) ? (direction === 'up' ? 'allowDeleteRows' : 'allowDeleteColumns') : undefined);
  apply(book, sheet, rect, shiftOf(rect, direction === 'up' ? 'row' : 'column', -1), direction);
}

function shiftOf(rect: Rect, axis: 'row' | 'column', sign: 1 | -1): Shift {
  return axis === 'row'
    ? { axis, at: rect.top, count: sign * heightOf(rect), from: rect.left, to: rect.right }
    : { axis, at: rect.left, count: sign * widthOf(rect), from: rect.top, to: rect.bottom };
}

function isWholeLine(rect: Rect): boolean {
  return heightOf(rect) === MAX_ROWS || widthOf(rect) === MAX_COLUMNS;
}

/** Excel pushes nothing over the edge of the sheet. */
function assertFits(sheet: Sheet, shift: Shift): void {
  const band = shift.axis === 'row' ? { ...WHOLE_SHEET, left: shift.from, right: shift.to } : { ...WHOLE_SHEET, top: shift.from, bottom: shift.to };
  const used = usedRect(sheet, band, true);
  if (used === null) return;
  const [last, end] = shift.axis === 'row' ? [used.bottom, MAX_ROWS] : [used.right, MAX_COLUMNS];
  if (last >= shift.at && last + shift.count >= end) refuse('off-sheet', sheet.name);
}

function apply(book: Book, sheet: Sheet, rect: Rect, shift: Shift, direction: ShiftDirection): void {
  assertWhole(sheet, shift);
  book.step(() => {
    shiftPending(book, sheet, shift);
    book.updateSheet(sheet, shiftedState(sheet.state, shift));
    rewriteFormulas(book, (formula, home) => shiftFormula(formula, home.name, sheet.name, shift), (before, after) => after.includes('#REF!') || changesExtent(before, after));
    shiftNames(book, sheet, shift);
    sheet.shifts.push(shift);
    book.formulaVersion += 1;
    noteChange(book, sheet, rect);
    book.emit({ kind: 'cells-moved', sheet, rect, change: changeOf(rect, direction), direction });
  });
}

/** A merged area or a table is moved as a whole or not at all. */
function assertWhole(sheet: Sheet, shift: Shift): void {
  if (shift.from === 0 && shift.to >= (shift.axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1) return;
  const moving = shift.axis === 'row' ? { top: shift.at, bottom: MAX_ROWS - 1, left: shift.from, right: shift.to } : { left: shift.at, right: MAX_COLUMNS - 1, top: shift.from, bottom: shift.to };
  const areas = [...sheet.state.merges, ...sheet.state.tables.map((table) => table.rect)];
  if (areas.some((area) => intersection(area, moving) !== null && !covers(moving, area))) refuse('overlap', sheet.name);
}

function changeOf(rect: Rect, direction: ShiftDirection): StructuralChange {
  const what = widthOf(rect) === MAX_COLUMNS ? 'Row' : heightOf(rect) === MAX_ROWS ? 'Column' : 'Cell';
  return `${what}${direction === 'down' || direction === 'right' ? 'Inserted' : 'Deleted'}`;
}

function shiftedState(state: SheetState, shift: Shift): Partial<SheetState> {
  const place = <T extends { readonly rect: Rect }>(items: readonly T[]): T[] => items.flatMap((item) => moved(item.rect, shift).map((rect) => ({ ...item, rect })));
  const lines = (set: ReadonlySet<number>, axis: Shift['axis']): ReadonlySet<number> => new Set([...set].flatMap((n) => line(n, axis, shift)));
  const sizes = (map: ReadonlyMap<number, number>, axis: Shift['axis']): ReadonlyMap<number, number> =>
    new Map([...map].flatMap(([n, size]) => line(n, axis, shift).map((at) => [at, size] as const)));
  return {
    rows: shiftedRows(state.rows, shift),
    merges: state.merges.flatMap((merge) => moved(merge, shift)),
    hiddenRows: lines(state.hiddenRows, 'row'),
    hiddenColumns: lines(state.hiddenColumns, 'column'),
    rowHeights: sizes(state.rowHeights, 'row'),
    columnWidths: sizes(state.columnWidths, 'column'),
    validations: place(state.validations),
    tables: place(state.tables),
    conditional: state.conditional.flatMap((rule) => {
      const rects = rule.rects.flatMap((rect) => moved(rect, shift));
      return rects.length === 0 ? [] : [{ ...rule, rects }];
    }),
    comments: state.comments.flatMap((comment) =>
      moved({ top: comment.row, bottom: comment.row, left: comment.column, right: comment.column }, shift).map((at) => ({ ...comment, row: at.top, column: at.left })),
    ),
  };
}

function moved(rect: Rect, shift: Shift): Rect[] {
  const after = shiftRect(rect, shift);
  return after === null ? [] : [after];
}

/** Whole rows and columns only: a hidden row stays hidden when cells of it move. */
function line(n: number, axis: Shift['axis'], shift: Shift): number[] {
  const isWhole = shift.from === 0 && shift.to === (shift.axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (axis !== shift.axis || !isWhole) return [n];
  if (n < shift.at) return [n];
  return shift.count < 0 && n < shift.at - shift.count ? [] : [n + shift.count];
}

function shiftedRows(rows: SheetState['rows'], shift: Shift): Map<number, Row> {
  const after = new Map<number, Row>();
  const put = (row: number, column: number, cell: Cell): void => {
    const cells = after.get(row);
    if (cells === undefined) after.set(row, new Map([[column, cell]]));
    else cells.set(column, cell);
  };
  const isWholeRows = shift.axis === 'row' && shift.from === 0 && shift.to === MAX_COLUMNS - 1;
  for (const [row, cells] of rows) {
    if (isWholeRows) for (const at of line(row, 'row', shift)) after.set(at, cells);
    else for (const [column, cell] of cells) for (const at of cellAfter(row, column, shift)) put(at.top, at.left, cell);
  }
  return after;
}

function cellAfter(row: number, column: number, shift: Shift): Rect[] {
  return moved({ top: row, bottom: row, left: column, right: column }, shift);
}

/** A range that lost or gained cells has another result; one that only moved has not. */
function changesExtent(before: string, after: string): boolean {
  return /:/.test(before) && before !== after;
}

function shiftNames(book: Book, sheet: Sheet, shift: Shift): void {
  const home = (name: NameEntry): string => book.sheets.find(({ id }) => id === name.scope)?.name ?? '';
  const names = book.state.names.map((name) => {
    const refersTo = shiftFormula(name.refersTo, home(name), sheet.name, shift);
    return refersTo === name.refersTo ? name : { ...name, refersTo };
  });
  if (names.every((name, i) => name === book.state.names[i])) return;
  noteNameUsers(book, names.filter((name, i) => name !== book.state.names[i]));
  book.update({ names });
  book.emit({ kind: 'names-changed' });
}

/** What was written before and is not calculated yet has moved too. */
function shiftPending(book: Book, sheet: Sheet, shift: Shift): void {
  const pending = book.changed.get(sheet);
  if (pending !== undefined) book.changed.set(sheet, pending.flatMap((rect) => moved(rect, shift)));
}
