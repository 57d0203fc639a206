/**
 * The spreadsheet people see in the workbench: what it is shown and what it tells. It holds no truth of its own; the
 * host's workbook does, and `sync.ts` keeps the two alike.
 */
import type { Rect } from '../../core/grid';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  /** English, with its `=`. */
  readonly formula?: string;
  readonly format?: string;
  readonly look?: GridLook;
}

export interface GridLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly color?: string;
  readonly wrap?: boolean;
}

export interface GridSheet {
  /** The workbook's own id of the sheet: it outlives a new name. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly GridCell[];
  readonly merges: readonly Rect[];
  readonly hidden: boolean;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** In characters, as Excel counts. */
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
  /** How many stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** What of a sheet is compared with the workbook's: not sizes, which the grid also finds by itself. */
export type ShownSheet = Omit<GridSheet, 'columnWidths'>;

export type Lines = 'rows' | 'columns';

/** What somebody did in the grid. */
export type GridEvent =
  | { readonly kind: 'edited'; readonly sheet: string; readonly cells: readonly GridEdit[] }
  | { readonly kind: 'selected'; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: 'inserted' | 'deleted'; readonly sheet: string; readonly what: Lines; readonly at: number; readonly count: number }
  /** Cells dragged, or cut and pasted; `row` and `column` are the first cell of where they went. */
  | { readonly kind: 'moved'; readonly sheet: string; readonly rect: Rect; readonly to: { readonly sheet: string; readonly row: number; readonly column: number } }
  | { readonly kind: 'merged' | 'unmerged'; readonly sheet: string; readonly rects: readonly Rect[] }
  /** General: none. */
  | { readonly kind: 'formatted'; readonly sheet: string; readonly rects: readonly Rect[]; readonly format: string }
  /** In characters. */
  | { readonly kind: 'sized'; readonly sheet: string; readonly columns: readonly Span[]; readonly width: number }
  | { readonly kind: 'frozen'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'sheet-moved'; readonly sheet: string; readonly at: number }
  /** The grid changed cells by itself, as formulas that follow an inserted row: what the workbook says of them is to be shown. */
  | { readonly kind: 'redrawn'; readonly sheet: string; readonly rects: readonly Rect[] }
  /** Something that has no counterpart here: the grid is to be put right. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'sheet-added'; readonly sheet: string; readonly name: string; readonly at: number }
  | { readonly kind: 'sheet-deleted'; readonly sheet: string }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'editing'; readonly on: boolean }
  /** Asked for, and not done by the grid: what there is to take back, the workbook knows. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One cell as it was left: a formula, a typed text, a value the grid made of it, or nothing. */
export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly value: string | number | boolean | null;
  /** The text is no typing to be read: it was text where it was copied. */
  readonly isText?: boolean;
  /** Set when the edit brought a number format, as typing `12 %` does. */
  readonly format?: string;
}

export interface Grid {
  /** Replaces everything shown. With `kept`, what is selected, it is the same workbook: nobody is taken elsewhere in it. */
  open(sheets: readonly GridSheet[], active: string, kept?: Rect): void;
  set(sheet: string, cells: readonly GridCell[]): void;
  size(sheet: string, columnWidths: GridSheet['columnWidths']): void;
  /** Shows the sheet, scrolls to the rectangle and selects it. */
  select(sheet: string, rect: Rect): void;
  /** What is shown, marks and other looks aside. */
  shown(): readonly ShownSheet[];
  /** Calls back for what people do, never for what the methods above did: all that comes of one action at once, in order. */
  listen(listener: (events: readonly GridEvent[]) => void): void;
  /** Ends the typing in a cell, if there is any; what was typed is entered before it resolves. */
  endEditing(): Promise<void>;
  speak(lang: 'sv' | 'en'): void;
  dark(on: boolean): void;
  close(): void;
}
