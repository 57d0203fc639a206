import type { RawCell } from '../../src/core/grid';
import { compareSum } from '../../src/core/compare';
import type { Figure } from '../../src/core/figure';
import { readCell } from '../../src/core/reading';

function read(value: number, formula?: string): Figure {
  const cell: RawCell = { row: 0, column: 0, value, format: '#,##0', ...(formula === undefined ? {} : { formula }) };
  const reading = readCell(cell, null);
  if (reading.kind !== 'figure') throw new Error(reading.kind);
  return reading;
}

function sum(actual: Figure, ...operands: Figure[]): boolean {
  return compareSum(actual, operands.map((figure) => ({ figure, sign: 1 }))).agrees;
}

describe('N4: figures with more digits than their cells show', () => {
  it('typed with one decimal in a cell of whole figures: rounded by whoever typed them', () => {
    expect(sum(read(94.4), read(47.6), read(46.7))).toBe(true);
    expect(sum(read(94.7), read(47.6), read(46.7))).toBe(false);
  });

  it('a formula’s results are used as they are', () => {
    expect(sum(read(94.4, '=A1+A2'), read(47.6, '=B1'), read(46.7, '=B2'))).toBe(false);
    expect(sum(read(94.3, '=A1+A2'), read(47.6, '=B1'), read(46.7, '=B2'))).toBe(true);
  });

  it('typed or pasted with full precision: exact but for binary noise', () => {
    expect(sum(read(94.312_345_67), read(47.612_345_67), read(46.7))).toBe(true);
    expect(sum(read(94.412_345_67), read(47.612_345_67), read(46.700_000_01))).toBe(false);
  });
});
