/** Sheets, what of them is in use, hidden or locked, and how they change shape. */
import { type Lab, local, type Observations, type Scenario } from '../scenario';

export const SHEETS: readonly Scenario[] = [
  {
    id: 'sheets.add',
    title: { sv: 'Ett blad läggs till, byter namn, döljs och tas bort', en: 'A sheet is added, renamed, hidden and deleted' },
    expected: { first: 'Visible', renamed: true, hidden: 'Hidden', gone: true },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const { worksheets } = context.workbook;
        const added = worksheets.add(`${lab.otherSheet} x`);
        added.load('visibility');
        await context.sync();
        const first = added.visibility;
        added.name = lab.otherSheet;
        added.visibility = 'Hidden';
        added.load('name,visibility');
        await context.sync();
        const { name, visibility } = added;
        added.delete();
        const gone = worksheets.getItemOrNullObject(lab.otherSheet);
        await context.sync();
        return { first, renamed: name === lab.otherSheet, hidden: visibility, gone: gone.isNullObject };
      }),
  },
  {
    id: 'sheets.twice',
    title: { sv: 'Två blad kan inte ha samma namn', en: 'Two sheets cannot have one name' },
    expected: { code: 'ItemAlreadyExists' },
    run: (lab) =>
      lab.failure(async (_sheet, context) => {
        context.workbook.worksheets.add(lab.sheetName.toUpperCase());
        await context.sync();
      }),
  },
  {
    id: 'used.empty',
    title: { sv: 'Ett tomt blad har inget använt område', en: 'An empty sheet has no used range' },
    expected: { orNull: true, required: 'A1' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const [orNull, required] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRange()] as const;
        required.load('address');
        await context.sync();
        return { orNull: orNull.isNullObject, required: local(required.address) };
      }),
  },
  {
    id: 'used.values-only',
    title: { sv: 'Format räknas till det använda området, om man inte ber om värden', en: 'Formats belong to the used range, unless values are asked for' },
    expected: { all: 'B2:D5', values: 'B2:C3' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('B2').values = [[1]];
        sheet.getRange('C3').formulas = [['=B2']];
        sheet.getRange('D5').format.fill.color = '#FFFF00';
        const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)] as const;
        for (const range of [all, values]) range.load('address');
        await context.sync();
        return { all: local(all.address), values: local(values.address) };
      }),
  },
  {
    id: 'protection.locked',
    title: { sv: 'I ett skyddat blad kan bara upplåsta celler skrivas', en: 'In a protected sheet only unlocked cells can be written' },
    expected: { locked: 'AccessDenied', unlocked: null, after: [['', 2]] },
    run: protectionLocked,
  },
  {
    id: 'protection.state',
    title: { sv: 'Skyddet kan läsas, sättas och tas bort', en: 'Protection can be read, set and removed' },
    expected: { before: false, protected: true, formatCells: true, after: false },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const { protection } = sheet;
        const read = async (): Promise<boolean> => {
          protection.load('protected,options');
          await context.sync();
          return protection.protected;
        };
        const before = await read();
        protection.protect({ allowFormatCells: true });
        const isProtected = await read();
        const { allowFormatCells: formatCells } = protection.options;
        protection.unprotect();
        return { before, protected: isProtected, formatCells: formatCells ?? null, after: await read() };
      }),
  },
  {
    id: 'hidden.rows',
    title: { sv: 'Dolda rader och kolumner; null där området är blandat', en: 'Hidden rows and columns; null where the range is mixed' },
    expected: { row: true, mixed: null, column: true, visible: false },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('2:2').rowHidden = true;
        sheet.getRange('C:C').columnHidden = true;
        const [row, mixed, column, visible] = [sheet.getRange('A2'), sheet.getRange('A1:A3'), sheet.getRange('C1'), sheet.getRange('A1')] as const;
        for (const range of [row, mixed, column, visible]) range.load('rowHidden,columnHidden');
        await context.sync();
        return { row: row.rowHidden, mixed: mixed.rowHidden ?? null, column: column.columnHidden, visible: visible.rowHidden };
      }),
  },
  {
    id: 'hidden.values-remain',
    title: { sv: 'Dolda rader läses som andra', en: 'Hidden rows are read like others' },
    expected: { values: [[1], [2], [3]] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:A3');
        range.values = [[1], [2], [3]];
        sheet.getRange('2:2').rowHidden = true;
        range.load('values');
        await context.sync();
        return { values: range.values };
      }),
  },
  {
    id: 'rows.inserted',
    title: { sv: 'Formler följer infogade rader', en: 'Formulas follow inserted rows' },
    expected: { formula: '=SUM(A1:A4)', values: [[1], [''], [2], [3]] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('A1:A4').formulas = [[1], [2], [3], ['=SUM(A1:A3)']];
        sheet.getRange('2:2').insert('Down');
        const [sum, rows] = [sheet.getRange('A5'), sheet.getRange('A1:A4')] as const;
        sum.load('formulas');
        rows.load('values');
        await context.sync();
        return { formula: sum.formulas[0]?.[0] as string, values: rows.values };
      }),
  },
  {
    id: 'rows.deleted',
    title: { sv: 'En formel vars celler tagits bort blir #REF!', en: 'A formula whose cells are deleted becomes #REF!' },
    expected: { formula: '=#REF!*2', value: '#REF!' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('B3').formulas = [['=A1*2']];
        sheet.getRange('1:1').delete('Up');
        const cell = sheet.getRange('B2');
        cell.load('formulas,values');
        await context.sync();
        return { formula: cell.formulas[0]?.[0] as string, value: cell.values[0]?.[0] as string };
      }),
  },
  {
    id: 'merged.values',
    title: { sv: 'Sammanfogade celler har sitt värde i den översta vänstra', en: 'Merged cells have their value in the top left one' },
    expected: { values: [[1, '']] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.values = [[1, 2]];
        range.merge();
        range.load('values');
        await context.sync();
        return { values: range.values };
      }),
  },
  {
    id: 'merged.areas',
    title: { sv: 'Sammanfogade områden kan hittas', en: 'Merged areas can be found' },
    needs: [['ExcelApi', '1.13']],
    expected: { areas: 'B2:C3', none: true },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('B2:C3').merge();
        const [areas, none] = [sheet.getRange('A1:D4').getMergedAreasOrNullObject(), sheet.getRange('F1:G2').getMergedAreasOrNullObject()] as const;
        areas.load('address');
        await context.sync();
        return { areas: local(areas.address), none: none.isNullObject };
      }),
  },
];

async function protectionLocked(lab: Lab): Promise<Observations> {
  await lab.run(async (sheet) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect();
  });
  const locked = await lab.failure(async (sheet) => void (sheet.getRange('A1').values = [[1]]));
  const unlocked = await lab.failure(async (sheet) => void (sheet.getRange('B1').values = [[2]]));
  const after = await lab.run(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.load('values');
    sheet.protection.unprotect();
    await context.sync();
    return range.values as number[][];
  });
  return { locked: locked.code, unlocked: unlocked.code, after };
}
