import fc from 'fast-check';
import type { Decimal } from '../../src/core/decimal';
import { compare, decimal, toText, trim } from '../../src/core/decimal';
import { formatNumber, looksLikeFigure, plainText, readText } from '../../src/core/number';

function figure(text: string): string {
  const reading = readText(text);
  return reading.kind === 'figure' ? `${toText(reading.value)}${reading.unit ?? ''}` : reading.kind;
}

describe('N2 Swedish number text', () => {
  const printedDecimal = fc.record({ units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), scale: fc.nat(6) });

  test('what is written is read back, decimals and all', () => {
    fc.assert(
      fc.property(printedDecimal, ({ units, scale }: Decimal) => {
        const reading = readText(formatNumber({ units, scale }, scale));
        if (reading.kind !== 'figure') return false;
        return compare(reading.value, { units, scale }) === 0 && reading.decimals === scale;
      }),
    );
  });

  test('any kind of space may group thousands', () => {
    const space = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '\u2007');
    fc.assert(
      fc.property(printedDecimal, space, (value, group) => {
        const reading = readText(formatNumber(value).replaceAll('\u00a0', group));
        return reading.kind === 'figure' && compare(reading.value, trim(value)) === 0;
      }),
    );
  });

  test.each([
    ['1 235,0', '1235.0'],
    ['−1 235', '-1235'],
    ['- 1 235', '-1235'],
    ['–475', '-475'],
    ['1 235-', '-1235'],
    ['2,4 %', '2.4%'],
    ['<1', 'text'],
    ['8 min', '8min'],
    ['15:01', '901s'],
    ['520 kr/tim', '520kr/tim'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
    ['90.47%', '90.47%'],
    ['2024: 143,2 mnkr', '143.2mnkr'],
    ['4 766 (-1,3 %)', '4766'],
    ['74,1% (mars -23)', '74.1%'],
  ])('%s reads as %s', (text, expected) => {
    expect(figure(text)).toBe(expected);
  });

  test('text that is not wholly a figure is text, never a guess', () => {
    for (const text of ['1.235', '1 23', '12 345 6', 'ca 5', '5 eller 6', '5 constructor', '--5', '1,2,3']) {
      expect(readText(text).kind).toBe('text');
    }
  });

  test('a qualifier stays beside its figure', () => {
    expect(readText('29,9 (ack april)')).toMatchObject({ kind: 'figure', qualifier: 'ack april' });
    expect(readText('72 (2023)')).toMatchObject({ kind: 'figure', qualifier: '2023' });
  });
});

describe('N5 blanks and faults', () => {
  test('a dash and an empty cell are blank, zero is zero', () => {
    expect(readText('')).toEqual({ kind: 'blank', dash: false });
    for (const dash of ['-', '–', '—', '−', ' – ']) expect(readText(dash)).toEqual({ kind: 'blank', dash: true });
    expect(figure('0')).toBe('0');
    expect(readText('-0')).toMatchObject({ kind: 'figure', negativeZero: true });
  });

  test('Excel faults in Swedish and English are faults', () => {
    for (const fault of ['#FEL', '#SAKNAS!', '#REF!', '#DIV/0!', '#VÄRDEFEL!', '#NAMN?', '#N/A', '####']) {
      expect(readText(fault)).toEqual({ kind: 'fault', fault });
    }
  });

  test('no text makes reading throw', () => {
    const numberish = fc.string({ unit: fc.constantFrom(...'0123456789 ,.-–−+%()*#:kmnrt\u00a0/!') });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), numberish), (text) => {
      expect(['figure', 'blank', 'fault', 'text']).toContain(readText(text).kind);
    }), { numRuns: 2000 });
  });

  test('long hostile text is read in no time', () => {
    const started = process.hrtime.bigint();
    for (const part of ['1 ', '(', '1,', '((1)', ' a', '-']) readText(`1${part.repeat(50_000)}`);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5000);
  });

  test('plain text is plain at once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plainText(plainText(text)) === plainText(text)));
  });

  test('text meant as a figure is told from words', () => {
    expect(looksLikeFigure('1 23,')).toBe(true);
    expect(looksLikeFigure('Ny mätmetod 2024')).toBe(false);
  });
});

test('N2 a figure is written with a true minus, no-break groups and a comma', () => {
  expect(formatNumber(decimal(-12_345, 1), 1)).toBe('−1\u00a0234,5');
  expect(formatNumber(decimal(-4, 1), 0)).toBe('0');
});
