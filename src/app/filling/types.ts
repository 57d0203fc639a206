/**
 * Fyll i: every cell that will change, before it does.
 *
 * - `fillPreview(plan, lang)` → `FillPreview` (`filling/preview.ts`), of a `FillPlan`
 * - `fillPlanOf(workbook, wish)` → `FillPlan`; `chosenFill(plan, keys)` of only those tables (`filling/apply.ts`)
 * - `applyFill(workbook, shown, wish)` → `Applied` (`filling/apply.ts`): refuses with `changed-meanwhile` when the
 *   workbook no longer holds what the preview showed
 * - `History` and its functions (`history.ts`): undo, several steps back, as data that survives a reload
 */
import type { SheetRange } from '../../core/address';
import type { FillReason } from '../fill-cell';
import type { CellLink } from '../review/types';

export interface FillRow extends CellLink {
  readonly row: string;
  readonly column: string;
  readonly why: FillReason;
  /** As print has them. */
  readonly before: string;
  readonly after: string;
  /** The formula that will stand there; null for a value. */
  readonly formula: string | null;
  /** Why a value is written though a formula was asked for, or that the last digit will show differently. */
  readonly note: string | null;
}

export interface FillTable {
  readonly key: string;
  readonly name: string;
  readonly title: string | null;
  readonly range: SheetRange;
  /** Cells overwritten that disagree come first, then blank ones, then those that show otherwise, then the rest. */
  readonly rows: readonly FillRow[];
  readonly counts: Readonly<Record<FillReason, number>>;
  /** Its sheet is protected: nothing can be written there. */
  readonly isProtected: boolean;
}

export interface FillPreview {
  readonly tables: readonly FillTable[];
  readonly cells: number;
  /** Of the cells, those that stand on no protected sheet. */
  readonly writable: number;
  /** Of what can be written: "Skulle fylla i 24 celler, varav 2 med ett annat värde förut." */
  readonly summary: string;
  /** What is left, and why, commonest first. */
  readonly left: readonly { readonly why: string; readonly cells: number }[];
  readonly protectedSheets: readonly string[];
}
