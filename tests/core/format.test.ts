import fc from 'fast-check';
import { formatTraits } from '../../src/core/format';

describe('N3 a number format says how a figure is printed', () => {
  test.each([
    ['0', 0, 0],
    ['#,##0.0', 1, 0],
    ['0.00%', 2, 2],
    ['0%', 0, 2],
    ['#,##0,', 0, -3],
    ['#,##0.0,,', 1, -6],
    ['#,##0.0_ ;[Red]\\-#,##0.0\\ ', 1, 0],
    ['#,##0.0\\ "kr"', 1, 0],
    ['[Magenta]0.0', 1, 0],
    ['[Blue][>100]0.00', 2, 0],
    ['_-* #,##0.00_-', 2, 0],
    ['0.0" dagar"', 1, 0],
  ])('%s shows %i decimals, shifted %i', (format, decimals, exponent) => {
    expect(formatTraits(format, 1)).toMatchObject({ decimals, exponent, date: false, perDay: null });
  });

  test('General, text and no format leave the decimals open', () => {
    for (const format of [undefined, '', 'General', '@']) expect(formatTraits(format, 1).decimals).toBeNull();
  });

  test('each sign has its own section', () => {
    expect(formatTraits('0;-0.0;0.00', 5).decimals).toBe(0);
    expect(formatTraits('0;-0.0;0.00', -5).decimals).toBe(1);
    expect(formatTraits('0;-0.0;0.00', 0).decimals).toBe(2);
  });

  test('dates are dates, times of day are minutes and seconds', () => {
    for (const format of ['yyyy-mm-dd', 'd mmm', '[$-41D]mmmm yyyy', 'h:mm:ss']) expect(formatTraits(format, 1).date).toBe(true);
    expect(formatTraits('h:mm', 1)).toMatchObject({ date: false, perDay: 1440 });
    expect(formatTraits('mm:ss', 1)).toMatchObject({ date: false, perDay: 86_400 });
    expect(formatTraits('[mm]:ss', 1)).toMatchObject({ date: false, perDay: 86_400 });
  });

  test('no format code makes reading throw', () => {
    const codeish = fc.string({ unit: fc.constantFrom(...'0#?.,;%"[]\\_*@EeGgdmyhs$-+ ()/') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), codeish), fc.double(), (format, value) => {
        const traits = formatTraits(format, value);
        expect(traits.decimals === null || traits.decimals >= 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
