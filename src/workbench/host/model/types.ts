/** What the workbook holds. Every record is immutable: a change puts a new one in its place, which is what undo keeps. */
import type { CellValue, Rect } from '../../../core/grid';

export interface CellStyle {
  /** `#RRGGBB`, upper case. */
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly wrapText?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly indent?: number;
  /** Absent: locked, as Excel's cells are unless somebody unlocks them. */
  readonly unlocked?: boolean;
}

export interface Cell {
  readonly value: CellValue;
  /** English, with its `=`. `value` is then its last result; null before the first calculation. */
  readonly formula?: string;
  /** English code; absent means General. */
  readonly format?: string;
  readonly style?: CellStyle;
  /** Typed with a leading apostrophe: text whatever it looks like. */
  readonly quoted?: boolean;
}

export type Row = Map<number, Cell>;

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What people may still do on a protected sheet; each is false unless set. */
export interface ProtectionOptions {
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowSort?: boolean;
  readonly allowAutoFilter?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly selectionMode?: string;
}

export interface Protection {
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

/** Rules as Office.js writes them: `{ list: { inCellDropDown, source } }`, `{ wholeNumber: { formula1, operator } }`. */
export interface ValidationRule {
  readonly rect: Rect;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}

export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
}

/** A rule by a formula of one's own, the only kind known here. A lower priority wins. */
export interface ConditionalRule {
  readonly id: string;
  readonly rects: readonly Rect[];
  /** Written for the top-left cell of the first rectangle. */
  readonly formula: string;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601. */
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly id: string; readonly content: string; readonly author: string; readonly created: string }[];
}

export interface TableDefinition {
  readonly id: string;
  readonly name: string;
  readonly rect: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
}

export interface SheetState {
  readonly name: string;
  readonly visibility: Visibility;
  readonly rows: ReadonlyMap<number, Row>;
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protection: Protection | null;
  readonly validations: readonly ValidationRule[];
  /** By priority. */
  readonly conditional: readonly ConditionalRule[];
  readonly comments: readonly Comment[];
  readonly tables: readonly TableDefinition[];
  /** In points, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly tabColor: string;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
}

export interface NameEntry {
  readonly id: string;
  readonly name: string;
  /** The sheet's id for a name scoped to one sheet. */
  readonly scope: string | null;
  /** What follows the `=`: `'Blad 1'!$A$4:$J$22`, `"mnkr"`, `#REF!`. */
  readonly refersTo: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Whether the comment was given at all: a file tells an empty one from none. */
  readonly commented: boolean;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';
