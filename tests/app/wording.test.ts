import { comparedFigures, count, figure, ownFigures, shownFigure } from '../../src/app/wording/figures';
import { tallyText, verdict } from '../../src/app/wording/tally';
import { WorkbookRefusal } from '../../src/app/ports';
import { findingSentence } from '../../src/app/wording/findings/index';
import { workbookRefusalSentence } from '../../src/app/wording/refusals';
import { unplacedSentence } from '../../src/app/wording/unplaced';
import { LAYOUTS } from '../../src/layouts/index';
import type { Finding } from '../../src/core/finding';

function compared(actual: string, expected: string, difference: string, tolerance: string, unit: string | null = 'mnkr', decimals?: number): string[] {
  const said = comparedFigures({ actual, expected, difference, tolerance, unit, ...(decimals === undefined ? {} : { detail: { decimals } }) } as unknown as Finding);
  return [said.actual, said.expected, said.difference.sv, said.tolerance.sv].map((text) => text.replace(/\u00a0/g, ' '));
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
    expect(compared('2.4', '2.512345678901', '-0.112345678901', '0.151234567890', '%')).toEqual(['2,4 %', '2,5 %', '0,1 procentenheter', '0,16 procentenheter']);
    expect(compared('2.4', '2.412345678901', '-0.012345678901', '0.001234567890', '%')).toEqual(['2,40 %', '2,41 %', '0,01 procentenheter', '0,01 procentenheter']);
  });
});

describe('figures of a cell whose decimals are known', () => {
  test('have no binary noise', () => {
    expect(compared('9.82892493000054', '461.00518892999990', '-451.17626399999936', '0.05', 'mnkr', 1)).toEqual(['9,829', '461,005', '451,176', '0,05']);
  });

  test('have as many more as show that they differ', () => {
    expect(compared('9.8289249', '9.8289251', '-0.0000002', '0', 'mnkr', 1)).toEqual(['9,8289249', '9,8289251', '0,0000002', '0']);
  });

  test('have no fewer than the cell shows', () => {
    expect(compared('-63', '63', '-126', '0.05', 'mnkr', 1).slice(0, 2)).toEqual(['−63,0', '63,0']);
    expect(shownFigure({ actual: '-63', detail: { decimals: 1 } } as unknown as Finding)).toBe('−63,0');
  });

  test('of two tables keep each its own', () => {
    const said = ownFigures({ actual: '3102', expected: '3102.60000000000002', difference: '-0.60000000000002', tolerance: '0.55', unit: 'mnkr', detail: { decimals: 0 } } as unknown as Finding);
    expect([said.actual, said.expected, said.difference.sv]).toEqual(['3\u00a0102', '3\u00a0102,60', '0,60']);
  });
});

test('one cell or figure is spoken of in the singular', () => {
  const one = (code: Finding['code'], count: number): string => findingSentence({ code, row: null, column: null, cell: { sheet: 'x', row: 5, column: 3 }, detail: { count } } as unknown as Finding, 'sv').replace(/\u00a0/g, ' ');
  expect(one('BLANK_FILLABLE', 1)).toBe('1 beräknad cell (D6) är tom fast siffrorna den räknas från finns.');
  expect(one('BLANK_FILLABLE', 2)).toBe('2 beräknade celler (först D6) är tomma fast siffrorna de räknas från finns.');
  expect(one('FIGURES_AS_TEXT', 1)).toBe('1 siffra (D6) är lagrad som text, så Excel räknar inte med den.');
});

test('a damaged file is told of in Swedish without English facts', () => {
  const refusal = new WorkbookRefusal('damaged-part', { file: 'x.xlsx', part: 'xl/styles.xml', because: 'unclosed tag at character 7' });
  expect(workbookRefusalSentence(refusal, 'sv')).toBe('x.xlsx är skadad (xl/styles.xml). Öppna den i Excel, låt Excel reparera den, och spara.');
  expect(workbookRefusalSentence(refusal, 'en')).toContain('unclosed tag');
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
