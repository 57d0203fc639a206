/** Differences as a person reads them: a table at a time, rows and columns by their printed names. */
import type { CellChange, Line, SnapshotDiff, TableDiff } from '../../core/diff';
import type { SnapshotTable } from '../../core/snapshot';
import { diffCounts } from '../../app/diff-counts';
import { cellText, changeText, DIFF_TEXTS, diffSummary, renamedText } from '../../app/wording/diff';
import { oneLine } from '../../app/wording/place';
import type { Compared } from '../snapshots';
import type { View } from './view';
import { wrap } from './wrap';

type DiffView = Omit<View, 'file'>;

interface Sides {
  readonly from: Compared;
  readonly to: Compared;
}

export function diffText(diff: SnapshotDiff, { from, to }: Sides, view: DiffView): string {
  const { style, lang } = view;
  const blocks = [
    [style.strong(`${from.name} → ${to.name}`), ...diff.head.map(({ of, before, after }) => `  ${DIFF_TEXTS[of][lang]}: ${before ?? '–'} → ${after ?? '–'}`)],
    [...diff.added.map((table) => wholeTable(headingOf(table, to, view), true, view)), ...diff.removed.map((table) => wholeTable(headingOf(table, from, view), false, view))],
    ...diff.changed.map((table) => tableLines(table, { from, to }, view)),
    [style.strong(summary(diff, view))],
  ];
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function summary(diff: SnapshotDiff, { lang }: DiffView): string {
  const { figures, tables } = diffCounts(diff);
  return figures + tables === 0 ? DIFF_TEXTS.same[lang] : diffSummary(figures, tables, lang);
}

function wholeTable(heading: string, added: boolean, { style, lang }: DiffView): string {
  const text = `${heading}: ${(added ? DIFF_TEXTS.added : DIFF_TEXTS.removed)[lang]}`;
  return added ? `${style.good('+')} ${text}` : `${style.error('−')} ${text}`;
}

/** By the title it has on its sheet, and the sheet; by its name too where the title is not its own alone, for a table's name is often the title of another. */
function headingOf({ name, title }: SnapshotTable, { snapshot, sheets }: Compared, { style }: DiffView): string {
  const isShared = snapshot.tables.some((other) => other.name !== name && other.title === title);
  const told = title === null ? name : isShared ? `${oneLine(title)} (${name})` : oneLine(title);
  const sheet = sheets?.get(name);
  return `${style.strong(told)}${sheet === undefined ? '' : style.faint(` · ${oneLine(sheet)}`)}`;
}

function tableIn({ snapshot }: Compared, layout: string, named: string): SnapshotTable | undefined {
  return snapshot.tables.find((table) => table.layout === layout && table.name.normalize('NFC') === named.normalize('NFC'));
}

/** Where it stands in a workbook; told by the newer of the two, unless only the older is one. */
function changedHeading(diff: TableDiff, { from, to }: Sides, view: DiffView): string {
  const [after, before] = [tableIn(to, diff.layout, diff.name), tableIn(from, diff.layout, diff.formerName ?? diff.name)];
  if (before !== undefined && to.sheets === undefined && from.sheets !== undefined) return headingOf(before, from, view);
  return after === undefined ? view.style.strong(diff.name) : headingOf(after, to, view);
}

function tableLines(diff: TableDiff, sides: Sides, view: DiffView): string[] {
  const { style, lang, columns } = view;
  const table = tableIn(sides.to, diff.layout, diff.name);
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
  return [...wrap(changedHeading(diff, sides, view), columns, '  '), ...lines.flatMap((line) => wrap(line, columns, '    '))];
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
