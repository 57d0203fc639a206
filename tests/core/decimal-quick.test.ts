/** N1: reading a double with few decimals the short way gives the very decimal its shortest text does. */
import fc from 'fast-check';
import { fromNumber, toText, trim } from '../../src/core/decimal';

it('N1: figures of up to six decimals', () => {
  fc.assert(fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), fc.nat(6), (units, scale) => {
    const value = Number(`${units}e-${scale}`);
    expect(trim(fromNumber(value))).toEqual(fromNumber(value));
    expect(Number(toText(fromNumber(value)))).toBe(value);
    expect(fromNumber(value).scale).toBeLessThanOrEqual(scale);
  }), { numRuns: 3000 });
});

it('N1: any double keeps fifteen digits', () => {
  fc.assert(fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
    expect(Number(toText(fromNumber(value)))).toBe(Number(value.toPrecision(15)));
  }), { numRuns: 3000 });
});
