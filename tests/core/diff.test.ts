import fc from 'fast-check';
import { diffSnapshots, hasFigureChanges, type Line, type SnapshotDiff, type TableDiff } from '../../src/core/diff';
import { figuresText, type Snapshot, type SnapshotCell, type SnapshotTable } from '../../src/core/snapshot';
import { snapshotArb } from './snapshot-arbitraries';
import { snapshotOf } from './snapshot-example';

type Cells = Map<string, Map<string, SnapshotCell>>;

/** The figures of `b`, made from `a` and the diff alone. */
function applied(a: Snapshot, diff: SnapshotDiff): Snapshot {
  const gone = new Set(diff.removed.map(nameOf));
  const changed = new Map(diff.changed.map((table) => [nameOf({ ...table, name: table.formerName ?? table.name }), table]));
  const kept = a.tables.filter((table) => !gone.has(nameOf(table))).map((table) => patched(table, changed.get(nameOf(table))));
  const head = Object.fromEntries(diff.head.map(({ of, after }) => [of, after]));
  return { ...a, ...head, tables: [...kept, ...diff.added] };
}

function nameOf(table: { layout: string; name: string }): string {
  return `${table.layout}|${table.name}`;
}

function patched(table: SnapshotTable, diff: TableDiff | undefined): SnapshotTable {
  if (diff === undefined) return table;
  const keys = (lines: readonly Line[]): Set<string> => new Set(lines.map((line) => line.key));
  const columns = [
    ...table.columns.filter((column) => !keys(diff.removedColumns).has(column.key)),
    ...diff.addedColumns.map(({ key, label }) => ({ key, heading: label })),
  ];
  const cells = cellsOf(table);
  for (const { rowKey, columnKey, after } of diff.cells) cells.get(rowKey)?.set(columnKey, after);
  for (const column of diff.addedColumns) for (const { key, cell } of column.cells) cells.get(key)?.set(column.key, cell);
  for (const row of diff.removedRows) cells.delete(row.key);
  for (const row of diff.addedRows) cells.set(row.key, new Map(row.cells.map(({ key, cell }) => [key, cell])));
  const rows = [...cells].map(([key, row]) => ({ key, label: '', cells: columns.map((column) => row.get(column.key) ?? null) }));
  return { ...table, name: diff.name, unit: diff.unit === null ? table.unit : diff.unit.after, columns, rows };
}

function cellsOf(table: SnapshotTable): Cells {
  return new Map(table.rows.map((row) => [row.key, new Map(table.columns.map(({ key }, i) => [key, row.cells[i] ?? null]))]));
}

function negated(difference: string | null): string | null {
  if (difference === null || difference === '0') return difference;
  return difference.startsWith('-') ? difference.slice(1) : `-${difference}`;
}

/** The diff the other way, without regard to order. */
function turned(diff: SnapshotDiff): unknown {
  const swap = <T extends { before: unknown; after: unknown }>(change: T): T => ({ ...change, before: change.after, after: change.before });
  return unordered({
    head: diff.head.map(swap),
    added: diff.removed,
    removed: diff.added,
    changed: diff.changed.map((table) => ({
      ...table,
      name: table.formerName ?? table.name,
      formerName: table.formerName === null ? null : table.name,
      unit: table.unit && swap(table.unit),
      addedRows: table.removedRows,
      removedRows: table.addedRows,
      addedColumns: table.removedColumns,
      removedColumns: table.addedColumns,
      cells: table.cells.map((cell) => ({ ...swap(cell), difference: negated(cell.difference) })),
      labels: table.labels.map(swap),
    })),
  });
}

function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, unordered((value as Record<string, unknown>)[key])]));
}

describe('S4 diff', () => {
  test('of a snapshot with itself is empty', () => {
    const empty = { head: [], added: [], removed: [], changed: [] };
    fc.assert(fc.property(snapshotArb, (a) => expect(diffSnapshots(a, a)).toEqual(empty)));
  });

  test('the other way is the same with before and after exchanged', () => {
    fc.assert(fc.property(snapshotArb, snapshotArb, (a, b) => expect(unordered(diffSnapshots(b, a))).toEqual(turned(diffSnapshots(a, b)))));
  });

  test('applied to the first gives the figures of the second', () => {
    fc.assert(fc.property(snapshotArb, snapshotArb, (a, b) => {
      expect(figuresText(applied(a, diffSnapshots(a, b)))).toBe(figuresText(b));
    }));
  });

  test('has neither figure changes nor new names exactly when the figures texts are equal', () => {
    fc.assert(fc.property(snapshotArb, snapshotArb, fc.boolean(), (a, other, same) => {
      const b = same ? { ...a, tables: [...a.tables].reverse() } : other;
      const { head, added, removed, changed } = diffSnapshots(a, b);
      const differs = head.length + added.length + removed.length > 0 || changed.some((table) => hasFigureChanges(table) || table.formerName !== null);
      expect(differs).toBe(figuresText(a) !== figuresText(b));
    }));
  });

  test('gives the difference of two figures, and none beside a blank', () => {
    const before = snapshotOf({ value: '1.05', decimals: 2 });
    const [table] = diffSnapshots(before, snapshotOf({ value: '-0.95', decimals: 2 })).changed;
    expect(table?.cells).toEqual([expect.objectContaining({ rowKey: 'resultat', columnKey: 'utfall', difference: '-2' })]);
    expect(diffSnapshots(before, snapshotOf(null)).changed[0]?.cells[0]?.difference).toBeNull();
  });

  test('tells a changed label apart from a changed figure', () => {
    const rows = [{ key: 'resultat', label: 'Årets resultat', cells: [null] }];
    const [table] = diffSnapshots(snapshotOf(null), snapshotOf(null, { rows })).changed;
    expect(table?.labels).toEqual([{ of: 'row', key: 'resultat', before: 'Resultat', after: 'Årets resultat' }]);
    expect(table && hasFigureChanges(table)).toBe(false);
  });

  test('does not take another number of printed decimals for a change', () => {
    const one = snapshotOf({ value: '1', decimals: 0 });
    expect(diffSnapshots(one, snapshotOf({ value: '1.0', decimals: 1 })).changed).toEqual([]);
  });
});
