/**
 * Keeps the grid and the host's workbook alike. The workbook is the truth: what somebody does in the grid is done to it
 * as Excel would do it, and what then stands there is what the grid shows.
 */
import type { Rect } from '../core/grid';
import type { Grid, GridEdit, GridEvent } from './grid/grid';
import { gridCells, gridSheet } from './grid-view';
import type { Host } from './host/host';
import type { Book, Sheet } from './host/model/book';
import type { BookEvent } from './host/model/events';
import { settle } from './host/model/recalculate';
import { cellCount, rectOf } from './host/model/rect';
import { Refusal } from './host/model/refusal';
import { activate, addSheet, deleteSheet, findSheet, renameSheet } from './host/model/sheets';
import { deleteCells, insertCells } from './host/model/structure';
import { select } from './host/model/select';
import { redo, undo } from './host/model/undo';
import { clearCells, typeByUser, writeCells, writeFormats } from './host/model/write';
import { isLocalFormula } from './typed-formula';

/** More changed cells than this and the sheet is shown anew. */
const MANY = 4_000;

export interface Sync {
  close(): void;
}

/** @param refused called when the workbook does not allow what somebody did in the grid; the grid is put right first */
export function syncGrid(host: Host, book: Book, grid: Grid, refused: (refusal: Refusal) => void): Sync {
  const pending = new Pending();
  let closed = false;
  let isFromGrid = false;
  const stop = book.listen((event) => {
    note(pending, event, isFromGrid);
    if (event.kind === 'selection-changed' && !isFromGrid) pending.select = { sheet: event.sheet, rect: event.rects[0] ?? rectOf(0, 0) };
    pending.schedule(flush);
  });
  function flush(): void {
    if (closed) return;
    settle(book);
    show(pending.take(), book, grid);
  }
  grid.listen((event) => {
    if (closed) return;
    if (event.kind === 'editing') host.faults.cellEdit = event.on;
    // What is taken back was not done in the grid: it is shown there as what somebody else does is.
    isFromGrid = event.kind !== 'undo' && event.kind !== 'redo';
    const moves = countMoves(book);
    try {
      host.act('person', () => doAs(event, book));
      // A sheet made in the grid has an id of the grid's; shown anew it has the workbook's.
      if (event.kind === 'sheet-added' || (!isFromGrid && countMoves(book) !== moves)) pending.everything = true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      pending.everything = true;
      refused(error);
    } finally {
      isFromGrid = false;
    }
    pending.schedule(flush);
  });
  return {
    close: () => {
      closed = true;
      stop();
    },
  };
}

/** What the grid has yet to show. */
class Pending {
  everything = false;
  readonly rects = new Map<Sheet, Rect[]>();
  select: { sheet: Sheet; rect: Rect } | null = null;
  private isScheduled = false;

  add(sheet: Sheet, rects: readonly Rect[]): void {
    this.rects.set(sheet, [...(this.rects.get(sheet) ?? []), ...rects]);
  }

  /** Once for all that happens in a turn: a request of many writes is one picture. */
  schedule(flush: () => void): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      flush();
    }, 0);
  }

  take(): { everything: boolean; rects: Map<Sheet, Rect[]>; select: Pending['select'] } {
    const taken = { everything: this.everything, rects: new Map(this.rects), select: this.select };
    this.everything = false;
    this.rects.clear();
    this.select = null;
    return taken;
  }
}

function note(pending: Pending, event: BookEvent, isFromGrid: boolean): void {
  switch (event.kind) {
    case 'cells-changed':
    case 'format-changed':
      return pending.add(event.sheet, [event.rect]);
    case 'calculated':
    case 'conditional-changed':
      return pending.add(event.sheet, event.rects);
    case 'cells-moved':
    case 'sheet-added':
    case 'sheet-deleted':
    case 'sheet-renamed':
    case 'sheet-moved':
    case 'sheet-visibility':
      pending.everything ||= !isFromGrid;
      return;
    case 'sheet-activated':
      if (!isFromGrid) pending.select ??= { sheet: event.sheet, rect: rectOf(0, 0) };
      return;
    case 'selection-changed':
    case 'protection-changed':
    case 'comments-changed':
    case 'tables-changed':
    case 'names-changed':
      return;
  }
}

function show({ everything, rects, select: selected }: ReturnType<Pending['take']>, book: Book, grid: Grid): void {
  if (everything) {
    const { active } = book.state;
    // A grid that opens tells of its first cell as if somebody had gone there.
    const [place] = book.selections.get(active) ?? [];
    grid.open(book.sheets.map((sheet) => gridSheet(book, sheet)), active.id);
    if (place !== undefined) grid.select(active.id, place);
  } else {
    for (const [sheet, dirty] of rects) {
      const large = dirty.some((rect) => cellCount(rect) > MANY);
      const cells = large ? gridSheet(book, sheet).cells : dirty.flatMap((rect) => gridCells(book, sheet, rect));
      if (cells.length > 0) grid.set(sheet.id, cells);
    }
  }
  if (selected !== null) grid.select(selected.sheet.id, selected.rect);
}

/** How often rows, columns or cells were put in or taken out. */
function countMoves(book: Book): number {
  return book.sheets.reduce((count, { shifts }) => count + shifts.length, 0);
}

/** Does to the workbook what somebody did in the grid. @throws Refusal */
function doAs(event: GridEvent, book: Book): void {
  if (event.kind === 'editing') return;
  if (event.kind === 'undo') return takeBack(book, undo);
  if (event.kind === 'redo') return takeBack(book, redo);
  if (event.kind === 'sheet-added') {
    addSheet(book, event.name, undefined, event.at);
    return;
  }
  const sheet = findSheet(book, event.sheet);
  if (sheet === null) return;
  switch (event.kind) {
    case 'edited':
      book.step(() => event.cells.forEach((edit) => enter(book, sheet, edit)));
      return settle(book);
    case 'selected':
      activate(book, sheet);
      return select(book, sheet, [event.rect]);
    case 'inserted':
      insertCells(book, sheet, lines(event), event.what === 'rows' ? 'down' : 'right');
      return settle(book);
    case 'deleted':
      deleteCells(book, sheet, lines(event), event.what === 'rows' ? 'up' : 'left');
      return settle(book);
    case 'sheet-renamed':
      return renameSheet(book, sheet, event.name);
    case 'sheet-deleted':
      return deleteSheet(book, sheet);
  }
}

function takeBack(book: Book, step: (book: Book) => boolean): void {
  step(book);
  settle(book);
}

function enter(book: Book, sheet: Sheet, { row, column, formula, value, format }: GridEdit): void {
  const here = rectOf(row, column);
  if (formula !== null && isLocalFormula(formula)) typeByUser(book, sheet, row, column, formula);
  else if (formula !== null) writeCells(book, sheet, here, () => formula);
  else if (value === null) clearCells(book, sheet, here, 'contents');
  else if (typeof value === 'string') typeByUser(book, sheet, row, column, value);
  else writeCells(book, sheet, here, () => value);
  if (format !== undefined) writeFormats(book, sheet, here, () => format);
}

function lines({ what, at, count }: Extract<GridEvent, { kind: 'inserted' | 'deleted' }>): Rect {
  const last = at + count - 1;
  return what === 'rows' ? { top: at, left: 0, bottom: last, right: 16_383 } : { top: 0, left: at, bottom: 1_048_575, right: last };
}
