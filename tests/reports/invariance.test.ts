/** The same tables set anew: columns and rows in another order, other years, broken words, other units. No new finding. */
import fc from 'fast-check';
import { checkWorkbook } from '../../src/app/check';
import type { RawCell, SheetGrid } from '../../src/core/grid';
import { bookOf, reportBook, workbookOf } from '../support/report-books';
import type { Change } from '../support/report-changes';
import * as changes from '../support/report-changes';
import type { Money } from '../support/report-forms';
import { formSheet, statement, statementRows } from '../support/report-forms';
import { EXPECTED } from '../support/report-expected';
import type { ReportTable } from '../support/report-sheets';
import { reportTables } from '../support/report-sheets';

interface Subject {
  readonly report: string;
  readonly table: ReportTable;
  readonly layout: string;
}

const SUBJECTS: readonly Subject[] = Object.entries(EXPECTED).flatMap(([report, keys]) =>
  Object.entries(keys).map(([key, layout]) => ({ report, layout, table: reportTables(report).find((table) => table.key === key)! })),
);

/** Only what the table shows alone: the label's unit in the chapter is real in every form. */
function alone(sheets: readonly SheetGrid[]): { layouts: string[]; serious: string[] } {
  const { tables, findings } = checkWorkbook(workbookOf(sheets), { find: true });
  const serious = findings.filter(({ severity, code }) => severity !== 'info' && code !== 'UNIT_LABEL').map(({ code, cell, row, column }) => `${code} ${row} ${column} ${cell.row},${cell.column}`);
  return { layouts: tables.map((table) => table.layout.id), serious };
}

function expectSame({ report, table, layout }: Subject, change: Change): void {
  for (const figures of ['typed', 'text'] as const) {
    const book = bookOf([{ report, table: change(table) }], { figures, groups: 'rows', placing: 'sheets', gap: 1 });
    expect({ change: table.key, ...alone(book.workbook.sheets) }).toEqual({ change: table.key, layouts: [layout], serious: [] });
  }
}

function isStatement({ layout }: Subject): boolean {
  return layout.startsWith('income-statement') || layout === 'budget-plan';
}

const all = SUBJECTS.map((subject) => [`${subject.report} ${subject.table.key}`, subject] as const);
const statements = all.filter(([, subject]) => isStatement(subject));

it.each(all)('%s: columns in any order', (_, subject) => {
  const orders = fc.shuffledSubarray(subject.table.columns.map((__, i) => i), { minLength: subject.table.columns.length });
  fc.assert(fc.property(orders, (order) => expectSame(subject, changes.columnsInOrder(() => order))), { numRuns: 12 });
});

it.each(statements)('%s: rows in any order', (_, subject) => {
  // Varav rows are found by name; a sum's place says nothing in a declared statement.
  const orders = fc.shuffledSubarray(subject.table.rows.map((__, i) => i), { minLength: subject.table.rows.length });
  const flat = { ...subject, table: { ...subject.table, rows: subject.table.rows.map(({ label, cells }) => ({ label, cells })) } };
  fc.assert(fc.property(orders, (order) => expectSame(flat, changes.rowsInOrder(() => order))), { numRuns: 12 });
});

describe.each([-5, -3, -1, 1, 2, 5])('years shifted by %i', (by) => {
  it.each(all)('%s', (_, subject) => expectSame(subject, changes.yearsShifted(by)));
});

describe.each([['a hyphen at a line end', '-\n'], ['a soft hyphen', '\u00ad'], ['a hyphen and a space', '- ']])('labels broken with %s', (_, hyphen) => {
  it.each(all)('%s', (__, subject) => expectSame(subject, changes.hyphenated(hyphen)));
});

it.each(all)('%s: a column of names beside it', (_, subject) => expectSame(subject, changes.withExtraColumn));

function labelOf(cell: RawCell | undefined): string {
  return typeof cell?.value === 'string' || typeof cell?.value === 'number' ? String(cell.value) : '';
}

function inserted(sheet: SheetGrid, rows: number, columns: number, row: number, column: number): SheetGrid {
  const moved = sheet.rows.map((one) => {
    const at = one.row >= row ? one.row + rows : one.row;
    return { ...one, row: at, cells: one.cells.map((cell) => ({ ...cell, row: at, column: cell.column >= column ? cell.column + columns : cell.column })) };
  });
  return { ...sheet, rows: moved };
}

