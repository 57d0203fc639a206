/** Defined names: what a binding is made of. */
import { local, type Scenario } from '../scenario';

export const NAMES: readonly Scenario[] = [
  {
    id: 'names.add',
    title: { sv: 'Ett namn läggs till med kommentar och hittas utan hänsyn till gemener', en: 'A name is added with a comment and found whatever its case' },
    expected: { type: 'Range', comment: 'avstämt:v1', address: 'A1:B2', visible: true, scope: 'Workbook' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const { names } = context.workbook;
        names.add(lab.name('A'), sheet.getRange('A1:B2'), 'avstämt:v1');
        const found = names.getItem(lab.name('a').toUpperCase());
        const range = found.getRange();
        found.load('type,comment,visible,scope,formula,value');
        range.load('address');
        await context.sync();
        const { type, comment, visible, scope } = found;
        return { type, comment, visible, scope, formula: String(found.formula), address: local(range.address) };
      }),
  },
  {
    id: 'names.comment',
    title: { sv: 'Kommentaren kan ändras och tömmas', en: 'The comment can be changed and emptied' },
    expected: { changed: 'andra', emptied: '' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const item = context.workbook.names.add(lab.name('A'), sheet.getRange('A1'), 'första');
        item.comment = 'andra';
        item.load('comment');
        await context.sync();
        const changed = item.comment;
        item.comment = '';
        item.load('comment');
        await context.sync();
        return { changed, emptied: item.comment };
      }),
  },
  {
    id: 'names.repoint',
    title: { sv: 'Ett namn kan peka om med sin formel', en: 'A name can be pointed elsewhere by its formula' },
    needs: [['ExcelApi', '1.7']],
    expected: { address: 'C3:D4', comment: 'kvar' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const item = context.workbook.names.add(lab.name('A'), sheet.getRange('A1'), 'kvar');
        item.formula = `='${lab.sheetName}'!$C$3:$D$4`;
        const range = item.getRange();
        range.load('address');
        item.load('comment');
        await context.sync();
        return { address: local(range.address), comment: item.comment };
      }),
  },
  {
    id: 'names.twice',
    title: { sv: 'Samma namn två gånger är ett fel', en: 'The same name twice is an error' },
    expected: { code: 'ItemAlreadyExists' },
    run: (lab) =>
      lab.failure(async (sheet, context) => {
        context.workbook.names.add(lab.name('A'), sheet.getRange('A1'));
        context.workbook.names.add(lab.name('A'), sheet.getRange('B1'));
        await context.sync();
      }),
  },
  {
    id: 'names.not-a-name',
    title: { sv: 'Det som inte kan vara ett namn är ett fel', en: 'What cannot be a name is an error' },
    expected: { code: 'InvalidArgument' },
    run: (lab) =>
      lab.failure(async (sheet, context) => {
        context.workbook.names.add('med mellanslag', sheet.getRange('A1'));
        await context.sync();
      }),
  },
  {
    id: 'names.delete',
    title: { sv: 'Ett borttaget namn är borta', en: 'A deleted name is gone' },
    expected: { gone: true },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const { names } = context.workbook;
        names.add(lab.name('A'), sheet.getRange('A1'));
        names.getItem(lab.name('A')).delete();
        const item = names.getItemOrNullObject(lab.name('A'));
        await context.sync();
        return { gone: item.isNullObject };
      }),
  },
  {
    id: 'names.constant',
    title: { sv: 'Ett namn kan vara ett värde i stället för ett område', en: 'A name can be a value instead of a range' },
    expected: { value: 202404, noRange: true },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const item = context.workbook.names.add(lab.name('A'), '=202404');
        const range = item.getRangeOrNullObject();
        item.load('type,value');
        await context.sync();
        return { type: item.type, value: Number(item.value), noRange: range.isNullObject };
      }),
  },
  {
    id: 'names.broken',
    title: { sv: 'Namnet på borttagna celler är trasigt men finns kvar', en: 'The name of deleted cells is broken but remains' },
    expected: { type: 'Error', noRange: true, comment: 'kvar' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        context.workbook.names.add(lab.name('A'), sheet.getRange('B2:C3'), 'kvar');
        await context.sync();
        sheet.getRange('2:3').delete('Up');
        const found = context.workbook.names.getItem(lab.name('A'));
        const range = found.getRangeOrNullObject();
        found.load('type,value,comment,formula');
        await context.sync();
        return { type: found.type, comment: found.comment, value: String(found.value), noRange: range.isNullObject };
      }),
  },
  {
    id: 'names.scoped',
    title: { sv: 'Ett namn kan finnas både i arbetsboken och i ett blad', en: 'A name can be in the workbook and in a sheet' },
    expected: { workbook: ['A1', 'Workbook'], sheet: ['B1', 'Worksheet'], inSheet: 1, byAddress: 'B1' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        context.workbook.names.add(lab.name('A'), sheet.getRange('A1'));
        sheet.names.add(lab.name('A'), sheet.getRange('B1'));
        await context.sync();
        const both = [context.workbook.names.getItem(lab.name('A')), sheet.names.getItem(lab.name('A'))] as const;
        const ranges = both.map((item) => item.getRange());
        const bySheet = sheet.getRange(lab.name('A'));
        for (const item of both) item.load('scope');
        for (const range of [...ranges, bySheet]) range.load('address');
        sheet.names.load('items/name');
        await context.sync();
        const [workbook, own] = both.map((item, index) => [local(ranges[index]?.address ?? ''), item.scope]);
        return { workbook: workbook ?? [], sheet: own ?? [], inSheet: sheet.names.items.length, byAddress: local(bySheet.address) };
      }),
  },
  {
    id: 'names.rows-inserted',
    title: { sv: 'Namnet växer med rader inne i området, inte vid dess kant', en: 'A name grows with rows inside its range, not at its edge' },
    expected: { inside: 'A1:B4', below: 'A1:B4', above: 'A2:B5' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        context.workbook.names.add(lab.name('A'), sheet.getRange('A1:B3'));
        const address = async (insertAt: string): Promise<string> => {
          sheet.getRange(insertAt).insert('Down');
          const range = context.workbook.names.getItem(lab.name('A')).getRange();
          range.load('address');
          await context.sync();
          return local(range.address);
        };
        return { inside: await address('2:2'), below: await address('5:5'), above: await address('1:1') };
      }),
  },
];
