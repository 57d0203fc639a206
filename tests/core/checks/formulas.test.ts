import { planFill } from '../../../src/app/fill';
import { checkWorkbook } from '../../../src/app/check';
import { readTables } from '../../../src/app/tables';
import { cellName } from '../../../src/core/address';
import { formatNumber } from '../../../src/core/number';
import type { Lines } from '../../support/cases';
import { caseWorkbook, edit, table } from '../../support/cases';
import { INVESTMENTS, INVESTMENT_FORMULAS, STATEMENT } from '../../cases/tables';

function broken(lines: Lines): string[] {
  const { findings } = checkWorkbook(caseWorkbook({ Blad: lines }), { find: true });
  return findings.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => `${code} ${'ABCDEFGHIJ'[cell.column]}${cell.row + 1}`);
}

/** The statement with Ack avv bud as formulas: `formula(row)` a row, sums and result left as they are. */
function withDeviations(lines: Lines, formula: (row: number) => string): Lines {
  return lines.map((line, at) => (at < 2 || /^(Summa|Resultat)/.test(line[0] ?? '') ? line : line.map((text, c) => (c === 3 ? `${formula(at + 1)} → ${text}` : text))));
}

/** Costs as positive figures, deviations still such that plus is good. */
const POSITIVE = table(`
  Förenklad resultaträkning april 2024, mnkr
  Resultaträkning | Ack utf inn år | Ack bud inn år | Ack avv bud | Ack utf fg år | Helår prognos | Helår budget | Avv bud mot prog
  Patientavgifter | 14,0 | 13,5 | 0,5 | 12,8 | 42,0 | 40,5 | 1,5
  Ersättning vårdtjänster | 20,4 | 21,0 | -0,6 | 19,9 | 61,0 | 63,0 | -2,0
  Regionersättning | 812,0 | 810,0 | 2,0 | 780,5 | 2 436,0 | 2 430,0 | 6,0
  Försäljning av tjänster | 31,2 | 30,0 | 1,2 | 29,4 | 93,0 | 90,0 | 3,0
  Övriga intäkter | 18,6 | 17,5 | 1,1 | 19,1 | 55,0 | 52,5 | 2,5
  Summa intäkter | 896,2 | 892,0 | 4,2 | 861,7 | 2 687,0 | 2 676,0 | 11,0
  Personalkostnader | 488,3 | 470,0 | -18,3 | 462,9 | 1 455,0 | 1 410,0 | -45,0
  varav externt inhyrd personal | 26,1 | 15,0 | -11,1 | 33,8 | 70,0 | 45,0 | -25,0
  varav övertid/mertid | 9,4 | 8,0 | -1,4 | 12,2 | 27,0 | 24,0 | -3,0
  Köpt vård | 112,5 | 110,0 | -2,5 | 108,7 | 338,0 | 330,0 | -8,0
  Läkemedelskostnader | 96,0 | 98,5 | 2,5 | 94,2 | 290,0 | 295,5 | 5,5
  Tekniska hjälpmedel | 11,7 | 11,0 | -0,7 | 9,9 | 34,5 | 33,0 | -1,5
  Material och tjänster | 101,9 | 103,5 | 1,6 | 99,6 | 308,0 | 310,5 | 2,5
  Lokalkostnader | 47,2 | 47,0 | -0,2 | 44,8 | 141,5 | 141,0 | -0,5
  Övriga verksamhetskostnader | 55,4 | 54,0 | -1,4 | 52,7 | 165,0 | 162,0 | -3,0
  Summa kostnader | 913,0 | 894,0 | -19,0 | 872,8 | 2 732,0 | 2 682,0 | -50,0
  Resultat | -16,8 | -2,0 | -14,8 | -11,1 | -45,0 | -6,0 | -39,0
`);

const COSTS_FROM = 9;

