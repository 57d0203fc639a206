/** The workbook as the pane knows it: the newest check, and the one way to write. */
import type * as Live from '../app/live/live';
import type { LiveCheck } from '../app/live/types';
import type { CheckResult } from '../app/check';
import type { LiveWorkbook } from '../app/ports';
import type { RawWorkbook } from '../core/grid';
import { onceDone } from './once';

export interface Checked {
  readonly workbook: RawWorkbook;
  readonly check: CheckResult;
}

export interface BookState {
  /** Null until the first check is done. */
  readonly checked: Checked | null;
  /** A check is waited for or under way. */
  readonly busy: boolean;
  /** Why the workbook could not be read last time; null when it could. */
  readonly error: { readonly thrown: unknown } | null;
}

export interface LiveBook {
  readonly state: () => BookState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => Promise<void>;
  readonly checkNow: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function createLiveBook(workbook: LiveWorkbook): LiveBook {
  let state: BookState = { checked: null, busy: true, error: null };
  const listeners = new Set<() => void>();
  const set = (next: Partial<BookState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const live = onceDone(async (): Promise<LiveCheck> => {
    const { createLiveCheck } = await fetchCheck();
    return createLiveCheck({
      workbook,
      timer: afterMs,
      onResult: (checked) => set({ checked, error: null }),
      onBusy: (busy) => set({ busy }),
      onError: (thrown) => set({ error: { thrown } }),
    });
  });
  const withLive = (work: (live: LiveCheck) => Promise<void>): Promise<void> =>
    live().then(work, (thrown: unknown) => set({ error: { thrown }, busy: false }));
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => withLive((check) => check.start()),
    checkNow: () => withLive((check) => check.checkNow()),
    stop: () => withLive((check) => check.stop()),
  };
}

/** Finding tables and checking them: fetched while the frame is painted, so that it need not wait. */
export function fetchCheck(): Promise<typeof Live> {
  return import(/* webpackChunkName: "check" */ '../app/live/live');
}

function afterMs(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Longest to wait for somebody who never pauses. */
const SETTLED_MS = 2000;

/** When no check is waited for or under way, or after two seconds. */
export function settled(book: Pick<LiveBook, 'state' | 'subscribe'>): Promise<void> {
  if (!book.state().busy) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      leave();
      resolve();
    };
    const timer = setTimeout(done, SETTLED_MS);
    const leave = book.subscribe(() => (book.state().busy ? undefined : done()));
  });
}
