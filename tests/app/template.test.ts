import { templateColumns } from '../../src/core/layout';
import { checkWorkbook } from '../../src/app/check';
import { planFill } from '../../src/app/fill';
import { readTables } from '../../src/app/tables';
import { gridOf, template } from '../../src/app/template';
import type { RawWorkbook } from '../../src/core/grid';
import type { CompiledLayout } from '../../src/core/layout';
import { incomeStatement } from '../../src/layouts/income-statement';
import { LAYOUTS } from '../../src/layouts/index';
import { createXlsx } from '../../src/xlsx/create';
import { readXlsx } from '../../src/xlsx/read';
import { calculate } from '../support/spreadsheet';

const OPTIONS = { sheet: 'Blad 1', year: 2024, month: 4 };

function workbookOf(layout: CompiledLayout, named: boolean): RawWorkbook {
  const { cells, name } = template(layout, OPTIONS);
  return readXlsx(createXlsx({ sheets: [{ name: 'Blad 1', cells }], names: named ? [name] : [] }), 'mall.xlsx');
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('the template of %s', (id, layout) => {
  test.each([true, false])('is recognised as its own layout with confidence 1 (bound: %s)', (named) => {
    const { tables, unplaced, findings } = readTables(workbookOf(layout, named), { find: true });
    expect(tables.map((table) => [table.layout.id, table.confidence, table.name])).toEqual([[id, 1, named ? layout.name : null]]);
    expect(tables[0]!.columns.map(({ key }) => key)).toEqual(templateColumns(layout).map(({ key }) => key));
    expect([unplaced, findings]).toEqual([[], []]);
  });

  test('has nothing wrong in it, and nothing left to fill in', () => {
    const workbook = workbookOf(layout, true);
    const check = checkWorkbook(workbook, { find: true });
    expect(check.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const plan = planFill(check.tables, workbook.sheets, { values: false });
    expect(plan.changes).toEqual([]);
    expect(new Set(plan.skipped.map(({ reason }) => reason))).toEqual(plan.skipped.length === 0 ? new Set() : new Set(['formula-equal']));
  });

  test('shows nothing as long as nothing is typed in', () => {
    const { cells } = template(layout, OPTIONS);
    const formulas = cells.filter(({ formula }) => formula !== undefined);
    if (formulas.length === 0) return;
    const values = calculate(cells);
    expect(formulas.map(({ row, column }) => values.get(`${row} ${column}`))).toEqual(formulas.map(() => null));
  });
});

const COST = /vård$|kostnad|hjälp|Material|varav/i;

test('figures typed into the template make it compute, and the check agrees', () => {
  const { cells, rect, name } = template(incomeStatement, OPTIONS);
  const items = cells.flatMap(({ column, row, value }) => (column === 0 && row > rect.top && typeof value === 'string' && !/^(Summa|Resultat|Intäkter|Kostnader)/.test(value) ? [{ row, label: value }] : []));
  const typed = items.flatMap(({ row, label }, i) => [1, 2, 4].map((column) => ({ row, column, format: '#,##0.0', value: (COST.test(label) ? -1 : 1) * (i + column + (label.startsWith('varav') ? 0 : 100)) })));
  const values = calculate([...cells, ...typed]);
  const filled = cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: values.get(`${cell.row} ${cell.column}`) ?? '' }));
  const workbook = { fileName: null, sheets: [gridOf('Blad 1', [...filled, ...typed])], names: [name], date1904: false };
  const check = checkWorkbook(workbook, { find: false });
  expect(check.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(check.counts.comparisons).toBeGreaterThan(30);
});
