/** How many figures differ between two snapshots, and in how many tables. */
import type { SnapshotDiff, TableDiff } from '../core/diff';
import { hasFigureChanges } from '../core/diff';

export interface DiffCounts {
  readonly figures: number;
  readonly tables: number;
}

export function diffCounts(diff: SnapshotDiff): DiffCounts {
  const changed = diff.changed.filter(hasFigureChanges);
  const whole = [...diff.added, ...diff.removed];
  const inWhole = whole.reduce((sum, table) => sum + table.rows.reduce((n, row) => n + row.cells.filter((cell) => cell !== null).length, 0), 0);
  const inChanged = changed.reduce((sum, table) => sum + table.cells.length + lineCells(table), 0);
  return { figures: inWhole + inChanged, tables: changed.length + whole.length };
}

function lineCells(table: TableDiff): number {
  const lines = [...table.addedRows, ...table.removedRows, ...table.addedColumns, ...table.removedColumns];
  return lines.reduce((sum, line) => sum + line.cells.filter(({ cell }) => cell !== null).length, 0);
}
