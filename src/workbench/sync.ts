/**
 * Keeps the grid and the host's workbook alike. The workbook is the truth: what somebody does in the grid is done to it
 * as Excel would do it, and what then stands there is what the grid shows.
 */
import type { Rect } from '../core/grid';
import type { Grid, GridEvent } from './grid/grid';
import { doAs } from './grid-acts';
import { gridCells, gridSheet, widthsOf } from './grid-view';
import type { Host } from './host/host';
import type { Book, Sheet } from './host/model/book';
import type { BookEvent } from './host/model/events';
import { settle } from './host/model/recalculate';
import { cellCount, rectOf } from './host/model/rect';
import { Refusal } from './host/model/refusal';
import { findSheet } from './host/model/sheets';
import { Pending, type Due } from './pending';

/** More changed cells than this and the sheet is shown anew. */
const MANY = 4_000;

export interface Sync {
  close(): void;
}

/** @param refused called when the workbook does not allow what somebody did in the grid; the grid is put right first */
export function syncGrid(host: Host, book: Book, grid: Grid, refused: (refusal: Refusal) => void): Sync {
  const pending = new Pending(flush);
  let closed = false;
  let isFromGrid = false;
  const stop = book.listen((event) => note(pending, event, isFromGrid));
  function flush(due: Due): void {
    if (closed) return;
    settle(book);
    show(due, book, grid);
  }
  grid.listen((events) => {
    if (closed) return;
    isFromGrid = true;
    const before = layoutOf(book);
    const refusals: Refusal[] = [];
    host.act('person', () => {
      book.step(() => events.forEach((event) => attempt(() => act(event, host, book), refusals)));
      settle(book);
    });
    isFromGrid = false;
    for (const event of events) noteGrid(pending, event, book, before);
    pending.everything ||= refusals.length > 0;
    refusals.slice(0, 1).forEach(refused);
    pending.schedule();
  });
  return {
    close: () => {
      closed = true;
      stop();
    },
  };
}

function attempt(change: () => void, refusals: Refusal[]): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusals.push(error);
  }
}

function act(event: GridEvent, host: Host, book: Book): void {
  if (event.kind === 'editing') host.faults.cellEdit = event.on;
  doAs(event, book);
}

/** What the grid did by itself and what it did not do: both are to be shown as the workbook has it. */
function noteGrid(pending: Pending, event: GridEvent, book: Book, before: readonly unknown[]): void {
  switch (event.kind) {
    case 'redrawn': {
      const sheet = findSheet(book, event.sheet);
      if (sheet !== null) pending.add(sheet, event.rects);
      return;
    }
    // What is taken back was not done in the grid: sheets, rows and sizes are shown as when somebody else changes them.
    case 'undo':
    case 'redo':
      pending.everything ||= isOther(before, layoutOf(book));
      return;
    // A sheet made in the grid has an id of the grid's; shown anew it has the workbook's.
    case 'sheet-added':
    case 'unknown':
      pending.everything = true;
      return;
    default:
      return;
  }
}

function note(pending: Pending, event: BookEvent, isFromGrid: boolean): void {
  pending.schedule();
  switch (event.kind) {
    case 'cells-changed':
    case 'format-changed':
      return pending.add(event.sheet, [event.rect]);
    case 'sized':
      if (!isFromGrid) pending.addSized(event.sheet);
      return;
    case 'calculated':
    case 'conditional-changed':
    case 'formulas-rewritten':
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
      if (!isFromGrid) pending.select = { sheet: event.sheet, rect: event.rects[0] ?? rectOf(0, 0) };
      return;
    case 'protection-changed':
    case 'comments-changed':
    case 'tables-changed':
    case 'names-changed':
      return;
  }
}

function show({ everything, rects, sized, select: selected }: Due, book: Book, grid: Grid): void {
  if (everything) showAll(book, grid);
  else {
    for (const sheet of sized) if (book.sheets.includes(sheet)) grid.size(sheet.id, widthsOf(sheet));
    for (const [sheet, dirty] of rects) showCells(book, sheet, dirty, grid);
  }
  if (selected !== null) grid.select(selected.sheet.id, selected.rect);
}

function showAll(book: Book, grid: Grid): void {
  const { active } = book.state;
  // A grid that opens tells of its first cell as if somebody had gone there.
  const [place] = book.selections.get(active) ?? [];
  grid.open(book.sheets.map((sheet) => gridSheet(book, sheet)), active.id, place);
}

function showCells(book: Book, sheet: Sheet, dirty: readonly Rect[], grid: Grid): void {
  if (!book.sheets.includes(sheet)) return;
  const large = dirty.some((rect) => cellCount(rect) > MANY);
  const cells = large ? gridSheet(book, sheet).cells : dirty.flatMap((rect) => gridCells(book, sheet, rect));
  if (cells.length > 0) grid.set(sheet.id, cells);
}

/** All that `Grid.set` does not show, each part the same object for as long as nobody changes it. */
function layoutOf(book: Book): readonly unknown[] {
  return book.sheets.flatMap((sheet) => {
    const { name, visibility, merges, hiddenRows, hiddenColumns, columnWidths, rowHeights, frozen } = sheet.state;
    return [sheet, sheet.shifts.length, name, visibility, merges, hiddenRows, hiddenColumns, columnWidths, rowHeights, frozen];
  });
}

function isOther(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length || before.some((part, i) => part !== after[i]);
}
