/** Switches that make the list server lie, throttle and drop, as networks and services do. All off at the start. */
import { invalidRequest } from './reply';

export interface Faults {
  /** Shares of requests, 0 to 1. */
  readonly throttle: number;
  readonly unavailable: number;
  /** Applied, and then answered with 504. */
  readonly timeout: number;
  /** The whole call is applied, and then its connection cut. */
  readonly drop: number;
  /** The whole call is applied twice; the second answer is sent. */
  readonly duplicate: number;
  /** Filters see items as they were before their last write, and new ones not at all. */
  readonly staleFilter: number;
  /** Filters answer 200 with an empty list. */
  readonly emptyFilter: number;
  /** For how many requests a new item is not found, by filter nor by id. */
  readonly hiddenFor: number;
  /** Longest delay of a call, in milliseconds. */
  readonly delayMs: number;
  /** Seconds told to a throttled caller. */
  readonly retryAfter: number;
  readonly ignoreIfMatch: boolean;
  /** 409 where SharePoint as a rule says 412. */
  readonly conflictAs409: boolean;
  readonly ignoreUnique: boolean;
  /** Ends the process with SIGKILL right before the n-th single call from now, of those in batches too. 0: never. */
  readonly killBefore: number;
  /** The same right after the call: what it wrote is on disk, and nobody was answered. */
  readonly killAfter: number;
}

export const NO_FAULTS: Faults = {
  throttle: 0, unavailable: 0, timeout: 0, drop: 0, duplicate: 0, staleFilter: 0, emptyFilter: 0, hiddenFor: 0, delayMs: 0,
  retryAfter: 0.2, ignoreIfMatch: false, conflictAs409: false, ignoreUnique: false,
  killBefore: 0, killAfter: 0,
};

const SHARES = ['throttle', 'unavailable', 'timeout', 'drop', 'duplicate', 'staleFilter', 'emptyFilter'] as const;

/** Throws on a switch that does not exist, or a value it cannot take. */
export function faultsFrom(given: unknown, standing: Faults = NO_FAULTS): Faults {
  if (typeof given !== 'object' || given === null) throw invalidRequest('Faults must be an object');
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(NO_FAULTS, name)) throw invalidRequest(`There is no fault '${name}'`);
    if (typeof value !== typeof NO_FAULTS[name as keyof Faults]) throw invalidRequest(`Fault '${name}' takes a ${typeof NO_FAULTS[name as keyof Faults]}`);
    if (typeof value === 'number' && (value < 0 || !Number.isFinite(value) || (isShare(name) && value > 1))) throw invalidRequest(`Fault '${name}' is out of range`);
  }
  return { ...standing, ...(given as Partial<Faults>) };
}

function isShare(name: string): boolean {
  return (SHARES as readonly string[]).includes(name);
}
