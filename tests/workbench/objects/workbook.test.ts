/** What Microsoft's client is told by the workbook: shapes, codes and sentences. */
import { openInExcel } from '../../support/office';
import { rawBook } from '../model/book-support';
import { comeToRest } from '../../support/turns';

const RAW = rawBook(
  { 'Blad 1': [['Rubrik', 2, 3], ['a', 1, '=B2+C1'], ['b', 4, '=1/0']], Två: [["='Blad 1'!C2*2"]] },
  [
    { name: 'Tabell', refersTo: "'Blad 1'!$A$1:$C$3", comment: 'avstamt layout=income-statement' },
    { name: 'Avstämt_Period', refersTo: '202404' },
    { name: 'Avstämt_Enhet', refersTo: '"Regionen"' },
    { name: 'Bruten', refersTo: '#REF!' },
    { name: 'Tabell', sheet: 'Två', refersTo: 'Två!$A$1' },
  ],
);

async function code(run: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      run(context);
      await context.sync();
    });
    return 'no error';
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

function sheetOne(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem('Blad 1');
}

test('an empty cell reads "", an error its English name, a formula its value', async () => {
  const host = openInExcel(RAW);
  await Excel.run(async (context) => {
    const range = sheetOne(context).getRange('A1:D3').load('values,text,valueTypes,formulas,address');
    await context.sync();
    expect(range.values[2]).toEqual(['b', 4, '#DIV/0!', '']);
    expect(range.text[2]).toEqual(['b', '4', '#DIVISION/0!', '']);
    expect(range.valueTypes[2]).toEqual(['String', 'Double', 'Error', 'Empty']);
    expect(range.formulas[1]).toEqual(['a', 1, '=B2+C1', '']);
    expect(range.address).toBe("'Blad 1'!A1:D3");
  });
  expect(host.bugs).toEqual([]);
});

test('null leaves a cell alone, "" empties it, and one value fills a range', async () => {
  openInExcel(RAW);
  await Excel.run(async (context) => {
    const range = sheetOne(context).getRange('A2:B3');
    range.values = [[null, 7], ['', null]];
    const other = sheetOne(context).getRange('F1:G1');
    other.values = 5 as never;
    range.load('values');
    other.load('values');
    await context.sync();
    expect([range.values, other.values]).toEqual([[['a', 7], ['', 4]], [[5, 5]]]);
  });
});

test('refusals have Excel’s codes', async () => {
  openInExcel(RAW);
  expect(await code((c) => (sheetOne(c).getRange('A1:B2').values = [[1]]))).toBe('InvalidArgument');
  expect(await code((c) => sheetOne(c).getRange('Ej en adress'))).toBe('InvalidArgument');
  expect(await code((c) => c.workbook.worksheets.getItem('Finns inte').load('name'))).toBe('ItemNotFound');
  expect(await code((c) => c.workbook.worksheets.add('två'))).toBe('ItemAlreadyExists');
  expect(await code((c) => c.workbook.worksheets.add('a/b'))).toBe('InvalidArgument');
  expect(await code((c) => c.workbook.names.add('tabell', '=1'))).toBe('ItemAlreadyExists');
  expect(await code((c) => c.workbook.names.add('RES2024', '=1'))).toBe('InvalidArgument');
  expect(await code((c) => (sheetOne(c).getRange('A1').formulas = [['=SUM(A2']]))).toBe('InvalidArgument');
  expect(await code((c) => c.workbook.names.getItem('Finns_inte').load('name'))).toBe('ItemNotFound');
});

test('a locked cell of a protected sheet cannot be written; an unlocked one can', async () => {
  openInExcel(RAW);
  await Excel.run(async (context) => {
    sheetOne(context).getRange('B2').format.protection.locked = false;
    sheetOne(context).protection.protect();
    await context.sync();
  });
  expect(await code((c) => (sheetOne(c).getRange('B1').values = [[1]]))).toBe('AccessDenied');
  expect(await code((c) => (sheetOne(c).getRange('B2').values = [[1]]))).toBe('no error');
  expect(await code((c) => sheetOne(c).getRange('1:1').insert('Down'))).toBe('AccessDenied');
  expect(await code((c) => (sheetOne(c).getRange('B2').format.fill.color = 'red'))).toBe('AccessDenied');
});

test('names tell what they are, and names of single sheets are apart', async () => {
  openInExcel(RAW);
  await Excel.run(async (context) => {
    const names = context.workbook.names.load('items/name,items/type,items/formula,items/value,items/comment,items/scope');
    const own = context.workbook.worksheets.getItem('Två').names.load('items/name,items/scope');
    const broken = context.workbook.names.getItem('Bruten').getRangeOrNullObject();
    await context.sync();
    expect(names.items.map(({ name, type, formula, value }): unknown[] => [name, type, formula, value])).toEqual([
      ['Avstämt_Enhet', 'String', '="Regionen"', 'Regionen'],
      ['Avstämt_Period', 'Double', '=202404', 202404],
      ['Bruten', 'Error', '=#REF!', '#REF!'],
      ['Tabell', 'Range', "='Blad 1'!$A$1:$C$3", "'Blad 1'!$A$1:$C$3"],
    ]);
    expect(names.items[3]?.comment).toBe('avstamt layout=income-statement');
    expect(own.items.map(({ name, scope }) => [name, scope])).toEqual([['Tabell', 'Worksheet']]);
    expect(broken.isNullObject).toBe(true);
  });
});

