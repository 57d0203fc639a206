/** One request of a client: all it writes is one step of undo, and what it suspended ends with it. */
import type { Book } from './book';
import { settle } from './recalculate';

/** @param run must not throw: what a failed request did before it failed stays done, as in Excel */
export function asRequest<T>(book: Book, run: () => T): T {
  return book.step(() => {
    try {
      return run();
    } finally {
      book.calculationSuspended = false;
      settle(book);
    }
  });
}
