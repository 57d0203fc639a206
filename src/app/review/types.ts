/**
 * Kontroll: a check as people walk through it.
 *
 * - `reviewOf(check, { lang, show, since })` → `Review` (`review/review.ts`)
 * - `planAcceptance(workbook, check, ids, motive, by)` → `AcceptancePlan` (`review/accept.ts`): the protocol's changes
 * - `planWithdrawal(workbook, check, id)` → the changes that take an acceptance back, visibly
 * - `marksOf(check, show)` → `Mark[]` for `LiveWorkbook.mark` (`review/marks.ts`)
 * - `checkNotice(check, lang)` → a line for the ribbon (`review/notice.ts`)
 * - `checkBoundElseFound(workbook)` → `CheckResult` (`review/scope.ts`): what Kontrollera checks
 */
import type { SheetRange } from '../../core/address';
import type { CellRef, FindingCode, Severity } from '../../core/finding';
import type { Tally } from '../wording/tally';

/** What the list shows. */
export interface Shown {
  readonly error: boolean;
  readonly warning: boolean;
  readonly info: boolean;
  readonly accepted: boolean;
}

/** What is pointed out in the sheets: nothing, findings, or cells that somebody is about to fill in. */
export type Marked = 'none' | 'findings' | 'cells';

export interface CellLink {
  readonly cell: CellRef;
  /** `'Blad 1'!D22`; with its file where that is another. */
  readonly address: string;
}

/** As print has them, with decimals in common; `±` the tolerance. */
export interface FigurePair {
  readonly actual: string;
  readonly expected: string;
  /** With its sign: actual − expected. */
  readonly difference: string | null;
  readonly tolerance: string | null;
}

export interface FindingItem extends CellLink {
  /** The same finding has the same id in the next check, though rows move. */
  readonly id: string;
  readonly code: FindingCode;
  /** Its table's bound name, else title, else range. */
  readonly table: string;
  readonly severity: Severity;
  /** "Summan stämmer inte" */
  readonly name: string;
  /** Row and column as printed; empty for a whole table. */
  readonly place: string;
  /** What is wrong, with its figures. */
  readonly sentence: string;
  readonly advice: string;
  /** Null where there is nothing to compare. */
  readonly figures: FigurePair | null;
  readonly related: readonly CellLink[];
  /** Fyll i puts it right. */
  readonly fillable: boolean;
  readonly accepted: { readonly motive: string; readonly who: string; readonly when: string } | null;
  /** Not there in the check before. */
  readonly isNew: boolean;
}

/** One finding, or several with one cause. */
export type FindingEntry =
  | { readonly kind: 'single'; readonly id: string; readonly severity: Severity; readonly item: FindingItem }
  | {
      readonly kind: 'group';
      readonly id: string;
      /** The worst of its items. */
      readonly severity: Severity;
      readonly heading: string;
      readonly advice: string | null;
      /** The cell that explains them all; null for a column. */
      readonly cause: CellLink | null;
      readonly items: readonly FindingItem[];
    };

export interface TableReview {
  readonly key: string;
  /** The bound name, else its title, else its range; a heading of its own for names that lead to no table. */
  readonly name: string;
  readonly title: string | null;
  readonly isBound: boolean;
  readonly range: SheetRange | null;
  readonly unit: string | null;
  /** No figure, target or status stands in it: nothing of it was checked. */
  readonly isEmpty: boolean;
  readonly tally: Tally;
  /** What `show` lets through, in the sheet's order. */
  readonly entries: readonly FindingEntry[];
}

/** Findings of the check before that are no longer found. */
export interface Gone {
  /** Their table was checked again. */
  readonly fixed: readonly FindingItem[];
  /** Their figures cannot be read, or their table, or the one they were compared with, is no longer checked: nothing says that they are right now. */
  readonly dropped: readonly FindingItem[];
}

/** Why nothing was compared: there are no tables, they hold no figures, or none that follow from others. */
export type Uncompared = 'no-tables' | 'empty' | 'no-comparisons';

export interface Review {
  /** Of everything, whatever is shown. */
  readonly tally: Tally;
  /** "3 fel, 2 varningar." */
  readonly verdict: string;
  /** "9 tabeller · 842 celler · 1 310 jämförelser" */
  readonly checked: string;
  /** In the workbook's order, clean ones too. */
  readonly tables: readonly TableReview[];
  /** By id, everything found. */
  readonly items: ReadonlyMap<string, FindingItem>;
  readonly gone: Gone;
  /** Null where figures were compared. */
  readonly uncompared: Uncompared | null;
}

/** The outcome of a check in a word, for the ribbon's line. */
export type NoticeKind = 'clean' | 'findings' | 'nothing' | 'uncompared';

export type AcceptanceRefusal = 'motive-missing' | 'finding-gone' | 'already-accepted' | 'not-accepted';
