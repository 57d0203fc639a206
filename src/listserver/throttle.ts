/** Throttling as SharePoint Online does it: resource units in a sliding minute, counted for each application. */
import { GraphError } from './reply';

const WINDOW_MS = 60_000;
/** Above this share of the minute the `RateLimit-*` headers are sent. */
const WARN_AT = 0.8;

export interface Spent {
  readonly headers: Readonly<Record<string, string>>;
}

export class Throttle {
  private readonly spent = new Map<string, { at: number; units: number }[]>();

  constructor(private readonly unitsAMinute: number, private readonly now: () => number) {}

  /** Counts the units; throttled calls count too. Throws 429 when the minute is used up. */
  spend(app: string, units: number): Spent {
    const now = this.now();
    const entries = (this.spent.get(app) ?? []).filter(({ at }) => at > now - WINDOW_MS);
    entries.push({ at: now, units });
    this.spent.set(app, entries);
    const used = entries.reduce((sum, entry) => sum + entry.units, 0);
    const reset = Math.ceil(((entries[0]?.at ?? now) + WINDOW_MS - now) / 1000);
    if (used > this.unitsAMinute) throw throttled(String(Math.max(1, reset)));
    if (used < this.unitsAMinute * WARN_AT) return { headers: {} };
    const remaining = String(this.unitsAMinute - used);
    return { headers: { 'ratelimit-limit': String(this.unitsAMinute), 'ratelimit-remaining': remaining, 'ratelimit-reset': String(reset) } };
  }
}

export function throttled(retryAfter: string): GraphError {
  return new GraphError(429, 'activityLimitReached', 'The request has been throttled', { 'retry-after': retryAfter });
}

/** Getting one thing by its id costs 1, everything else 2. */
export function unitsOf(method: string, isQuery: boolean): number {
  return method === 'GET' && !isQuery ? 1 : 2;
}
