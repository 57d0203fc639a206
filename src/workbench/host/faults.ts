/**
 * What can go wrong in Excel, as switches: plain data that a test or the workbench sets and the host obeys. A
 * protected sheet is none of them: protection is part of the workbook and set there.
 */

/** Where in a request the host fails, and how the client learns of it. Earlier actions stay applied, as in Excel. */
export interface SyncFailure {
  /** Index of the action that is not done; one past the last: all are done and the answer alone is lost. */
  readonly atAction: number;
  /** `error`: Excel answers which action failed. `lost`: the connection breaks before the answer. `silent`: no answer ever. */
  readonly answer: 'error' | 'lost' | 'silent';
  /** How many requests to let pass first; 0 or absent: the next one fails. */
  readonly afterRequests?: number;
  /** Fail only requests that write. */
  readonly writesOnly?: boolean;
}

export interface Faults {
  /** Somebody is typing in a cell: no request is taken. */
  cellEdit: boolean;
  /** How long a request with `delayForCellEdit` waits for the typing to end, in milliseconds, before it is refused. */
  cellEditWaitMs: number;
  /** Events that never arrive: the numbers in `EVENT`, or all. */
  missingEvents: 'none' | 'all' | readonly number[];
  /** Taken out once it has happened. */
  syncFailure: SyncFailure | null;
  /** Bytes of a request and of an answer; Excel on the web takes 5 MB. */
  payloadLimit: number;
  /** Milliseconds before each answer. */
  latencyMs: number;
  /**
   * Somebody else's changes: each is made right before the request with its number (counted from 1, as the request
   * log does) and then taken out.
   */
  coauthor: readonly { readonly beforeRequest: number; readonly change: () => void }[];
}

export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export function noFaults(): Faults {
  return {
    cellEdit: false,
    cellEditWaitMs: 3_000,
    missingEvents: 'none',
    syncFailure: null,
    payloadLimit: PAYLOAD_LIMIT,
    latencyMs: 0,
    coauthor: [],
  };
}

export function isEventMissing(faults: Faults, eventType: number): boolean {
  const { missingEvents } = faults;
  return missingEvents === 'all' || (missingEvents !== 'none' && missingEvents.includes(eventType));
}
