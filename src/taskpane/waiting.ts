/** What the store is waiting for, as views can watch it: the store tells, whichever view has asked. */
import type { StoreWait } from '../app/ports';
import type { PaneWaiting } from './ports';

export interface ToldWaiting extends PaneWaiting {
  /** Null once there has been an answer. */
  readonly tell: (wait: StoreWait | null) => void;
}

export function createWaiting(): ToldWaiting {
  let state: ReturnType<PaneWaiting['current']> = null;
  let silences = 0;
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (wait) => {
      if (wait === null) silences += 1;
      state = wait === null ? null : { wait, silence: silences };
      for (const listener of [...listeners]) listener();
    },
  };
}
