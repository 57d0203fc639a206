/** What a screen reader is told: a short result, that is shown elsewhere and holds until the workbook is another. */
import type { LiveBook } from './book';

export interface Announcements {
  readonly text: () => string;
  /** The same words twice are said twice: a space at the end makes them another text. */
  readonly announce: (text: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes away what was said once the workbook has changed, until the returned function is called. */
  readonly watch: () => () => void;
}

/** A write is checked more than once, and its result has to be heard before it goes. */
const HEARD_MS = 1500;

/** `now`: milliseconds. */
export function createAnnouncements(book: Pick<LiveBook, 'state' | 'subscribe'>, now: () => number): Announcements {
  const listeners = new Set<() => void>();
  let said = { text: '', at: 0 };
  const set = (text: string): void => {
    said = { text, at: now() };
    for (const listener of listeners) listener();
  };
  return {
    text: () => said.text,
    announce: (text) => set(said.text === text ? `${text} ` : text),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch: () => {
      let { checked } = book.state();
      return book.subscribe(() => {
        const before = checked;
        ({ checked } = book.state());
        if (checked !== before && said.text !== '' && now() - said.at >= HEARD_MS) set('');
      });
    },
  };
}
