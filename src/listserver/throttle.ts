/** Throttling as SharePoint Online does it: resource units in a sliding minute, counted for each application. */
import { GraphError } from './reply';

const WINDOW_MS = 60_000;
/** Above this share of the minute the `RateLimit-*` headers are sent. */
const WARN_AT = 0.8;

export interface Spent {
  readonly headers: Readonly<Record<string, string>>;
}

/** What one application has spent in the last minute, oldest first. */
interface Account {
  entries: { readonly at: number; readonly units: number }[];
  used: number;
}

export class Throttle {
  private readonly accounts = new Map<string, Account>();

  constructor(private readonly unitsAMinute: number, private readonly now: () => number) {}

  /** Counts the units; throttled calls count too. Throws 429 when the minute is used up. */
  spend(app: string, units: number): Spent {
    const now = this.now();
    const account = this.account(app, now - WINDOW_MS);
    account.entries.push({ at: now, units });
    account.used += units;
    const { used, entries } = account;
    const reset = Math.ceil(((entries[0]?.at ?? now) + WINDOW_MS - now) / 1000);
    if (used > this.unitsAMinute) throw throttled(String(Math.max(1, reset)));
    if (used < this.unitsAMinute * WARN_AT) return { headers: {} };
    const remaining = String(this.unitsAMinute - used);
    return { headers: { 'ratelimit-limit': String(this.unitsAMinute), 'ratelimit-remaining': remaining, 'ratelimit-reset': String(reset) } };
  }

  /** Without what was spent before `since`: taken off its front, so that a busy minute is not gone through at each call. */
  private account(app: string, since: number): Account {
    const account = this.accounts.get(app) ?? { entries: [], used: 0 };
    this.accounts.set(app, account);
    const kept = account.entries.findIndex(({ at }) => at > since);
    const gone = account.entries.splice(0, kept === -1 ? account.entries.length : kept);
    for (const { units } of gone) account.used -= units;
    return account;
  }
}

export function throttled(retryAfter: string): GraphError {
  return new GraphError(429, 'activityLimitReached', 'The request has been throttled', { 'retry-after': retryAfter });
}

/** Getting one thing by its id costs 1, everything else 2. */
export function unitsOf(method: string, isQuery: boolean): number {
  return method === 'GET' && !isQuery ? 1 : 2;
}
