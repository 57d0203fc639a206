/** What is waited for, told as it changes: nobody should look at a bar that stands still without knowing why. */
import type { StoreWait } from '../../app/ports';
import { TRIES } from './retry';

/** The waiting of one call, which may be in several batches at once. */
export interface Waiting {
  /** Nothing is asked for so long; `tries` have been made. */
  rests(tries: number, ms: number, isBusy: boolean): void;
  /** A batch goes out for the n-th time. */
  asks(tries: number): void;
  /** An answer has come, of whatever kind. */
  heard(): void;
  ends(): void;
}

/** Tells what is waited for last, and null once nothing is; an answer to one call is told though others still wait. */
export function createWaitings(tell: (wait: StoreWait | null) => void): () => Waiting {
  const waits = new Map<object, StoreWait>();
  const forget = (call: object): void => {
    if (!waits.delete(call)) return;
    tell(null);
    const other = [...waits.values()].at(-1);
    if (other !== undefined) tell(other);
  };
  return () => {
    const call = {};
    const set = (wait: StoreWait): void => {
      waits.set(call, wait);
      tell(wait);
    };
    return {
      rests: (tries, ms, isBusy) => (ms > 0 ? set({ tries, most: TRIES, nextInMs: ms, isBusy }) : undefined),
      asks: (tries) => set({ tries, most: TRIES, nextInMs: null, isBusy: false }),
      heard: () => forget(call),
      ends: () => forget(call),
    };
  };
}
