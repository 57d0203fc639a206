/** The published April 2024 report as a workbook an ekonom could have made: chapters on sheets, tables under one another. */
import report from '../../../assets/reports/001.json';
import { toNumber } from '../../core/decimal';
import type { Figure } from '../../core/figure';
import type { RawCell } from '../../core/grid';
import { readText } from '../../core/number';
import type { NewBook } from '../command';

type ReportTable = (typeof report.tables)[number];
type NewSheet = NewBook['sheets'][number];
type NewCell = NewSheet['cells'][number];

/** Sheet by sheet, the beginnings of its tables' keys. */
const SHEETS: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['Resultaträkning', ['resultatrakning']],
  ['Resultatområden', ['resultatomraden']],
  ['Indikatorer', ['maluppfyllelse', 'ind-']],
  ['Investeringar', ['investeringar', 'tvaarsregeln']],
  ['Bilaga ekonomi', ['bil-resultatrakning']],
  ['Produktion', ['prod-']],
  ['Bilaga produktion', ['bil-produktion-']],
  ['Personal', ['arbetad-tid', 'anstallda-', 'sjukfranvaro', 'bil-arbet', 'bil-sjuk', 'bil-rehab']],
  ['Effekter', ['effekt', 'nyckeltal']],
  ['Aktiviteter', ['akt-']],
];

/** Every table of the report, figures typed as numbers with the decimals they are printed with. */
export function reportBook(): NewBook {
  return { sheets: SHEETS.map(([name, keys]) => sheetOf(name, tablesOf(keys))) };
}

function tablesOf(keys: readonly string[]): ReportTable[] {
  return keys.flatMap((key) => report.tables.filter((table) => table.key.startsWith(key)));
}

function sheetOf(name: string, tables: readonly ReportTable[]): NewSheet {
  const cells: NewCell[] = [];
  let top = 0;
  for (const table of tables) top += addTable(cells, table, top) + 2;
  return { name, cells, columnWidths: [{ column: 0, width: 44 }] };
}

/** Adds the table's title, header and rows from row `top`; returns how many rows it took. */
function addTable(cells: NewCell[], table: ReportTable, top: number): number {
  cells.push({ row: top, column: 0, value: table.title, bold: true });
  [table.labelHeading, ...table.columns].forEach((heading, column) => {
    if (heading !== '') cells.push({ row: top + 1, column, value: heading, header: true });
  });
  let row = top + 2;
  let group: string | undefined;
  for (const line of table.rows) {
    const own = 'group' in line ? line.group : undefined;
    if (own !== undefined && own !== group) cells.push({ row: row++, column: 0, value: own, bold: true });
    group = own;
    cells.push({ row, column: 0, value: line.label });
    line.cells.forEach((text, column) => {
      if (text !== '') cells.push(typed(row, column + 1, text));
    });
    row += 1;
  }
  return row - top;
}

/** What a person types for the printed text: a number in a format that shows its decimals, or the text itself. */
function typed(row: number, column: number, text: string): RawCell {
  const reading = readText(text);
  if (reading.kind !== 'figure' || reading.qualifier !== null) return { row, column, value: text };
  const fraction = reading.decimals > 0 ? `.${'0'.repeat(reading.decimals)}` : '';
  if (reading.unit === '%') return { row, column, value: toNumber(share(reading)), format: `0${fraction}%` };
  if (reading.unit !== null) return { row, column, value: text };
  return { row, column, value: toNumber(reading.value), format: `#,##0${fraction}` };
}

function share({ value }: Figure): Figure['value'] {
  return { units: value.units, scale: value.scale + 2 };
}
