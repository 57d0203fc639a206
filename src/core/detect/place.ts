/** Trying a layout on a header band: does it fit, and how well. Rule D5. */
import type { Rect } from '../grid';
import type { CompiledLayout } from '../layout';
import type { MoneyUnit } from '../unit';
import { isUnitLine } from '../unit';
import type { SheetView } from '../view';
import { readCell } from '../reading';
import { cellAt } from '../view';
import type { ColumnMatch } from './band';
import type { PlacedRow } from './body';
import { scanBody } from './body';
import { splitAt } from './columns';
import type { LabelColumn } from './labels';
import { labelColumn } from './labels';
import { matchLoosely } from './loose';
import type { LayoutMatch } from './match';
import { matchColumns } from './match';
import { isOfOtherMatter } from './matter';
import type { Beside, Site, Surrounded } from './site';
import { periodIn, speaksFor, speaksOfOtherMatter } from './title';

/** Where a table lies and what its rows and columns are. */
export interface Placement {
  readonly layout: CompiledLayout;
  readonly sheet: string;
  readonly rect: Rect;
  readonly headerBottom: number;
  readonly labelColumn: number;
  readonly labelHeading: string;
  readonly groupColumns: readonly number[];
  readonly columns: readonly ColumnMatch[];
  readonly rows: readonly PlacedRow[];
  readonly title: string | null;
  readonly titleRow: number | null;
  readonly printedUnit: MoneyUnit | null;
  /** Year and month of the report, as far as the table and its title tell. */
  readonly year: number | null;
  readonly month: number | null;
  /** 0 to 1 */
  readonly confidence: number;
}

/** A table that was nearly one of the layout's: which, and what it lacks. */
export interface NearMiss {
  readonly layout: CompiledLayout;
  readonly lacks: 'columns' | 'rows' | 'title' | 'body';
  /** Keys of the required columns that were not found. */
  readonly missing: readonly string[];
  readonly matched: number;
}

export interface Attempt {
  readonly placement: Placement | null;
  readonly score: number;
  readonly nearMiss: NearMiss | null;
  /** A second table begins beside the first at this column. */
  readonly split: number | null;
}

const NOTHING: Attempt = { placement: null, score: 0, nearMiss: null, split: null };

export function tryLayout(layout: CompiledLayout, site: Site): Attempt {
  const loose = matchLoosely(layout, site.columns);
  if (loose.missing.length > 0 || loose.matched < layout.minColumns) return miss(layout, 'columns', loose, loose.missing);
  const labels = labelColumn(layout, site);
  if (labels === null) return NOTHING;
  const beside = site.beside(labels.label);
  const match = matchColumns(layout, beside.columns);
  if (match.matched === 0 || !beside.headed) return NOTHING;
  const split = splitAt(match, site.uses);
  if (split !== null) return { ...NOTHING, split };
  const missing = layout.columns.filter((spec) => spec.required === true && !match.columns.some((column) => column.spec === spec));
  if (missing.length > 0 || match.matched < layout.minColumns) return miss(layout, 'columns', match, missing.map((spec) => spec.key));
  return tryBody(layout, site, match, labels, beside);
}

function miss(layout: CompiledLayout, lacks: NearMiss['lacks'], match: { readonly matched: number }, missing: readonly string[] = []): Attempt {
  return { placement: null, score: 0, nearMiss: { layout, lacks, missing, matched: match.matched }, split: null };
}

