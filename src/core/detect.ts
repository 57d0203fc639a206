/** Finding tables: which layout a grid is, where its header, rows and columns lie, how sure we are. Rules D1–D7. */
import type { GridRow, Rect, SheetGrid } from './grid';
import { printedLabel } from './label';
import type { CompiledLayout } from './layout';
import type { Band } from './detect/band';
import { bandsFrom, hasHeading, isHeaderRow } from './detect/band';
import { looseBlocks, strips } from './detect/blocks';
import type { ColumnGroup } from './detect/columns';
import { columnGroups, columnUses } from './detect/columns';
import { likelyLayouts, matchLoosely } from './detect/loose';
import { matchColumns } from './detect/match';
import type { NearMiss, Placement } from './detect/place';
import { tryLayout } from './detect/place';
import type { Site } from './detect/site';
import { siteOf } from './detect/site';
import { ROWS_ABOVE } from './detect/title';
import type { SheetView } from './view';
import { holdsWords, rowAt, textOf, viewOf } from './view';

export type { Placement } from './detect/place';

/** A block of cells that no layout fits. */
export interface Unplaced {
  readonly sheet: string;
  readonly rect: Rect;
  /** Its first line of words, for people to know it by; null when it has none. */
  readonly title: string | null;
  readonly reason: UnplacedReason;
}

export type UnplacedReason =
  | { readonly kind: 'no-layout' }
  | { readonly kind: 'near-miss'; readonly layout: string; readonly lacks: NearMiss['lacks']; readonly missing: readonly string[] };

export interface Detected {
  readonly placements: readonly Placement[];
  readonly unplaced: readonly Unplaced[];
}

interface Found {
  readonly placements: Placement[];
  readonly misses: { readonly row: number; readonly column: number; readonly miss: NearMiss }[];
}

/** All tables of a sheet, by row and then column, and what could not be placed. */
export function detectTables(sheet: SheetGrid, layouts: readonly CompiledLayout[]): Detected {
  const found: Found = { placements: [], misses: [] };
  const unplaced: Unplaced[] = [];
  for (const strip of strips(sheet)) {
    const before = found.placements.length;
    detectInStrip(strip, layouts, found);
    const taken = found.placements.slice(before).map((placement) => ({ ...placement.rect, top: placement.titleRow ?? placement.rect.top }));
    for (const rect of looseBlocks(strip, taken)) unplaced.push({ sheet: sheet.name, rect, title: titleOf(strip, rect), reason: reasonFor(rect, found) });
  }
  const byPlace = (a: { rect: Rect }, b: { rect: Rect }): number => a.rect.top - b.rect.top || a.rect.left - b.rect.left;
  return { placements: found.placements.sort(byPlace), unplaced: unplaced.sort(byPlace) };
}

function titleOf(view: SheetView, rect: Rect): string | null {
  const words = rowAt(view, rect.top)?.cells.find((cell) => cell.column >= rect.left && cell.column <= rect.right && holdsWords(cell));
  return words === undefined ? null : printedLabel(textOf(words));
}

function reasonFor(rect: Rect, found: Found): UnplacedReason {
  const inside = found.misses.filter(({ row, column }) => row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right);
  const nearest = inside.sort((a, b) => b.miss.matched - a.miss.matched)[0]?.miss;
  // Two headings in common, a year and a comment say, are no likeness.
  if (nearest === undefined || nearest.matched < 3 || nearest.missing.length >= nearest.matched) return { kind: 'no-layout' };
  return { kind: 'near-miss', layout: nearest.layout.id, lacks: nearest.lacks, missing: nearest.missing };
}

function detectInStrip(view: SheetView, layouts: readonly CompiledLayout[], found: Found): void {
  const finder = makeFinder(view, layouts, found);
  let floor = 0;
  for (const row of view.rows) {
    if (row.row < floor) continue;
    const here = finder.bestAt(row, floor);
    if (here.length === 0) continue;
    found.placements.push(...here.map((attempt) => attempt.placement));
    floor = Math.max(...here.map((attempt) => attempt.placement.rect.bottom)) + 1;
  }
}

interface Scored {
  readonly placement: Placement;
  readonly score: number;
}

interface Finder {
  /** The tables side by side whose header starts at `row`; empty when a header further down fits better. */
  bestAt(row: GridRow, floor: number): Scored[];
}

const LOOK_AHEAD = 3;
/** A layout of which fewer headings are there is neither the table nor nearly it. */
const LEAST_LIKELY = 2;

