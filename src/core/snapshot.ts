/** A snapshot: the figures of one report at one moment, as canonical text with two hashes. */
import type { FindingCode, Severity } from './finding';

export const SNAPSHOT_SCHEMA = 1;

/** A cell's content: a figure with its printed decimals, a fault, a text (status, target), or null for a blank. */
export type SnapshotCell =
  | { readonly value: string; readonly decimals: number }
  | { readonly fault: string }
  | { readonly text: string }
  | null;

export interface SnapshotRow {
  readonly key: string;
  readonly label: string;
  readonly group?: string;
  /** In the order of the table's `columns`. */
  readonly cells: readonly SnapshotCell[];
}

export interface SnapshotColumn {
  readonly key: string;
  readonly heading: string;
}

export interface SnapshotTable {
  /** Layout id. */
  readonly layout: string;
  /** The bound name, or the layout's suggested one; unique in the snapshot. */
  readonly name: string;
  readonly title: string | null;
  readonly unit: string | null;
  readonly columns: readonly SnapshotColumn[];
  readonly rows: readonly SnapshotRow[];
}

export interface SnapshotFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly accepted: boolean;
  readonly table: string;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
}

export interface SnapshotAcceptance {
  readonly code: FindingCode;
  readonly table: string;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  readonly figures: string;
  readonly motive: string;
  readonly who: string;
  readonly when: string;
}

export interface Snapshot {
  readonly schema: typeof SNAPSHOT_SCHEMA;
  readonly unit: string;
  /** `YYYYMM` */
  readonly period: string;
  readonly kind: string;
  readonly tables: readonly SnapshotTable[];
  readonly findings: readonly SnapshotFinding[];
  readonly acceptances: readonly SnapshotAcceptance[];
}
