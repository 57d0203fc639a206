/** What is selected: each sheet remembers its own. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { rectOf } from './rect';
import { activate } from './sheets';

/** Shows the sheet and selects the rectangles. Refuses with `not-found` on a hidden sheet. */
export function select(book: Book, sheet: Sheet, rects: readonly Rect[]): void {
  activate(book, sheet);
  book.selections.set(sheet, rects);
  book.emit({ kind: 'selection-changed', sheet, rects });
}

/** Of the sheet that shows; A1 until somebody selects. */
export function selected(book: Book): { readonly sheet: Sheet; readonly rects: readonly Rect[] } {
  const sheet = book.state.active;
  return { sheet, rects: book.selections.get(sheet) ?? [rectOf(0, 0)] };
}
