/** Workbooks of a report's tables in the forms people keep them, and the way back from a cell to the printed table. */
import type { RawWorkbook, Rect, SheetGrid } from '../../src/core/grid';
import type { Line, ReportTable, SheetOptions } from './report-sheets';
import { reportTables, sheetOf, tableLines } from './report-sheets';

export interface BookForm {
  readonly figures: 'typed' | 'text';
  readonly groups: NonNullable<SheetOptions['groups']>;
  readonly placing: 'sheets' | 'stacked' | 'side';
  /** Empty rows or columns between tables that share a sheet. */
  readonly gap: number;
}

export const PLAIN: BookForm = { figures: 'typed', groups: 'rows', placing: 'sheets', gap: 1 };

/** A printed table and where its block lies. */
export interface Home {
  readonly report: string;
  readonly table: ReportTable;
  readonly sheet: string;
  readonly rect: Rect;
  readonly lines: readonly Line[];
}

export interface Book {
  readonly workbook: RawWorkbook;
  readonly homes: readonly Home[];
}

export function describeForm(form: BookForm): string {
  const place = form.placing === 'sheets' ? 'one a sheet' : `${form.placing}, gap ${form.gap}`;
  return `${form.figures}, groups as ${form.groups}, ${place}`;
}

/** All tables of the reports, sheet names unique across reports. */
export function reportBook(reports: readonly string[], form: BookForm = PLAIN): Book {
  const tables = reports.flatMap((report) => reportTables(report).map((table) => ({ report, table })));
  return bookOf(tables, form);
}

export function bookOf(tables: readonly { readonly report: string; readonly table: ReportTable }[], form: BookForm = PLAIN): Book {
  const homes: Home[] = [];
  let at = 0;
  for (const { report, table } of tables) {
    const lines = tableLines(table, form.groups);
    const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const top = form.placing === 'stacked' ? at : 0;
    const left = form.placing === 'side' ? at : 0;
    const sheet = form.placing === 'sheets' ? `${report} ${table.key}`.slice(0, 31) : 'Allt';
    homes.push({ report, table, sheet, lines, rect: { top, left, bottom: top + lines.length - 1, right: left + width - 1 } });
    at += (form.placing === 'stacked' ? lines.length : width) + form.gap;
  }
  return { workbook: workbookOf(sheetsOf(homes, form)), homes };
}

export function workbookOf(sheets: readonly SheetGrid[]): RawWorkbook {
  return { fileName: 'rapport.xlsx', sheets, names: [], date1904: false };
}

function sheetsOf(homes: readonly Home[], form: BookForm): SheetGrid[] {
  const names = [...new Set(homes.map((home) => home.sheet))];
  return names.map((name) => {
    const blocks = homes.filter((home) => home.sheet === name).map(({ rect, lines }) => ({ top: rect.top, left: rect.left, lines }));
    return sheetOf(name, blocks, form.figures);
  });
}

export function homeAt(book: Book, sheet: string, row: number, column: number): Home | null {
  const inside = ({ rect }: Home): boolean => row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
  return book.homes.find((home) => home.sheet === sheet && inside(home)) ?? null;
}
