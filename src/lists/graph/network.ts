/** What the Graph client is handed from outside, so that it runs the same in the pane, in Node and in a test. */

import type { StoreWait } from '../../app/ports';

/** An access token for Graph. Asked before every request: whoever gives it keeps and renews it. */
export type TokenSource = (signal: AbortSignal | undefined) => Promise<string>;

export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly token: TokenSource;
  /** Resolves after so many milliseconds; rejects when aborted. */
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  /** 0 to 1, as Math.random. */
  readonly random: () => number;
  /** After how many milliseconds an answer is given up; absent: never. */
  readonly timeoutMs?: number;
  /** Told what is waited for, as it changes; null when there has been an answer. */
  readonly onWaiting?: (wait: StoreWait | null) => void;
}

const TIMEOUT_MS = 60_000;

export function platformNetwork(token: TokenSource): Network {
  return { fetch: (url, init) => globalThis.fetch(url, init), token, sleep, random: Math.random, timeoutMs: TIMEOUT_MS };
}

async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
