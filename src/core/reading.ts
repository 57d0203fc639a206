/** What one cell says: a figure, a blank, a fault, a date or text. Rules N1–N5 in docs/SPEC.md. */
import { decimal, fromNumber, shift } from './decimal';
import type { Figure, Reading } from './figure';
import type { RawCell } from './grid';
import { formatTraits } from './format';
import { printed } from './interval';
import type { Interval } from './interval';
import { formatNumber, readText } from './number';

export const BLANK: Reading = { kind: 'blank', dash: false };

/**
 * Reads a cell. `generalDecimals` is the precision a figure with format General is taken to be printed with: the
 * most decimals among its column's typed figures; null uses the figure's own.
 */
export function readCell(cell: RawCell | null, generalDecimals: number | null): Reading {
  if (cell === null) return BLANK;
  const { value } = cell;
  if (value === null) return cell.formula === undefined ? BLANK : { kind: 'uncalculated' };
  switch (typeof value) {
    case 'number':
      return withTyped(readNumber(value, cell.format, generalDecimals), cell.formula === undefined);
    case 'string':
      return readText(value);
    case 'boolean':
      return { kind: 'text', text: value ? 'SANT' : 'FALSKT' };
    default:
      return { kind: 'fault', fault: value.error };
  }
}

function readNumber(value: number, format: string | undefined, generalDecimals: number | null): Reading {
  if (!Number.isFinite(value)) return { kind: 'fault', fault: '#OGILTIGT!' };
  const traits = formatTraits(format, value);
  if (traits.date) return { kind: 'date' };
  // Excel turns a typed 15:01 into a time of day; what it shows is still minutes:seconds.
  if (traits.perDay !== null) return clock(Math.round(value * traits.perDay));
  const typed = fromNumber(value);
  const exact = traits.exponent === 0 ? typed : shift(typed, traits.exponent);
  return {
    kind: 'figure',
    value: exact,
    decimals: traits.decimals ?? generalDecimals ?? exact.scale,
    unit: traits.percent ? '%' : null,
    qualifier: null,
    source: 'number',
    negativeZero: Object.is(value, -0),
  };
}

function withTyped(reading: Reading, typed: boolean): Reading {
  return typed && reading.kind === 'figure' && reading.value.scale > reading.decimals ? { ...reading, typed } : reading;
}

/** A time no clock shows (Excel prints ####) is no figure. */
function clock(seconds: number): Reading {
  if (!Number.isSafeInteger(seconds)) return { kind: 'date' };
  const shared = { decimals: 0, unit: 's', qualifier: null, source: 'number', negativeZero: false } as const;
  return { kind: 'figure', value: decimal(seconds), ...shared };
}

/**
 * Where the figure's true value lies given how it is printed. A formula's result is used as it is; a figure typed as
 * 47,6 in a cell that shows 48 was rounded by whoever typed it.
 */
export function intervalOf(figure: Figure): Interval {
  return printed(figure.value, figure.typed === true ? figure.value.scale : figure.decimals);
}

/** The figure times 10^exponent, printed as finely as before: another money unit, a share as percent. */
export function shiftFigure(figure: Figure, exponent: number): Figure {
  return exponent === 0 ? figure : { ...figure, value: shift(figure.value, exponent), decimals: figure.decimals - exponent };
}

/**
 * A number that its cell's format shows as percent, as it is shown: 0.44 is `44,0 %`. Null for anything else. The cell
 * keeps that format whatever is typed there next, so it stands among amounts without anybody having written a `%`.
 */
export function shareText({ raw, reading }: { readonly raw: RawCell | null; readonly reading: Reading }): string | null {
  if (typeof raw?.value !== 'number') return null;
  const shown = reading.kind === 'figure' ? reading : readCell(raw, null);
  return shown.kind === 'figure' && shown.unit === '%' ? `${formatNumber(shown.value, shown.decimals)} %` : null;
}
