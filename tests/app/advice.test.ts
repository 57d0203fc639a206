/** What to do about a finding: with the cells and figures at hand, not in general. */
import { checkWorkbook } from '../../src/app/check';
import { adviceFor, findingSentence } from '../../src/app/wording/findings/index';
import type { Finding, FindingCode } from '../../src/core/finding';
import { STATEMENT } from '../cases/tables';
import { caseWorkbook, edit } from '../support/cases';

function advice(code: FindingCode, changes: Readonly<Record<string, string>>): string {
  const { findings } = checkWorkbook(caseWorkbook({ Bilaga: edit(STATEMENT, changes) }), { find: true });
  const found = findings.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`No ${code} among ${findings.map((finding) => finding.code).join(' ')}`);
  return adviceFor(found, 'sv');
}

test('a figure typed with its unit: the figure alone is what to type', () => {
  expect(advice('FIGURES_AS_TEXT', { B3: '14,5 mnkr' })).toBe('Skriv bara 14,5 i stället för ”14,5 mnkr”: tabellens enhet är mnkr.');
});

test('a figure typed with another unit: what it is in the table’s unit', () => {
  expect(advice('FIGURES_AS_TEXT', { B3: '14000 tkr' })).toMatch(/^Skriv bara 14(,0+)? i stället för ”14000 tkr”: tabellens enhet är mnkr\.$/);
});

test('figures that are text for other reasons are converted, those with a unit are typed anew', () => {
  expect(advice('FIGURES_AS_TEXT', { B3: "'14,0", B4: '20,4 mnkr' })).toMatch(/^Skriv bara 20,4 .*Konvertera till tal\.$/);
});

test.each(['1/2', '3-4', '31.12.2024', '2024-05-01', '1 feb', 'maj-24'])('%s in a figure cell is called a date', (text) => {
  expect(advice('UNREADABLE_TEXT', { I13: text })).toMatch(/ser ut som ett datum/);
});

test.each(['-284,,1', 'oklart', '14 st'])('%s is not', (text) => {
  expect(advice('UNREADABLE_TEXT', { I13: text })).not.toMatch(/datum/);
});

describe('an amount typed in a cell with a percent format', () => {
  function found(value: number, format: string): Finding {
    const book = caseWorkbook({ Bilaga: edit(STATEMENT, { I13: '1,0' }) });
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.row === 12 && cell.column === 8 ? { ...cell, value, format } : cell)) })),
    }));
    const finding = checkWorkbook({ ...book, sheets }, { find: true }).findings.find(({ code }) => code === 'UNREADABLE_TEXT');
    if (finding === undefined) throw new Error('Nothing is said of the cell.');
    return finding;
  }

  test.each([[0.44, '0.0%', '44,0 %'], [48, '0%', '4 800 %']])('%p as %s: shown as the cell shows it, %s', (value, format, shown) => {
    expect(findingSentence(found(value, format), 'sv').replace(/\u00a0/g, ' ')).toMatch(new RegExp(`: cellen har procentformat och visar ${shown}, men här ska ett belopp stå\\.$`));
    expect(findingSentence(found(value, format), 'en')).toMatch(/percent format and shows .*, but an amount should stand here\.$/);
  });

  test('what to do is to change the format: it is no date, and typing alone does not help', () => {
    expect(adviceFor(found(0.44, '0.0%'), 'sv')).toMatch(/Välj Tal eller Allmänt i rutan för talformat \(Start → Tal\)/);
    expect(adviceFor(found(0.44, '0.0%'), 'en')).toMatch(/Choose Number or General .*\(Home → Number\)/);
  });
});

test('a date: the cell keeps its format, so typing the figure again is not enough', () => {
  expect(advice('DATE_AS_FIGURE', { I14: '@45352' })).toMatch(/Ange ett talformat för cellen/);
});

test('a computed cell that disagrees: either it or a cell it is computed from, by name', () => {
  expect(advice('COMPUTED_MISMATCH', { D12: '2,5' })).toBe('Antingen är D12 fel (Fyll i skriver formeln), eller någon av de siffror som den räknas från: B12 eller C12.');
});
