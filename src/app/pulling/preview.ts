/** A publication to look at before it is put into the workbook. */
import { rowForLabel } from '../../core/layout';
import type { SnapshotTable } from '../../core/snapshot';
import { layoutById } from '../../layouts/index';
import type { Published } from '../ports';
import { figureOrText } from '../wording/diff';
import type { Lang } from '../wording/lang';
import { oneLine } from '../wording/place';
import { OVERVIEW } from '../wording/pulled';
import { labelHeading } from './pulled-table';
import type { PreviewTable, PublishedPreview } from './types';

export function previewPublished({ commit, snapshot }: Pick<Published, 'commit' | 'snapshot'>, lang: Lang): PublishedPreview {
  return { commit, tables: snapshot.tables.map((table) => previewTable(table, lang)) };
}

const SUMS: readonly string[] = ['sum', 'subtotal', 'total'];

function previewTable(table: SnapshotTable, lang: Lang): PreviewTable {
  const layout = layoutById(table.layout);
  const grouped = table.rows.some(({ group }) => group !== undefined);
  return {
    name: table.name,
    title: oneLine(table.title ?? layout?.title ?? table.name),
    unit: table.unit,
    headings: [...(grouped ? [OVERVIEW.group[lang]] : []), labelHeading(layout, lang), ...table.columns.map(({ heading }) => oneLine(heading))],
    rows: table.rows.map((row) => {
      const spec = layout === null ? null : (layout.rowByKey.get(row.key) ?? rowForLabel(layout, row.label));
      const lead = grouped ? [oneLine(row.group ?? ''), oneLine(row.label)] : [oneLine(row.label)];
      return { key: row.key, texts: [...lead, ...row.cells.map(figureOrText)], isSum: spec !== null && SUMS.includes(spec.role) };
    }),
  };
}
