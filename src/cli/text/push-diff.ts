/** How this workbook's figures differ from what stands published, in a few lines. */
import type { SnapshotDiff } from '../../core/diff';
import type { SnapshotCell } from '../../core/snapshot';
import { count, figure } from '../../app/wording/figures';
import type { Lang } from '../../app/wording/lang';

const MOST = 20;

export function diffLines(diff: SnapshotDiff, lang: Lang): string[] {
  const cells = diff.changed.flatMap((table) =>
    table.cells.map((cell) => `  ${table.name}: ${cell.rowKey}, ${cell.columnKey}: ${shown(cell.before)} → ${shown(cell.after)}`),
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
