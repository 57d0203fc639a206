/** Rectangles of cells: one proxy each, whatever their size. */
import { parseRange } from '../../core/address';
import type { Rect } from '../../core/grid';
import type { Area } from '../known';
import { sheetProxy } from '../sheets';
import { a1 } from './rects';

/** A rectangle to read; `rect` null: the sheet's whole used range. */
export interface Wanted {
  readonly sheetId: string;
  readonly rect: Rect | null;
}

export interface AreaOptions {
  /** Ask for merged cells: ExcelApi 1.13. */
  readonly withMerges: boolean;
  /** On a protected sheet Excel gives no special cells; which rows are hidden is then known only when all are. */
  readonly isProtected: (sheetId: string) => boolean;
}

/** Queues a rectangle; what is read is null where the used range is empty. */
export function queueArea(context: Excel.RequestContext, { sheetId, rect }: Wanted, { withMerges, isProtected }: AreaOptions): () => Area | null {
  const sheet = sheetProxy(context, sheetId);
  const range = rect === null ? sheet.getUsedRangeOrNullObject(true) : sheet.getRange(a1(rect));
  range.load('values,formulas,valueTypes,numberFormat,rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const merged = withMerges ? range.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  // A few areas rather than a record for every row and column.
  const visible = isProtected(sheetId) ? null : range.getSpecialCellsOrNullObject('Visible');
  visible?.load('address');
  return () => (range.isNullObject ? null : areaOf(sheetId, range, listed(merged), visible === null ? null : listed(visible)));
}

function areaOf(sheetId: string, range: Excel.Range, merges: readonly Rect[], visible: readonly Rect[] | null): Area {
  const rect = rectOf(range);
  const [rows, columns] = [count(rect.top, rect.bottom), count(rect.left, rect.right)];
  const shown = visible ?? (range.rowHidden || range.columnHidden ? [] : [rect]);
  const [rowsShown, columnsShown] = [new Set(shown.flatMap(({ top, bottom }) => count(top, bottom))), new Set(shown.flatMap(({ left, right }) => count(left, right)))];
  return {
    sheetId,
    rect,
    values: range.values,
    formulas: range.formulas,
    types: range.valueTypes,
    formats: range.numberFormat as string[][],
    merges,
    hiddenRows: range.rowHidden ? rows : shown.length === 0 ? [] : rows.filter((row) => !rowsShown.has(row)),
    hiddenColumns: range.columnHidden ? columns : shown.length === 0 ? [] : columns.filter((column) => !columnsShown.has(column)),
  };
}

function count(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function listed(areas: Excel.RangeAreas | null): Rect[] {
  return areas === null || areas.isNullObject ? [] : rectsOf(areas.address);
}

/** Of a range loaded with its place and size. */
export function rectOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** `'Blad 1'!A1:B2,'Blad 1'!D4` → rectangles. */
export function rectsOf(address: string): Rect[] {
  const areas = address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  return areas.flatMap((area) => parseRange(area.includes('!') ? area : `x!${area}`)?.rect ?? []);
}