function makeFinder(view: SheetView, layouts: readonly CompiledLayout[], found: Found): Finder {
  const bands = new Map<number, readonly Band[]>();
  const bandsAt = (row: number): readonly Band[] => {
    let known = bands.get(row);
    if (known === undefined) bands.set(row, (known = bandsFrom(view, row, 0, Infinity)));
    return known;
  };
  const heads = new Map<number, boolean>();
  const headsTable = (row: number): boolean => {
    const cells = rowAt(view, row);
    if (!isHeaderRow(cells) || !hasHeading(cells)) return false;
    let answer = heads.get(row);
    if (answer === undefined) heads.set(row, (answer = bandsAt(row).some((band) => headsAnyTable(layouts, band))));
    return answer;
  };
  const known = new Map<number, Scored[]>();
  const scoredAt = (row: GridRow, floor: number): Scored[] => {
    let scored = known.get(row.row);
    if (scored === undefined) known.set(row.row, (scored = tryBands({ view, layouts, floor, bandsAt, headsTable, found }, row)));
    return scored;
  };
  return {
    bestAt(row, floor) {
      const here = scoredAt(row, floor);
      const total = scoreOf(here);
      for (let ahead = 1; here.length > 0 && ahead <= LOOK_AHEAD; ahead++) {
        const next = rowAt(view, row.row + ahead);
        if (!isHeaderRow(next)) break;
        if (scoreOf(scoredAt(next, floor)) >= total) return [];
      }
      return here;
    },
  };
}

function scoreOf(scored: readonly Scored[]): number {
  return scored.reduce((sum, { score }) => sum + score, 0);
}

function headsAnyTable(layouts: readonly CompiledLayout[], band: Band): boolean {
  return likelyLayouts(layouts, band.columns, () => LEAST_LIKELY).some((layout) => {
    if (matchLoosely(layout, band.columns).missing.length > 0) return false;
    const match = matchColumns(layout, band.columns);
    const has = (key: string): boolean => match.columns.some((column) => column.spec?.key === key);
    return match.matched >= Math.max(2, layout.minColumns) && layout.columns.every((spec) => spec.required !== true || has(spec.key));
  });
}

interface Search {
  readonly view: SheetView;
  readonly layouts: readonly CompiledLayout[];
  readonly floor: number;
  readonly bandsAt: (row: number) => readonly Band[];
  readonly headsTable: (row: number) => boolean;
  readonly found: Found;
}

function tryBands({ view, layouts, floor, bandsAt, headsTable, found }: Search, row: GridRow): Scored[] {
  if (!isHeaderRow(row) || !hasHeadingBelow(view, row)) return [];
  let best: Scored[] = [];
  for (const band of bandsAt(row.row)) {
    const likely = likelyLayouts(layouts, band.columns, ({ minColumns }) => Math.min(LEAST_LIKELY, minColumns));
    if (likely.length === 0) continue;
    const uses = columnUses(view, band.top, band.bottom);
    const scored = columnGroups(uses).flatMap((group) => tryGroup(likely, siteOf({ view, band, group, uses, floor, headsTable }), found));
    if (scoreOf(scored) > scoreOf(best)) best = scored;
  }
  return best;
}

function hasHeadingBelow(view: SheetView, row: GridRow): boolean {
  for (let r: GridRow | null = row; isHeaderRow(r) && r.row < row.row + LOOK_AHEAD + 1; r = rowAt(view, r.row + 1)) if (hasHeading(r)) return true;
  return false;
}

function tryGroup(layouts: readonly CompiledLayout[], site: Site, found: Found): Scored[] {
  let best: Scored | null = null;
  let split: number | null = null;
  for (const layout of layouts) {
    const attempt = tryLayout(layout, site);
    split ??= attempt.split;
    if (attempt.nearMiss !== null) found.misses.push({ row: site.band.top, column: site.group.left, miss: attempt.nearMiss });
    if (attempt.placement !== null && attempt.score > (best?.score ?? 0)) best = { placement: attempt.placement, score: attempt.score };
  }
  if (best !== null) return [best];
  return split === null ? [] : halves(site.group, split).flatMap((group) => tryGroup(layouts, siteOf({ ...site, group }), found));
}

function halves(group: ColumnGroup, split: number): ColumnGroup[] {
  return [{ left: group.left, right: split - 1 }, { left: split, right: group.right }];
}

/**
 * The table inside a bound rectangle; its title, unit and period may stand above it. A single layout is what the name
 * says it is, so no title need say it too. Null when none fits.
 */
export function placeInRect(sheet: SheetGrid, rect: Rect, layouts: readonly CompiledLayout[]): Placement | null {
  const inside = viewOf(sheet, rect);
  const around = viewOf(sheet, { ...rect, top: rect.top - ROWS_ABOVE });
  const [only] = layouts;
  const known = layouts.length === 1 && only !== undefined ? only : null;
  const found: Found = { placements: [], misses: [] };
  detectInStrip({ ...inside, sheet, around }, known === null ? layouts : [{ ...known, needsTitle: false }], found);
  const [placement] = found.placements;
  if (placement === undefined) return null;
  return known === null ? placement : { ...placement, layout: known };
}
