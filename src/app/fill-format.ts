/** How a filled cell is shown, and what that makes of its figure and its formula. */
import type { Decimal } from '../core/decimal';
import { shift, trim } from '../core/decimal';
import { formatTraits } from '../core/format';
import type { Place, Table } from '../core/table';
import { cellOf, figureAt } from '../core/table';

export interface FillFormat {
  /** What the cell will be shown with; undefined is General. */
  readonly code: string | undefined;
  /** The displayed figure is the stored one times 10^exponent. */
  readonly exponent: number;
  readonly percent: boolean;
  /** The cell itself has it already. */
  readonly own: boolean;
}

/** The cell's own format, else its column's, else that of its operands, else `fallback`. */
export function fillFormat(table: Table, target: Place, operands: readonly Place[], fallback: string | undefined): FillFormat {
  const own = ownFormat(table, target);
  const code = own ?? mostCommon(columnFormats(table, target.column)) ?? mostCommon(operands.map((place) => ownFormat(table, place))) ?? fallback;
  const traits = formatTraits(code, 1);
  return { code, exponent: traits.exponent, percent: traits.percent, own: own !== undefined };
}

export function columnFormats(table: Table, column: number): (string | undefined)[] {
  return table.rows.map((_, row) => ownFormat(table, { row, column }));
}

/** The number format of a cell that holds a number; undefined for General, text and dates. */
function ownFormat(table: Table, place: Place): string | undefined {
  const { raw } = cellOf(table, place);
  const format = raw?.format;
  if (raw === null || typeof raw.value === 'string' || format === undefined || format === 'General') return undefined;
  const traits = formatTraits(format, 1);
  return traits.date || traits.perDay !== null || traits.decimals === null ? undefined : format;
}

export function mostCommon(formats: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const format of formats) if (format !== undefined) counts.set(format, (counts.get(format) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What the format of the operand's cell makes of its stored number; null for figures that are text. */
export function operandExponent(table: Table, place: Place): number | null {
  const figure = figureAt(table, place);
  const { raw } = cellOf(table, place);
  if (figure === null) return null;
  return typeof raw?.value === 'number' ? formatTraits(raw.format, raw.value).exponent : null;
}

/** The number to store so that the displayed figure is `value`. */
export function storedFigure(value: Decimal, exponent: number): Decimal {
  return trim(shift(value, -exponent));
}
