/** The figures that people see in the list itself: the result of the income statement. For the eye; never read back. */
import type { Snapshot, SnapshotTable } from '../../core/snapshot';

const RESULT_ROW = 'result';
const COLUMNS = { Resultat: 'actual', Budget: 'budget', Prognos: 'forecast', Helarsbudget: 'annual-budget' } as const;

export type Headline = Readonly<Record<keyof typeof COLUMNS, number | null> & { Beloppsenhet: string | null }>;

/** Null where the report has no such figure, so that nothing older is left standing. */
export function headlineOf(snapshot: Snapshot): Headline {
  const table = snapshot.tables.find(({ layout }) => layout.startsWith('income-statement'));
  const figures = Object.entries(COLUMNS).map(([name, key]) => [name, table === undefined ? null : figureOf(table, key)]);
  return { ...(Object.fromEntries(figures) as Record<keyof typeof COLUMNS, number | null>), Beloppsenhet: table?.unit ?? null };
}

function figureOf(table: SnapshotTable, columnKey: string): number | null {
  const column = table.columns.findIndex(({ key }) => key === columnKey);
  const cell = table.rows.find(({ key }) => key === RESULT_ROW)?.cells[column] ?? null;
  return cell !== null && 'value' in cell ? Number(cell.value) : null;
}
