/**
 * Hämta: what is published, as tables in this workbook, fresh or refreshed.
 *
 * - `listPublished(store)` → `PublishedSeries[]`, newest first (`pulling/list.ts`)
 * - `previewPublished(published, lang)` → `PublishedPreview` (`pulling/preview.ts`)
 * - `planInsertion(workbook, published, lang, tables?)` → `InsertionPlan` (`pulling/insert.ts`)
 * - `pulledTables(workbook)` → the pulled tables that stand there, by publication (`pulling/standing.ts`)
 * - `planRefresh(workbook, published, bases, choices)` → `RefreshPlan` (`pulling/refresh.ts`); `basesOf` fetches
 *   what each table was pulled as
 * - `compareWithWorkbook(workbook, published, lang)` → `DiffView` (`pulling/compare.ts`)
 * - `diffView(diff, from, to, lang)` → `DiffView` (`diff-view.ts`), also for a conflict
 */
import type { SheetRange } from '../../core/address';
import type { Commit, Series, WorkbookChanges } from '../ports';
import type { CellLink } from '../review/types';

export interface PublishedSeries {
  readonly series: Series;
  readonly newest: Commit;
}

export interface PreviewTable {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
  readonly headings: readonly string[];
  /** Label first (with its group), then the figures as print has them; `isSum` rows are set bold. */
  readonly rows: readonly { readonly key: string; readonly texts: readonly string[]; readonly isSum: boolean }[];
}

export interface PublishedPreview {
  readonly commit: Commit;
  readonly tables: readonly PreviewTable[];
}

export interface InsertionPlan {
  readonly changes: WorkbookChanges;
  /** The tables as they will stand: a new sheet each. */
  readonly tables: readonly InsertedTable[];
}

export interface InsertedTable {
  /** The name it is bound by here. */
  readonly name: string;
  readonly title: string;
  readonly range: SheetRange;
  /** Without headings and labels. */
  readonly rows: number;
  readonly columns: number;
}

/** A cell of a pulled table that somebody here has changed, or that is about to change. */
export interface RefreshCell extends CellLink {
  readonly row: string;
  readonly column: string;
  /** What stands there now, what was pulled, what is published: as print has them. */
  readonly here: string;
  readonly pulled: string;
  readonly published: string;
}

export interface RefreshLine {
  readonly key: string;
  readonly label: string;
  readonly texts: readonly string[];
}

/** Edited here: kept as it is unless somebody says otherwise. */
export type RefreshChoice = 'keep' | 'replace';

export interface RefreshTable {
  /** The name's key. */
  readonly key: string;
  readonly name: string;
  readonly range: SheetRange;
  /** Commit ids: what it was pulled as, what it would become. */
  readonly from: string;
  readonly to: string;
  /** Shown first, in this order. */
  readonly added: readonly RefreshLine[];
  readonly removed: readonly RefreshLine[];
  /** Edited here since they were pulled. */
  readonly edited: readonly RefreshCell[];
  /** Rows that somebody added here. */
  readonly own: readonly RefreshLine[];
  /** Changed by the publication, and untouched here. */
  readonly updated: readonly RefreshCell[];
  readonly choice: RefreshChoice;
  /** With what is chosen there is nothing to write. */
  readonly isCurrent: boolean;
  /** Exactly as published: nothing to write, and nothing edited or added here. */
  readonly isUntouched: boolean;
  /** Why it cannot be refreshed where it stands; it can always be inserted anew. */
  readonly blocked: RefreshBlock | null;
}

export type RefreshBlock =
  /** The publication has no such table any more. */
  | 'table-gone'
  /** Its headings have been changed here so that its columns are not known again. */
  | 'not-recognised'
  /** New rows would run into what stands below. */
  | 'no-room'
  /** A row would move that holds a formula of somebody's own. */
  | 'formula-moves'
  | 'sheet-protected';

export interface RefreshPlan {
  readonly tables: readonly RefreshTable[];
  /** Of every table that is neither current nor blocked. */
  readonly changes: WorkbookChanges;
  /** Tables of the publication that stand nowhere here; they can be inserted. */
  readonly missing: readonly string[];
}

export interface DiffRow {
  readonly kind: 'changed' | 'row-added' | 'row-removed' | 'column-added' | 'column-removed' | 'label' | 'unit';
  /** "Personalkostnader, Ack utf inn år" */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** "+10,0"; null where it is no figure. */
  readonly difference: string | null;
}

export interface DiffTable {
  readonly name: string;
  readonly title: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its name before, when it was bound by another. */
  readonly formerName: string | null;
  /** Whether any figure differs, not only words. */
  readonly figuresDiffer: boolean;
  readonly rows: readonly DiffRow[];
}

export interface DiffView {
  /** "12 siffror skiljer i 2 tabeller." */
  readonly summary: string;
  readonly isSame: boolean;
  readonly head: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly tables: readonly DiffTable[];
}
