/**
 * Tabeller: what stands bound in a workbook, what could be, and what to write so that it is.
 *
 * - `listBindings(workbook)` → `BoundTable[]` (`bindings/list.ts`)
 * - `proposeBindings(workbook)` → `Proposals` (`bindings/propose.ts`); read the workbook with scope `all`
 * - `planBinding(workbook, action)` → `BindingPlan` (`bindings/plan.ts`): the changes, or why not
 * - `reportHead(workbook)` → `ReportHead`, `planHead(workbook, values)` → `HeadPlan` (`bindings/head.ts`)
 * - `nameFault(name, workbook)` → `NameFault | null` (`bindings/names.ts`), for a field as somebody types
 *
 * Pure: hand the plan's `changes` to `Workbook.write`. Words: `wording/bindings.ts`.
 */
import type { SheetRange } from '../../core/address';
import type { Unplaced } from '../../core/detect';
import type { CellRef } from '../../core/finding';
import type { MoneyUnit, Unit } from '../../core/unit';
import type { NameKey, WorkbookChanges } from '../ports';

export type BindingState =
  /** Its table is read, checked and published. */
  | 'bound'
  /** A published table, never one's own. */
  | 'pulled'
  /** Another program dropped the comment, or it names another layout; the table was recognised all the same. */
  | 'comment-lost'
  /** A row or column was inserted at the edge and is left out. */
  | 'edge'
  /** Another name binds the same table; this one does not count. */
  | 'overlap'
  /** A copied sheet's own name: never checked by itself. */
  | 'twin'
  /** In its rectangle stands no table that is recognised. */
  | 'unplaced'
  /** `#REF!`: what it stood for was deleted. */
  | 'broken'
  | 'sheet-missing'
  /** A formula or a constant. */
  | 'no-area'
  /** Several rectangles. */
  | 'areas';

/** What can be done about a binding; each is a `BindingAction`, and `rebind` wants a rectangle to be selected. */
export type BindingRemedy = 'repair' | 'rebind' | 'bind-twin' | 'unbind';

export interface BoundTable extends NameKey {
  /** Same as long as the name is: for lists. */
  readonly key: string;
  /** The worst of what is the matter; a table whose comment is lost and that has a row at its edge is `edge`. */
  readonly state: BindingState;
  /** Null where it leads to no rectangle of this workbook. */
  readonly range: SheetRange | null;
  /** As the name manager shows it. */
  readonly refersTo: string;
  /** Layout id and title; null for pulled tables and where none is recognised. */
  readonly layout: { readonly id: string; readonly title: string } | null;
  /** The heading above the table. */
  readonly title: string | null;
  readonly unit: Unit | null;
  readonly rows: number;
  /** The published commit of a pulled table. */
  readonly pulled: string | null;
  /** The name that binds the table, of an `overlap`; of a `twin` the name that it is a copy of. */
  readonly other: string | null;
  /** What `repair` would make it: the comment, and the rectangle with what was inserted at its edge. */
  readonly repaired: { readonly range: SheetRange; readonly comment: string } | null;
  /** Best first; none where all is well, but anything can be unbound, renamed and bound anew. */
  readonly remedies: readonly BindingRemedy[];
}

/** A table found, and how it would be bound. */
export interface Proposal {
  /** Sheet and rectangle. */
  readonly key: string;
  readonly range: SheetRange;
  readonly layout: { readonly id: string; readonly title: string };
  readonly title: string | null;
  /** A Swedish name that is free: `Indikatorer_Kvalitet`. */
  readonly name: string;
  /** Null where each row has its own; not to be written where it is only judged by the figures' size. */
  readonly unit: MoneyUnit | null;
  readonly unitIsPrinted: boolean;
  readonly rows: number;
  readonly columns: number;
  /** 0 to 1 */
  readonly confidence: number;
}

export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** What could not be placed; `wording/unplaced.ts` says why. */
  readonly unplaced: readonly Unplaced[];
}

/** A table to bind, as proposed or as changed by whoever confirms it. */
export type Wish = Pick<Proposal, 'range' | 'name' | 'unit'> & { readonly layout: string };

export type BindingAction =
  | { readonly kind: 'bind'; readonly wishes: readonly Wish[] }
  /** What is selected: its layout is recognised, its name suggested unless given. */
  | { readonly kind: 'bind-range'; readonly range: SheetRange; readonly name: string | null }
  | { readonly kind: 'bind-twin'; readonly of: NameKey; readonly name: string | null }
  | { readonly kind: 'rebind'; readonly of: NameKey; readonly range: SheetRange }
  | { readonly kind: 'rename'; readonly of: NameKey; readonly name: string }
  | { readonly kind: 'unbind'; readonly of: NameKey }
  /** Comment and extent as `BoundTable.repaired` shows. */
  | { readonly kind: 'repair'; readonly of: NameKey };

export type NameFault = 'empty' | 'too-long' | 'characters' | 'first-character' | 'like-a-cell' | 'reserved' | 'taken';

export type BindingRefusal =
  | { readonly why: 'name'; readonly name: string; readonly fault: NameFault }
  /** No layout fits the rectangle. */
  | { readonly why: 'no-table'; readonly range: SheetRange }
  /** Another name binds a table there. */
  | { readonly why: 'overlap'; readonly range: SheetRange; readonly other: string }
  /** A formula uses the name and would break. */
  | { readonly why: 'in-use'; readonly name: string; readonly cell: CellRef }
  | { readonly why: 'gone'; readonly name: string };

export type BindingPlan =
  | { readonly outcome: 'planned'; readonly changes: WorkbookChanges; /** The names as they will be. */ readonly names: readonly string[] }
  | { readonly outcome: 'refused'; readonly refusal: BindingRefusal };

export type HeadField = 'unit' | 'period' | 'kind';

export interface HeadValue {
  /** What the name holds; null where there is none. */
  readonly value: string | null;
  /** What the sheets' headings say; null where they do not, or disagree. */
  readonly proposed: string | null;
  /** Where they say so. */
  readonly from: CellRef | null;
}

/** `Avstämt_Enhet`, `Avstämt_Period`, `Avstämt_Rapport` and, not to be typed, `Avstämt_Bas`. */
export type ReportHead = Readonly<Record<HeadField, HeadValue>> & { readonly base: string | null };

export type HeadPlan =
  | { readonly outcome: 'planned'; readonly changes: WorkbookChanges }
  | { readonly outcome: 'refused'; readonly field: HeadField; readonly value: string };