test('a copied sheet brings twins of the names over it, scoped to the copy', async () => {
  const host = openInExcel(RAW);
  await Excel.run(async (context) => {
    const copy = sheetOne(context).copy('After', sheetOne(context)).load('name,position');
    const twins = copy.names.load('items/name,items/formula,items/comment');
    await context.sync();
    expect([copy.name, copy.position]).toEqual(['Blad 1 (2)', 1]);
    expect(twins.items.map(({ name, formula, comment }): unknown[] => [name, formula, comment])).toEqual([['Tabell', "='Blad 1 (2)'!$A$1:$C$3", 'avstamt layout=income-statement']]);
  });
  expect(host.bugs).toEqual([]);
});

test('a highlight by rule is added, read and taken away without touching the cells’ own fill', async () => {
  const host = openInExcel(RAW);
  await Excel.run(async (context) => {
    const range = sheetOne(context).getRange('B2:C3');
    range.format.fill.color = 'yellow';
    const rule = range.conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=TRUE';
    rule.custom.format.fill.color = '#FFC7CE';
    rule.load('id,priority,type');
    await context.sync();
    const found = sheetOne(context).getRange('C3').conditionalFormats.load('items/id');
    await context.sync();
    expect(found.items.map(({ id }) => id)).toEqual([rule.id]);
    found.items[0]?.delete();
    const left = sheetOne(context).getRange().conditionalFormats.getCount();
    range.format.fill.load('color');
    await context.sync();
    expect([left.value, range.format.fill.color]).toEqual([0, '#FFFF00']);
  });
  expect(host.bugs).toEqual([]);
});

test('lists, tables, comments, settings, hidden rows and special cells', async () => {
  const host = openInExcel(RAW);
  await Excel.run(async (context) => {
    const sheet = sheetOne(context);
    sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    const rule = sheet.getRange('A2').dataValidation.load('type,rule');
    const table = sheet.tables.add('E1:F3', true).load('name');
    const comment = context.workbook.comments.add("'Blad 1'!B2", 'Kontrolleras').load('content');
    context.workbook.settings.add('nyckel', { a: [1] });
    const setting = context.workbook.settings.getItem('nyckel').load('value');
    sheet.getRange('2:2').rowHidden = true;
    const numbers = sheet.getUsedRange().getSpecialCells('Constants', 'Numbers').load('address');
    const visible = sheet.getRange('A1:B3').getSpecialCells('Visible').load('address');
    const errors = sheet.getUsedRange().getSpecialCellsOrNullObject('Formulas', 'Errors').load('address');
    await context.sync();
    expect([rule.type, rule.rule.list, table.name, comment.content, setting.value]).toEqual(['List', { inCellDropDown: true, source: 'a,b' }, 'Tabell1', 'Kontrolleras', { a: [1] }]);
    expect([numbers.address, visible.address, errors.address]).toEqual(["'Blad 1'!B1:C1,'Blad 1'!B2:B3", "'Blad 1'!A1:B1,'Blad 1'!A3:B3", "'Blad 1'!C3"]);
  });
  expect(host.bugs).toEqual([]);
});

test('what is not there says so by name', async () => {
  openInExcel(RAW);
  await expect(Excel.run(async (context) => void (sheetOne(context).charts.load('count'), await context.sync()))).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('Worksheet.charts') as string });
});

test('all that one request writes is one step of undo', async () => {
  const host = openInExcel(RAW);
  const { toRaw } = await import('../../../src/workbench/host/model/raw');
  const { undo } = await import('../../../src/workbench/host/model/undo');
  const before = toRaw(host.book);
  await Excel.run(async (context) => {
    sheetOne(context).getRange('A1').values = [['Ny']];
    sheetOne(context).getRange('1:2').insert('Down');
    context.workbook.names.getItem('Tabell').delete();
    context.workbook.worksheets.add('Tredje');
    await context.sync();
  });
  expect(toRaw(host.book)).not.toEqual(before);
  host.act('person', () => void undo(host.book));
  const { sheets, names } = toRaw(host.book);
  expect(names).toEqual(before.names);
  expect(sheets.map(({ name }) => name)).toEqual(['Blad 1', 'Två']);
  expect(sheets[0]?.rows[0]?.cells[0]?.value).toBe('Rubrik');
});

test('changes arrive with their source, trigger and values; selections and sheets too', async () => {
  const host = openInExcel(RAW);
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, changeType, source, triggerSource, details }) => void seen.push([changeType, address, source, triggerSource, details?.valueAfter]));
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(['selected', address]));
    await context.sync();
    sheetOne(context).getRange('B2').values = [[9]];
    sheetOne(context).getRange('C3').select();
    await context.sync();
  });
  const { typeByUser } = await import('../../../src/workbench/host/model/write');
  host.act('coauthor', () => typeByUser(host.book, host.book.sheets[0]!, 0, 3, '1,5'));
  await comeToRest();
  expect(seen).toEqual([
    ['RangeEdited', 'B2', 'Local', 'ThisLocalAddin', 9],
    ['selected', 'C3'],
    ['RangeEdited', 'D1', 'Remote', 'Unknown', 1.5],
  ]);
});
