import fc from 'fast-check';
import { compare, toText } from '../../src/core/decimal';
import type { CellValue, RawCell } from '../../src/core/grid';
import { formatNumber } from '../../src/core/number';
import { intervalOf, readCell } from '../../src/core/reading';

function cell(value: CellValue, more: Partial<RawCell> = {}): RawCell {
  return { row: 0, column: 0, value, ...more };
}

describe('N3 a cell is read with its format', () => {
  test('a percent cell of 0.024 is 2.4 %', () => {
    expect(readCell(cell(0.024, { format: '0.0%' }), null)).toMatchObject({ value: { units: 24n, scale: 1 }, decimals: 1, unit: '%' });
  });

  test('0.9 shown as 90 % is printed to half a percentage point', () => {
    const reading = readCell(cell(0.9, { format: '0%' }), null);
    if (reading.kind !== 'figure') throw new Error('no figure');
    const { low, high, scale } = intervalOf(reading);
    expect([toText({ units: low, scale }), toText({ units: high, scale })]).toEqual(['89.5', '90.5']);
  });

  test('a cell shown in thousands is its thousands', () => {
    expect(readCell(cell(1_234_567, { format: '#,##0,' }), null)).toMatchObject({ value: { units: 1_234_567n, scale: 3 }, decimals: 0 });
  });

  test('15:01 typed as a time of day is 901 seconds', () => {
    expect(readCell(cell(15 / 24 + 1 / 1440, { format: 'h:mm' }), null)).toMatchObject({ value: { units: 901n }, unit: 's' });
  });

  test('with General the column decides the decimals', () => {
    expect(readCell(cell(5), 1)).toMatchObject({ decimals: 1 });
    expect(readCell(cell(5.25), null)).toMatchObject({ decimals: 2 });
  });
});

describe('N5 what is no figure', () => {
  test('empty, uncalculated, fault, date and truth values are told apart', () => {
    expect(readCell(null, null)).toEqual({ kind: 'blank', dash: false });
    expect(readCell(cell(null, { formula: '=A1' }), null)).toEqual({ kind: 'uncalculated' });
    expect(readCell(cell({ error: '#REF!' }), null)).toEqual({ kind: 'fault', fault: '#REF!' });
    expect(readCell(cell(45_000, { format: 'yyyy-mm-dd' }), null)).toEqual({ kind: 'date' });
    expect(readCell(cell(true), null)).toEqual({ kind: 'text', text: 'SANT' });
    expect(readCell(cell(Number.NaN), null).kind).toBe('fault');
  });

  test('no cell makes reading throw', () => {
    const value: fc.Arbitrary<CellValue> = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null));
    const format = fc.oneof(fc.constantFrom('0', '0%', '#,##0.0,', 'h:mm', 'General'), fc.string());
    fc.assert(
      fc.property(value, format, fc.option(fc.nat(5)), (content, code, decimals) => {
        expect(readCell(cell(content, { format: code }), decimals).kind).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});

test('N1 a typed figure and the same figure pasted as text are the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4), (units, scale) => {
      const number = readCell(cell(units / 10 ** scale), null);
      const text = readCell(cell(formatNumber({ units: BigInt(units), scale }, scale)), null);
      return number.kind === 'figure' && text.kind === 'figure' && compare(number.value, text.value) === 0;
    }),
  );
});
