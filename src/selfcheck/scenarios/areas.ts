/** Many cells at once: areas, special cells, and what is selected. */
import { local, type Scenario } from '../scenario';

export const AREAS: readonly Scenario[] = [
  {
    id: 'areas.several',
    title: { sv: 'Flera områden hanteras som ett', en: 'Several areas are handled as one' },
    expected: { address: 'A1,C3:D4', count: 2, cells: 5, colors: ['#FFFF00', '#FFFF00', '#FFFFFF'] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const areas = sheet.getRanges('A1,C3:D4');
        areas.format.fill.color = '#FFFF00';
        areas.load('address,areaCount,cellCount');
        const cells = [sheet.getRange('A1'), sheet.getRange('D4'), sheet.getRange('B2')];
        for (const cell of cells) cell.load('format/fill/color');
        await context.sync();
        const colors = cells.map((cell) => cell.format.fill.color.toUpperCase());
        return { address: local(areas.address), count: areas.areaCount, cells: areas.cellCount, colors };
      }),
  },
  {
    id: 'areas.items',
    title: { sv: 'Områdena kan läsas vart för sig', en: 'The areas can be read one by one' },
    expected: { items: ['A1', 'C3:D4'] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const areas = sheet.getRanges('A1,C3:D4');
        areas.load('areas/items/address');
        await context.sync();
        return { items: areas.areas.items.map(({ address }) => local(address)) };
      }),
  },
  {
    id: 'special.formulas',
    title: { sv: 'Celler med formler eller konstanter hittas', en: 'Cells with formulas or constants are found' },
    expected: { formulas: 'B1:B2', numbers: 'A1:A2', none: true },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('A1:C2').formulas = [[1, '=A1', 'x'], [2, '=A2', '']];
        const range = sheet.getRange('A1:C2');
        const formulas = range.getSpecialCellsOrNullObject('Formulas');
        const numbers = range.getSpecialCellsOrNullObject('Constants', 'Numbers');
        const none = range.getSpecialCellsOrNullObject('Formulas', 'Errors');
        for (const areas of [formulas, numbers]) areas.load('address');
        await context.sync();
        return { formulas: local(formulas.address), numbers: local(numbers.address), none: none.isNullObject };
      }),
  },
  {
    id: 'select.range',
    title: { sv: 'Ett område markeras och är det markerade', en: 'A range is selected and is what is selected' },
    expected: { selected: 'B2:C3', active: 'B2' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.activate();
        sheet.getRange('B2:C3').select();
        await context.sync();
        const [selected, active] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()] as const;
        for (const range of [selected, active]) range.load('address');
        await context.sync();
        return { selected: local(selected.address), active: local(active.address) };
      }),
  },
  {
    id: 'select.other-sheet',
    title: { sv: 'Att markera i ett annat blad visar det', en: 'Selecting in another sheet shows it' },
    expected: { active: true },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const { worksheets } = context.workbook;
        worksheets.add(lab.otherSheet).getRange('C3').select();
        const active = worksheets.getActiveWorksheet();
        active.load('name');
        await context.sync();
        return { active: active.name === lab.otherSheet };
      }),
  },
  {
    id: 'range.around',
    title: { sv: 'Ett område kan flyttas, växa och korsas med ett annat', en: 'A range can move, grow and be crossed with another' },
    expected: { offset: 'C3:D4', resized: 'B2:E3', crossed: 'C3', none: true, around: 'B2:F6', row: 'B3:C3', column: 'C2:C3' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('B2:C3');
        const found = {
          offset: range.getOffsetRange(1, 1),
          resized: range.getResizedRange(0, 2),
          crossed: range.getIntersection('C3:D4'),
          around: range.getBoundingRect('F6'),
          row: range.getRow(1),
          column: range.getColumn(1),
        };
        const none = range.getIntersectionOrNullObject('F6');
        for (const each of Object.values(found)) each.load('address');
        await context.sync();
        const addresses = Object.entries(found).map(([name, each]) => [name, local(each.address)] as const);
        return { ...Object.fromEntries(addresses), none: none.isNullObject };
      }),
  },
];
