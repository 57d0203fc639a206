/** grid + placement → table: every cell read once, with its column's precision and the table's unit. Rules P1–P5. */
import type { Reading } from './figure';
import type { GridRow, RawCell, SheetGrid } from './grid';
import type { Placement } from './detect';
import type { ColumnMatch } from './detect/band';
import type { PlacedRow } from './detect/body';
import type { Heading } from './heading';
import { labelKey } from './label';
import { readBrackets } from './parse/brackets';
import { shapeRows } from './parse/rows';
import { costSign } from './parse/signs';
import { settleHeadings } from './parse/swap';
import { settleUnit } from './parse/unit';
import { settleUnknownRows } from './parse/unknown-rows';
import { readCell, shareText, shiftFigure } from './reading';
import { fromNumber } from './decimal';
import type { Table, TableCell, TableColumn, TableRow } from './table';
import type { MoneyUnit, Unit } from './unit';
import { isMoney, moneyShift } from './unit';
import type { SheetView } from './view';
import { cellIn, rowAt, textOf, viewOf } from './view';

/** What a binding and the workbook say of a table beyond its grid. */
export interface TableContext {
  readonly name: string | null;
  /** Unit by the binding's comment or the workbook's header. */
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly file?: string;
}

export const NO_CONTEXT: TableContext = { name: null, unit: null, year: null, month: null };

export function parseTable(sheet: SheetGrid, placement: Placement, context: TableContext = NO_CONTEXT): Table {
  const view = viewOf(sheet, placement.rect);
  const columns = shapeColumns(placement.columns);
  const placed = placement.rows.filter((row) => row.kind === 'data');
  const rows = shapeRows(placement.layout, placed, readBrackets(placement.layout, columns, readCells(view, columns, placed)));
  const { unit, from } = settleUnit(placement, context.unit, rows, columns);
  const table: Table = {
    layout: placement.layout,
    name: context.name,
    title: placement.title,
    sheet: placement.sheet,
    ...(context.file === undefined ? {} : { file: context.file }),
    rect: placement.rect,
    headerBottom: placement.headerBottom,
    labelColumn: placement.labelColumn,
    unit,
    unitFrom: from,
    year: placement.year ?? context.year,
    month: placement.month ?? context.month,
    confidence: placement.confidence,
    ...concealed(view, placement),
    columns,
    rows: isMoney(unit) ? rows.map((row) => inUnit(row, columns, unit)) : rows,
    costs: 'negative',
    turned: [],
    swapped: null,
  };
  return settleUnknownRows(settleHeadings({ ...table, costs: costSign(table) }));
}

/** What merging and hiding conceal of the table. */
function concealed({ sheet, rows: gridRows }: SheetView, { rect, headerBottom, labelColumn, rows, columns }: Placement): Pick<Table, 'merges' | 'hidden'> {
  const merges = sheet.merges.filter(
    (merge) => merge.bottom > headerBottom && merge.top <= rect.bottom && merge.right > labelColumn && merge.left <= rect.right && merge.left >= rect.left,
  );
  const hiddenRows = new Set(gridRows.filter((row) => row.hidden === true).map((row) => row.row));
  const isHidden = (column: number): boolean => sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  const hidden = rows.filter((row) => hiddenRows.has(row.row)).length + columns.filter(({ column }) => isHidden(column)).length;
  return { merges, hidden };
}

function shapeColumns(matches: readonly ColumnMatch[]): TableColumn[] {
  const seen = new Map<string, number>();
  return matches.map(({ column, heading, spec: matched, duplicate: repeated }) => {
    // `Budget` and `Beslutad budget` are two columns, not one twice.
    const twin = repeated && matches.some((other) => other.spec === matched && !other.duplicate && sameWords(other.heading, heading));
    const spec = repeated && !twin ? null : matched;
    const duplicate = repeated && twin;
    const base = spec?.key ?? `x:${labelKey(heading.text)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { key: count === 1 ? base : `${base}#${count}`, spec, column, heading: heading.text, duplicate };
  });
}

function sameWords(a: Heading, b: Heading): boolean {
  return labelKey(a.text) === labelKey(b.text);
}

/** Every cell of the rows, row by row: that is how they lie in memory. */
function readCells(view: SheetView, columns: readonly TableColumn[], placed: readonly PlacedRow[]): TableCell[][] {
  const rows = placed.map(({ row }) => rowAt(view, row));
  const decimals = generalDecimals(columns, rows);
  return rows.map((row) =>
    columns.map((column, c): TableCell => {
      const raw = cellIn(row, column.column);
      return { raw, reading: readColumnCell(column, raw, decimals[c] ?? null) };
    }),
  );
}

/** By column: with format General an amount is printed with the most decimals among its column's typed figures. */
function generalDecimals(columns: readonly TableColumn[], rows: readonly (GridRow | null)[]): (number | null)[] {
  const most = columns.map((): number | null => null);
  for (const row of rows) {
    columns.forEach(({ spec, column }, c) => {
      const cell = spec?.holds === 'amount' ? cellIn(row, column) : null;
      if (cell !== null && isTypedInGeneral(cell)) most[c] = Math.max(most[c] ?? 0, fromNumber(cell.value).scale);
    });
  }
  return most;
}

function isTypedInGeneral(cell: RawCell): cell is RawCell & { readonly value: number } {
  if (cell.format !== undefined && cell.format !== 'General') return false;
  return typeof cell.value === 'number' && cell.formula === undefined && Number.isFinite(cell.value);
}

function readColumnCell(column: TableColumn, raw: RawCell | null, decimals: number | null): Reading {
  const reading = readCell(raw, decimals);
  const texts = column.spec === null || column.spec.holds === 'text' || column.spec.holds === 'status';
  if (!texts || reading.kind !== 'figure' || typeof raw?.value !== 'string') return reading;
  return column.spec === null ? reading : { kind: 'text', text: raw.value };
}

/** A figure printed with another money unit than its table's is taken in the table's. */
function inUnit(row: TableRow, columns: readonly TableColumn[], unit: MoneyUnit): TableRow {
  if (!row.cells.some(({ reading }) => reading.kind === 'figure' && reading.unit !== null)) return row;
  return { ...row, cells: row.cells.map((cell, i) => (columns[i]?.spec?.holds === 'amount' ? convert(cell, unit, columns[i]) : cell)) };
}

function convert(cell: TableCell, unit: MoneyUnit, column: TableColumn | undefined): TableCell {
  const { reading } = cell;
  if (reading.kind !== 'figure' || reading.unit === null || reading.unit === unit) return cell;
  if (isMoney(reading.unit)) return { ...cell, reading: { ...shiftFigure(reading, moneyShift(reading.unit, unit)), unit } };
  return isPercentColumn(column, reading.unit) ? cell : { ...cell, reading: { kind: 'text', text: shareText(cell) ?? textOf(cell.raw) } };
}

function isPercentColumn(column: TableColumn | undefined, unit: Unit): boolean {
  const computed = column?.spec?.computed?.[0];
  return computed?.kind === 'change-percent' && (unit === '%' || unit === 'procentenheter');
}
