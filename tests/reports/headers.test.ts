/** Headers over several rows, merged or not, and headings that only the arithmetic can tell apart. Rules D1 and P4. */
import { checkWorkbook } from '../../src/app/check';
import type { Rect, SheetGrid } from '../../src/core/grid';
import type { Money } from '../support/report-forms';
import { statement, statementRows } from '../support/report-forms';
import { workbookOf } from '../support/report-books';
import { ACCOUNT_ROWS } from '../support/report-forms-others';
import { sheetOf } from '../support/report-sheets';

const [N, B, P, F, Y, C] = [1, 1.02, 0.93, 3.05, 3, 2.87].map(statement) as [Money, Money, Money, Money, Money, Money];

function sheet(header: readonly (readonly string[])[], rows: readonly (readonly string[])[], merges: readonly Rect[] = []): SheetGrid {
  const lines = [...header.map((cells) => ({ cells, words: true })), ...rows.map((cells) => ({ cells, words: false }))];
  return { ...sheetOf('Blad1', [{ top: 0, left: 0, lines }]), merges };
}

function read(grid: SheetGrid): { layouts: string[]; keys: string; wrong: string[] } {
  const { tables, findings } = checkWorkbook(workbookOf([grid]), { find: true });
  return {
    layouts: tables.map((table) => table.layout.id),
    keys: tables[0]?.columns.map(({ key }) => key).join(' ') ?? '',
    wrong: findings.filter(({ severity, code }) => severity !== 'info' || code === 'COLUMN_UNKNOWN').map(({ code }) => code),
  };
}

const OVER_TWO = [['Resultaträkning'], ['Mnkr', 'Ackumulerat', '', '', 'Helår', '', '', 'Bokslut'], ['', 'Utfall', 'Budget', 'Avvikelse', 'Prognos', 'Budget', 'Avvikelse', '2024']];
const SEVEN = statementRows([N, B, [N, B], F, Y, [F, Y], C], 1);
const SEVEN_KEYS = 'actual budget deviation forecast annual-budget forecast-deviation annual-previous';

it('D1: a merged heading stands over all its columns', () => {
  const merges = [{ top: 1, left: 1, bottom: 1, right: 3 }, { top: 1, left: 4, bottom: 1, right: 6 }];
  expect(read(sheet(OVER_TWO, SEVEN, merges))).toEqual({ layouts: ['income-statement'], keys: SEVEN_KEYS, wrong: [] });
});

it('D1: a heading typed once above several columns stands over all of them', () => {
  expect(read(sheet(OVER_TWO, SEVEN))).toEqual({ layouts: ['income-statement'], keys: SEVEN_KEYS, wrong: [] });
});

it('D1: a heading broken over three rows is one heading', () => {
  const header = [
    ['Resultaträkning'], ['Mnkr', 'Ack', 'Ack', 'Ack', 'Helår', 'Helår', 'Avv', 'Bokslut', 'Ack'],
    ['', 'utf', 'bud', 'avv', 'prognos', 'budget', 'bud mot', 'utf', 'avv'], ['', 'inn år', 'inn år', 'bud', '', '', 'prog', 'fg år', 'fg år'],
  ];
  const rows = statementRows([N, B, [N, B], F, Y, [F, Y], C, [N, P]], 1);
  expect(read(sheet(header, rows))).toEqual({ layouts: ['income-statement'], keys: `${SEVEN_KEYS} change`, wrong: [] });
});

it('D1: a period above, the rest below', () => {
  const header = [['Resultaträkning, mnkr'], ['', 'April', 'April', 'Helår', 'Helår', 'Helår'], ['', '2024', '2025', 'Budget 2025', 'Prognos 2025', 'Bokslut 2024']];
  const found = read(sheet(header, statementRows([P, N, Y, F, C], 0)));
  expect(found).toEqual({ layouts: ['income-statement-chapter'], keys: 'actual-previous actual budget forecast annual-previous', wrong: [] });
});

