/** What one synchronisation does, in which order, and what is left when it fails. */
import type { Lab, Observations, Scenario } from '../scenario';

export const BATCHING: readonly Scenario[] = [
  {
    id: 'order.reads-and-writes',
    title: { sv: 'Läsningar och skrivningar görs i den ordning de står', en: 'Reads and writes are done in the order they stand' },
    expected: { before: '', between: 1, after: 2 },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const [before, between, after] = [sheet.getRange('A1'), sheet.getRange('A1'), sheet.getRange('A1')] as const;
        before.load('values');
        sheet.getRange('A1').values = [[1]];
        between.load('values');
        sheet.getRange('A1').values = [[2]];
        after.load('values');
        await context.sync();
        const cell = (range: Excel.Range): number => range.values[0]?.[0] as number;
        return { before: cell(before), between: cell(between), after: cell(after) };
      }),
  },
  {
    id: 'order.formula-after-write',
    title: { sv: 'En formel är beräknad när den läses i samma synkronisering', en: 'A formula is calculated when it is read in the same sync' },
    expected: { values: [[3, 6]] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.formulas = [[3, '=A1*2']];
        range.load('values');
        await context.sync();
        return { values: range.values };
      }),
  },
  {
    id: 'failure.mid-batch',
    title: { sv: 'Vid fel står det som gjorts före kvar, och inget efter görs', en: 'After an error what was done before stays, and nothing after is done' },
    expected: { code: 'ItemNotFound', values: [[7], ['']] },
    run: async (lab: Lab): Promise<Observations> => {
      const { code } = await lab.failure(async (sheet, context) => {
        sheet.getRange('D1').values = [[7]];
        context.workbook.worksheets.getItem(lab.otherSheet).load('name');
        sheet.getRange('D2').values = [[8]];
        await context.sync();
      });
      const values = await lab.run(async (sheet, context) => {
        const range = sheet.getRange('D1:D2');
        range.load('values');
        await context.sync();
        return range.values;
      });
      return { code, values };
    },
  },
  {
    id: 'failure.address',
    title: { sv: 'En adress som inte är en adress är ett fel', en: 'An address that is none is an error' },
    expected: { code: 'InvalidArgument' },
    run: (lab) =>
      lab.failure(async (sheet, context) => {
        sheet.getRange('inte en adress').load('values');
        await context.sync();
      }),
  },
  {
    id: 'write.shape',
    title: { sv: 'En matris av fel storlek skrivs inte alls', en: 'An array of another size is not written at all' },
    expected: { code: 'InvalidArgument', values: [['', '']] },
    run: async (lab: Lab): Promise<Observations> => {
      const { code } = await lab.failure(async (sheet) => void (sheet.getRange('A1:B1').values = [[1, 2, 3]]));
      const values = await lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.load('values');
        await context.sync();
        return range.values;
      });
      return { code, values };
    },
  },
  {
    id: 'write.large',
    title: { sv: 'Över 1 500 celler på en gång', en: 'More than 1,500 cells at once' },
    expected: { first: [0, 0], last: [399, 3999], sum: 7_998_000 },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (_each, column) => row * 10 + column));
        sheet.getRange('A1:J400').values = rows;
        const [first, last, sum] = [sheet.getRange('A1'), sheet.getRange('J400'), sheet.getRange('L1')] as const;
        sum.formulas = [['=SUM(A1:J400)']];
        for (const range of [first, last, sum]) range.load('values,rowIndex');
        await context.sync();
        const cell = (range: Excel.Range): number => range.values[0]?.[0] as number;
        return { first: [first.rowIndex, cell(first)], last: [last.rowIndex, cell(last)], sum: cell(sum) };
      }),
  },
  {
    id: 'write.large-formulas',
    title: { sv: 'Över 1 500 formler på en gång', en: 'More than 1,500 formulas at once' },
    expected: { last: '=A2000*2', value: 4000 },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('A1:A2000').values = Array.from({ length: 2_000 }, (_, row) => [row + 1]);
        sheet.getRange('B1:B2000').formulas = Array.from({ length: 2_000 }, (_, row) => [`=A${row + 1}*2`]);
        const last = sheet.getRange('B2000');
        last.load('formulas,values');
        await context.sync();
        return { last: last.formulas[0]?.[0] as string, value: last.values[0]?.[0] as number };
      }),
  },
  {
    id: 'write.null-leaves',
    title: { sv: 'null i en matris lämnar cellen som den är', en: 'null in an array leaves the cell as it is' },
    expected: { values: [[1, 20, 3]] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.values = [[1, 2, 3]];
        range.values = [[null, 20, null]];
        range.load('values');
        await context.sync();
        return { values: range.values };
      }),
  },
  {
    id: 'write.one-for-all',
    title: { sv: 'Ett ensamt värde skrivs i alla celler', en: 'A single value is written to all cells' },
    expected: { values: [[5, 5]], formats: [['0.0', '0.0']] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        // The types ask for arrays; the documentation allows one value for the whole range.
        range.values = 5 as unknown as number[][];
        range.numberFormat = '0.0' as unknown as string[][];
        range.load('values,numberFormat');
        await context.sync();
        return { values: range.values, formats: range.numberFormat as string[][] };
      }),
  },
];