describe('F2: a formula that computes what its cell should is no finding', () => {
  test.each(['=+B12-C12', '=-C12+B12', '=$B12-$C12', '=(B12-C12)', '=ROUND(B12-C12,1)', '=SUM(B12,-C12)'])('%s among B−C', (formula) => {
    expect(broken(withDeviations(STATEMENT, (row) => (row === 12 ? formula : `=B${row}-C${row}`)))).toEqual([]);
  });

  test('written in as many ways as there are rows', () => {
    const ways = [(r: number) => `=B${r}-C${r}`, (r: number) => `=+B${r}-C${r}`, (r: number) => `=-C${r}+B${r}`];
    const mixed = withDeviations(STATEMENT, (row) => (ways[row % 3] as (r: number) => string)(row));
    expect(broken(mixed)).toEqual([]);
    expect(broken(edit(mixed, { D12: '=B12-C13 → -2,5' }))).toEqual(['FORMULA_PATTERN D12']);
    expect(broken(edit(mixed, { D12: '-2,5' }))).toEqual(['COMPUTED_OVERWRITTEN D12']);
  });

  test('a sum as a range beside the same sum as additions', () => {
    const summed = edit(INVESTMENT_FORMULAS, { B8: '=SUM(B3:B7) → 271,9', C8: '=C3+C4+C5+C6+C7 → 185,2' });
    expect(broken(summed)).toEqual([]);
  });
});

describe('F2: with positive costs, incomes and costs each have their own pattern', () => {
  const turned = withDeviations(POSITIVE, (row) => (row < COSTS_FROM ? `=B${row}-C${row}` : `=C${row}-B${row}`));

  test('utfall − budget for incomes beside budget − utfall for costs', () => {
    expect(broken(turned)).toEqual([]);
  });

  test('a formula turned against its own kind is a finding', () => {
    expect(broken(edit(turned, { D4: '=C4-B4 → -0,6' }))).toEqual(['FORMULA_PATTERN D4']);
    expect(broken(edit(turned, { D12: '=C12-B13 → -2,5' }))).toEqual(['FORMULA_PATTERN D12']);
  });

  test('another way of computing goes by what most of its own kind do', () => {
    const own = withDeviations(POSITIVE, (row) => (row < COSTS_FROM ? `=(B${row}-C${row})*1` : `=(C${row}-B${row})*1`));
    expect(broken(own)).toEqual([]);
    expect(broken(edit(own, { D12: '=(C12-B13)*1 → -2,5' }))).toEqual(['FORMULA_PATTERN D12']);
  });
});

test('F2: what Fyll i writes is no finding', () => {
  for (const lines of [withDeviations(POSITIVE, (row) => (row < COSTS_FROM ? `=B${row}-C${row}` : `=C${row}-B${row}`)), POSITIVE, STATEMENT, INVESTMENTS]) {
    expect(broken(filledIn(lines))).toEqual([]);
  }
});

function filledIn(lines: Lines): Lines {
  const book = caseWorkbook({ Blad: lines });
  const { changes } = planFill(readTables(book, { find: true }).tables, book.sheets, { values: false });
  expect(changes.length).toBeGreaterThan(0);
  return edit(lines, Object.fromEntries(changes.map(({ cell, write, after }) => [cellName(cell.row, cell.column), `${write.formula} → ${formatNumber(after)}`])));
}

test('F2: a fault is one finding, not a broken pattern too', () => {
  expect(broken(edit(withDeviations(STATEMENT, (row) => `=B${row}-C${row}`), { D12: '=#REF!-C9 → #REF!' }))).toEqual(['FAULT_VALUE D12']);
});

test('F2: a constant beside operands that no formula can compute with is what Fyll i itself writes', () => {
  const lines = withDeviations(STATEMENT, (row) => `=B${row}-C${row}`);
  expect(broken(edit(lines, { D12: '-2,5' }))).toEqual(['COMPUTED_OVERWRITTEN D12']);
  const book = caseWorkbook({ Blad: edit(lines, { D12: '-2,5' }) });
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (row.row === 11 && cell.column === 1 ? { ...cell, value: '-112,5' } : cell)) })),
  }));
  expect(checkWorkbook({ ...book, sheets }, { find: true }).findings.filter(({ code }) => code === 'COMPUTED_OVERWRITTEN')).toEqual([]);
});
