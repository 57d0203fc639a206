/** What a new workbook is made from. Rows and columns count from 0. */
import type { DefinedName, RawCell, Rect } from '../../core/grid';

export interface NewCell extends RawCell {
  /** The style of headings: bold on a light ground, wrapped. */
  readonly header?: boolean;
  readonly bold?: boolean;
  /** May be edited though the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface NewSheet {
  readonly name: string;
  readonly cells: readonly NewCell[];
  readonly merges?: readonly Rect[];
  /** Widths in characters; columns not named get one that fits their content. */
  readonly columnWidths?: readonly { readonly column: number; readonly width: number }[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly { readonly from: number; readonly to: number }[];
  readonly protected?: boolean;
  /** Cells that offer a list to choose from. */
  readonly lists?: readonly { readonly rect: Rect; readonly values: readonly string[] }[];
  /** Rows above and columns left of this cell stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
  readonly names?: readonly DefinedName[];
  readonly date1904?: boolean;
}
