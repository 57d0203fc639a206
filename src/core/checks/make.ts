/** Building findings: every check says where and what; this fills in the rest from the table. */
import { rangeAddress } from '../address';
import type { Comparison } from '../compare';
import type { Decimal } from '../decimal';
import { toText, trim } from '../decimal';
import type { CellRef, Finding, FindingCode, Severity } from '../finding';
import { FINDING_SEVERITY } from '../finding';
import type { Place, Table } from '../table';
import { figureAt, refAt, refOf } from '../table';

export interface Said {
  readonly actual?: string | null;
  readonly expected?: string | null;
  readonly difference?: string | null;
  readonly tolerance?: string | null;
  readonly related?: readonly CellRef[];
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly cause?: string;
  readonly severity?: Severity;
  readonly unit?: string | null;
}

export function tableName(table: Table): string {
  return table.name ?? table.title ?? rangeAddress(table.sheet, table.rect);
}

/** A finding at one cell of the table. */
export function atCell(table: Table, code: FindingCode, place: Place, said: Said = {}): Finding {
  const row = table.rows[place.row];
  const column = table.columns[place.column];
  return {
    ...shared(table, code, { ...said, ...shownDetail(table, place, said) }),
    rowKey: row?.key ?? null,
    columnKey: column?.key ?? null,
    row: row?.label ?? null,
    column: column?.heading ?? null,
    unit: said.unit === undefined ? unitAt(table, place) : said.unit,
    cell: refOf(table, place),
    actual: said.actual ?? null,
  };
}

/** How many decimals the cell shows: sentences print no more than they need beyond that. */
function shownDetail(table: Table, place: Place, { detail }: Said): Said {
  const figure = figureAt(table, place);
  return figure === null ? {} : { detail: { ...detail, decimals: figure.decimals } };
}

/** A finding at a row's label. */
export function atRow(table: Table, code: FindingCode, row: number, said: Said = {}): Finding {
  const found = table.rows[row];
  return {
    ...shared(table, code, said),
    rowKey: found?.key ?? null,
    columnKey: null,
    row: found?.label ?? null,
    column: null,
    unit: table.unit,
    cell: refAt(table, found?.row ?? table.rect.top, table.labelColumn),
    actual: said.actual ?? null,
  };
}

/** A finding at a column's heading. */
export function atHeading(table: Table, code: FindingCode, column: number, said: Said = {}): Finding {
  const found = table.columns[column];
  return {
    ...shared(table, code, said),
    rowKey: null,
    columnKey: found?.key ?? null,
    row: null,
    column: found?.heading ?? null,
    unit: table.unit,
    cell: refAt(table, table.headerBottom, found?.column ?? table.rect.left),
    actual: said.actual ?? null,
  };
}

/** A finding about the whole table, at its top-left cell. */
export function atTable(table: Table, code: FindingCode, said: Said = {}): Finding {
  return {
    ...shared(table, code, said),
    rowKey: null,
    columnKey: null,
    row: null,
    column: null,
    unit: table.unit,
    cell: refAt(table, table.rect.top, table.rect.left),
    actual: said.actual ?? null,
  };
}

type Shared = Omit<Finding, 'rowKey' | 'columnKey' | 'row' | 'column' | 'unit' | 'cell' | 'actual'>;

function shared(table: Table, code: FindingCode, said: Said): Shared {
  return {
    code,
    severity: said.severity ?? FINDING_SEVERITY[code],
    layout: table.layout.id,
    table: tableName(table),
    expected: said.expected ?? null,
    difference: said.difference ?? null,
    tolerance: said.tolerance ?? null,
    related: said.related ?? [],
    ...(said.detail === undefined ? {} : { detail: said.detail }),
    ...(said.cause === undefined ? {} : { cause: said.cause }),
  };
}

function unitAt(table: Table, place: Place): string | null {
  const figure = figureAt(table, place);
  const computed = table.columns[place.column]?.spec?.computed?.[0];
  if (computed?.kind === 'change-percent') return '%';
  return table.unit ?? figure?.unit ?? null;
}

/** Canonical text of a figure for a finding. */
export function text(value: Decimal): string {
  return toText(trim(value));
}

/** actual, expected, difference and tolerance of a comparison. */
export function compared(actual: Decimal, comparison: Comparison): Said {
  return {
    actual: text(actual),
    expected: text(comparison.expected),
    difference: text(comparison.difference),
    tolerance: text(comparison.tolerance),
  };
}
