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
  /** Top-left cell of the table. */
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
    const cell = refAt(table, table.rect.top, table.rect.left);
    return [{ table: tableName(table), cell, year: table.year, month: table.month, headings: periodHeadings(table, wrongYear) }];
  });
}

/** The tables as they stand, without the period that the workbook's own header would lend them. */
function printedTables(workbook: RawWorkbook, find: boolean): readonly Table[] {
  const names = workbook.names.filter(({ name }) => name.toLowerCase() !== HEADER_NAMES.period.toLowerCase());
  return readTables({ ...workbook, names }, { find }).tables;
}

function periodHeadings(table: Table, byYear: boolean): string[] {
  const telling = table.columns.map(({ heading }) => heading).filter((heading) => {
    const { years, month } = readHeading(heading);
    return byYear ? years.includes(table.year ?? 0) : month === table.month;
  });
  return telling.length > 0 ? telling : table.title === null ? [] : [table.title];
}
