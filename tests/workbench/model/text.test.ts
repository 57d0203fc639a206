/** What people type, and what cells show: Swedish at the keyboard, American through Office.js. */
import type { CellValue } from '../../../src/core/grid';
import { culture } from '../../../src/workbench/host/model/culture';
import { readEntry } from '../../../src/workbench/host/model/input';
import { formatFromLocal, formatToLocal } from '../../../src/workbench/host/model/local-format';
import { englishFormula, localFormula } from '../../../src/workbench/host/model/local-formula';
import { renderText } from '../../../src/workbench/host/model/render';

const swedish = culture('sv-SE');
const american = culture('en-US');

const TYPED: readonly [string, CellValue, string?][] = [
  ['1 234,5', 1234.5, '#,##0.00'],
  ['1\u00a0234', 1234, '#,##0'],
  ['-0,5', -0.5],
  ['(5)', -5],
  ['12 %', 0.12, '0%'],
  ['12,5%', 0.125, '0.00%'],
  ['1E3', 1000, '0.00E+00'],
  ['1.5', '1.5'],
  ['12 34', '12 34'],
  ['2024-04-30', 45412, 'yyyy-mm-dd'],
  ['15:01', 0.6256944444444444, 'h:mm'],
  ['SANT', true],
  ['#SAKNAS!', { error: '#N/A' }],
  ['TRUE', 'TRUE'],
  ['Summa', 'Summa'],
];

/** A row without a format gives the cell none. */
function cases(rows: readonly (readonly [string, CellValue, string?])[]): { text: string; value: CellValue; format: string | undefined }[] {
  return rows.map(([text, value, format]) => ({ text, value, format }));
}

test.each(cases(TYPED))('typed in Swedish: $text', ({ text, value, format }) => {
  expect(readEntry(text, swedish, undefined)).toEqual({ value, ...(format === undefined ? {} : { format }) });
});

const WRITTEN: readonly [string, CellValue, string?][] = [
  ['1,234.5', 1234.5, '#,##0.00'],
  ['1234,5', '1234,5'],
  ['1 234,5', '1 234,5'],
  ['$5', 5, '$#,##0'],
  ['4/30/2024', 45412, 'm/d/yyyy'],
  ['TRUE', true],
  ['SANT', 'SANT'],
  ['#DIV/0!', { error: '#DIV/0!' }],
];

test.each(cases(WRITTEN))('written through Office.js: $text (OfficeDev/office-js#1559)', ({ text, value, format }) => {
  expect(readEntry(text, american, undefined)).toEqual({ value, ...(format === undefined ? {} : { format }) });
});

test('an apostrophe and the text format keep text as it is', () => {
  expect(readEntry("'007", american, undefined)).toEqual({ value: '007', quoted: true });
  expect(readEntry('007', american, '@')).toEqual({ value: '007' });
  expect(readEntry('=A1', american, '@')).toEqual({ value: '=A1' });
});

const SHOWN: readonly [CellValue, string | undefined, string][] = [
  [1234.56, '#,##0.0', '1\u00a0234,6'],
  [-1235, '#,##0', '-1\u00a0235'],
  [0.1254, '0.0%', '12,5%'],
  [0.1254, '0.0 %', '12,5 %'],
  [1_234_567, '#,##0,', '1\u00a0235'],
  [1.005, '0.00', '1,01'],
  [-0.04, '0.0', '0,0'],
  [0, '#,##0;-#,##0;"–"', '–'],
  [-5, '#,##0;(#,##0)', '(5)'],
  [1500, '0 "kr"', '1500 kr'],
  [45412, 'yyyy-mm-dd', '2024-04-30'],
  [45412.6256944444, 'd mmm yyyy h:mm', '30 apr 2024 15:01'],
  [1.5, '[h]:mm', '36:00'],
  [1 / 3, undefined, '0,333333333'],
  [0.1 + 0.2, undefined, '0,3'],
  [123456789012, undefined, '1,23457E+11'],
  [1234567.891234, 'General', '1234567,891'],
  ['text', '@', 'text'],
  [true, undefined, 'SANT'],
  [{ error: '#REF!' }, undefined, '#REFERENS!'],
  [null, '0', ''],
];

test.each(SHOWN)('%j as %s shows %s', (value, format, text) => {
  expect(renderText(value, format, swedish)).toBe(text);
});

test('in American the same cells have points and commas', () => {
  expect([renderText(1234.56, '#,##0.0', american), renderText(0.5, undefined, american), renderText(false, undefined, american)]).toEqual(['1,234.6', '0.5', 'FALSE']);
});

test('formulas and formats go to the user’s language and back', () => {
  const english = '=IF(COUNT(B5,C5)<2,"; a,b",SUM(\'Bl;ad, 1\'!A1:A3)*1.5)';
  const local = '=OM(ANTAL(B5;C5)<2;"; a,b";SUMMA(\'Bl;ad, 1\'!A1:A3)*1,5)';
  expect(localFormula(english, swedish)).toBe(local);
  expect(englishFormula(local, swedish)).toBe(english);
  expect([formatToLocal('#,##0.0', swedish), formatToLocal('yyyy-mm-dd', swedish), formatToLocal('General', swedish)]).toEqual(['#\u00a0##0,0', 'åååå-MM-DD', 'Standard']);
  expect([formatFromLocal('# ##0,0', swedish), formatFromLocal('åååå-MM-DD', swedish), formatFromLocal('Standard', swedish)]).toEqual(['#,##0.0', 'yyyy-mm-dd', 'General']);
});
