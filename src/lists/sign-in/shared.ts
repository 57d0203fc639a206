/** Work that several wait for at once, and waiting that can end early. */

export interface Shared<T> {
  /** Starts the work, or joins what is under way. Rejects with the signal's reason when aborted. */
  join(signal: AbortSignal | undefined): Promise<T>;
  /** Ends what is under way; all who wait are told `reason`. */
  stop(reason: Error): void;
}

interface Flight<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/** `work` is aborted when the last of those who wait for it has gone. */
export function shared<T>(work: (signal: AbortSignal) => Promise<T>): Shared<T> {
  let flight: Flight<T> | null = null;
  const end = (one: Flight<T>, reason?: Error): void => {
    if (flight === one) flight = null;
    one.stop.abort(reason);
  };
  const start = (): Flight<T> => {
    const stop = new AbortController();
    const one: Flight<T> = { stop, waiting: 0, result: orAborted(work(stop.signal), stop.signal) };
    const done = (): void => void (flight === one && (flight = null));
    one.result.then(done, done);
    return one;
  };
  return {
    join: async (signal) => {
      signal?.throwIfAborted();
      const one = (flight ??= start());
      one.waiting += 1;
      try {
        return await orAborted(one.result, signal);
      } finally {
        one.waiting -= 1;
        if (one.waiting === 0) end(one);
      }
    },
    stop: (reason) => void (flight !== null && end(flight, reason)),
  };
}

/** Waits for `work`, which goes on unheard when the signal is aborted first. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/**
 * Rejects with a `TimeoutError` after `ms`; `work` is aborted then, or with `signal`. Not by `AbortSignal.any` and
 * `timeout`: in Node 20 what they give may be collected as garbage before it fires (nodejs/node#57736).
 */
export async function within<T>(ms: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const either = new AbortController();
  const stop = (): void => either.abort(signal.reason);
  const timer = setTimeout(() => either.abort(new DOMException('took too long', 'TimeoutError')), ms);
  signal.addEventListener('abort', stop);
  try {
    return await orAborted(work(either.signal), either.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
