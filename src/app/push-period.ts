/** Whether the sheets speak of the period that is about to be published: everyone copies last month's workbook. */
import { tableName } from '../core/checks/make';
import { HEADER_NAMES } from '../core/binding';
import { readHeading } from '../core/heading';
import type { CellRef } from '../core/finding';
import type { RawWorkbook } from '../core/grid';
import type { Table } from '../core/table';
import { refAt } from '../core/table';
import { readTables } from './tables';

export interface PeriodConflict {
  readonly table: string;
  /** Where the headings or the title say so; the table's top-left cell where that cannot be told. */
  readonly cell: CellRef;
  /** What the table's headings name. */
  readonly year: number | null;
  readonly month: number | null;
  /** The headings, or the title, that say so. */
  readonly headings: readonly string[];
}

/** The tables whose own headings or title name another year or month than `period` (`YYYYMM`). Plans look ahead. */
export function periodConflicts(workbook: RawWorkbook, find: boolean, period: string): PeriodConflict[] {
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(4));
  return printedTables(workbook, find).flatMap((table): PeriodConflict[] => {
    if (table.layout.id.endsWith('-plan')) return [];
    const wrongYear = table.year !== null && table.year !== year;
    const wrongMonth = table.month !== null && table.month !== month;
    if (!wrongYear && !wrongMonth) return [];
    const cell = tellingCell(table, workbook, wrongYear);
    return [{ table: tableName(table), cell, year: table.year, month: table.month, headings: periodHeadings(table, wrongYear) }];
  });
}

/** The tables as they stand, without the period that the workbook's own header would lend them. */
export function printedTables(workbook: RawWorkbook, find: boolean): readonly Table[] {
  const names = workbook.names.filter(({ name }) => name.toLowerCase() !== HEADER_NAMES.period.toLowerCase());
  return readTables({ ...workbook, names }, { find }).tables;
}

function tells(table: Table, byYear: boolean, text: string): boolean {
  const { years, month } = readHeading(text);
  return byYear ? years.includes(table.year ?? 0) : month !== null && month === table.month;
}

function periodHeadings(table: Table, byYear: boolean): string[] {
  const telling = table.columns.map(({ heading }) => heading).filter((heading) => tells(table, byYear, heading));
  return telling.length > 0 ? telling : table.title === null ? [] : [table.title];
}

/** Where a table says its year, or its month: the first cell of the headings that tells, else the nearest one above them. */
export function tellingCell(table: Table, workbook: RawWorkbook, byYear: boolean): CellRef {
  const { top, left, right } = table.rect;
  const rows = workbook.sheets.find(({ name }) => name === table.sheet)?.rows.filter(({ row }) => row <= table.headerBottom) ?? [];
  const ordered = [...rows.filter(({ row }) => row >= top), ...rows.filter(({ row }) => row < top).reverse()];
  for (const { row, cells } of ordered) {
    const found = cells.find(({ column, value }) => column >= left && column <= right && typeof value === 'string' && tells(table, byYear, value));
    if (found !== undefined) return refAt(table, row, found.column);
  }
  return refAt(table, top, left);
}
