/**
 * Figures in sentences. They are written as Swedish reports print them in every language, so that a reader finds
 * the very same characters in the sheet.
 */
import type { Decimal } from '../../core/decimal';
import { compare, fromText, round, sign, subtract } from '../../core/decimal';
import type { Finding } from '../../core/finding';
import { formatNumber } from '../../core/number';
import type { Worded } from './lang';

const NBSP = '\u00a0';

/** Decimal text as print has it; any other text (a status, a fault) as it is. */
export function figure(text: string | null, decimals?: number): string {
  if (text === null) return '–';
  const value = fromText(text);
  return value === null ? text : formatNumber(value, decimals);
}

/** The figure of a finding that stands alone, with the decimals that its cell shows. */
export function shownFigure(finding: Finding): string {
  const value = decimalOf(finding.actual);
  return value === null ? figure(finding.actual) : figure(finding.actual, capped(value.scale, finding));
}

/** The figures of a finding with the same number of decimals each, so that they can be compared by eye. */
export interface Compared {
  readonly actual: string;
  readonly expected: string;
  /** Without its sign: "skillnad 10,0"; of two percentages, in percentage points. */
  readonly difference: Worded;
  readonly tolerance: Worded;
}

export function comparedFigures(finding: Finding): Compared {
  const actual = decimalOf(finding.actual);
  const expected = decimalOf(finding.expected);
  if (actual === null || expected === null) return worded(finding, shownDecimals(finding), undefined);
  const decimals = untilSeenToDiffer(actual, expected, capped(commonDecimals(actual, expected), finding));
  return worded(finding, decimals, decimals);
}

/** Each with its own decimals, for figures of tables that print them otherwise: 3 102 mnkr beside 3 102,6. */
export function ownFigures(finding: Finding): Compared {
  const actual = decimalOf(finding.actual);
  const expected = decimalOf(finding.expected);
  if (actual === null || expected === null) return worded(finding, undefined, undefined);
  const most = untilSeenToDiffer(actual, expected, capped(Math.max(actual.scale, expected.scale), finding));
  return worded(finding, Math.min(capped(actual.scale, finding), most), Math.min(expected.scale, most));
}

function worded(finding: Finding, decimals: number | undefined, expectedDecimals: number | undefined): Compared {
  const say = (text: string | null, places: number | undefined): string => (decimalOf(text) === null ? figure(text) : `${figure(text, places)}${finding.unit === '%' ? `${NBSP}%` : ''}`);
  const most = decimals === undefined || expectedDecimals === undefined ? undefined : Math.max(decimals, expectedDecimals);
  return {
    actual: say(finding.actual, decimals),
    expected: say(finding.expected, expectedDecimals),
    difference: apart(finding, figure(finding.difference?.replace('-', '') ?? null, most)),
    tolerance: apart(finding, shortTolerance(finding.tolerance)),
  };
}

/** The distance between two percentages is in percentage points. */
function apart({ unit }: Finding, text: string): Worded {
  return unit === '%' && text !== '–' ? { sv: `${text} procentenheter`, en: `${text} percentage points` } : { sv: text, en: text };
}

function decimalOf(text: string | null): Decimal | null {
  return text === null ? null : fromText(text);
}

function shownDecimals({ detail }: Finding): number | undefined {
  const shown = detail?.['decimals'];
  return typeof shown === 'number' ? shown : undefined;
}

// Beyond this a computed figure (a quotient, a binary fraction) has decimals that nobody prints.
const MOST_EXTRA = 2;

/** As many decimals as there are, but not fewer than the cell shows nor many more. */
function capped(decimals: number, finding: Finding): number {
  const shown = shownDecimals(finding);
  return shown === undefined ? decimals : Math.min(Math.max(decimals, shown), Math.max(shown, 0) + MOST_EXTRA);
}

/** As many as both have; of a quotient only so many that it is seen to differ. */
function commonDecimals(actual: Decimal, expected: Decimal): number {
  if (expected.scale <= actual.scale + MOST_EXTRA) return Math.max(actual.scale, expected.scale);
  return untilSeenToDiffer(actual, expected, actual.scale);
}

function untilSeenToDiffer(actual: Decimal, expected: Decimal, from: number): number {
  const apartBy = subtract(actual, expected);
  if (sign(apartBy) === 0) return from;
  let decimals = from;
  while (sign(round(apartBy, decimals)) === 0 || compare(round(expected, decimals), round(actual, decimals)) === 0) decimals += 1;
  return decimals;
}

/** Rounded upwards where it is long: what rounding explains at most. */
function shortTolerance(text: string | null): string {
  const value = decimalOf(text);
  if (value === null) return '–';
  if (value.scale <= 3 || sign(value) === 0) return formatNumber(value);
  const up = round({ units: value.units * 10n + 5n * 10n ** BigInt(value.scale - 2), scale: value.scale + 1 }, 2);
  return formatNumber(up);
}

/** A number of things: `1 312`. */
export function count(n: number): string {
  return formatNumber({ units: BigInt(n), scale: 0 });
}
