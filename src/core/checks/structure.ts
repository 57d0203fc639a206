/** Rows and columns: missing, unknown, twice; headings against figures; units that contradict. Rules L5 and P2–P4. */
import type { Finding } from '../finding';
import { labelUnit } from '../label';
import { rectName } from '../address';
import { isMoney } from '../unit';
import { templateColumns } from '../layout';
import type { Table, TableRow } from '../table';
import { refAt } from '../table';
import { atHeading, atRow, atTable } from './make';

export function checkStructure(table: Table): Finding[] {
  return [...rowFindings(table), ...columnFindings(table), ...unitFindings(table), ...headingFindings(table), ...concealedFindings(table)];
}

/** Figures under a merged area are gone from print and sums alike; hidden ones count but are not seen. */
function concealedFindings(table: Table): Finding[] {
  const found: Finding[] = [];
  const [merge] = table.merges;
  if (merge !== undefined) {
    const finding = atTable(table, 'MERGED_CELLS', { detail: { count: table.merges.length, range: rectName(merge) } });
    found.push({ ...finding, cell: refAt(table, merge.top, merge.left) });
  }
  if (table.hidden > 0) found.push(atTable(table, 'HIDDEN_CELLS', { detail: { count: table.hidden } }));
  return found;
}

function rowFindings(table: Table): Finding[] {
  const found: Finding[] = [];
  const present = new Set(table.rows.map((row) => row.spec));
  const missing = table.layout.rows.filter((spec) => spec.optional !== true && spec.role !== 'heading' && !present.has(spec));
  if (missing.length > 0) found.push(atTable(table, 'ROW_MISSING', { detail: list(missing.map((spec) => spec.label)) }));
  const isUnknown = (row: TableRow): boolean => row.unknown && row.role !== 'of-which' && row.label !== '';
  const unknown = table.rows.filter(isUnknown);
  const left = unknown.filter(({ role, block }) => role !== 'item' || block === null).length;
  const labels = list(unknown.map((row) => row.label));
  if (unknown.length > 0) found.push(atRow(table, 'ROW_UNKNOWN', table.rows.findIndex(isUnknown), { detail: left === 0 ? labels : { ...labels, left } }));
  table.rows.forEach((row, at) => {
    if (row.duplicate && row.spec !== null && row.role !== 'subtotal') found.push(atRow(table, 'ROW_DUPLICATE', at));
  });
  return found;
}

function list(names: readonly string[]): Record<string, string | number> {
  return { count: names.length, names: names.slice(0, 8).join(', ') };
}

function columnFindings(table: Table): Finding[] {
  const found: Finding[] = [];
  const keys = new Set(table.columns.map((column) => column.key));
  const missing = templateColumns(table.layout).filter((spec) => spec.computed !== undefined && isReady(table, spec.key) && !keys.has(spec.key));
  if (missing.length > 0) found.push(atTable(table, 'COLUMN_MISSING', { detail: list(missing.map((spec) => spec.title)) }));
  const unknown = table.columns.findIndex((column) => column.spec === null && column.heading !== '');
  const headings = table.columns.filter((column) => column.spec === null && column.heading !== '').map((column) => column.heading);
  if (unknown !== -1) found.push(atHeading(table, 'COLUMN_UNKNOWN', unknown, { detail: list(headings) }));
  table.columns.forEach((column, at) => {
    if (column.duplicate) found.push(atHeading(table, 'COLUMN_DUPLICATE', at));
  });
  return found;
}

/** A computed column is missed only in a table that has most others of its layout. */
function isReady(table: Table, key: string): boolean {
  const spec = table.layout.columnByKey.get(key);
  return spec?.required === true || (spec?.computed?.some((one) => one.kind === 'sum') === true && table.columns.length * 5 >= templateColumns(table.layout).length * 4);
}

function unitFindings(table: Table): Finding[] {
  const found: Finding[] = [];
  if (isMoney(table.unit)) {
    table.rows.forEach((row, at) => {
      const unit = labelUnit(row.label);
      if (isMoney(unit) && unit !== table.unit) found.push(atRow(table, 'UNIT_LABEL', at, { actual: unit, expected: table.unit }));
    });
  }
  if (table.unitFrom === 'size' || table.unitFrom === 'layout') {
    found.push(atTable(table, 'UNIT_ASSUMED', { actual: table.unit, detail: { from: table.unitFrom } }));
  }
  return found;
}

function headingFindings(table: Table): Finding[] {
  if (table.swapped === null) return [];
  const [first, second] = table.swapped;
  const at = table.columns.findIndex((column) => column.heading === first);
  return [atHeading(table, 'HEADING_ORDER', at, { detail: { first, second } })];
}
