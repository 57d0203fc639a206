/**
 * Figures in sentences. They are written as Swedish reports print them in every language, so that a reader finds
 * the very same characters in the sheet.
 */
import type { Decimal } from '../../core/decimal';
import { compare, fromText, round, sign } from '../../core/decimal';
import type { Finding } from '../../core/finding';
import { formatNumber } from '../../core/number';

const NBSP = '\u00a0';

/** Decimal text as print has it; any other text (a status, a fault) as it is. */
export function figure(text: string | null, decimals?: number): string {
  if (text === null) return '–';
  const value = fromText(text);
  return value === null ? text : formatNumber(value, decimals);
}

/** The figures of a finding with the same number of decimals each, so that they can be compared by eye. */
export interface Compared {
  readonly actual: string;
  readonly expected: string;
  /** Without its sign: "skillnad 10,0". */
  readonly difference: string;
  readonly tolerance: string;
}

export function comparedFigures(finding: Finding): Compared {
  const actual = decimalOf(finding.actual);
  const expected = decimalOf(finding.expected);
  return worded(finding, actual === null || expected === null ? undefined : commonDecimals(actual, expected));
}

/** Each with its own decimals, for figures of tables that print them otherwise: 3 102 mnkr beside 3 102,6. */
export function ownFigures(finding: Finding): Compared {
  return worded(finding, undefined);
}

function worded(finding: Finding, decimals: number | undefined): Compared {
  const unit = finding.unit === '%' ? `${NBSP}%` : '';
  const say = (text: string | null): string => (decimalOf(text) === null ? figure(text) : `${figure(text, decimals)}${unit}`);
  return {
    actual: say(finding.actual),
    expected: say(finding.expected),
    difference: say(finding.difference?.replace('-', '') ?? null),
    tolerance: shortTolerance(finding.tolerance, unit),
  };
}

function decimalOf(text: string | null): Decimal | null {
  return text === null ? null : fromText(text);
}

// Beyond this a computed figure (a quotient) has decimals that nobody prints.
const MOST_EXTRA = 2;

/** As many as both have; of a quotient only so many that it is seen to differ. */
function commonDecimals(actual: Decimal, expected: Decimal): number {
  if (expected.scale <= actual.scale + MOST_EXTRA) return Math.max(actual.scale, expected.scale);
  let decimals = actual.scale;
  while (decimals < expected.scale && compare(round(expected, decimals), actual) === 0) decimals += 1;
  return decimals;
}

/** Rounded upwards where it is long: what rounding explains at most. */
function shortTolerance(text: string | null, unit: string): string {
  const value = decimalOf(text);
  if (value === null) return '–';
  if (value.scale <= 3 || sign(value) === 0) return `${formatNumber(value)}${unit}`;
  const up = round({ units: value.units * 10n + 5n * 10n ** BigInt(value.scale - 2), scale: value.scale + 1 }, 2);
  return `${formatNumber(up)}${unit}`;
}

/** A number of things: `1 312`. */
export function count(n: number): string {
  return formatNumber({ units: BigInt(n), scale: 0 });
}
