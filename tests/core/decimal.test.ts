import fc from 'fast-check';
import * as d from '../../src/core/decimal';

const anyDecimal = fc
  .record({ units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), scale: fc.nat(9) })
  .map(({ units, scale }) => d.decimal(units, scale));

describe('N1 figures are exact decimals', () => {
  test('a sum of decimals equals the sum of whole units: no float drift', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 200 }), (tenths) => {
        const sum = tenths.map((units) => d.decimal(units, 1)).reduce(d.add, d.ZERO);
        const whole = tenths.reduce((total, units) => total + BigInt(units), 0n);
        expect(d.compare(sum, d.decimal(whole, 1))).toBe(0);
      }),
    );
  });

  test('ten times 0.1 is 1', () => {
    const sum = Array.from({ length: 10 }, () => d.fromNumber(0.1)).reduce(d.add);
    expect(d.toText(d.trim(sum))).toBe('1');
  });

  test('subtracting what was added gives the figure back', () => {
    fc.assert(fc.property(anyDecimal, anyDecimal, (a, b) => d.compare(d.subtract(d.add(a, b), b), a) === 0));
  });

  test('canonical text reads back as the same figure', () => {
    fc.assert(
      fc.property(anyDecimal, (a) => {
        const back = d.fromText(d.toText(a));
        expect(back).not.toBeNull();
        expect(d.compare(back ?? d.ZERO, a)).toBe(0);
      }),
    );
  });

  test('canonical text has no exponent and no minus zero', () => {
    fc.assert(fc.property(anyDecimal, (a) => /^-?\d+(\.\d+)?$/.test(d.toText(a)) && !/^-0(\.0*)?$/.test(d.toText(a))));
  });

  test('a typed number is the decimal a person typed', () => {
    expect(d.fromNumber(0.1 + 0.2)).toEqual(d.decimal(3, 1));
    expect(d.toText(d.fromNumber(1e21))).toBe('1000000000000000000000');
    expect(d.toText(d.fromNumber(-0))).toBe('0');
    expect(d.toText(d.fromNumber(1.5e-7))).toBe('0.00000015');
    expect(d.toText(d.fromNumber(Number.MAX_VALUE))).toMatch(/^179769313486232(0+)$/);
    expect(() => d.fromNumber(Number.NaN)).toThrow(RangeError);
  });

  test('figures of up to 15 digits survive the cell they are written to', () => {
    const fifteen = fc.record({ units: fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), scale: fc.nat(6) });
    fc.assert(fc.property(fifteen, (a) => d.compare(d.fromNumber(d.toNumber(a)), a) === 0));
  });
});

describe('N1 shifting and rounding', () => {
  test('a shift there and back changes nothing', () => {
    fc.assert(fc.property(anyDecimal, fc.integer({ min: -9, max: 9 }), (a, n) => d.compare(d.shift(d.shift(a, n), -n), a) === 0));
  });

  test('rounding is half away from zero, as Excel rounds', () => {
    expect(d.round(d.decimal(25, 1), 0)).toEqual(d.decimal(3));
    expect(d.round(d.decimal(-25, 1), 0)).toEqual(d.decimal(-3));
    expect(d.round(d.decimal(24, 1), 0)).toEqual(d.decimal(2));
  });

  test('rounding to tens keeps a whole figure', () => {
    expect(d.round(d.decimal(1250), -2)).toEqual(d.decimal(1300));
    expect(d.toText(d.round(d.decimal(149, 1), -1))).toBe('10');
  });

  test('rounding moves a figure at most half a unit of its last digit', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: -3, max: 9 }), (a, scale) => {
        const moved = d.absolute(d.subtract(d.round(a, scale), a));
        return d.compare(moved, d.shift(d.decimal(5, 1), -scale)) <= 0;
      }),
    );
  });

  test('a quotient times its divisor is the dividend, within the decimals asked for', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        fc.pre(b.units !== 0n);
        const back = d.multiply(d.divide(a, b, 12), b);
        const off = d.absolute(d.subtract(back, a));
        return d.compare(off, d.multiply(d.absolute(b), d.decimal(1, 12))) <= 0;
      }),
    );
  });

  test('comparison does not mind trailing zeros', () => {
    fc.assert(fc.property(anyDecimal, (a) => d.compare(d.trim(a), a) === 0 && d.compare(a, d.shift(d.shift(a, -3), 3)) === 0));
  });
});
