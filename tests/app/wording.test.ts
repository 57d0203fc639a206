import { comparedFigures, count, figure } from '../../src/app/wording/figures';
import { tallyText, verdict } from '../../src/app/wording/cli';
import { unplacedSentence } from '../../src/app/wording/unplaced';
import { LAYOUTS } from '../../src/layouts/index';
import type { Finding } from '../../src/core/finding';

function compared(actual: string, expected: string, difference: string, tolerance: string, unit: string | null = 'mnkr'): string[] {
  const said = comparedFigures({ actual, expected, difference, tolerance, unit } as Finding);
  return [said.actual, said.expected, said.difference, said.tolerance].map((text) => text.replace(/\u00a0/g, ' '));
}

describe('figures in sentences', () => {
  test('have a minus sign, a decimal comma and no-break spaces between thousands', () => {
    expect(figure('-1234.5')).toBe('−1\u00a0234,5');
    expect(figure(null)).toBe('–');
    expect(figure('Uppnått')).toBe('Uppnått');
    expect(count(1312)).toBe('1\u00a0312');
  });

  test('that are compared have the same number of decimals', () => {
    expect(compared('-12', '-15.5', '3.5', '0.15')).toEqual(['−12,0', '−15,5', '3,5', '0,15']);
    expect(compared('3102', '3102.6', '-0.6', '0.55')).toEqual(['3 102,0', '3 102,6', '0,6', '0,55']);
  });

  test('a quotient has no more decimals than show that it differs', () => {
    expect(compared('2.4', '2.512345678901', '-0.112345678901', '0.151234567890', '%')).toEqual(['2,4 %', '2,5 %', '0,1 %', '0,16 %']);
    expect(compared('2.4', '2.412345678901', '-0.012345678901', '0.001234567890', '%')).toEqual(['2,40 %', '2,41 %', '0,01 %', '0,01 %']);
  });
});

test('a verdict counts in the right number', () => {
  const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
  expect(plain(verdict({ errors: 0, warnings: 0, infos: 0, accepted: 0 }, 'sv'))).toBe('Inga fel.');
  expect(plain(verdict({ errors: 0, warnings: 1, infos: 2, accepted: 1 }, 'sv'))).toBe('Inga fel, 1 varning, 2 upplysningar, 1 accepterat.');
  expect(plain(verdict({ errors: 2, warnings: 2, infos: 1, accepted: 0 }, 'en'))).toBe('2 errors, 2 warnings, 1 notice.');
  expect(tallyText({ errors: 0, warnings: 0, infos: 0, accepted: 0 }, 'en')).toBe('');
});

test('every way to be unplaced has a sentence for every layout, without a template\'s own marks', () => {
  for (const layout of LAYOUTS) {
    for (const lacks of ['columns', 'rows', 'title', 'body'] as const) {
      for (const lang of ['sv', 'en'] as const) {
        const sentence = unplacedSentence({ kind: 'near-miss', layout: layout.id, lacks, missing: lacks === 'columns' ? layout.columns.map(({ key }) => key) : [] }, lang);
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/[{}]|undefined/);
      }
    }
  }
});
