/** Published reports as workbooks an ekonom could have made: chapters on sheets, tables under one another. */
import { toNumber } from '../core/decimal';
import type { Figure } from '../core/figure';
import type { RawCell } from '../core/grid';
import { readText } from '../core/number';

/** A report's tables as `assets/reports` keeps them: cells exactly as printed. */
export interface PrintedReport {
  readonly report: string;
  readonly tables: readonly PrintedTable[];
}

export interface PrintedTable {
  readonly key: string;
  readonly title: string;
  readonly labelHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly group?: string; readonly cells: readonly string[] }[];
}

/** A sheet's name and the beginnings of its tables' keys, in order. */
export type Chapter = readonly [name: string, keys: readonly string[]];

export interface SampleCell extends RawCell {
  readonly header?: boolean;
  readonly bold?: boolean;
}

export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly SampleCell[];
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
}

export interface SampleBook {
  readonly sheets: readonly SampleSheet[];
}

/** The chapters' tables, figures typed as numbers with the decimals they are printed with. */
export function reportBook(report: PrintedReport, chapters: readonly Chapter[]): SampleBook {
  return { sheets: chapters.map(([name, keys]) => sheetOf(name, tablesOf(report, keys))) };
}

function tablesOf(report: PrintedReport, keys: readonly string[]): PrintedTable[] {
  return keys.flatMap((key) => report.tables.filter((table) => table.key.startsWith(key)));
}

function sheetOf(name: string, tables: readonly PrintedTable[]): SampleSheet {
  const cells: SampleCell[] = [];
  let top = 0;
  for (const table of tables) top += addTable(cells, table, top) + 2;
  return { name, cells, columnWidths: [{ column: 0, width: 44 }] };
}

/** Adds the table's title, header and rows from row `top`; returns how many rows it took. */
function addTable(cells: SampleCell[], table: PrintedTable, top: number): number {
  cells.push({ row: top, column: 0, value: table.title, bold: true });
  [table.labelHeading, ...table.columns].forEach((heading, column) => {
    if (heading !== '') cells.push({ row: top + 1, column, value: heading, header: true });
  });
  let row = top + 2;
  let group: string | undefined;
  for (const line of table.rows) {
    const own = line.group;
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