/** The header once more, as print does at the top of a page. */
function withHeaderAgain(sheet: SheetGrid, row: number): SheetGrid {
  const moved = inserted(sheet, 1, 0, row, 0);
  const header = sheet.rows.find((one) => one.row === 1)!;
  const again = { row, cells: header.cells.map((cell) => ({ ...cell, row })) };
  return { ...moved, rows: [...moved.rows, again].sort((x, y) => x.row - y.row) };
}

function plain({ report, table }: Subject): SheetGrid {
  return bookOf([{ report, table }]).workbook.sheets[0]!;
}

it.each(all)('%s: the header repeated in the middle', (_, subject) => {
  const sheet = plain(subject);
  const half = 2 + Math.ceil(subject.table.rows.length / 2);
  // Right below a line of words it would head another table, titled by that line.
  const middle = sheet.rows.find(({ row }) => row === half - 1)?.cells.length === 1 ? half + 1 : half;
  expect(alone([withHeaderAgain(sheet, middle)])).toEqual({ layouts: [subject.layout], serious: [] });
});

it.each(statements)('%s: an empty row before every sum and an empty column after the labels', (_, subject) => {
  let sheet = inserted(plain(subject), 0, 1, 0, 1);
  const sums = sheet.rows.filter(({ cells }) => /^(?:summa|resultat)/i.test(labelOf(cells[0]))).map(({ row }) => row).filter((row) => row > 2);
  for (const row of sums.reverse()) sheet = inserted(sheet, 1, 0, row, 0);
  expect(alone([sheet])).toEqual({ layouts: [subject.layout], serious: [] });
});

it.each(all)('%s: starting at row 40 and column H', (_, subject) => {
  expect(alone([inserted(plain(subject), 40, 7, 0, 0)])).toEqual({ layouts: [subject.layout], serious: [] });
});

const NINE = ['Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos', 'Helår budget', 'Avv bud mot prog', 'Bokslut utf fg år', 'Ack avv fg år'];
it.each(['Förenklad resultaträkning (tkr)', 'Förenklad resultaträkning, belopp i tusen kronor', 'Förenklad resultaträkning'])('%s: the same money a thousandfold', (title) => {
  const [n, b, p, f, y, c] = [1, 1.02, 0.93, 3.05, 3, 2.87].map((scale) => inThousands(statement(scale))) as [Money, Money, Money, Money, Money, Money];
  const rows = statementRows([n, b, [n, b], p, f, y, [f, y], c, [n, p]], 0);
  for (const figures of ['typed', 'text'] as const) {
    expect(alone([formSheet('Blad1', { title, labelHeading: '', columns: NINE, rows }, figures)])).toEqual({ layouts: ['income-statement'], serious: [] });
  }
});

function inThousands(money: Money): Money {
  return Object.fromEntries(Object.entries(money).map(([key, value]) => [key, Math.round(value * 1000)]));
}

function mapCells(sheet: SheetGrid, change: (cell: RawCell) => RawCell): SheetGrid {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
}

const COSTS = /kostnad|köpt vård|läkemedel|hjälpmedel|material|övertid|inhyrd/i;
describe.each([['deviations keep their sign', false], ['deviations turn with the costs', true]] as const)('costs as positive figures, %s', (_, turn) => {
  it.each(statements.filter(([, { report }]) => report === '001'))('%s', (__, subject) => {
    expectSame(subject, changes.positiveCosts((label) => COSTS.test(label), (heading) => /avv/i.test(heading), turn));
  });
});

describe('number formats', () => {
  const book = reportBook(['001', '002', '004']);
  const wanted = new Set(SUBJECTS.map(({ report, table }) => `${report} ${table.key}`.slice(0, 31)));
  const sheets = book.workbook.sheets.filter(({ name }) => wanted.has(name));
  const before = alone(sheets).serious;

  it.each([
    ['General', (cell: RawCell): RawCell => ({ ...cell, format: 'General' })],
    ['red negatives', (cell: RawCell): RawCell => ({ ...cell, format: `${cell.format ?? 'General'};[Red]-${cell.format ?? 'General'}` })],
    ['as formulas with stored results', (cell: RawCell): RawCell => ({ ...cell, formula: `=${labelOf(cell)}` })],
  ])('%s: no new finding', (_, change) => {
    const percent = (cell: RawCell): boolean => cell.format?.includes('%') === true;
    const changed = sheets.map((sheet) => mapCells(sheet, (cell) => (typeof cell.value === 'number' && !percent(cell) ? change(cell) : cell)));
    expect(alone(changed).serious.filter((one) => !before.includes(one) && !one.startsWith('FORMULA'))).toEqual([]);
  });
});
