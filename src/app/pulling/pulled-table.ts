/** A published table as the cells of a sheet of its own: where it comes from, its title and unit, and the table below. */
import type { CompiledLayout } from '../../core/layout';
import type { PulledCell, PulledTable } from '../../core/pull-table';
import { pullTable } from '../../core/pull-table';
import type { SnapshotTable } from '../../core/snapshot';
import { isUnitLine, moneyUnitIn } from '../../core/unit';
import { layoutById } from '../../layouts/index';
import type { Published } from '../ports';
import type { Lang } from '../wording/lang';
import { OVERVIEW, sourceLine, unitLine } from '../wording/pulled';

/** What a table was published in. */
export type PulledFrom = Pick<Published, 'commit' | 'snapshot'>;

export interface PulledSheet {
  readonly name: string;
  readonly cells: readonly PulledCell[];
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

/** Rows and columns from the sheet's own corner. */
export function pulledTable(table: SnapshotTable, from: PulledFrom, lang: Lang): PulledTable {
  const layout = layoutById(table.layout);
  const title = table.title ?? layout?.title ?? table.name;
  const words = { title, ...unitWords(table.unit, title, layout, lang), group: OVERVIEW.group[lang] };
  return belowSource(pullTable(table, layout, words), from, lang);
}

/** Above the title, since the line nearest above a table is read as its title (rule D3). */
function belowSource({ cells, rect, lead }: PulledTable, { commit, snapshot }: PulledFrom, lang: Lang): PulledTable {
  const source = { row: 0, column: 0, value: sourceLine(snapshot, commit, lang), ...(commit.counts.errors > 0 ? { bold: true } : {}) };
  return { lead, rect: { ...rect, top: rect.top + 1, bottom: rect.bottom + 1 }, cells: [source, ...cells.map((cell) => ({ ...cell, row: cell.row + 1 }))] };
}

/** The unit is said once: in the title as published, over the labels, or on a line of its own. */
function unitWords(unit: string | null, title: string, layout: CompiledLayout | null, lang: Lang): { unitLine: string | null; label: string } {
  const label = layout?.labelTitle ?? OVERVIEW.row[lang];
  const inTitle = moneyUnitIn(title) === unit;
  if (unit !== null && !inTitle && moneyUnitIn(label) === unit) return { unitLine: null, label };
  return { unitLine: unit === null || inTitle ? null : unitLine(unit, lang), label: labelHeading(layout, lang) };
}

/** Over the labels, where the unit is said elsewhere: `Investeringskategori, mnkr` → Investeringskategori. */
export function labelHeading(layout: CompiledLayout | null, lang: Lang): string {
  const label = layout?.labelTitle ?? '';
  if (label === '' || isUnitLine(label)) return OVERVIEW.row[lang];
  return moneyUnitIn(label) === null ? label : label.replace(/[\s,]+\(?(?:mnkr|tkr|kr)\)?$/i, '');
}
