/** A small snapshot by hand, for the tests of snapshots, diffs and stores. */
import type { Snapshot, SnapshotCell, SnapshotTable } from '../../src/core/snapshot';

/** One table with one row and one column holding `cell`. */
export function snapshotOf(cell: SnapshotCell, over: Partial<SnapshotTable> = {}): Snapshot {
  return {
    schema: 1,
    unit: 'Regionen',
    period: '202404',
    kind: 'delår',
    tables: [
      {
        layout: 'income-statement',
        name: 'Resultaträkning',
        title: null,
        unit: 'mnkr',
        columns: [{ key: 'utfall', heading: 'Utfall' }],
        rows: [{ key: 'resultat', label: 'Resultat', cells: [cell] }],
        ...over,
      },
    ],
    findings: [],
    acceptances: [],
  };
}
