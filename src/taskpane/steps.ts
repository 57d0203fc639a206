/** The steps that can be taken back, kept over a reload of the page. */
import type { History, HistoryStep } from '../app/history';
import { NO_HISTORY } from '../app/history';
import { isAnother, markOf } from '../app/history-book';
import type * as HistoryText from '../app/history-text';
import type { RawWorkbook } from '../core/grid';
import type { PaneMemory } from './ports';

export type HistoryMemory = Pick<PaneMemory, 'get' | 'set'>;

export interface Steps {
  readonly history: () => History;
  readonly set: (next: History) => void;
  /** The same after a step was taken back. */
  readonly takenBack: (next: History) => void;
  /** Keeps with the steps which workbook they are of, as it stands now. */
  readonly keepBook: () => Promise<void>;
  /** A view offers to take the step back, until the returned function is called. */
  readonly offer: (step: HistoryStep) => () => void;
  /**
   * The newest step, where no view offers it: written before the page was loaded anew, or before what has been taken
   * back since.
   */
  readonly left: () => HistoryStep | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** `standing`: the workbook as it was read last. */
export function createSteps(memory: HistoryMemory | null, standing: () => Promise<RawWorkbook>): Steps {
  let history: History = NO_HISTORY;
  let earlier = 0;
  const offered = createOffers(() => show(history));
  const listeners = new Set<() => void>();
  function show(next: History): void {
    history = next;
    for (const listener of listeners) listener();
  }
  const change = (next: History, upTo: number): void => {
    earlier = upTo;
    show(next);
    void keep(memory, () => history);
  };
  void kept(memory, standing).then((before) => {
    // What is written while the earlier steps are fetched has nothing to do with them.
    if (history.steps.length > 0 || before.steps.length === 0) return;
    earlier = lastId(before);
    show(before);
  }, () => undefined);
  return {
    history: () => history,
    set: (next) => change(next, Math.min(earlier, lastId(next))),
    takenBack: (next) => change(next, lastId(next)),
    keepBook: async () => {
      if (memory === null) return;
      const book = markOf(await standing());
      await keep(memory, () => ({ ...history, book }));
    },
    offer: offered.add,
    left: () => {
      const newest = history.steps.at(-1);
      return newest === undefined || newest.id > earlier || offered.has(newest) ? null : newest;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

interface Offers {
  readonly add: (step: HistoryStep) => () => void;
  readonly has: (step: HistoryStep) => boolean;
}

function createOffers(changed: () => void): Offers {
  const offers = new Set<{ readonly step: HistoryStep }>();
  return {
    add: (step) => {
      const offer = { step };
      offers.add(offer);
      changed();
      return () => {
        offers.delete(offer);
        changed();
      };
    },
    has: (step) => [...offers].some((one) => one.step === step),
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

/** Nothing, and forgotten, where the workbook is evidently another. */
async function kept(memory: HistoryMemory | null, standing: () => Promise<RawWorkbook>): Promise<History> {
  const text = memory?.get('history') ?? '';
  if (text === '') return NO_HISTORY;
  const { readHistory } = await fetchText();
  const history = readHistory(text);
  if (history.book === undefined || !isAnother(history.book, await standing())) return history;
  memory?.set('history', '');
  return NO_HISTORY;
}

function fetchText(): Promise<typeof HistoryText> {
  return import('../app/history-text');
}
