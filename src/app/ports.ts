/**
 * What the use cases need from the outside. One adapter each for a file, Excel, a folder and a list; every
 * implementation of a port passes the port's one contract suite in tests/.
 */
import type { DefinedName, RawWorkbook, Rect } from '../core/grid';
import type { Snapshot } from '../core/snapshot';

// ── Workbook ───────────────────────────────────────────────────────────────────────────────────────────────────

/** One cell to write. A formula is English with its `=`; `value` is then its cached result. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly value: number | string | null;
  /** Sets the number format; absent keeps the cell's own. */
  readonly format?: string;
  /** Sets the number format where the cell has none of its own (General). */
  readonly defaultFormat?: string;
}

/** A rectangle of new cells for a sheet that may not exist yet: pulled tables, the protocol sheet. */
export interface SheetWrite {
  readonly sheet: string;
  readonly rect: Rect;
  readonly cells: readonly CellWrite[];
}

export interface WorkbookChanges {
  readonly cells: readonly CellWrite[];
  /** Sheets to append, in order, when they do not exist. */
  readonly newSheets?: readonly string[];
  /** Names to set (same name and scope: replaced) with their comments. */
  readonly names?: readonly DefinedName[];
}

/** A workbook to read once and to write computed cells into. */
export interface Workbook {
  read(): Promise<RawWorkbook>;
  /**
   * Applies all changes or none. Rejects with a `WorkbookRefusal` when a sheet is missing or protected; other
   * rejections are bugs or I/O failures.
   */
  write(changes: WorkbookChanges): Promise<void>;
}

/** A workbook that cannot be read or written, in a way its user can do something about. */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';
  constructor(
    readonly reason: WorkbookRefusalReason,
    /** Facts for the sentence: a file, a sheet, a size. */
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${reason} ${JSON.stringify(detail)}`);
  }
}

export type WorkbookRefusalReason =
  | 'not-found'
  | 'not-readable'
  | 'not-a-zip'
  | 'truncated'
  | 'encrypted'
  | 'old-xls'
  | 'xlsb'
  | 'not-a-workbook'
  | 'too-large'
  | 'zip-bomb'
  | 'damaged-part'
  | 'sheet-missing'
  | 'sheet-protected'
  | 'cell-merged'
  | 'cell-in-array'
  | 'target-exists'
  | 'target-not-writable';

// ── SnapshotStore ──────────────────────────────────────────────────────────────────────────────────────────────

/** Which series of snapshots: one pointer each. `unit` and `kind` are lower-case `[a-z0-9åäö-]`, period `YYYYMM`. */
export interface Series {
  readonly unit: string;
  readonly period: string;
  readonly kind: string;
}

/** A commit: an immutable snapshot document in its place in the chain. */
export interface Commit {
  readonly id: string;
  readonly series: Series;
  readonly figuresHash: string;
  readonly documentHash: string;
  /** The commit it builds on; null for the first. */
  readonly base: string | null;
  /** The commit this one undoes. */
  readonly reverts?: string;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly accepted: number };
}

export interface Published {
  readonly commit: Commit;
  /** The exact stored document text; its SHA-256 is `commit.documentHash`. */
  readonly document: string;
  readonly snapshot: Snapshot;
}

export interface PublishRequest {
  /** Made once per push intent (`newCommitId`) and kept for resuming: lower-case hex. */
  readonly id: string;
  readonly series: Series;
  readonly document: string;
  readonly figuresHash: string;
  readonly documentHash: string;
  /** The published commit the workbook builds on (`Avstämt_Bas`), null when it knows none. */
  readonly base: string | null;
  readonly reverts?: string;
  readonly author: string;
  readonly time: string;
  readonly counts: Commit['counts'];
}

export type PublishOutcome =
  /** Published; `superseded` when a newer commit already stands on top. `repeated` when equal figures already stood there. */
  | { readonly outcome: 'committed'; readonly commit: Commit; readonly superseded: boolean; readonly repeated: boolean }
  /** Nothing was made visible: somebody else's newer snapshot stands there. */
  | { readonly outcome: 'conflict'; readonly current: Published }
  /** The answer was lost; ask `resolve` with the same request. */
  | { readonly outcome: 'unknown'; readonly id: string; readonly because: string }
  /** Nothing was written, and trying again will not help until `reason` is dealt with. */
  | { readonly outcome: 'refused'; readonly reason: StoreRefusalReason; readonly detail: string };

export type StoreRefusalReason =
  | 'not-found'
  | 'no-permission'
  | 'store-unsuitable'
  | 'damaged'
  | 'bad-request'
  | 'unavailable'
  /** A file stands where the folder should be. */
  | 'not-a-folder'
  /** The workbook builds on a commit that is not published in this store. */
  | 'base-unknown'
  | 'not-an-id'
  /** The id of this push was used for another one. */
  | 'id-taken'
  /** A push begun so long ago that clean-up may be after it. */
  | 'id-too-old';

/** A store that could not be read: fail closed, never wrong figures. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  constructor(
    readonly reason: StoreRefusalReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

export interface StoreOptions {
  readonly signal?: AbortSignal;
  /** Called with a share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Snapshots that are whole, or not there. */
export interface SnapshotStore {
  publish(request: PublishRequest, options?: StoreOptions): Promise<PublishOutcome>;
  /** Resolves an `unknown` outcome by re-reading: committed, conflict, or publishes again. Safe to repeat. */
  resolve(request: PublishRequest, options?: StoreOptions): Promise<PublishOutcome>;
  /** The current snapshot of a series, verified; null only when nothing is published. */
  current(series: Series, options?: StoreOptions): Promise<Published | null>;
  /** One published commit by id, verified; null when it is not reachable from the series' pointer. */
  get(series: Series, id: string, options?: StoreOptions): Promise<Published | null>;
  /** The publications of a series, newest first. */
  log(series: Series, options?: StoreOptions): Promise<readonly Commit[]>;
  /** Every series with something published. */
  series(options?: StoreOptions): Promise<readonly Series[]>;
  /** Removes what no pointer reaches and is older than `olderThanMs`; returns how many commits went. */
  cleanUp(olderThanMs: number, options?: StoreOptions): Promise<number>;
}
