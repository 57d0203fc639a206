/** What is tried again, and after how long. */
import type { Network } from './network';

/** A request that failed this often is given up. */
export const TRIES = 10;

const FIRST_WAIT_MS = 400;
const LONGEST_BACKOFF_MS = 20_000;
/** Told to wait longer than this, the user is told instead. */
export const LONGEST_WAIT_MS = 120_000;

/** After these a request may be sent again; after all but 429 it may have been applied all the same. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

export function isPassing(status: number): boolean {
  return PASSING.has(status);
}

/** Whether a write answered so may have been applied. 429 is told before anything is done. */
export function mayBeApplied(status: number): boolean {
  return status !== 429;
}

/** Milliseconds of a `Retry-After`: seconds, whole or not (elastic/connectors#4138), or a date. Null when there is none. */
export function retryAfterMs(value: string | null | undefined, now: number): number | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}

/** Before try number `tried + 1`. What was asked for is kept to, with a little more so that not all come at once. */
export function waitMs(tried: number, asked: number | null, random: Network['random']): number {
  if (asked !== null) return asked + random() * Math.min(asked * 0.1 + 50, 1000);
  const most = Math.min(LONGEST_BACKOFF_MS, FIRST_WAIT_MS * 2 ** (tried - 1));
  return most / 2 + (random() * most) / 2;
}
