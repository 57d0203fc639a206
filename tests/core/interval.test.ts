import fc from 'fast-check';
import type { Decimal } from '../../src/core/decimal';
import { add, compare, decimal, round, subtract, toText } from '../../src/core/decimal';
import { gap, halfWidth, meet, middle, noiseFloor, point, printed, signedSum } from '../../src/core/interval';

/** True figures with five decimals, printed with fewer. */
const trueValue = fc.integer({ min: -1e9, max: 1e9 }).map((units) => decimal(units, 5));
const decimals = fc.integer({ min: 0, max: 4 });

function contains(interval: { low: bigint; high: bigint; scale: number }, value: Decimal): boolean {
  const [low, high] = [decimal(interval.low, interval.scale), decimal(interval.high, interval.scale)];
  return compare(low, value) <= 0 && compare(value, high) <= 0;
}

describe('N4 a printed figure stands for half a unit either way', () => {
  test('the true figure always lies where its print says', () => {
    fc.assert(fc.property(trueValue, decimals, (value, n) => contains(printed(round(value, n), n), value)));
  });

  test('figures that add up never disagree in print, whatever each is rounded to', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(trueValue, decimals), { minLength: 1, maxLength: 12 }), decimals, (parts, n) => {
        const sum = parts.map(([value]) => value).reduce(add);
        const operands = parts.map(([value, m]) => ({ interval: printed(round(value, m), m), sign: 1 as const }));
        return meet(printed(round(sum, n), n), signedSum(operands));
      }),
    );
  });

  test('a deviation of true figures never disagrees in print', () => {
    fc.assert(
      fc.property(trueValue, trueValue, decimals, decimals, decimals, (a, b, n, m, k) => {
        const difference = signedSum([
          { interval: printed(round(a, n), n), sign: 1 },
          { interval: printed(round(b, m), m), sign: -1 },
        ]);
        return meet(printed(round(subtract(a, b), k), k), difference);
      }),
    );
  });

  test('a sum off by more than its rounding is seen', () => {
    const sum = signedSum([1, 2, 3].map((n) => ({ interval: printed(decimal(n), 0), sign: 1 as const })));
    expect(meet(printed(decimal(8), 0), sum)).toBe(true);
    expect(meet(printed(decimal(9), 0), sum)).toBe(false);
  });

  test('touching is not a finding', () => {
    expect(meet(printed(decimal(10), 0), point(decimal(105, 1)))).toBe(true);
    expect(toText(gap(printed(decimal(10), 0), point(decimal(105, 1))))).toBe('0.0');
    expect(meet(printed(decimal(10), 0), point(decimal(10_501, 3)))).toBe(false);
  });

  test('a figure with more digits than it shows is itself', () => {
    expect(printed(decimal(1234, 2), 1)).toEqual(point(decimal(1234, 2)));
    expect(printed(decimal(1230, 2), 1)).not.toEqual(point(decimal(1230, 2)));
  });

  test('a figure shown in thousands is half a thousand wide', () => {
    expect(printed(decimal(12_000), -3)).toEqual({ low: 11_500n, high: 12_500n, scale: 0 });
  });

  test('middle and half width give the interval back', () => {
    fc.assert(
      fc.property(trueValue, decimals, (value, n) => {
        const interval = printed(round(value, n), n);
        const low = subtract(middle(interval), halfWidth(interval));
        return compare(low, decimal(interval.low, interval.scale)) === 0;
      }),
    );
  });

  test('the noise floor is a billionth of the largest operand', () => {
    expect(compare(noiseFloor([decimal(-2_000_000_000), decimal(1)]), decimal(2))).toBe(0);
    expect(compare(noiseFloor([]), decimal(0))).toBe(0);
  });
});
