/** Lists, highlights, comments and tables: what lies over the cells. */
import { local, type Scenario } from '../scenario';

export const FEATURES: readonly Scenario[] = [
  {
    id: 'validation.list',
    title: { sv: 'En lista i cellen kan sättas, läsas och tas bort', en: 'A list in the cell can be set, read and removed' },
    expected: { type: 'List', source: 'Ja,Nej', blank: true, cleared: 'None' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const { dataValidation } = sheet.getRange('A1:A3');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'Ja,Nej' } };
        dataValidation.load('type,rule,ignoreBlanks');
        await context.sync();
        const { type, rule, ignoreBlanks } = dataValidation;
        dataValidation.clear();
        dataValidation.load('type');
        await context.sync();
        return { type, source: rule.list?.source as string, blank: ignoreBlanks, cleared: dataValidation.type };
      }),
  },
  {
    id: 'validation.not-for-code',
    title: { sv: 'Listan hindrar inte ett program att skriva, men säger vad som är fel', en: 'The list does not keep a program from writing, but says what is wrong' },
    expected: { value: 'Kanske', valid: false },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'Ja,Nej' } };
        cell.values = [['Kanske']];
        cell.load('values,dataValidation/valid');
        await context.sync();
        return { value: cell.values[0]?.[0] as string, valid: cell.dataValidation.valid };
      }),
  },
  {
    id: 'conditional.custom',
    title: { sv: 'En villkorsstyrd formatering läggs till och kan tas bort utan att röra cellens egen färg', en: "A conditional format is added and can be removed without touching the cell's own colour" },
    expected: { before: 1, formula: '=TRUE', after: 0, own: '#FFFF00' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.format.fill.color = '#FFFF00';
        const mark = cell.conditionalFormats.add('Custom');
        mark.custom.rule.formula = '=TRUE';
        mark.custom.format.fill.color = '#FFC7CE';
        const before = cell.conditionalFormats.getCount();
        mark.load('id,type,custom/rule/formula');
        await context.sync();
        cell.conditionalFormats.getItem(mark.id).delete();
        const after = cell.conditionalFormats.getCount();
        cell.load('format/fill/color');
        await context.sync();
        const { formula } = mark.custom.rule;
        return { before: before.value, formula, type: mark.type, after: after.value, own: cell.format.fill.color };
      }),
  },
  {
    id: 'conditional.keeps-others',
    title: { sv: 'Att ta bort en formatering lämnar de andra', en: 'Removing one format leaves the others' },
    expected: { left: ['=A1>1'] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:A3');
        const [theirs, ours] = [range.conditionalFormats.add('Custom'), range.conditionalFormats.add('Custom')] as const;
        theirs.custom.rule.formula = '=A1>1';
        ours.custom.rule.formula = '=TRUE';
        ours.load('id');
        await context.sync();
        sheet.getRange('A1:A3').conditionalFormats.getItem(ours.id).delete();
        const { conditionalFormats } = sheet.getRange('A1:A3');
        conditionalFormats.load('items/custom/rule/formula');
        await context.sync();
        return { left: conditionalFormats.items.map(({ custom }) => custom.rule.formula) };
      }),
  },
  {
    id: 'comments.add',
    title: { sv: 'En kommentar läggs till, hittas vid sin cell och tas bort', en: 'A comment is added, found at its cell and deleted' },
    needs: [['ExcelApi', '1.10']],
    expected: { content: 'Motiv', place: 'B2', left: 0 },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const address = `'${lab.sheetName}'!B2`;
        context.workbook.comments.add(address, 'Motiv');
        const comment = context.workbook.comments.getItemByCell(address);
        const place = comment.getLocation();
        comment.load('content');
        place.load('address');
        await context.sync();
        comment.delete();
        const left = sheet.comments.getCount();
        await context.sync();
        return { content: comment.content, place: local(place.address), left: left.value };
      }),
  },
  {
    id: 'notes.add',
    title: { sv: 'En anteckning läggs till och tas bort', en: 'A note is added and deleted' },
    needs: [['ExcelApi', '1.18']],
    expected: { content: 'Not', left: 0 },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const note = sheet.notes.add('B2', 'Not');
        note.load('content');
        await context.sync();
        note.delete();
        const left = sheet.notes.getCount();
        await context.sync();
        return { content: note.content, left: left.value };
      }),
  },
  {
    id: 'tables.add',
    title: { sv: 'En Exceltabell läggs till över celler', en: 'An Excel table is added over cells' },
    expected: { range: 'A1:B3', header: [['År', 'Utfall']], body: [[2023, 1], [2024, 2]] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('A1:B3').values = [['År', 'Utfall'], [2023, 1], [2024, 2]];
        const table = sheet.tables.add('A1:B3', true);
        const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()] as const;
        for (const part of parts) part.load('address,values');
        await context.sync();
        const [range, header, body] = parts;
        return { range: local(range.address), header: header.values, body: body.values };
      }),
  },
  {
    id: 'tables.found',
    title: { sv: 'Bladets Exceltabeller kan räknas upp', en: "The sheet's Excel tables can be listed" },
    expected: { count: 1, header: true },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.tables.add('A1:B3', true);
        sheet.tables.load('items/name,items/showHeaders');
        await context.sync();
        return { count: sheet.tables.items.length, header: sheet.tables.items[0]?.showHeaders ?? null };
      }),
  },
  {
    id: 'settings.saved',
    title: { sv: 'Inställningar följer med arbetsboken', en: 'Settings go with the workbook' },
    expected: { value: { a: 1, b: ['två'] }, gone: true },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const { settings } = context.workbook;
        const key = lab.name('S');
        settings.add(key, { a: 1, b: ['två'] });
        const item = settings.getItem(key);
        item.load('value');
        await context.sync();
        const value = item.value as { a: number; b: string[] };
        item.delete();
        const gone = settings.getItemOrNullObject(key);
        await context.sync();
        return { value, gone: gone.isNullObject };
      }),
  },
];
