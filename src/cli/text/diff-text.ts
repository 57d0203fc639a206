/** Differences as a person reads them: a table at a time, rows and columns by their printed names. */
import type { CellChange, Line, SnapshotDiff, TableDiff } from '../../core/diff';
import type { Snapshot, SnapshotTable } from '../../core/snapshot';
import { diffCounts } from '../../app/diff-counts';
import { cellText, changeText, DIFF_TEXTS, diffSummary, renamedText } from '../../app/wording/diff';
import { oneLine } from '../../app/wording/place';
import type { Compared } from '../snapshots';
import type { View } from './view';
import { wrap } from './wrap';

type DiffView = Omit<View, 'file'>;

export function diffText(diff: SnapshotDiff, { from, to }: { readonly from: Compared; readonly to: Compared }, view: DiffView): string {
  const { style, lang } = view;
  const blocks = [
    [style.strong(`${from.name} → ${to.name}`), ...diff.head.map(({ of, before, after }) => `  ${DIFF_TEXTS[of][lang]}: ${before ?? '–'} → ${after ?? '–'}`)],
    [...diff.added.map((table) => wholeTable(table, true, view)), ...diff.removed.map((table) => wholeTable(table, false, view))],
    ...diff.changed.map((table) => tableLines(table, to.snapshot, view)),
    [style.strong(summary(diff, view))],
  ];
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function summary(diff: SnapshotDiff, { lang }: DiffView): string {
  const { figures, tables } = diffCounts(diff);
  return figures + tables === 0 ? DIFF_TEXTS.same[lang] : diffSummary(figures, tables, lang);
}

function wholeTable({ name, title }: SnapshotTable, added: boolean, { style, lang }: DiffView): string {
  const text = `${style.strong(name)}${title === null || title === name ? '' : ` (${oneLine(title)})`}: ${(added ? DIFF_TEXTS.added : DIFF_TEXTS.removed)[lang]}`;
  return added ? `${style.good('+')} ${text}` : `${style.error('−')} ${text}`;
}

function tableLines(diff: TableDiff, to: Snapshot, view: DiffView): string[] {
  const { style, lang, columns } = view;
  const table = to.tables.find(({ name, layout }) => name === diff.name && layout === diff.layout);
  const unit = diff.unit === null ? [] : [`  ${DIFF_TEXTS.tableUnit[lang]}: ${diff.unit.before ?? '–'} → ${diff.unit.after ?? '–'}`];
  const renamed = diff.formerName === null ? [] : [style.faint(`  i ${renamedText(diff.name, diff.formerName, lang)}`)];
  const lines = [
    ...renamed,
    ...unit,
    ...diff.addedRows.map((row) => lineText(row, '+', DIFF_TEXTS.newRow[lang], view)),
    ...diff.removedRows.map((row) => lineText(row, '−', DIFF_TEXTS.lostRow[lang], view)),
    ...diff.addedColumns.map((column) => lineText(column, '+', DIFF_TEXTS.newColumn[lang], view)),
    ...diff.removedColumns.map((column) => lineText(column, '−', DIFF_TEXTS.lostColumn[lang], view)),
    ...diff.cells.map((cell) => `  ${style.warning('≠')} ${cellLine(cell, table)}`),
    ...diff.labels.map(({ before, after }) => style.faint(`  i ${DIFF_TEXTS.label[lang]}: ${oneLine(before ?? '–')} → ${oneLine(after ?? '–')}`)),
  ];
  return [style.strong(diff.name), ...lines.flatMap((line) => wrap(line, columns, '    '))];
}

function lineText({ label, key, cells }: Line, sign: '+' | '−', what: string, { style }: DiffView): string {
  const figures = cells.flatMap(({ cell }) => (cell === null ? [] : [cellText(cell)]));
  const said = figures.length === 0 ? '' : `: ${figures.join(' · ')}`;
  return `  ${sign === '+' ? style.good(sign) : style.error(sign)} ${what} ${oneLine(label === '' ? key : label)}${said}`;
}

function cellLine({ rowKey, columnKey, before, after, difference }: CellChange, table: SnapshotTable | undefined): string {
  const label = oneLine(table?.rows.find(({ key }) => key === rowKey)?.label ?? rowKey);
  const heading = oneLine(table?.columns.find(({ key }) => key === columnKey)?.heading ?? columnKey);
  const decimals = after !== null && 'value' in after ? after.decimals : 0;
  return `${label}, ${heading}: ${cellText(before)} → ${cellText(after)}${changeText(difference, decimals)}`;
}
