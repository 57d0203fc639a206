/** The report's period where a table does not print its own. Rule R2. */
import type { Table } from './table';

/**
 * Tables of one workbook speak of one report: a year or month that a table does not print is taken from the others
 * when they all agree, and else stays unknown. Plans look ahead and lend nothing.
 */
export function withSharedPeriod(tables: readonly Table[]): Table[] {
  const lenders = tables.filter((table) => !table.layout.id.endsWith('-plan') && table.layout.id !== 'budget-plan');
  const year = only(lenders.map((table) => table.year));
  const month = only(lenders.map((table) => table.month ?? closingMonth(table)));
  return tables.map((table) => dated(table, table.year ?? year, table.month ?? closingMonth(table) ?? month));
}

/** The same table where nothing is added, so that what is remembered of it holds. */
function dated(table: Table, year: number | null, month: number | null): Table {
  if (year === table.year && month === table.month) return table;
  const known = datings.get(table);
  if (known !== undefined && known.year === year && known.month === month) return known;
  const made = { ...table, year, month };
  datings.set(table, made);
  return made;
}

/** The same answer for the same table, so that what is remembered of that holds too. */
const datings = new WeakMap<Table, Table>();

/** A table whose outcome column is the year's closing is about the whole year. */
function closingMonth(table: Table): number | null {
  const actual = table.columns.find((column) => column.key === 'actual');
  return actual !== undefined && /bokslut/i.test(actual.heading) ? 12 : null;
}

function only(values: readonly (number | null)[]): number | null {
  const known = new Set(values.filter((value) => value !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}
