/** What the workbook is a report of: its header names, and what the sheets' own headings say. */
import { HEADER_NAMES, reportHeader } from '../../core/binding';
import type { CellRef } from '../../core/finding';
import type { RawWorkbook } from '../../core/grid';
import { withSharedPeriod } from '../../core/period';
import type { Table } from '../../core/table';
import { headerName, isPeriod } from '../header-names';
import { printedTables, tellingCell } from '../push-period';
import { keyOfWord } from '../series-key';
import { kindIn, kindOfMonth, unitIn } from '../wording/report-words';
import type { HeadField, HeadPlan, HeadValue, ReportHead } from './types';

/** Read the workbook whole: the headings may stand anywhere above the tables. */
export function reportHead(workbook: RawWorkbook): ReportHead {
  const header = reportHeader(workbook);
  const tables = withSharedPeriod(printedTables(workbook, true)).filter(({ layout }) => !layout.id.endsWith('-plan'));
  const period = proposedPeriod(tables, workbook);
  return {
    unit: { value: header.unit, ...spoken(workbook, tables, unitIn) },
    period: { value: header.period, ...period },
    kind: { value: header.kind, ...proposedKind(workbook, tables, period.proposed) },
    base: header.base,
  };
}

type Proposed = Pick<HeadValue, 'proposed' | 'from'>;

const NOTHING: Proposed = { proposed: null, from: null };

function proposedPeriod(tables: readonly Table[], workbook: RawWorkbook): Proposed {
  const periods = new Set(tables.flatMap(({ year, month }) => (year === null || month === null ? [] : [`${year}${String(month).padStart(2, '0')}`])));
  const [period] = periods;
  if (period === undefined || periods.size > 1) return NOTHING;
  const telling = tables.find(({ year, month }) => year !== null && month !== null);
  return { proposed: period, from: telling === undefined ? null : tellingCell(telling, workbook, false) };
}

function proposedKind(workbook: RawWorkbook, tables: readonly Table[], period: string | null): Proposed {
  const said = spoken(workbook, tables, kindIn);
  return said.proposed !== null || period === null ? said : { proposed: kindOfMonth(Number(period.slice(4))), from: null };
}

/** What the texts above and beside the tables say; nothing where they say two things. */
function spoken(workbook: RawWorkbook, tables: readonly Table[], read: (text: string) => string | null): Proposed {
  let found: Proposed = NOTHING;
  for (const { text, cell } of headingTexts(workbook, tables)) {
    const said = read(text);
    if (said === null) continue;
    if (found.proposed !== null && found.proposed.toLowerCase() !== said.toLowerCase()) return NOTHING;
    if (found.proposed === null) found = { proposed: said, from: cell };
  }
  return found;
}

/** A sheet's first rows, and what stands just above its tables. */
const TOP_ROWS = 5;
const ROWS_ABOVE = 6;

function headingTexts(workbook: RawWorkbook, tables: readonly Table[]): { text: string; cell: CellRef }[] {
  return workbook.sheets.flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    const inTable = (row: number, column: number): boolean => own.some(({ rect }) => row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right);
    const near = (row: number): boolean => row < TOP_ROWS || own.some(({ rect }) => row < rect.top && row >= rect.top - ROWS_ABOVE);
    return sheet.rows.filter(({ row }) => near(row)).flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }) => (typeof value === 'string' && !inTable(row, column) ? [{ text: value, cell: { sheet: sheet.name, row, column } }] : [])),
    );
  });
}

/** The fields whose value cannot be; an empty one can. */
export function headFaults(values: Readonly<Record<HeadField, string>>): HeadField[] {
  return FIELDS.filter((field) => values[field].trim() !== '' && !isFit(field, values[field].trim()));
}

const FIELDS: readonly HeadField[] = ['unit', 'period', 'kind'];

/** Null takes a name away; an absent field is left as it is. */
export function planHead(workbook: RawWorkbook, values: Partial<Readonly<Record<HeadField, string | null>>>): HeadPlan {
  const fields = FIELDS.flatMap((field) => (values[field] === undefined ? [] : [{ field, value: values[field]?.trim() ?? null }]));
  const wrong = fields.find(({ field, value }) => value !== null && !isFit(field, value));
  if (wrong !== undefined) return { outcome: 'refused', field: wrong.field, value: wrong.value ?? '' };
  const header = reportHeader(workbook);
  const changed = fields.filter(({ field, value }) => header[field] !== value);
  const names = changed.flatMap(({ field, value }) => (value === null ? [] : [headerName(field, value)]));
  const removedNames = changed.flatMap(({ field, value }) => (value === null ? [{ name: HEADER_NAMES[field], sheet: null }] : []));
  return { outcome: 'planned', changes: { cells: [], names, removedNames } };
}

function isFit(field: HeadField, value: string): boolean {
  return field === 'period' ? isPeriod(value) : keyOfWord(value) !== null;
}