it('D1: the year-long budget leaves a bare Budget to be that of the months', () => {
  const header = [['Resultaträkning'], ['Mnkr', 'Utfall', 'Budget', 'Avvikelse', 'Prognos', 'Årsbudget', 'Avvikelse']];
  const found = read(sheet(header, statementRows([N, B, [N, B], F, Y, [F, Y]], 1)));
  expect(found).toEqual({ layouts: ['income-statement'], keys: 'actual budget deviation forecast annual-budget forecast-deviation', wrong: [] });
});

const SIX = statementRows([N, B, [N, B], F, Y, [F, Y]], 1);
const SIX_KEYS = 'actual budget deviation forecast annual-budget forecast-deviation';
const OVER_SIX = [['Resultaträkning mnkr'], ['', 'Ackumulerat', '', '', 'Helår'], ['Mnkr', 'Utfall', 'Budget', 'Avvikelse', 'Prognos', 'Budget', 'Avvikelse']];

it.each([
  ['merged', [{ top: 1, left: 1, bottom: 1, right: 3 }, { top: 1, left: 4, bottom: 1, right: 6 }]],
  ['typed once', []],
])('D1: words over the columns tell one Budget from the other (%s)', (_, merges: Rect[]) => {
  const { tables, findings } = checkWorkbook(workbookOf([sheet(OVER_SIX, SIX, merges)]), { find: true });
  expect(tables[0]?.columns.map(({ key, heading }) => `${key}: ${heading}`)).toEqual([
    'actual: Ackumulerat Utfall', 'budget: Ackumulerat Budget', 'deviation: Ackumulerat Avvikelse',
    'forecast: Helår Prognos', 'annual-budget: Helår Budget', 'forecast-deviation: Helår Avvikelse',
  ]);
  expect(findings).toEqual([]);
});

it('D1: of two headings Budget the first is that of the months', () => {
  const { tables, findings } = checkWorkbook(workbookOf([sheet([['Resultaträkning mnkr'], OVER_SIX[2]!], SIX)]), { find: true });
  expect(tables[0]?.columns.map(({ key }) => key).join(' ')).toBe(SIX_KEYS);
  expect(findings).toEqual([]);
});

it('D5: the layout that knows all the columns is the table, not one that knows most', () => {
  const header = [['Resultaträkning mnkr'], [
    'Mnkr', 'Utfall innevarande år', 'Budget innevarande år', 'Avvikelse', 'Utfall föregående år', 'Prognos', 'Årsbudget', 'Avvikelse', 'Bokslut', 'Förändring',
  ]];
  const found = read(sheet(header, statementRows([N, B, [N, B], P, F, Y, [F, Y], C, [N, P]], 1)));
  expect(found).toEqual({
    layouts: ['income-statement'], wrong: [],
    keys: 'actual budget deviation actual-previous forecast annual-budget forecast-deviation annual-previous change',
  });
});

it('L2: a bare Avvikelse is that of the two columns it stands after, in a chapter too', () => {
  const header = [['Resultaträkning'], ['Belopp i mnkr', 'Augusti 2024', 'Augusti 2025', 'Budget 2025', 'Prognos 2025', 'Avvikelse', 'Bokslut 2024']];
  const found = read(sheet(header, statementRows([P, N, Y, F, [F, Y], C], 0)));
  expect(found).toEqual({ layouts: ['income-statement-chapter'], keys: 'actual-previous actual budget forecast forecast-deviation annual-previous', wrong: [] });
});

it('L2: an Avvikelse that no columns explain is a column of its own, not one twice', () => {
  const header = [['Resultaträkning mnkr'], ['Mnkr', 'Utfall 2508', 'Budget 2508', 'Avvikelse', 'Utfall 2408', 'Prognos 2025', 'Budget 2025', 'Avvikelse', 'Bokslut 2024', 'Avvikelse']];
  const found = read(sheet(header, statementRows([N, B, [N, B], P, F, Y, [F, Y], C, [N, P]], 1)));
  expect(found).toEqual({
    layouts: ['income-statement'], wrong: ['COLUMN_UNKNOWN'],
    keys: 'actual budget deviation actual-previous forecast annual-budget forecast-deviation annual-previous x:avvikelse',
  });
});

