/**
 * Live checking: findings as somebody types.
 *
 * `createLiveCheck(options)` → `LiveCheck` (`live/live.ts`). One read at a time; changes during it lead to one more;
 * only the newest result is handed on. `createTableMemo()` (`table-memo.ts`) keeps what was read of sheets that did
 * not change.
 */
import type { LiveWorkbook } from '../ports';
import type { Checked } from '../review/scope';

/** Runs `run` after `ms` unless the returned function is called before. */
export type Timer = (run: () => void, ms: number) => () => void;

export interface LiveOptions {
  readonly workbook: LiveWorkbook;
  readonly timer: Timer;
  /** Quiet time before what follows close upon a change is checked; the change itself is checked at once. */
  readonly debounceMs?: number;
  readonly onResult: (checked: Checked) => void;
  /** Whether a check is waited for or under way. */
  readonly onBusy?: (busy: boolean) => void;
  /** A workbook that could not be read; the next change tries again. */
  readonly onError: (error: unknown) => void;
}

export interface LiveCheck {
  /** Watches and checks once at once. */
  start(): Promise<void>;
  /** Checks without waiting; resolves when the newest state has been handed on. */
  checkNow(): Promise<void>;
  /** Nothing is handed on after this. */
  stop(): Promise<void>;
}
