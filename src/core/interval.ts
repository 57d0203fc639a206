/**
 * Closed intervals of exact decimals: where a figure printed with so many decimals can lie. Rule N4 in docs/SPEC.md.
 */
import type { Decimal } from './decimal';
import { absolute, compare, pow10, unitsAt } from './decimal';

export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
  /** Both ends are counted in 10^-scale. */
  readonly scale: number;
}

export function point(value: Decimal): Interval {
  return { low: value.units, high: value.units, scale: value.scale };
}

/**
 * What a figure shown with `decimals` decimals can stand for: half a unit in its last digit either way. A value that
 * carries more digits than it shows is known exactly and is its own point.
 */
export function printed(value: Decimal, decimals: number): Interval {
  if (carriesMore(value, decimals)) return point(value);
  // A scaled format can show tens or thousands (decimals < 0): its half unit is then a whole number.
  const scale = Math.max(value.scale, decimals + 1, 0);
  const units = unitsAt(value, scale);
  const half = 5n * pow10(scale - decimals - 1);
  return { low: units - half, high: units + half, scale };
}

function carriesMore(value: Decimal, decimals: number): boolean {
  if (value.scale <= decimals) return false;
  return value.units % pow10(value.scale - decimals) !== 0n;
}

/** The sum of the intervals, each times its sign. */
export function signedSum(terms: readonly { readonly interval: Interval; readonly sign: 1 | -1 }[]): Interval {
  let scale = 0;
  for (const term of terms) scale = Math.max(scale, term.interval.scale);
  let low = 0n;
  let high = 0n;
  for (const { interval, sign } of terms) {
    const factor = pow10(scale - interval.scale);
    low += (sign === 1 ? interval.low : -interval.high) * factor;
    high += (sign === 1 ? interval.high : -interval.low) * factor;
  }
  return { low, high, scale };
}

/** Touching counts as meeting: a figure exactly half a unit off may have been rounded either way. */
export function meet(a: Interval, b: Interval): boolean {
  return gap(a, b).units <= 0n;
}

/** The distance between the two intervals, zero or negative when they meet. */
export function gap(a: Interval, b: Interval): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const fa = pow10(scale - a.scale);
  const fb = pow10(scale - b.scale);
  const below = b.low * fb - a.high * fa;
  const above = a.low * fa - b.high * fb;
  return { units: below > above ? below : above, scale };
}

/** Half the interval's width: how far from its middle the true value may be. */
export function halfWidth(a: Interval): Decimal {
  return { units: ((a.high - a.low) * 10n) / 2n, scale: a.scale + 1 };
}

export function middle(a: Interval): Decimal {
  return { units: ((a.high + a.low) * 10n) / 2n, scale: a.scale + 1 };
}

/** 10⁻⁹ of the largest operand: what binary noise in stored figures may add up to. */
export function noiseFloor(operands: readonly Decimal[]): Decimal {
  let largest: Decimal = { units: 0n, scale: 0 };
  for (const operand of operands) {
    const size = absolute(operand);
    if (compare(size, largest) > 0) largest = size;
  }
  return { units: largest.units, scale: largest.scale + 9 };
}
