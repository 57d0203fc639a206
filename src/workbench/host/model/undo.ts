/** Takes back the last step, a user's edit or all that one request wrote, and does it again. */
import type { Book, Sheet, Step, StepKind } from './book';
import { noteChange } from './cells';
import { noteNameUsers } from './names';
import { bounding, rectOf, WHOLE_SHEET } from './rect';
import type { Rect } from '../../../core/grid';
import { inverseShift } from './shift';
import type { SheetState } from './types';

/** False when there is nothing to take back. */
export function undo(book: Book): boolean {
  return swap(book, 'undo', 'redo');
}

/** Does again what undo took back, unless something else was done since. False when there is nothing. */
export function redo(book: Book): boolean {
  return swap(book, 'redo', 'undo');
}

function swap(book: Book, from: StepKind, to: StepKind): boolean {
  const step = book.popStep(from);
  if (step === null) return false;
  book.pushStep(to, opposite(book, step));
  const before = new Set(book.sheets);
  const names = book.state.names;
  const changed = [...step.sheets].map(([sheet, { state, shifts }]) => {
    const rect = changedRect(sheet.state, state);
    sheet.state = state;
    sheet.shifts.push(...sheet.shifts.slice(shifts).reverse().map(inverseShift));
    return { sheet, rect };
  });
  book.state = { ...step.book, active: step.book.sheets.includes(book.state.active) ? book.state.active : step.book.active };
  book.formulaVersion += 1;
  for (const sheet of book.changed.keys()) if (!book.sheets.includes(sheet)) book.changed.delete(sheet);
  noteNameUsers(book, [...names, ...step.book.names].filter((name) => !names.includes(name) || !step.book.names.includes(name)));
  announce(book, before, changed);
  return true;
}

/** What the step changed, as it is now. */
function opposite(book: Book, { sheets }: Step): Step {
  const now = [...sheets.keys()].map((sheet) => [sheet, { state: sheet.state, shifts: sheet.shifts.length }] as const);
  return { book: book.state, sheets: new Map(now), ownRows: new Map(), isKept: true };
}

function announce(book: Book, before: ReadonlySet<Sheet>, changed: readonly { readonly sheet: Sheet; readonly rect: Rect | null }[]): void {
  for (const sheet of before) if (!book.sheets.includes(sheet)) book.emit({ kind: 'sheet-deleted', sheet });
  for (const sheet of book.sheets) if (!before.has(sheet)) book.emit({ kind: 'sheet-added', sheet });
  for (const { sheet, rect } of changed) {
    if (rect === null || !book.sheets.includes(sheet)) continue;
    noteChange(book, sheet, rect);
    book.emit({ kind: 'cells-changed', sheet, rect, detail: null });
  }
  book.emit({ kind: 'names-changed' });
}

/** The rectangle around every cell that differs; rows that were not written into are the same object. */
function changedRect(now: SheetState, then: SheetState): Rect | null {
  if (now.rows === then.rows) return null;
  let rect: Rect | null = null;
  for (const row of new Set([...now.rows.keys(), ...then.rows.keys()])) {
    const [a, b] = [now.rows.get(row), then.rows.get(row)];
    if (a === b) continue;
    for (const column of new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])) {
      if (a?.get(column) === b?.get(column)) continue;
      rect = rect === null ? rectOf(row, column) : bounding(rect, rectOf(row, column));
    }
  }
  return rect ?? (sameKeys(now, then) ? null : WHOLE_SHEET);
}

function sameKeys(a: SheetState, b: SheetState): boolean {
  return a.rows.size === b.rows.size;
}
