/** One piece of work that takes time: what a view shows of it, and how it is stopped. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoreOptions } from '../app/ports';

export type TaskState<T> =
  | { readonly status: 'idle' }
  /** `share`: 0 to 1 of the work, null when not known. */
  | { readonly status: 'running'; readonly share: number | null }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

export type Work<T> = (options: Required<StoreOptions>) => Promise<T>;

export interface Task<T> {
  readonly state: TaskState<T>;
  /** Starts the work in place of any before it. */
  readonly run: (work: Work<T>) => Promise<void>;
  /** Asks the work to stop; what it then answers is not shown. */
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** `first`: `running` where the work is begun as soon as it is shown. */
export function useTask<T>(first: 'idle' | 'running' = 'idle'): Task<T> {
  const [state, setState] = useState<TaskState<T>>(first === 'idle' ? { status: 'idle' } : { status: 'running', share: null });
  const current = useRef<AbortController | null>(null);
  const stop = useCallback((): void => {
    current.current?.abort();
    current.current = null;
  }, []);
  const run = useCallback(
    async (work: Work<T>): Promise<void> => {
      stop();
      const controller = new AbortController();
      current.current = controller;
      const show = (next: TaskState<T>): void => {
        if (current.current === controller) setState(next);
      };
      show({ status: 'running', share: null });
      try {
        show({ status: 'done', value: await work({ signal: controller.signal, onProgress: (share) => show({ status: 'running', share }) }) });
      } catch (error) {
        show({ status: 'failed', error });
      }
    },
    [stop],
  );
  const reset = useCallback((): void => {
    stop();
    setState({ status: 'idle' });
  }, [stop]);
  useEffect(() => stop, [stop]);
  return { state, run, cancel: reset, reset };
}

/** True once `on` has been so for half a second: work that is done sooner shows no progress. */
export function useLasting(on: boolean, afterMs = 500): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLasting(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [on, afterMs]);
  return on && lasting;
}
