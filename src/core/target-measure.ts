/**
 * Figures of an indicator brought to one unit, as intervals. An indicator's cells come as they were printed: `15:01`
 * beside `8 min`, a bare figure beside one with a unit. Rule T7 in docs/TARGETS.md.
 */
import type { Decimal } from './decimal';
import { absolute, compare, decimal, multiply, pow10, round, sign } from './decimal';
import type { Figure } from './figure';
import type { Interval } from './interval';
import { noiseFloor, point, printed, signedSum } from './interval';
import type { Unit } from './unit';
import { isMoney, moneyShift } from './unit';

/** `assumed`: a bare figure beside one with a unit and of the same size; likely the same unit, but not said. */
export type UnitMatch = 'same' | 'assumed' | 'none';

/** Whether two figures count the same thing. A bare figure goes with a count. */
export function unitMatch(a: Figure, b: Figure): UnitMatch {
  const [left, right] = [dimension(a.unit), dimension(b.unit)];
  if (left === right) return 'same';
  const bare = a.unit === null || b.unit === null;
  return bare && sign(a.value) === sign(b.value) && withinFactor(a.value, b.value, 3) ? 'assumed' : 'none';
}

function dimension(unit: Unit | null): string {
  if (unit === null || unit === 'antal') return 'count';
  if (isMoney(unit)) return 'money';
  return unit === 'min' || unit === 's' || unit === 'timmar' ? 'time' : unit;
}

/** Whether neither figure is more than `factor` times the other; zero is of any size. */
export function withinFactor(a: Decimal, b: Decimal, factor: number): boolean {
  if (sign(a) === 0 || sign(b) === 0) return true;
  const times = decimal(factor);
  const [left, right] = [absolute(a), absolute(b)];
  return compare(left, multiply(right, times)) <= 0 && compare(right, multiply(left, times)) <= 0;
}

/** What one of the unit is in its dimension's smallest: kronor, seconds. */
function baseFactor(unit: Unit | null): bigint {
  if (isMoney(unit)) return pow10(moneyShift(unit, 'kr'));
  return unit === 'timmar' ? 3600n : unit === 'min' ? 60n : 1n;
}

/** The factor to the smallest unit; a bare figure (`assumed`) is taken to be in the other's unit. */
export function factorOf(figure: Figure, beside: Figure): bigint {
  return baseFactor(figure.unit ?? beside.unit);
}

export function scaled(interval: Interval, factor: bigint): Interval {
  return { low: interval.low * factor, high: interval.high * factor, scale: interval.scale };
}

/** As it is read on paper: rounded to the decimals it shows. */
export function shownValue(figure: Figure): Decimal {
  return round(figure.value, figure.decimals);
}

/**
 * Where the figure can lie for a reader: half a unit about what is printed; when the cell holds more digits than it
 * shows, anything between the two, since a status may be set from either.
 */
export function shownInterval(figure: Figure): Interval {
  const stored = printed(figure.value, figure.decimals);
  if (stored.low !== stored.high) return stored;
  return hull(stored, point(shownValue(figure)));
}

export function hull(a: Interval, b: Interval): Interval {
  const scale = Math.max(a.scale, b.scale);
  const [fa, fb] = [pow10(scale - a.scale), pow10(scale - b.scale)];
  const [low, otherLow] = [a.low * fa, b.low * fb];
  const [high, otherHigh] = [a.high * fa, b.high * fb];
  return { low: low < otherLow ? low : otherLow, high: high > otherHigh ? high : otherHigh, scale };
}

export function differenceOf(a: Interval, b: Interval): Interval {
  return signedSum([
    { interval: a, sign: 1 },
    { interval: b, sign: -1 },
  ]);
}

/** The difference of a and b, a hair wider than exact for the binary noise of stored figures. */
export function withNoise(a: Interval, b: Interval): Interval {
  const noise = noiseFloor([{ units: a.high, scale: a.scale }, { units: b.high, scale: b.scale }]);
  const around = { low: -noise.units, high: noise.units, scale: noise.scale };
  return signedSum([
    { interval: differenceOf(a, b), sign: 1 },
    { interval: around, sign: 1 },
  ]);
}
