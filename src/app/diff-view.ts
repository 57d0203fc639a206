/** Differences between two snapshots as rows for people. */
import type { CellChange, Line, SnapshotDiff, TableDiff } from '../core/diff';
import { hasFigureChanges } from '../core/diff';
import type { Snapshot, SnapshotTable } from '../core/snapshot';
import { diffCounts } from './diff-counts';
import type { DiffRow, DiffTable, DiffView } from './pulling/types';
import { cellText, changeText, DIFF_TEXTS, diffSummary } from './wording/diff';
import type { Lang } from './wording/lang';
import { oneLine } from './wording/place';

/** `from` and `to` are what the difference was made of: rows and columns are named as they print them. */
export function diffView(diff: SnapshotDiff, from: Snapshot, to: Snapshot, lang: Lang): DiffView {
  const { figures, tables } = diffCounts(diff);
  const isSame = figures + tables === 0;
  return {
    summary: isSame ? DIFF_TEXTS.same[lang] : diffSummary(figures, tables, lang),
    isSame,
    head: diff.head.map(({ of, before, after }) => ({ label: DIFF_TEXTS[of][lang], before: before ?? '–', after: after ?? '–' })),
    tables: [
      ...diff.added.map((table) => whole(table, 'added')),
      ...diff.removed.map((table) => whole(table, 'removed')),
      ...diff.changed.map((table) => changed(table, tableIn(to, table) ?? tableIn(from, table), lang)),
    ],
  };
}

function tableIn({ tables }: Snapshot, { layout, name }: TableDiff): SnapshotTable | undefined {
  return tables.find((table) => table.layout === layout && table.name.normalize('NFC') === name.normalize('NFC'));
}

function whole({ name, title }: SnapshotTable, kind: 'added' | 'removed'): DiffTable {
  return { name, title, kind, formerName: null, figuresDiffer: true, rows: [] };
}

function changed(diff: TableDiff, table: SnapshotTable | undefined, lang: Lang): DiffTable {
  const rows: DiffRow[] = [
    ...(diff.unit === null ? [] : [{ kind: 'unit', place: DIFF_TEXTS.tableUnit[lang], before: diff.unit.before ?? '–', after: diff.unit.after ?? '–', difference: null } as const]),
    ...diff.addedRows.map((line) => lineRow(line, 'row-added')),
    ...diff.removedRows.map((line) => lineRow(line, 'row-removed')),
    ...diff.addedColumns.map((line) => lineRow(line, 'column-added')),
    ...diff.removedColumns.map((line) => lineRow(line, 'column-removed')),
    ...diff.cells.map((cell) => cellRow(cell, table)),
    ...diff.labels.map(({ before, after }): DiffRow => ({ kind: 'label', place: DIFF_TEXTS.label[lang], before: oneLine(before ?? '–'), after: oneLine(after ?? '–'), difference: null })),
  ];
  return { name: diff.name, title: table?.title ?? null, kind: 'changed', formerName: diff.formerName, figuresDiffer: hasFigureChanges(diff), rows };
}

function lineRow({ label, key, cells }: Line, kind: DiffRow['kind']): DiffRow {
  const figures = cells.flatMap(({ cell }) => (cell === null ? [] : [cellText(cell)])).join(' · ');
  const isNew = kind === 'row-added' || kind === 'column-added';
  return { kind, place: oneLine(label === '' ? key : label), before: isNew ? '' : figures, after: isNew ? figures : '', difference: null };
}

function cellRow({ rowKey, columnKey, before, after, difference }: CellChange, table: SnapshotTable | undefined): DiffRow {
  const label = oneLine(table?.rows.find(({ key }) => key === rowKey)?.label ?? rowKey);
  const heading = oneLine(table?.columns.find(({ key }) => key === columnKey)?.heading ?? columnKey);
  const decimals = after !== null && 'value' in after ? after.decimals : 0;
  const by = changeText(difference, decimals).trim().replace(/^\((.*)\)$/, '$1');
  return { kind: 'changed', place: `${label}, ${heading}`, before: cellText(before), after: cellText(after), difference: by === '' ? null : by };
}
