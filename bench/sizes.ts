/** Sheets of any size: one long table, or many tables below one another. All figures agree. */
import type { GridRow, RawWorkbook } from '../src/core/grid';
import { workbookOf } from '../tests/support/report-books';
import { reportTables, sheetOf, tableLines } from '../tests/support/report-sheets';

const COLUMNS = ['Ack utfall', 'Ack budget', 'Ack avvikelse', 'Ack utfall fg år', 'Helår prognos', 'Helår budget', 'Avvikelse prognos'];
const FORMAT = '#,##0.0';

/** Resultat per område with so many areas that the table has about `cells` figures. */
export function longTable(cells: number): RawWorkbook {
  const count = Math.max(2, Math.round(cells / COLUMNS.length) - 1);
  const rows: GridRow[] = [words(0, ['Resultat per område, mnkr']), words(1, ['Område', ...COLUMNS])];
  const totals = COLUMNS.map(() => 0);
  for (let i = 0; i < count; i++) {
    const figures = areaFigures(i);
    figures.forEach((value, c) => (totals[c] = (totals[c] ?? 0) + value));
    rows.push(line(i + 2, `Område ${i + 1}`, figures));
  }
  rows.push(line(count + 2, 'Totalt', totals));
  return workbookOf([{ name: 'Områden', rows, merges: [], hidden: false, protected: false, hiddenColumns: [] }]);
}

/** In tenths, so that sums are exact. */
function areaFigures(i: number): number[] {
  const [actual, budget, previous, forecast, annual] = [(i * 37) % 911, (i * 53) % 877, (i * 29) % 701, (i * 71) % 2203, (i * 61) % 2111] as const;
  return [actual, budget, actual - budget, previous, forecast, annual, forecast - annual];
}

function words(row: number, texts: readonly string[]): GridRow {
  return { row, cells: texts.map((value, column) => ({ row, column, value })) };
}

function line(row: number, label: string, tenths: readonly number[]): GridRow {
  const figures = tenths.map((value, i) => ({ row, column: i + 1, value: value / 10, format: FORMAT }));
  return { row, cells: [{ row, column: 0, value: label }, ...figures] };
}

/** So many copies of the appendix's resultaträkning below one another that they have about `cells` figures. */
export function manyTables(cells: number): RawWorkbook {
  const table = reportTables('001').find(({ key }) => key === 'bil-resultatrakning');
  if (table === undefined) throw new Error('report 001 has no bil-resultatrakning');
  const lines = tableLines(table);
  const copies = Math.max(1, Math.round(cells / (table.rows.length * table.columns.length)));
  const blocks = Array.from({ length: copies }, (_, i) => ({ top: i * (lines.length + 2), left: 0, lines }));
  return workbookOf([sheetOf('Allt', blocks)]);
}
