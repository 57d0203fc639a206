/** Marks: rules of our own that come and go and leave everybody else's alone. */
import type { Mark } from '../../src/app/ports';
import type { Severity } from '../../src/core/finding';
import { createExcelWorkbook } from '../../src/excel/workbook';
import { bookOf, cellOf, place, sheetOf, SHEET } from '../contract/workbook/subject';
import type { OpenExcel } from './harness';
import { EVERYTHING, openExcel } from './harness';

function mark(at: string, severity: Severity, sheet = SHEET): Mark {
  return { cell: { sheet, ...place(at) }, severity };
}

function opened(): OpenExcel {
  return openExcel(bookOf([sheetOf([cellOf('A1', 1)]), sheetOf([cellOf('A1', 1)], { name: 'Annat' }), sheetOf([cellOf('A1', 1)], { name: 'Låst', protected: true })]));
}

/** As the user's own add-in or Excel's ribbon would make one. */
async function usersRule(formula: string): Promise<void> {
  await Excel.run(async (context) => {
    const { custom } = context.workbook.worksheets.getItem(SHEET).getRange('A1:B9').conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.fill.color = '#00FF00';
    await context.sync();
  });
}

/** `Blad 1 A1:A3 #FDE7E9` for every rule there is. */
function rules({ host }: OpenExcel): unknown[] {
  return host.book.sheets.flatMap(({ name, state }) => state.conditional.map((rule) => [name, JSON.stringify(rule)]));
}

test('one rule a sheet and severity, whatever the number of cells; the worst of a cell shows', async () => {
  const excel = opened();
  const marks = [mark('A1', 'error'), mark('A2', 'error'), mark('C7', 'error'), mark('B1', 'warning'), mark('A1', 'info'), mark('A1', 'info', 'Annat')];
  await excel.workbook.mark(marks);
  expect(rules(excel)).toHaveLength(3);
  await excel.workbook.mark(marks.slice(0, 1));
  expect(rules(excel)).toHaveLength(1);
});

test('taken away exactly: the user\'s own rules and formats stay, also when ours were set before a reload', async () => {
  const excel = opened();
  await usersRule('=A1>100');
  const before = rules(excel);
  await excel.workbook.mark([mark('A1', 'error'), mark('A2', 'warning')]);
  expect(rules(excel)).toHaveLength(3);
  // A pane opened anew knows nothing of what another one marked.
  await createExcelWorkbook({ supports: EVERYTHING }).mark([]);
  expect(rules(excel)).toEqual(before);
});

test('a protected sheet is passed over, and told', async () => {
  const excel = opened();
  expect(await excel.workbook.mark([mark('A1', 'error', 'Låst'), mark('A1', 'error')])).toEqual(['Låst']);
  expect(rules(excel)).toHaveLength(1);
});

test('marks change no value, formula or format that is read', async () => {
  const excel = opened();
  const before = await excel.workbook.read();
  await excel.workbook.mark([mark('A1', 'error')]);
  expect(await excel.workbook.read()).toEqual(before);
});
