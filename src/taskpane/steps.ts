/** The steps that can be taken back, kept over a reload of the page. */
import type { History, HistoryStep } from '../app/history';
import { NO_HISTORY } from '../app/history';
import type * as HistoryText from '../app/history-text';
import type { PaneMemory } from './ports';

export type HistoryMemory = Pick<PaneMemory, 'get' | 'set'>;

export interface Steps {
  readonly history: () => History;
  readonly set: (next: History) => void;
  /** Written before the page was loaded anew: nobody has seen since then what taking it back would change. */
  readonly isRestored: (step: HistoryStep) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSteps(memory: HistoryMemory | null): Steps {
  let history: History = NO_HISTORY;
  let restored = 0;
  const listeners = new Set<() => void>();
  const show = (next: History): void => {
    history = next;
    for (const listener of listeners) listener();
  };
  void kept(memory).then((before) => {
    // What is written while the earlier steps are fetched has nothing to do with them.
    if (history.steps.length > 0 || before.steps.length === 0) return;
    restored = lastId(before);
    show(before);
  });
  return {
    history: () => history,
    isRestored: ({ id }) => id <= restored,
    set: (next) => {
      // A number that is free again goes to the next step, which is none of before.
      restored = Math.min(restored, lastId(next));
      show(next);
      void keep(memory, () => history);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function lastId({ steps }: History): number {
  return steps.at(-1)?.id ?? 0;
}

/** How steps are read and written is fetched when there are any: it is much for a page that shall be there at once. */
async function keep(memory: HistoryMemory | null, newest: () => History): Promise<void> {
  if (memory === null) return;
  const { historyText } = await fetchText();
  const history = newest();
  memory.set('history', history.steps.length === 0 ? '' : historyText(history));
}

async function kept(memory: HistoryMemory | null): Promise<History> {
  const text = memory?.get('history') ?? '';
  if (text === '') return NO_HISTORY;
  const { readHistory } = await fetchText();
  return readHistory(text);
}

function fetchText(): Promise<typeof HistoryText> {
  return import('../app/history-text');
}
