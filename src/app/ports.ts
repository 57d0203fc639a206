/**
 * What the use cases need from the outside. One adapter each for a file, Excel, a folder and a list; every
 * implementation of a port passes the port's one contract suite in tests/.
 */
import type { SheetRange } from '../core/address';
import type { CellRef, Severity } from '../core/finding';
import type { CellValue, DefinedName, RawWorkbook, Rect } from '../core/grid';
import type { Snapshot } from '../core/snapshot';

// ── Workbook ───────────────────────────────────────────────────────────────────────────────────────────────────

/** One cell to write. A formula is English with its `=`; `value` is then its cached result, which a live workbook computes itself. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly value: CellValue;
  /** Sets the number format; absent keeps the cell's own. */
  readonly format?: string;
  /** Sets the number format where the cell has none of its own (General); left out on a protected sheet. */
  readonly defaultFormat?: string;
  /** Sets or takes away bold, for headings; absent keeps the cell's own. */
  readonly bold?: boolean;
}

export interface WorkbookChanges {
  readonly cells: readonly CellWrite[];
  /** Sheets to append, in order, when they do not exist. */
  readonly newSheets?: readonly string[];
  /** Sheets to remove with all they hold, after everything else: what undoes `newSheets`. */
  readonly removedSheets?: readonly string[];
  /** Names to set (same name and scope: replaced) with their comments. */
  readonly names?: readonly DefinedName[];
  /** Names to remove; one that is not there is no error. */
  readonly removedNames?: readonly NameKey[];
  /** Cells that are to offer a list to choose from. */
  readonly validations?: readonly ListValidation[];
  readonly columnWidths?: readonly ColumnWidth[];
}

/**
 * Typing anything else stays allowed: the check says what it thinks of it. A rule of another kind, or one over a part
 * of the range only, is somebody's choice: then nothing is changed there.
 */
export interface ListValidation {
  readonly range: SheetRange;
  /** At least one, none with a comma, 255 characters in all (else `RangeError`); null takes such a list away. */
  readonly values: readonly string[] | null;
}

export interface ColumnWidth {
  readonly sheet: string;
  readonly column: number;
  /** In characters, as Excel counts; null: the sheet's own. */
  readonly width: number | null;
}

/** `sheet` is set for a name scoped to one sheet. */
export type NameKey = Pick<DefinedName, 'name' | 'sheet'>;

/**
 * How much to read. `bound` may leave out every cell that no bound table, its surroundings (`core/surroundings.ts`) or
 * the protocol sheet needs; `changed` is `bound`, reading again only what the workbook has said changed.
 */
export type ReadScope = 'all' | 'bound' | 'changed';

/** A workbook to read and to write computed cells into. */
export interface Workbook {
  read(scope?: ReadScope): Promise<RawWorkbook>;
  /**
   * Applies all changes or none, and resolves with the changes that put everything back. Rejects with a
   * `WorkbookRefusal` when a sheet is missing or protected; other rejections are bugs or I/O failures. Cells that are
   * unlocked on a protected sheet take content; no format, width or list is changed there.
   */
  write(changes: WorkbookChanges): Promise<WorkbookChanges>;
}

/** A cell pointed out in the sheet itself. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: Severity;
}

export interface WorkbookEvent {
  /** What may read otherwise now: a sheet, or null when the workbook did not say. */
  readonly sheet: string | null;
  /** The edited cells; null for a recalculation, or when not said. */
  readonly rect: Rect | null;
  /** `others`: a co-author's edit. */
  readonly source: 'here' | 'others';
}

/** A workbook that somebody has open before them. */
export interface LiveWorkbook extends Workbook {
  /** Shows the cells and selects them. Rejects with `WorkbookRefusal` `sheet-missing`. */
  select(range: SheetRange): Promise<void>;
  /** The one rectangle that is selected; null for none, or several. */
  selected(): Promise<SheetRange | null>;
  /**
   * Points cells out, in place of all earlier marks; none takes them away and leaves every format as it was. May
   * resolve with the names of protected sheets, which are passed over.
   */
  mark(marks: readonly Mark[]): Promise<readonly string[] | void>;
  /** Calls `listener` after every change until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
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
  | 'target-not-writable'
  /** Somebody is typing in a cell, and Excel takes no request until they are done. */
  | 'cell-being-edited'
  /** A cell no longer holds what was shown before the writing. Nothing stays written. */
  | 'changed-meanwhile'
  /** More than one request can carry. */
  | 'too-much-at-once'
  /** Excel failed, or its answer was lost; `detail.written` says whether anything stays written. */
  | 'host-failed'
  /** This Excel lacks what the function needs. */
  | 'host-too-old'
  | 'name-not-allowed'
  /** A workbook that may not be changed, or not in this way: read-only, or its structure is locked. */
  | 'not-allowed';

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
  | 'id-too-old'
  /** What was given is no address of a list. */
  | 'bad-address'
  | 'list-not-found'
  /** The list is not set up, or lacks what the protocol stands on. */
  | 'list-unsuitable'
  | SignInRefusalReason;

export type SignInRefusalReason =
  /** There is no token, or it has expired. */
  | 'signed-out'
  /** No window could be opened: pop-ups are blocked, or another sign-in is under way. */
  | 'sign-in-blocked'
  | 'sign-in-cancelled'
  /** An administrator has to consent. */
  | 'sign-in-consent'
  /** Tenant, client id, redirect address or scope are not as registered. */
  | 'sign-in-setup'
  /** Conditional access, or a step that could not be made here. */
  | 'sign-in-policy'
  /** The account may not use the app, or is none of this tenant's. */
  | 'sign-in-account'
  | 'sign-in-unreachable'
  | 'sign-in-timeout'
  /** Neither the host nor a window can sign anybody in. */
  | 'sign-in-unsupported'
  | 'sign-in-failed';

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

/** A store that has not answered yet: how often it has been asked, and when it is asked again. */
export interface StoreWait {
  /** The one under way included. */
  readonly tries: number;
  /** After so many it is given up. */
  readonly most: number;
  /** Milliseconds until the next try; null while the answer to one is waited for. */
  readonly nextInMs: number | null;
  /** The store is there and has asked for the wait. */
  readonly isBusy: boolean;
}

export interface LogOptions extends StoreOptions {
  /** As many as are wanted, from the newest on; absent: all. */
  readonly most?: number;
}

export interface CleanUpOptions extends StoreOptions {
  /** Removes nothing. */
  readonly countOnly?: boolean;
}

/** What is younger is never cleaned up: it may belong to a push still under way. */
export const SAFE_AGE_DAYS = 7;

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
  log(series: Series, options?: LogOptions): Promise<readonly Commit[]>;
  /** Every series with something published. */
  series(options?: StoreOptions): Promise<readonly Series[]>;
  /** Removes what no pointer reaches and is older than `olderThanMs`; returns how many commits went, or would go. */
  cleanUp(olderThanMs: number, options?: CleanUpOptions): Promise<number>;
}
