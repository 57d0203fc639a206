/** What is pointed out in the sheets now, whoever did it: the ribbon's buttons and the pane's switch work on the same cells. */
import type { Marked } from '../app/review/types';
import type { PaneMemory } from './ports';

export interface Marks {
  readonly state: () => Marked;
  readonly set: (marked: Marked) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const KEPT: readonly Marked[] = ['findings', 'cells'];

/** What `memory` keeps over a reload of the page; the marks themselves stay in the workbook. */
export function createMarks(memory: Pick<PaneMemory, 'get' | 'set'>): Marks {
  let state: Marked = KEPT.find((kept) => kept === memory.get('marks')) ?? 'none';
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set: (marked) => {
      state = marked;
      memory.set('marks', marked === 'none' ? '' : marked);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
