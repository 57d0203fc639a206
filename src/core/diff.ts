/**
 * What changed between two snapshots, as data. Tables are matched by layout and name, else by what they hold, rows and
 * columns by key, so neither order nor wording makes a difference; a changed label or name is told apart from a changed
 * figure. Rule S4.
 */
import { pairTables } from './diff-pairing';
import { fromText, subtract, toText, trim } from './decimal';
import { sameFigure } from './snapshot';
import type { Snapshot, SnapshotCell, SnapshotTable } from './snapshot';

export interface Change {
  readonly before: string | null;
  readonly after: string | null;
}

export interface CellChange {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly before: SnapshotCell;
  readonly after: SnapshotCell;
  /** after − before as decimal text in the table's unit; null unless both are figures. */
  readonly difference: string | null;
}

/** A row with its cells by column key, or a column with its cells by row key. */
export interface Line {
  readonly key: string;
  /** A row's label, a column's heading. */
  readonly label: string;
  readonly cells: readonly { readonly key: string; readonly cell: SnapshotCell }[];
}

export interface LabelChange extends Change {
  readonly of: 'title' | 'row' | 'group' | 'column';
  /** Row or column key; empty for the title. */
  readonly key: string;
}

export interface TableDiff {
  readonly layout: string;
  readonly name: string;
  /** Its name before, when it changed. */
  readonly formerName: string | null;
  /** The table's unit, when it changed: then no two figures of the table mean the same. */
  readonly unit: Change | null;
  /** With their cells in every column of the table they stand in. */
  readonly addedRows: readonly Line[];
  readonly removedRows: readonly Line[];
  /** With their cells in the rows that both tables have. */
  readonly addedColumns: readonly Line[];
  readonly removedColumns: readonly Line[];
  /** Cells whose row and column both tables have. */
  readonly cells: readonly CellChange[];
  readonly labels: readonly LabelChange[];
}

export interface SnapshotDiff {
  /** Unit, period and kind, where they differ. */
  readonly head: readonly ({ readonly of: 'unit' | 'period' | 'kind' } & Change)[];
  readonly added: readonly SnapshotTable[];
  readonly removed: readonly SnapshotTable[];
  readonly changed: readonly TableDiff[];
}

/** From `a` to `b`; tables, rows and columns in the order of the snapshot they stand in. */
export function diffSnapshots(a: Snapshot, b: Snapshot): SnapshotDiff {
  const { pairs, added, removed } = pairTables(a.tables, b.tables);
  const diffs = pairs.map(([before, after]) => diffTables(before, after));
  return {
    head: (['unit', 'period', 'kind'] as const).flatMap((of) => {
      const changed = change(a[of], b[of]);
      return changed === null ? [] : [{ of, ...changed }];
    }),
    added,
    removed,
    changed: diffs.filter((diff) => hasFigureChanges(diff) || diff.labels.length > 0 || diff.formerName !== null),
  };
}

/** Whether any figure differs; labels and the table's name aside. */
export function hasFigureChanges(diff: TableDiff): boolean {
  const lines = [diff.addedRows, diff.removedRows, diff.addedColumns, diff.removedColumns, diff.cells];
  return diff.unit !== null || lines.some((list) => list.length > 0);
}

function diffTables(a: SnapshotTable, b: SnapshotTable): TableDiff {
  const before = indexed(a);
  const after = indexed(b);
  const rows = [...after.rows.keys()].filter((key) => before.rows.has(key));
  const columns = [...after.columns.keys()].filter((key) => before.columns.has(key));
  return {
    layout: b.layout,
    name: b.name,
    formerName: change(a.name, b.name)?.before ?? null,
    unit: change(a.unit, b.unit),
    addedRows: rowsOnlyIn(after, before),
    removedRows: rowsOnlyIn(before, after),
    addedColumns: columnsOnlyIn(after, before, rows),
    removedColumns: columnsOnlyIn(before, after, rows),
    cells: rows.flatMap((row) => columns.flatMap((column) => cellChange(before, after, row, column))),
    labels: labelChanges(before, after, rows, columns),
  };
}

interface IndexedTable {
  readonly table: SnapshotTable;
  readonly rows: ReadonlyMap<string, SnapshotTable['rows'][number]>;
  /** Column key → its place in the rows' cells. */
  readonly columns: ReadonlyMap<string, number>;
}

function indexed(table: SnapshotTable): IndexedTable {
  const columns = new Map(table.columns.map((column, index) => [column.key.normalize('NFC'), index]));
  return { table, rows: byKey(table.rows, (row) => row.key.normalize('NFC')), columns };
}

function byKey<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [key(item), item]));
}

function cellAt(table: IndexedTable, row: string, column: string): SnapshotCell {
  return table.rows.get(row)?.cells[table.columns.get(column) ?? -1] ?? null;
}

function cellChange(a: IndexedTable, b: IndexedTable, rowKey: string, columnKey: string): CellChange[] {
  const before = cellAt(a, rowKey, columnKey);
  const after = cellAt(b, rowKey, columnKey);
  return sameFigure(before, after) ? [] : [{ rowKey, columnKey, before, after, difference: difference(before, after) }];
}

function difference(before: SnapshotCell, after: SnapshotCell): string | null {
  const from = figure(before);
  const to = figure(after);
  return from === null || to === null ? null : toText(trim(subtract(to, from)));
}

function figure(cell: SnapshotCell): ReturnType<typeof fromText> {
  return cell !== null && 'value' in cell ? fromText(cell.value) : null;
}

function rowsOnlyIn(table: IndexedTable, other: IndexedTable): Line[] {
  const keys = [...table.rows.keys()].filter((key) => !other.rows.has(key));
  return keys.map((key) => ({
    key,
    label: table.rows.get(key)?.label ?? '',
    cells: [...table.columns.keys()].map((column) => ({ key: column, cell: cellAt(table, key, column) })),
  }));
}

function columnsOnlyIn(table: IndexedTable, other: IndexedTable, rows: readonly string[]): Line[] {
  const keys = [...table.columns.keys()].filter((key) => !other.columns.has(key));
  return keys.map((key) => ({
    key,
    label: heading(table, key),
    cells: rows.map((row) => ({ key: row, cell: cellAt(table, row, key) })),
  }));
}

function heading(table: IndexedTable, key: string): string {
  return table.table.columns[table.columns.get(key) ?? -1]?.heading ?? '';
}

function labelChanges(a: IndexedTable, b: IndexedTable, rows: readonly string[], columns: readonly string[]): LabelChange[] {
  const changes = [
    labelChange('title', '', a.table.title, b.table.title),
    ...columns.map((key) => labelChange('column', key, heading(a, key), heading(b, key))),
    ...rows.map((key) => labelChange('row', key, a.rows.get(key)?.label, b.rows.get(key)?.label)),
    ...rows.map((key) => labelChange('group', key, a.rows.get(key)?.group, b.rows.get(key)?.group)),
  ];
  return changes.flat();
}

type Text = string | null | undefined;

function labelChange(of: LabelChange['of'], key: string, before: Text, after: Text): LabelChange[] {
  const changed = change(before ?? null, after ?? null);
  return changed === null ? [] : [{ of, key, ...changed }];
}

function change(before: string | null, after: string | null): Change | null {
  return before?.normalize('NFC') === after?.normalize('NFC') ? null : { before, after };
}
