/** Which tables of two snapshots are compared with each other. */
import fc from 'fast-check';
import { diffCounts } from '../../src/app/diff-counts';
import { diffSnapshots } from '../../src/core/diff';
import { pairTables } from '../../src/core/diff-pairing';
import type { Snapshot, SnapshotCell, SnapshotTable } from '../../src/core/snapshot';
import { cellArb, snapshotArb } from './snapshot-arbitraries';

function indicators(name: string, title: string | null, rows: Readonly<Record<string, string>>): SnapshotTable {
  const lines = Object.entries(rows).map(([key, value]) => ({ key, label: key, cells: [{ value, decimals: 0 }] }));
  return { layout: 'indicators', name, title, unit: null, columns: [{ key: 'utfall', heading: 'Utfall' }], rows: lines };
}

function paired(a: readonly SnapshotTable[], b: readonly SnapshotTable[]): string[] {
  return pairTables(a, b).pairs.map(([before, after]) => `${before.name} → ${after.name}`);
}

const CARE = indicators('Indikatorer_Vård', 'Indikatorer, god vård', { köer: '5', avlidna: '2' });
const STAFF = indicators('Indikatorer_Personal', 'Indikatorer, personal', { sjukfrånvaro: '6', hyrkostnad: '3' });

/** Every table with a title of its own, as reports have them. */
const titledArb = snapshotArb.map((snapshot): Snapshot => ({ ...snapshot, tables: snapshot.tables.map((table, i) => ({ ...table, title: `Tabell ${i + 1}` })) }));

function renamed(snapshot: Snapshot, reverse: boolean): Snapshot {
  const tables = snapshot.tables.map((table, i) => ({ ...table, name: `Ind_${i + 1}` }));
  return { ...snapshot, tables: reverse ? tables.reverse() : tables };
}

function withCells(snapshot: Snapshot, cells: readonly SnapshotCell[]): Snapshot {
  let next = 0;
  const tables = snapshot.tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cells.length > 0 && next++ % 3 === 0 ? (cells[next % cells.length] ?? null) : cell)) })) }));
  return { ...snapshot, tables };
}

describe('S4 tables of a comparison', () => {
  test('of one name are the same table, however they are ordered', () => {
    expect(paired([CARE, STAFF], [STAFF, CARE])).toEqual(['Indikatorer_Personal → Indikatorer_Personal', 'Indikatorer_Vård → Indikatorer_Vård']);
  });

  test('two that hold the same are told apart by their names', () => {
    const one = indicators('Ind_A', null, { köer: '5' });
    const other = { ...one, name: 'Ind_B' };
    expect(paired([one, other], [other, one])).toEqual(['Ind_B → Ind_B', 'Ind_A → Ind_A']);
  });

  test('two that hold the same, under other names, go by their order', () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => indicators(name, null, { köer: '5' })) as [SnapshotTable, SnapshotTable, SnapshotTable, SnapshotTable];
    expect(paired([a, b], [c, d])).toEqual(['A → C', 'B → D']);
  });

  test('a table bound by another name is known by its title and its rows', () => {
    expect(paired([CARE, STAFF], [{ ...STAFF, name: 'Ind_1' }, { ...CARE, name: 'Ind_2' }])).toEqual(['Indikatorer_Personal → Ind_1', 'Indikatorer_Vård → Ind_2']);
  });

  test('a name given by order does not make tables with nothing else in common the same', () => {
    const plain = indicators('Indikatorer', 'Indikatorer, ekonomi', { soliditet: '40' });
    const found = [{ ...CARE, name: 'Indikatorer' }, { ...plain, name: 'Indikatorer_2' }];
    expect(paired([CARE, plain], found)).toEqual(['Indikatorer_Vård → Indikatorer', 'Indikatorer → Indikatorer_2']);
  });

  test('with one title, those that differ least are the same', () => {
    const year = (name: string, value: string): SnapshotTable => indicators(name, 'Indikatorer', { köer: value, avlidna: value, platser: '9' });
    expect(paired([year('A', '1'), year('B', '2')], [year('C', '2'), year('D', '1')])).toEqual(['B → C', 'A → D']);
  });

  test('with neither name, title nor half of the rows in common, one is new and one is gone', () => {
    const { pairs, added, removed } = pairTables([CARE], [STAFF]);
    expect([pairs, added, removed]).toEqual([[], [STAFF], [CARE]]);
  });

  test('another layout is another table', () => {
    expect(paired([CARE], [{ ...CARE, layout: 'trends' }])).toEqual([]);
  });

  test('renaming tables never changes how many figures differ', () => {
    fc.assert(fc.property(titledArb, fc.array(cellArb, { maxLength: 4 }), fc.boolean(), (a, cells, reverse) => {
      const b = withCells(a, cells);
      expect(diffCounts(diffSnapshots(a, renamed(b, reverse)))).toEqual(diffCounts(diffSnapshots(a, b)));
    }));
  });

  test('renaming alone makes no figure differ, whatever the titles', () => {
    fc.assert(fc.property(snapshotArb, fc.boolean(), (a, reverse) => {
      const diff = diffSnapshots(a, renamed(a, reverse));
      expect(diffCounts(diff)).toEqual({ figures: 0, tables: 0 });
      expect(diff.changed.map(({ formerName }) => formerName).sort()).toEqual(a.tables.map(({ name }) => name).sort());
    }));
  });
});
