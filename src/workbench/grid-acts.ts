/** What somebody did in the grid, done to the workbook as Excel would do it. */
import type { Rect } from '../core/grid';
import type { GridEdit, GridEvent, Lines, Span } from './grid/grid';
import { pointsOf } from './grid-view';
import type { Book, Sheet } from './host/model/book';
import { freeze, merge, setSize, unmerge } from './host/model/layout';
import { moveCells } from './host/model/move';
import { rectOf, WHOLE_SHEET } from './host/model/rect';
import { select } from './host/model/select';
import { activate, addSheet, deleteSheet, findSheet, moveSheet, renameSheet } from './host/model/sheets';
import { deleteCells, insertCells } from './host/model/structure';
import { redo, undo } from './host/model/undo';
import { clearCells, typeByUser, writeCells, writeFormats } from './host/model/write';
import { isLocalFormula } from './typed-formula';

/** @throws Refusal */
export function doAs(event: GridEvent, book: Book): void {
  switch (event.kind) {
    case 'editing':
    case 'unknown':
    case 'redrawn':
      return;
    case 'undo':
      return void undo(book);
    case 'redo':
      return void redo(book);
    case 'sheet-added':
      return void addSheet(book, event.name, undefined, event.at);
    default:
      return onSheet(event, book);
  }
}

type OnSheet = Exclude<GridEvent, { kind: 'editing' | 'unknown' | 'redrawn' | 'undo' | 'redo' | 'sheet-added' }>;

function onSheet(event: OnSheet, book: Book): void {
  const sheet = findSheet(book, event.sheet);
  if (sheet === null) return;
  switch (event.kind) {
    case 'edited':
      return event.cells.forEach((edit) => enter(book, sheet, edit));
    case 'selected':
      activate(book, sheet);
      return select(book, sheet, [event.rect]);
    case 'inserted':
      return insertCells(book, sheet, wholeLines(event.what, { from: event.at, to: event.at + event.count - 1 }), event.what === 'rows' ? 'down' : 'right');
    case 'deleted':
      return deleteCells(book, sheet, wholeLines(event.what, { from: event.at, to: event.at + event.count - 1 }), event.what === 'rows' ? 'up' : 'left');
    case 'moved':
      return moveCells(book, { from: sheet, rect: event.rect, to: findSheet(book, event.to.sheet) ?? sheet, row: event.to.row, column: event.to.column });
    case 'sheet-renamed':
      return renameSheet(book, sheet, event.name);
    case 'sheet-deleted':
      return deleteSheet(book, sheet);
    case 'sheet-moved':
      return moveSheet(book, sheet, event.at);
    default:
      return layOut(event, book, sheet);
  }
}

type Layout = Extract<OnSheet, { kind: 'merged' | 'unmerged' | 'formatted' | 'sized' | 'frozen' }>;

function layOut(event: Layout, book: Book, sheet: Sheet): void {
  switch (event.kind) {
    case 'merged':
      return event.rects.forEach((rect) => merge(book, sheet, rect, false));
    case 'unmerged':
      return event.rects.forEach((rect) => unmerge(book, sheet, rect));
    case 'formatted':
      return event.rects.forEach((rect) => writeFormats(book, sheet, rect, () => event.format));
    case 'sized':
      return event.columns.forEach((span) => setSize(book, sheet, wholeLines('columns', span), 'column', pointsOf(event.width)));
    case 'frozen':
      return freeze(book, sheet, event.rows, event.columns);
  }
}

function wholeLines(what: Lines, { from, to }: Span): Rect {
  return what === 'rows' ? { ...WHOLE_SHEET, top: from, bottom: to } : { ...WHOLE_SHEET, left: from, right: to };
}

function enter(book: Book, sheet: Sheet, { row, column, formula, value, isText, format }: GridEdit): void {
  const here = rectOf(row, column);
  if (formula !== null && isLocalFormula(formula)) typeByUser(book, sheet, row, column, formula);
  else if (formula !== null) writeCells(book, sheet, here, () => formula);
  else if (value === null) clearCells(book, sheet, here, 'contents');
  else if (typeof value === 'string' && isText === true) writeCells(book, sheet, here, () => `'${value}`);
  else if (typeof value === 'string') typeByUser(book, sheet, row, column, value);
  else writeCells(book, sheet, here, () => value);
  if (format !== undefined) writeFormats(book, sheet, here, () => format);
}
