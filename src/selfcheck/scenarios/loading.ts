/** What can be read when: mostly Microsoft's own client. */
import { type Lab, local, type Observations, type Scenario } from '../scenario';

export const LOADING: readonly Scenario[] = [
  {
    id: 'load.before-sync',
    title: { sv: 'En egenskap kan inte läsas innan den hämtats', en: 'A property cannot be read before it is loaded' },
    expected: { unloaded: 'PropertyNotLoaded', requested: 'A1', other: 'PropertyNotLoaded' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1');
        const unloaded = lab.thrown(() => range.values);
        range.load('address');
        await context.sync();
        return { unloaded, requested: local(range.address), other: lab.thrown(() => range.values) };
      }),
  },
  {
    id: 'load.result-before-sync',
    title: { sv: 'Ett svar finns först efter synkroniseringen', en: 'A result is there only after the sync' },
    expected: { before: 'ValueNotLoaded', after: true },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const count = context.workbook.worksheets.getCount();
        const before = lab.thrown(() => count.value);
        await context.sync();
        return { before, after: count.value >= 2 };
      }),
  },
  {
    id: 'load.nested',
    title: { sv: 'Egenskaper hos underliggande objekt hämtas i samma anrop', en: 'Properties of nested objects come in the same call' },
    expected: { address: 'B2', color: '#FFFF00', sheet: true },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('B2');
        range.format.fill.color = '#FFFF00';
        range.load('address,format/fill/color,worksheet/name');
        await context.sync();
        return {
          address: local(range.address),
          color: range.format.fill.color.toUpperCase(),
          sheet: range.worksheet.name === lab.sheetName,
        };
      }),
  },
  {
    id: 'load.collection',
    title: { sv: 'En samling hämtas med de egenskaper man ber om', en: 'A collection comes with the properties asked for' },
    expected: { found: true, position: 'PropertyNotLoaded' },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name');
        await context.sync();
        const own = worksheets.items.find(({ name }) => name === lab.sheetName);
        return { found: own !== undefined, position: lab.thrown(() => own?.position) };
      }),
  },
  {
    id: 'load.top-and-skip',
    title: { sv: 'En samling kan hämtas i delar', en: 'A collection can be loaded in parts' },
    expected: { items: 1, isSecond: true },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.tables.add('A1:A2', true);
        const second = sheet.tables.add('C1:C2', true);
        second.load('name');
        await context.sync();
        sheet.tables.load({ $top: 1, $skip: 1, name: true });
        await context.sync();
        return { items: sheet.tables.items.length, isSecond: sheet.tables.items[0]?.name === second.name };
      }),
  },
  {
    id: 'null.missing',
    title: { sv: 'Det som saknas blir ett nollobjekt, liksom det man frågar det om', en: 'What is missing is a null object, and so is what it is asked for' },
    expected: { before: 'PropertyNotLoaded', sheet: true, range: true, own: false },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const { worksheets } = context.workbook;
        const missing = worksheets.getItemOrNullObject(lab.otherSheet);
        const range = missing.getUsedRangeOrNullObject();
        const own = worksheets.getItemOrNullObject(lab.sheetName);
        const before = lab.thrown(() => missing.isNullObject);
        await context.sync();
        return { before, sheet: missing.isNullObject, range: range.isNullObject, own: own.isNullObject };
      }),
  },
  {
    id: 'null.required',
    title: { sv: 'Det som saknas är ett fel när det måste finnas', en: 'What is missing is an error when it has to be there' },
    expected: { code: 'ItemNotFound' },
    run: (lab) =>
      lab.failure(async (_sheet, context) => {
        context.workbook.worksheets.getItem(lab.otherSheet).load('name');
        await context.sync();
      }),
  },
  {
    id: 'load.after-run',
    title: { sv: 'Ett objekt kan inte användas efter att körningen avslutats', en: 'An object cannot be used after its run is over' },
    expected: { code: 'InvalidObjectPath' },
    run: async (lab: Lab): Promise<Observations> => {
      const range = await lab.run(async (sheet, context) => {
        const kept = sheet.getRange('A1');
        kept.load('values');
        await context.sync();
        return kept;
      });
      return { code: lab.thrown(() => range.load('address')) };
    },
  },
];
