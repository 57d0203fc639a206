/** How wide the columns of an inserted table must be. The workbook port cannot wrap a heading, so it stands whole. */
import { formatTraits } from '../../core/format';
import { fromNumber, shift } from '../../core/decimal';
import { formatNumber } from '../../core/number';
import type { PulledCell, PulledTable } from '../../core/pull-table';

const NARROWEST = 9;
/** Of texts: comments run on, and are read in the cell. */
const WIDEST_TEXT = 48;
/** Of headings and labels, which nobody should have to guess. */
const WIDEST = 80;
/** Room for the cell's edges. */
const EDGES = 2;
/** Bold letters are wider, and a machine without Excel's fonts has wider ones still. */
const BOLD = 1.25;

/** In characters, for every column of the table; title and unit above it spread over their empty neighbours. */
export function insertedWidths({ cells, rect, lead }: PulledTable): { readonly column: number; readonly width: number }[] {
  const widths = new Map<number, number>();
  for (const cell of cells) {
    if (cell.row >= rect.top) widths.set(cell.column, Math.max(widths.get(cell.column) ?? NARROWEST, widthOf(cell, cell.column < lead)));
  }
  return [...widths].map(([column, width]) => ({ column, width })).sort((a, b) => a.column - b.column);
}

function widthOf({ value, format, header, bold }: PulledCell, isLabel: boolean): number {
  const length = typeof value === 'number' ? shown(value, format).length : value.length;
  const most = header === true || isLabel ? WIDEST : WIDEST_TEXT;
  return Math.min(most, Math.ceil(length * (header === true || bold === true ? BOLD : 1)) + EDGES);
}

/** As the sheet shows it; its separators are as wide as a digit or narrower. */
function shown(value: number, format: string | undefined): string {
  const { exponent, decimals, percent } = formatTraits(format, value);
  return `${formatNumber(shift(fromNumber(value), exponent), decimals ?? undefined)}${percent ? ' %' : ''}`;
}
