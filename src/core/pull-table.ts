/** A published table as the cells of a sheet that people can read, and that reads back as the same figures. Rule S6. */
import type { Decimal } from './decimal';
import { compare, fromNumber, fromText, shift, toNumber } from './decimal';
import { decimalFormat } from './format';
import type { Rect } from './grid';
import type { CompiledLayout, RowRole } from './layout';
import { rowForLabel } from './layout';
import { formatNumber } from './number';
import type { SnapshotCell, SnapshotRow, SnapshotTable } from './snapshot';

export interface PulledCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
  readonly format?: string;
  readonly header?: boolean;
  readonly bold?: boolean;
}

export interface PulledTable {
  readonly cells: readonly PulledCell[];
  /** The table itself, header included: what its name stands for. */
  readonly rect: Rect;
  /** Columns left of the figures. */
  readonly lead: number;
}

/** Words that the sheet shows beyond what was published. */
export interface PulledWords {
  readonly title: string;
  /** `Belopp i mnkr`; null for tables without one unit. */
  readonly unitLine: string | null;
  readonly group: string;
  readonly label: string;
}

export function pullTable(table: SnapshotTable, layout: CompiledLayout | null, words: PulledWords): PulledTable {
  const lead = table.rows.some((row) => row.group !== undefined) ? 2 : 1;
  const lines = [words.title, ...(words.unitLine === null ? [] : [words.unitLine])];
  const top = lines.length;
  const headings = [...(lead === 2 ? [words.group] : []), words.label, ...table.columns.map(({ heading }) => heading)];
  const cells: PulledCell[] = [
    ...lines.map((value, row) => ({ row, column: 0, value, ...(row === 0 ? { bold: true } : {}) })),
    ...headings.flatMap((value, column) => (value === '' ? [] : [{ row: top, column, value, header: true }])),
    ...table.rows.flatMap((row, i) => rowCells(row, top + 1 + i, lead, isSum(row, layout))),
  ];
  return { cells, lead, rect: { top, left: 0, bottom: top + table.rows.length, right: lead + table.columns.length - 1 } };
}

const SUMS: ReadonlySet<RowRole> = new Set<RowRole>(['sum', 'subtotal', 'total']);

function isSum({ key, label }: SnapshotRow, layout: CompiledLayout | null): boolean {
  const spec = layout === null ? null : (layout.rowByKey.get(key) ?? rowForLabel(layout, label));
  return spec !== null && SUMS.has(spec.role);
}

function rowCells(row: SnapshotRow, at: number, lead: number, isBold: boolean): PulledCell[] {
  const bold = isBold ? { bold: true } : {};
  const texts = lead === 2 ? [row.group ?? '', row.label] : [row.label];
  const labels = texts.flatMap((value, column): PulledCell[] => (value === '' ? [] : [{ row: at, column, value, ...bold }]));
  const figures = row.cells.flatMap((cell, i): PulledCell[] => {
    const content = pulledContent(cell);
    return content === null ? [] : [{ row: at, column: lead + i, ...content, ...bold }];
  });
  return [...labels, ...figures];
}

/** Text is always a text, never a formula: the writer stores it as such. */
function pulledContent(cell: SnapshotCell): { value: number | string; format?: string } | null {
  if (cell === null) return null;
  if ('fault' in cell) return { value: cell.fault };
  if ('text' in cell) return cell.text === '' ? null : { value: cell.text };
  const value = fromText(cell.value);
  return value === null ? { value: cell.value } : figureContent(value, cell);
}

function figureContent(value: Decimal, { decimals, unit, qualifier }: Extract<SnapshotCell, { value: string }>): { value: number | string; format?: string } {
  const isPercent = unit === '%';
  const stored = isPercent ? shift(value, -2) : value;
  const isNumber = (unit === undefined || isPercent) && qualifier === undefined && compare(fromNumber(toNumber(stored)), stored) === 0;
  if (isNumber) return { value: toNumber(stored), format: isPercent ? `${decimalFormat(decimals).replace('#,##', '')}%` : decimalFormat(decimals) };
  const figure = unit === 's' ? clock(value) : formatNumber(value, Math.max(decimals, value.scale));
  const worded = unit === undefined || unit === 's' ? figure : `${figure} ${unit}`;
  return { value: qualifier === undefined ? worded : `${worded} (${qualifier})` };
}

/** 901 seconds → `15:01`, as reports print waiting times. */
function clock(value: Decimal): string {
  const seconds = Math.round(toNumber(value));
  return `${Math.trunc(seconds / 60)}:${String(Math.abs(seconds % 60)).padStart(2, '0')}`;
}
