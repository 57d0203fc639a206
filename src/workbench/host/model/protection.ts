/** Protected sheets: what may still be done on them. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellAt } from './cells';
import { cellCount } from './rect';
import { refuse } from './refusal';
import type { ProtectionOptions } from './types';

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/**
 * Refuses with `protected` when the sheet is protected and a cell of the rectangle is locked; or, where the change is
 * one that protection can allow as a whole, unless it does.
 */
export function assertEditable(sheet: Sheet, rect: Rect, permission?: Permission): void {
  const { protection } = sheet.state;
  if (protection === null) return;
  if (permission !== undefined) {
    if (protection.options[permission] !== true) refuse('protected', sheet.name);
    return;
  }
  if (isAnyLocked(sheet, rect)) refuse('protected', sheet.name);
}

/** Changes of the sheet that no unlocked cell makes possible: inserting rows, names of its tables. */
export function assertUnprotected(sheet: Sheet, permission?: Permission): void {
  const { protection } = sheet.state;
  if (protection !== null && (permission === undefined || protection.options[permission] !== true)) refuse('protected', sheet.name);
}

function isAnyLocked(sheet: Sheet, rect: Rect): boolean {
  if (cellCount(rect) > 1_000_000) return true;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (cellAt(sheet, row, column).style?.unlocked !== true) return true;
    }
  }
  return false;
}

/** Refuses with `protected` when the sheet is protected already. Excel forgets what could be undone. */
export function protect(book: Book, sheet: Sheet, options: ProtectionOptions, password: string | null): void {
  if (sheet.state.protection !== null) refuse('protected', sheet.name);
  setProtection(book, sheet, { options, password });
}

/** Refuses with `bad-value` for a wrong password. */
export function unprotect(book: Book, sheet: Sheet, password: string | null): void {
  const { protection } = sheet.state;
  if (protection === null) return;
  if (protection.password !== null && protection.password !== password) refuse('bad-value', 'password');
  setProtection(book, sheet, null);
}

function setProtection(book: Book, sheet: Sheet, protection: Sheet['state']['protection']): void {
  book.quietly(() => book.updateSheet(sheet, { protection }));
  book.forgetSteps();
  book.emit({ kind: 'protection-changed', sheet });
}