it('L2: Utfall of a year beside an interim outcome of it is the whole year\'s', () => {
  const header = [['Resultaträkning'], ['Belopp i mnkr', 'Utfall 2024', 'Delår 2 2024', 'Delår 2 2025', 'Årsbudget 2025', 'Årsprognos 2025']];
  const found = read(sheet(header, statementRows([C, P, N, Y, F], 0)));
  expect(found).toEqual({ layouts: ['income-statement-chapter'], keys: 'annual-previous actual-previous actual budget forecast', wrong: [] });
});

it('L2: the earlier years of a development are whole years, closed or not called so', () => {
  const header = [['Utveckling resultatområden, mnkr'], ['Resultatområde', 'Utfall 2023', 'Utfall 2024', 'Utfall augusti 2025', 'Prognos 2025']];
  const found = read(sheet(header, [['Akutsjukvård', '1,0', '2,0', '3,0', '4,0'], ['Nära vård', '-1,0', '2,0', '3,5', '4,0'], ['Totalt', '0,0', '4,0', '6,5', '8,0']]));
  expect(found).toEqual({ layouts: ['area-development'], keys: 'annual-before annual-previous actual forecast', wrong: [] });
});

it.each(['Reviderad budget', 'Internbudget', 'Ursprunglig budget'])('L2: %s beside the budget is a column of its own', (heading) => {
  const header = [['Resultaträkning mnkr'], ['Mnkr', 'Ack utfall', 'Ack budget', 'Prognos', heading, 'Budget']];
  const found = read(sheet(header, statementRows([N, B, F, F, Y], 1)));
  expect(found).toMatchObject({ keys: expect.stringMatching(/^actual budget forecast x:\S+ annual-budget$/), wrong: ['COLUMN_UNKNOWN'] });
});

it('P4: a bare Avvikelse is that of the two columns whose difference it is', () => {
  const header = [['Resultaträkning'], ['Mnkr', 'Utfall', 'Ack budget', 'Prognos', 'Årsbudget', 'Avvikelse']];
  const found = read(sheet(header, statementRows([N, B, F, Y, [F, Y]], 1)));
  expect(found).toEqual({ layouts: ['income-statement'], keys: 'actual budget forecast annual-budget forecast-deviation', wrong: [] });
});

const ACCOUNT_HEADER = [
  ['Investeringsredovisning, tkr'],
  ['Kategori', 'Utfall', 'Utfall', 'Utfall', 'Totalt', 'Kvarvarande', 'Kvarvarande', 'Budget', 'Total', 'Avvikelse', 'Totalt', 'Förfaller', 'UB budget'],
  ['', 'Inköp 2025', 'Inköp 2025', 'Inköp 2025', 'utfall 2025', 'budget från 2023', 'budget från 2024', '2025', 'budget 2025', 'Budget - Utfall', 'Budget - Utfall', 'från 2023', 'till 2026'],
  ['', 'utifrån budget 2023', 'utifrån budget 2024', 'utifrån budget 2025', '', 'under 2025', 'under 2025', '', '', '2025', '2025', '', ''],
];
const ACCOUNT_KEYS = 'used-2 used-1 used used-total left-2 left-1 granted budget-total deviation deviation-total lapsed carried';

it.each([0, -1, -2, 3])('D1: the investment account over three rows, years shifted by %i', (by) => {
  const shifted = ACCOUNT_HEADER.map((cells) => cells.map((text) => text.replace(/20\d\d/g, (year) => String(Number(year) + by))));
  expect(read(sheet(shifted, ACCOUNT_ROWS))).toEqual({ layouts: ['investment-account'], keys: ACCOUNT_KEYS, wrong: [] });
});

it('C1: a carried budget that forgets what lapses is found at its cell and at its sum', () => {
  const rows = ACCOUNT_ROWS.map((cells) => (cells[0] === 'Tekniska hjälpmedel' ? cells.map((text, i) => (i === 12 ? '18 363' : text)) : cells));
  const { findings } = checkWorkbook(workbookOf([sheet(ACCOUNT_HEADER, rows)]), { find: true });
  const serious = findings.filter(({ severity }) => severity !== 'info').map(({ code, cell, expected }) => [code, cell.row, cell.column, expected]);
  expect(serious).toEqual([['COMPUTED_MISMATCH', 6, 12, '17363'], ['SUM_MISMATCH', 7, 12, '45863']]);
});
