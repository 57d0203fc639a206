/** What is pointed out in the sheets now, whoever did it: the ribbon's buttons and the pane's switch work on the same cells. */
import type { Marked } from '../app/review/types';

export interface Marks {
  readonly state: () => Marked;
  readonly set: (marked: Marked) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createMarks(): Marks {
  let state: Marked = 'none';
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set: (marked) => {
      state = marked;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
