/** The table that somebody points at: in the cells selected, or around the one cell. */
import type { SheetRange } from '../../core/address';
import type { Placement } from '../../core/detect';
import { detectTables } from '../../core/detect';
import type { RawWorkbook, Rect } from '../../core/grid';
import { LAYOUTS } from '../../layouts/index';
import { placeAs } from '../tables';

/** Null when no layout fits there. `hint` is the layout it is said to be, where that is known. */
export function tableAt(workbook: RawWorkbook, { sheet, rect }: SheetRange, hint = ''): Placement | null {
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  if (grid === undefined) return null;
  if (rect.top !== rect.bottom || rect.left !== rect.right) return placeAs(grid, rect, hint);
  return detectTables(grid, LAYOUTS).placements.find((placement) => isWithin(rect, placement.rect)) ?? null;
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

export function meet(a: SheetRange, b: SheetRange): boolean {
  if (a.sheet !== b.sheet) return false;
  return a.rect.top <= b.rect.bottom && b.rect.top <= a.rect.bottom && a.rect.left <= b.rect.right && b.rect.left <= a.rect.right;
}
