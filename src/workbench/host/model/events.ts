/** What happens to a workbook, in its own words; objects/wire-events.ts makes Office.js events of it. */
import type { CellValue, Rect } from '../../../core/grid';
import type { Sheet } from './sheet';
import type { Visibility } from './types';

export type ShiftDirection = 'down' | 'right' | 'up' | 'left';

export type BookEvent =
  | {
      readonly kind: 'cells-changed';
      readonly sheet: Sheet;
      readonly rect: Rect;
      /** For one cell: its value before and after; asking for the latter calculates what is out of date. */
      readonly detail: { readonly before: CellValue; readonly after: () => CellValue } | null;
    }
  | { readonly kind: 'cells-moved'; readonly sheet: Sheet; readonly rect: Rect; readonly change: StructuralChange; readonly direction: ShiftDirection }
  | { readonly kind: 'format-changed'; readonly sheet: Sheet; readonly rect: Rect }
  /** Widths of columns or heights of rows: nothing that Excel tells of. */
  | { readonly kind: 'sized'; readonly sheet: Sheet }
  | { readonly kind: 'calculated'; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  /** Formulas that follow what they refer to: nothing that Excel tells of. */
  | { readonly kind: 'formulas-rewritten'; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  | { readonly kind: 'sheet-added'; readonly sheet: Sheet }
  | { readonly kind: 'sheet-deleted'; readonly sheet: Sheet }
  | { readonly kind: 'sheet-renamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'sheet-moved'; readonly sheet: Sheet; readonly before: number }
  | { readonly kind: 'sheet-visibility'; readonly sheet: Sheet; readonly before: Visibility }
  | { readonly kind: 'sheet-activated'; readonly sheet: Sheet; readonly before: Sheet }
  | { readonly kind: 'selection-changed'; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  | { readonly kind: 'protection-changed'; readonly sheet: Sheet }
  | { readonly kind: 'conditional-changed'; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  | { readonly kind: 'comments-changed'; readonly sheet: Sheet; readonly change: 'added' | 'deleted' | 'changed'; readonly commentId: string }
  | { readonly kind: 'tables-changed'; readonly sheet: Sheet; readonly change: 'added' | 'deleted'; readonly tableId: string }
  | { readonly kind: 'names-changed' };

export type StructuralChange = 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
