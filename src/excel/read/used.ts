/** Where cells are, without reading the empty ones between them. */
import type { Rect } from '../../core/grid';
import { isHostFailure, isTooLarge, officeCode } from '../errors';
import { sizeOf, type Area } from '../known';
import type { Batch, Request } from '../run';
import { sheetProxy } from '../sheets';
import { rectOf, rectsOf, type Wanted } from './areas';
import { a1 } from './rects';
import { cutApart } from './sparse';

/** A used range above this is searched for the parts that hold something before any of it is read. */
export const SPARSE_ABOVE = 30_000;

/** The used parts of rectangles (null: of whole sheets); an empty one is left out. One request, queued. */
export function queueUsed(context: Excel.RequestContext, wanted: readonly Wanted[]): () => (Wanted & { readonly rect: Rect })[] {
  const ranges = wanted.map(({ sheetId, rect }) => {
    const sheet = sheetProxy(context, sheetId);
    const range = rect === null ? sheet.getUsedRangeOrNullObject(true) : sheet.getRange(a1(rect)).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheetId, range };
  });
  return () => ranges.flatMap(({ sheetId, range }) => (range.isNullObject ? [] : [{ sheetId, rect: rectOf(range) }]));
}

/** Of large rectangles only the parts with constants or formulas; small ones as they are. At most one request. */
export async function occupied(used: readonly (Wanted & { readonly rect: Rect })[], request: Request): Promise<Wanted[]> {
  const [large, small] = [used.filter(({ rect }) => sizeOf(rect) > SPARSE_ABOVE), used.filter(({ rect }) => sizeOf(rect) <= SPARSE_ABOVE)];
  if (large.length === 0) return small;
  try {
    return [...small, ...(await request(queueOccupied(large)))];
  } catch (error) {
    // More areas than Excel lists, or a protected sheet, where special cells are not given: then all of it is read.
    if (isTooLarge(error) || isHostFailure(error) || officeCode(error) === 'AccessDenied') return [...small, ...large];
    throw error;
  }
}

function queueOccupied(large: readonly (Wanted & { readonly rect: Rect })[]): Batch<Wanted[]> {
  return (context) => {
    const asked = large.map(({ sheetId, rect }) => {
      const range = sheetProxy(context, sheetId).getRange(a1(rect));
      const found = (['Constants', 'Formulas'] as const).map((kind) => range.getSpecialCellsOrNullObject(kind));
      for (const areas of found) areas.load('address');
      return { sheetId, found };
    });
    return () => asked.flatMap(({ sheetId, found }) => {
      const rects = found.flatMap((areas) => (areas.isNullObject ? [] : rectsOf(areas.address)));
      return cutApart(rects).map((rect) => ({ sheetId, rect }));
    });
  };
}

export function idsOf(areas: readonly (Area | Wanted)[]): Set<string> {
  return new Set(areas.map(({ sheetId }) => sheetId));
}