function tryBody(layout: CompiledLayout, site: Site, match: LayoutMatch, labels: LabelColumn, beside: Beside): Attempt {
  const { view, band } = site;
  const { labelHeading } = beside;
  const around = site.around();
  // A sheet's own name speaks too: many keep one table a sheet.
  const speaks = speaksFor(layout, [...around.lines, view.sheet.name], labelHeading);
  const { unit } = around;
  if (layout.money && speaksOfOtherMatter(around.lines, labelHeading)) return miss(layout, 'title', match);
  if (isOfOtherMatter(layout, around.title, labelHeading)) return miss(layout, 'title', match);
  const { columns } = match;
  const rows = scanBody({
    layout, labelColumn: labels.label, groupColumns: beside.groupColumns, width: columns.length, rows: beside.rows, from: band.bottom + 1, headsTable: site.headsTable,
  });
  if (!rows.some((row) => row.kind === 'data')) return miss(layout, 'body', match);
  const moneyShown = unit !== null || hasNegativeLevel(view, columns, rows);
  const shown = layout.money ? moneyShown : columns.some(({ spec }) => spec?.holds === 'status');
  const headed = labels.headingRank < Infinity;
  if (layout.needsTitle === true && !speaks && !(layout.money ? headed && shown : headed || shown)) return miss(layout, 'title', match);
  const share = rowShare(layout, rows);
  if (share < layout.minRowShare || !isProven(layout, rows)) return miss(layout, 'rows', match);
  const known = columns.filter((column) => column.spec !== null && !column.duplicate).length;
  const score = known + 6 * share + (speaks ? 1 : 0) + (labels.headingRank < Infinity ? 0.5 : 0) - 0.4 * (columns.length - known) - 0.1 * match.spare;
  const placement = place(layout, site, { match, columns, rows, label: labels.label, beside, around, share, known });
  return { placement, score, nearMiss: null, split: null };
}

/** Visits and hours are never negative; results are. */
function hasNegativeLevel(view: SheetView, columns: readonly ColumnMatch[], rows: readonly PlacedRow[]): boolean {
  const levels = columns.filter(({ spec }) => spec?.holds === 'amount' && spec.nature !== 'deviation');
  return rows.some(({ row }) =>
    levels.some(({ column }) => {
      const reading = readCell(cellAt(view, row, column), null);
      return reading.kind === 'figure' && reading.value.units < 0n;
    }),
  );
}

function rowShare(layout: CompiledLayout, rows: readonly PlacedRow[]): number {
  const wanted = layout.rows.filter((spec) => spec.optional !== true && spec.role !== 'heading');
  if (wanted.length === 0) return 0;
  const found = new Set(rows.map((row) => row.spec));
  return wanted.filter((spec) => found.has(spec)).length / wanted.length;
}

function isProven(layout: CompiledLayout, rows: readonly PlacedRow[]): boolean {
  const { provenBy } = layout;
  return provenBy === undefined || rows.some((row) => row.spec !== null && provenBy.includes(row.spec.key));
}

interface Fit {
  readonly match: LayoutMatch;
  readonly columns: readonly ColumnMatch[];
  readonly rows: readonly PlacedRow[];
  readonly label: number;
  readonly beside: Beside;
  readonly around: Surrounded;
  readonly share: number;
  readonly known: number;
}

function place(layout: CompiledLayout, site: Site, fit: Fit): Placement {
  const { band } = site;
  const period = periodIn(fit.around.lines);
  const month = fit.columns.map((column) => column.heading.month).find((found) => found !== null) ?? period.month;
  const declared = layout.rows.some((spec) => spec.optional !== true && spec.role !== 'heading');
  const confidence = (fit.known / fit.columns.length) * (declared ? 0.5 + 0.5 * fit.share : 1);
  return {
    layout,
    sheet: site.view.sheet.name,
    rect: {
      top: band.top,
      bottom: fit.rows.at(-1)?.row ?? band.bottom,
      left: Math.min(fit.label, ...fit.beside.groupColumns),
      right: fit.columns.at(-1)?.column ?? fit.label,
    },
    headerBottom: band.bottom,
    labelColumn: fit.label,
    labelHeading: fit.beside.labelHeading,
    groupColumns: fit.beside.groupColumns,
    columns: fit.columns,
    rows: fit.rows,
    title: fit.around.title ?? headingAsTitle(fit.beside.labelHeading),
    titleRow: fit.around.titleRow,
    printedUnit: fit.around.unit,
    year: fit.match.year ?? period.year,
    month,
    confidence: Math.round(confidence * 100) / 100,
  };
}

function headingAsTitle(labelHeading: string): string | null {
  return labelHeading === '' || isUnitLine(labelHeading) ? null : labelHeading;
}
