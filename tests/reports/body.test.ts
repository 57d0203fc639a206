/** Where a table's rows begin and end when people have printed them over pages, numbered them or bracketed them. Rules D2 and L1. */
import { checkWorkbook } from '../../src/app/check';
import type { CheckResult } from '../../src/app/check';
import { workbookOf } from '../support/report-books';
import type { Money } from '../support/report-forms';
import { statement, statementRows } from '../support/report-forms';
import { sheetOf } from '../support/report-sheets';

const [N, B, F, Y] = [1, 1.02, 3.05, 3].map(statement) as [Money, Money, Money, Money];
const HEADER = ['Mnkr', 'Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Helår prognos', 'Helår budget', 'Avv bud mot prog'];
const ROWS = statementRows([N, B, [N, B], F, Y, [F, Y]], 1);

type Line = readonly string[];

/** The lines below a title; a line of no cells is an empty row. */
function check(lines: readonly Line[]): CheckResult {
  const words = (cells: Line): boolean => cells[1] === undefined || cells[1] === HEADER[1];
  const all = [['Resultaträkning (mnkr)'], ...lines].map((cells) => ({ cells, words: words(cells) }));
  return checkWorkbook(workbookOf([sheetOf('Blad1', [{ top: 0, left: 0, lines: all }])]), { find: true });
}

function found(lines: readonly Line[]): { rows: number[]; findings: string[] } {
  const { tables, findings } = check(lines);
  return { rows: tables.map((table) => table.rows.length), findings: findings.map(({ code }) => code) };
}

it.each([['the foot of a page', [['Region Mittland 14 (22)'], []]], ['a page number', [['14 (22)'], []]], ['its title again', [[], ['Resultaträkning, forts.']]]])(
  'D2: a table goes on below %s and its header repeated',
  (_, between) => {
    expect(found([HEADER, ...ROWS.slice(0, 8), ...between, HEADER, ...ROWS.slice(8)])).toEqual({ rows: [17], findings: [] });
  },
);

it('D2: a header repeated above rows the table already has begins another table', () => {
  expect(found([HEADER, ...ROWS, ['Division Nord'], [], HEADER, ...ROWS]).rows).toEqual([17, 17]);
  expect(found([HEADER, ...ROWS.slice(0, 12), ['Division Nord'], [], HEADER, ...ROWS]).rows).toEqual([12, 17]);
});

/** Figures below zero in brackets, in the rows that are to have them. */
function bracketed(inRow: (label: string) => boolean): string[][] {
  return ROWS.map(([label = '', ...cells]) => [label, ...cells.map((text) => (inRow(label) && text.startsWith('-') ? `(${text.replace('-', '')})` : text))]);
}

it('D2: a declared row whose figures cannot be read is a row all the same', () => {
  const rows = bracketed((label) => label !== 'Resultat');
  const { tables, findings } = check([HEADER, ...rows]);
  expect(tables.map((table) => table.rows.length)).toEqual([17]);
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(['UNREADABLE_TEXT']);
  expect(findings).toHaveLength(rows.flat().filter((text) => text.startsWith('(')).length);
});

it('P6: brackets are minus signs in a statement that prints no other', () => {
  expect(found([HEADER, ...bracketed(() => true)])).toEqual({ rows: [17], findings: ['FIGURES_AS_TEXT'] });
  const wrong = bracketed(() => true).map((row) => (row[0] === 'Köpt vård' ? row.map((text, c) => (c === 1 ? text.replace(/[()]/g, '') : text)) : row));
  expect(found([HEADER, ...wrong]).findings).toContain('SIGN_AGAINST_TABLE');
});

it('D2: words in all the cells of a declared row do not end the table', () => {
  const words = ROWS.map((cells) => (cells[0] === 'Köpt vård' ? ['Köpt vård', ...cells.slice(1).map(() => 'ej klart')] : cells));
  expect(found([HEADER, ...words]).rows).toEqual([17]);
});

it.each(['1. ', '1 ', '1.1 ', '12) ', '3.10.1. '])('L1: a label is known though it is numbered: "%sPatientavgifter"', (number) => {
  expect(found([HEADER, ...ROWS.map(([label = '', ...cells]) => [`${number}${label}`, ...cells])])).toEqual({ rows: [17], findings: [] });
});
