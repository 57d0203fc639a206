/**
 * The raw grid: what a workbook holds before anything has been read as a figure. Every host (an .xlsx file, Excel)
 * delivers this shape and nothing else. Rows and columns count from 0.
 */

/** A cell as the workbook stores it. An error value (`#REF!`, `#SAKNAS!`) is `{ error }`. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** English formula with its leading `=`; absent for a constant. */
  readonly formula?: string;
  /** Number format code as stored (`#,##0.0`, `0%`, `yyyy-mm-dd`); absent or `General` when none is set. */
  readonly format?: string;
}

/** `null`: an empty cell, or a formula whose result was never stored (then `formula` is set). */
export type CellValue = number | string | boolean | { readonly error: string } | null;

export interface GridRow {
  readonly row: number;
  /** The cells that hold something, by rising column. */
  readonly cells: readonly RawCell[];
  readonly hidden?: boolean;
}

/** A rectangle of cells, all four edges included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One worksheet, sparse: empty cells and rows are absent however large the sheet's used range claims to be. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Rect[];
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

/** A defined name as the workbook stores it; `sheet` is set when the name is scoped to one sheet. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | null;
  /** What follows the `=`: `'Blad 1'!$A$4:$J$22`, `"mnkr"`, `202404`, `#REF!`. */
  readonly refersTo: string;
  readonly comment: string | null;
  readonly hidden: boolean;
}

/** A whole workbook read once. */
export interface RawWorkbook {
  /** The file's name without its folder, for findings that point into another file; null in a live workbook. */
  readonly fileName: string | null;
  readonly sheets: readonly SheetGrid[];
  readonly names: readonly DefinedName[];
  /** The workbook counts its dates from 1904 (old Mac files). */
  readonly date1904: boolean;
}
