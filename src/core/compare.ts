/** Comparing a printed figure with what its operands make it: closed intervals, and a floor for binary noise. Rule N4. */
import type { Decimal } from './decimal';
import { absolute, add, compare, decimal, divide, multiply, pow10, subtract } from './decimal';
import type { Figure } from './figure';
import type { Interval } from './interval';
import { gap, halfWidth, meet, middle, noiseFloor, signedSum } from './interval';
import { intervalOf } from './reading';

export interface Comparison {
  readonly agrees: boolean;
  /** The middle of where the operands put the figure. */
  readonly expected: Decimal;
  /** actual − expected */
  readonly difference: Decimal;
  /** How far the two may be apart by rounding alone. */
  readonly tolerance: Decimal;
}

export interface SignedFigure {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** Whether `actual` can be the signed sum of the operands, every one of them rounded as it is printed. */
export function compareSum(actual: Figure, operands: readonly SignedFigure[]): Comparison {
  const expected = signedSum(operands.map(({ figure, sign }) => ({ interval: intervalOf(figure), sign })));
  return compareInterval(actual, expected, operands.map(({ figure }) => figure.value));
}

export function compareInterval(actual: Figure, expected: Interval, operands: readonly Decimal[]): Comparison {
  const own = intervalOf(actual);
  const floor = noiseFloor([actual.value, ...operands]);
  const agrees = meet(own, expected) || compare(gap(own, expected), floor) <= 0;
  const centre = middle(expected);
  return {
    agrees,
    expected: centre,
    difference: subtract(actual.value, centre),
    tolerance: add(halfWidth(own), halfWidth(expected)),
  };
}

const ONE_HUNDRED = decimal(100);
const RATIO_SCALE = 12;

/**
 * of / base − 1 in percent, as an interval; null when it has no value: the base may be zero or the signs differ.
 */
export function changePercent(of: Figure, base: Figure): Interval | null {
  const a = intervalOf(of);
  const b = intervalOf(base);
  const negative = b.high < 0n;
  if (!(negative ? a.high <= 0n : b.low > 0n && a.low >= 0n)) return null;
  const [aSmall, aLarge] = negative ? [-a.high, -a.low] : [a.low, a.high];
  const [bSmall, bLarge] = negative ? [-b.high, -b.low] : [b.low, b.high];
  if (bSmall === 0n) return null;
  const low = percent({ units: aSmall, scale: a.scale }, { units: bLarge, scale: b.scale });
  const high = percent({ units: aLarge, scale: a.scale }, { units: bSmall, scale: b.scale });
  // The quotients are cut at so many decimals: one unit of their last digit either way.
  return { low: low.units - 1n, high: high.units + 1n, scale: RATIO_SCALE };
}

function percent(of: Decimal, base: Decimal): Decimal {
  return subtract(divide(multiply(of, ONE_HUNDRED), base, RATIO_SCALE), { units: 100n * pow10(RATIO_SCALE), scale: RATIO_SCALE });
}

/** The largest absolute value among figures; zero for none. */
export function largest(figures: readonly Figure[]): Decimal {
  return figures.reduce((most, { value }) => (compare(absolute(value), most) > 0 ? absolute(value) : most), decimal(0));
}

