/** Which rectangles a check, a fill or a push needs. */
import { bindingsOf, PROTOCOL_SHEET } from '../../core/binding';
import type { Rect, SheetGrid } from '../../core/grid';
import { withSurroundings } from '../../core/surroundings';
import { sizeOf, type Structure } from '../known';
import type { Wanted } from './areas';
import { clamp, joined } from './rects';

/** Above this a rectangle is asked for its used part first: whole columns hold a million rows and a hundred figures. */
const LARGE = 50_000;

export interface BoundPlan {
  readonly wanted: readonly Wanted[];
  /** Large ones, of which the used part is to be found. */
  readonly open: readonly (Wanted & { readonly rect: Rect })[];
}

/** Bound tables with what can bear on them, and the whole protocol sheet; `only`: of these sheets (ids) alone. */
export function boundPlan(structure: Structure, only: ReadonlySet<string> | null): BoundPlan {
  const ids = new Map(structure.sheets.map(({ name, id }) => [name, id]));
  const bySheet = new Map<string, Rect[]>();
  for (const binding of bindingsOf({ ...structure, sheets: structure.sheets.map(asGrid), fileName: null, date1904: false })) {
    const id = binding.kind === 'range' ? ids.get(binding.range.sheet) : undefined;
    if (binding.kind !== 'range' || id === undefined) continue;
    bySheet.set(id, [...(bySheet.get(id) ?? []), clamp(withSurroundings(binding.range.rect))]);
  }
  const protocol = structure.sheets.filter(({ name }) => name.toLowerCase() === PROTOCOL_SHEET.toLowerCase()).map(({ id }) => ({ sheetId: id, rect: null }));
  const all = [...bySheet].flatMap(([sheetId, rects]) => joined(rects).map((rect) => ({ sheetId, rect })));
  const isWanted = ({ sheetId }: Wanted): boolean => only === null || only.has(sheetId);
  return {
    wanted: [...all.filter(({ rect }) => sizeOf(rect) <= LARGE), ...protocol].filter(isWanted),
    open: all.filter(({ rect }) => sizeOf(rect) > LARGE).filter(isWanted),
  };
}

/** Bindings are told by names alone; which sheets there are is all they ask. */
function asGrid({ name }: { readonly name: string }): SheetGrid {
  return { name, rows: [], merges: [], hidden: false, protected: false, hiddenColumns: [] };
}
