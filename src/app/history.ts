/** What was written, so that it can be taken back: several steps, as data that survives a reload. */
import type { WorkbookChanges } from './ports';

export type HistoryKind = 'fill' | 'bind' | 'template' | 'accept' | 'pull' | 'refresh' | 'head';

export interface HistoryStep {
  readonly id: number;
  readonly kind: HistoryKind;
  /** How many cells, or names where no cell was written. */
  readonly count: number;
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** What was written: undoing is refused where somebody has changed it since. */
  readonly wrote: WorkbookChanges;
  /** What puts everything back. */
  readonly undo: WorkbookChanges;
}

export interface History {
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
}
