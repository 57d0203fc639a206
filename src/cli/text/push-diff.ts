/** How this workbook's figures differ from what stands published, in a few lines. */
import type { SnapshotDiff } from '../../core/diff';
import type { Snapshot, SnapshotCell } from '../../core/snapshot';
import { count, figure } from '../../app/wording/figures';
import type { Lang } from '../../app/wording/lang';

const MOST = 20;

/** `ours` gives the rows and columns their printed names. */
export function diffLines(diff: SnapshotDiff, ours: Snapshot, lang: Lang): string[] {
  const printed = (table: string, row: string, column: string): string => {
    const found = ours.tables.find(({ name }) => name === table);
    const label = found?.rows.find(({ key }) => key === row)?.label ?? row;
    return `${label}, ${found?.columns.find(({ key }) => key === column)?.heading ?? column}`;
  };
  const cells = diff.changed.flatMap((table) =>
    table.cells.map((cell) => `  ${table.name}: ${printed(table.name, cell.rowKey, cell.columnKey)}: ${shown(cell.before)} → ${shown(cell.after)}`),
  );
  const rows = diff.changed.flatMap((table) => [
    ...table.addedRows.map((row) => `  ${table.name}: + ${row.label}`),
    ...table.removedRows.map((row) => `  ${table.name}: − ${row.label}`),
  ]);
  const tables = [...diff.added.map(({ name }) => `  + ${name}`), ...diff.removed.map(({ name }) => `  − ${name}`)];
  const all = [...tables, ...rows, ...cells];
  const more = all.length - MOST;
  const rest = more <= 0 ? [] : [{ sv: `  och ${count(more)} till`, en: `  and ${count(more)} more` }[lang]];
  return [...all.slice(0, MOST), ...rest];
}

function shown(cell: SnapshotCell): string {
  if (cell === null) return '–';
  if ('value' in cell) return figure(cell.value, Math.max(cell.decimals, (cell.value.split('.')[1] ?? '').length));
  return 'fault' in cell ? cell.fault : `”${cell.text}”`;
}
