import * as fc from 'fast-check';
import { checkWorkbook } from '../../src/app/check';
import { proposeBindings } from '../../src/app/bindings/propose';
import { readTables } from '../../src/app/tables';
import type { TemplatePlan, TemplateWish } from '../../src/app/template-plan';
import { planTemplate } from '../../src/app/template-plan';
import type { RawWorkbook } from '../../src/core/grid';
import { readDirection } from '../../src/core/direction';
import { readStatus } from '../../src/core/status';
import { incomeStatement } from '../../src/layouts/income-statement';
import { indicatorsReport } from '../../src/layouts/indicators-report';
import { LAYOUTS } from '../../src/layouts/index';
import { STATEMENT } from '../cases/tables';
import { caseWorkbook, table } from '../support/cases';
import { applied } from '../support/live-book';

const EMPTY: TemplateWish = { layout: incomeStatement, place: { kind: 'new-sheet', name: null }, year: 2024, month: 4, unit: null, name: null, labels: null };

type Planned = Extract<TemplatePlan, { outcome: 'planned' }>;

function planned(workbook: RawWorkbook, wish: TemplateWish): Planned {
  const plan = planTemplate(workbook, wish);
  if (plan.outcome === 'refused') throw new Error(JSON.stringify(plan.refusal));
  return plan;
}

test('a template put anywhere is read there as its own layout, with nothing wrong in it', () => {
  const layouts = fc.constantFrom(...LAYOUTS);
  fc.assert(
    fc.property(layouts, fc.nat(200), fc.nat(40), fc.integer({ min: 1, max: 12 }), (layout, row, column, month) => {
      const workbook = caseWorkbook({ Blad: [] });
      const plan = planned(workbook, { ...EMPTY, layout, month, place: { kind: 'cell', sheet: 'Blad', row, column } });
      const { workbook: after, inverse } = applied(workbook, plan.changes);
      const check = checkWorkbook(after, { find: true });
      expect(check.tables.map((one) => [one.layout.id, one.sheet, one.rect, one.name])).toEqual([[layout.id, 'Blad', plan.range.rect, plan.name]]);
      expect(check.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
      // Found without its name, too, and gone without a trace.
      const { proposals } = proposeBindings({ ...after, names: [] });
      expect(proposals.map((one) => [one.layout.id, one.range.rect])).toEqual([[layout.id, plan.range.rect]]);
      expect(applied(after, inverse).workbook).toEqual(workbook);
    }),
    { numRuns: 80 },
  );
});

test('a new sheet is named after the table; a second of the kind gets a number in both names', () => {
  const first = planned(caseWorkbook({ 'Blad 1': STATEMENT }), { ...EMPTY, layout: indicatorsReport });
  const book = applied(caseWorkbook({ 'Blad 1': STATEMENT }), first.changes).workbook;
  const second = planned(book, { ...EMPTY, layout: indicatorsReport });
  expect([first, second].map(({ name, range }) => [name, range.sheet])).toEqual([['Indikatorer', 'Indikatorer'], ['Indikatorer_2', 'Indikatorer 2']]);
  expect(readTables(applied(book, second.changes).workbook, { find: false }).tables).toHaveLength(2);
});

test('status columns offer the words of their report, each of which the check understands', () => {
  for (const [month, heading, first] of [[4, 'Trend', 'Positiv'], [12, 'Måluppfyllelse', 'Uppnått']] as const) {
    const { changes, range } = planned(caseWorkbook({}), { ...EMPTY, layout: indicatorsReport, month });
    const [status, direction] = changes.validations!;
    expect(changes.cells.find(({ row, column }) => row === range.rect.top && column === status!.range.rect.left)!.value).toBe(heading);
    expect(status!.values![0]).toBe(first);
    expect(status!.values!.map((word) => readStatus(word)?.canonical)).toEqual(status!.values!.map(() => true));
    expect(direction!.values!.map(readDirection)).toEqual(['higher', 'lower']);
    expect([status!.range.rect.top, status!.range.rect.bottom]).toEqual([range.rect.top + 1, range.rect.bottom]);
  }
});

test('amounts to be typed have their format already, computed cells their formulas', () => {
  const { changes, range } = planned(caseWorkbook({}), EMPTY);
  const typed = changes.cells.filter(({ formula, value, row }) => formula === null && value === null && row > range.rect.top);
  expect(typed.length).toBeGreaterThan(20);
  expect(new Set(typed.map(({ format }) => format))).toEqual(new Set(['#,##0.0']));
  expect(changes.cells.filter(({ formula }) => formula !== null).length).toBeGreaterThan(20);
});

test('headings are bold, the cells to be typed in are not', () => {
  const { changes, range } = planned(caseWorkbook({}), EMPTY);
  const headings = changes.cells.filter(({ row }) => row === range.rect.top);
  expect(headings.length).toBe(range.rect.right - range.rect.left + 1);
  expect(headings.every(({ bold }) => bold === true)).toBe(true);
  expect(changes.cells.filter(({ value, formula, bold }) => value === null && formula === null && bold === true)).toEqual([]);
});

test('what stands there, or touches the place, is never written over', () => {
  const at = (row: number, column: number): TemplatePlan => planTemplate(caseWorkbook({ Blad: table('|||x') }), { ...EMPTY, place: { kind: 'cell', sheet: 'Blad', row, column } });
  const cells = [{ sheet: 'Blad', row: 0, column: 3 }];
  expect([at(0, 0), at(1, 4)]).toEqual([{ outcome: 'refused', refusal: { why: 'occupied', cells } }, { outcome: 'refused', refusal: { why: 'occupied', cells } }]);
  expect([at(2, 0).outcome, at(0, 5).outcome]).toEqual(['planned', 'planned']);
});

test.each([
  [{ place: { kind: 'cell', sheet: 'Blad', row: 1_048_570, column: 0 } }, { why: 'off-sheet' }],
  [{ place: { kind: 'cell', sheet: 'Borta', row: 0, column: 0 } }, { why: 'sheet-missing', sheet: 'Borta' }],
  [{ place: { kind: 'new-sheet', name: 'blad' } }, { why: 'sheet-name', sheet: 'blad' }],
  [{ name: 'A1' }, { why: 'name', name: 'A1', fault: 'like-a-cell' }],
] as const)('%j is refused with the reason', (over, refusal) => {
  expect(planTemplate(caseWorkbook({ Blad: [] }), { ...EMPTY, ...over })).toEqual({ outcome: 'refused', refusal });
});

test('a protected sheet is left alone', () => {
  const workbook = caseWorkbook({ Blad: [] });
  const locked = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: true })) };
  expect(planTemplate(locked, { ...EMPTY, place: { kind: 'cell', sheet: 'Blad', row: 0, column: 0 } })).toMatchObject({ refusal: { why: 'sheet-protected' } });
});
