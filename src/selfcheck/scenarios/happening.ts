/** Events with their sources, and calculation. */
import { type Lab, local, type Observations, type Scenario } from '../scenario';

export const HAPPENING: readonly Scenario[] = [
  {
    id: 'events.changed',
    title: { sv: 'En ändrad cell meddelas med sitt värde före och efter', en: 'A changed cell is told with its value before and after' },
    expected: { count: 1, type: 'WorksheetChanged', change: 'RangeEdited', address: 'C3', source: 'Local', before: 1, after: 42 },
    run: eventChanged,
  },
  {
    id: 'events.many-cells',
    title: { sv: 'Flera celler i en skrivning meddelas som ett område', en: 'Several cells in one write are told as one range' },
    expected: { addresses: ['A1:B2'] },
    run: async (lab: Lab): Promise<Observations> => ({
      addresses: await addressesOf(lab, async (sheet) => void (sheet.getRange('A1:B2').values = [[1, 2], [3, 4]])),
    }),
  },
  {
    id: 'events.in-order',
    title: { sv: 'Meddelanden kommer i den ordning ändringarna gjordes', en: 'Events come in the order of the changes' },
    expected: { addresses: ['A1', 'B2', 'C3'] },
    run: async (lab: Lab): Promise<Observations> => ({
      addresses: await addressesOf(
        lab,
        async (sheet) => {
          for (const address of ['A1', 'B2', 'C3']) sheet.getRange(address).values = [[1]];
        },
        3,
      ),
    }),
  },
  {
    id: 'events.any-sheet',
    title: { sv: 'Ett meddelande för alla blad säger vilket', en: 'One event for all sheets says which' },
    expected: { count: 1, own: true, address: 'D4' },
    run: eventAnySheet,
  },
  {
    id: 'events.removed',
    title: { sv: 'Efter avregistrering kommer inga fler meddelanden', en: 'After removal no more events come' },
    expected: { before: 1, after: 1 },
    run: eventRemoved,
  },
  {
    id: 'events.row-inserted',
    title: { sv: 'En infogad rad meddelas som det', en: 'An inserted row is told as one' },
    expected: { changes: ['RowInserted'] },
    run: async (lab: Lab): Promise<Observations> => {
      const events = await changesOf(lab, async (sheet) => void sheet.getRange('2:2').insert('Down'));
      return { changes: events.map(({ changeType }) => changeType), addresses: events.map(({ address }) => local(address)) };
    },
  },
  {
    id: 'events.own-range',
    title: { sv: 'Meddelandets område kan läsas', en: "The event's range can be read" },
    expected: { address: 'B2', values: [[5]] },
    run: async (lab: Lab): Promise<Observations> => {
      const [event] = await changesOf(lab, async (sheet) => void (sheet.getRange('B2').values = [[5]]));
      return lab.Excel.run(async (context) => {
        const range = event!.getRange(context);
        range.load('address,values');
        await context.sync();
        return { address: local(range.address), values: range.values };
      });
    },
  },
  {
    id: 'events.not-calculated',
    title: { sv: 'Ett nytt formelresultat är ingen ändring', en: "A formula's new result is no change" },
    expected: { addresses: ['A1'] },
    run: async (lab: Lab): Promise<Observations> => {
      await lab.run(async (sheet) => void (sheet.getRange('B1').formulas = [['=A1*2']]));
      return { addresses: await addressesOf(lab, async (sheet) => void (sheet.getRange('A1').values = [[1]])) };
    },
  },
  {
    id: 'events.selection',
    title: { sv: 'En ny markering meddelas', en: 'A new selection is told' },
    expected: { address: 'B2:C3' },
    run: eventSelection,
  },
  {
    id: 'calculation.suspended',
    title: { sv: 'Beräkning och skärmuppdatering kan vänta till nästa synkronisering', en: 'Calculation and screen updating can wait until the next sync' },
    expected: { after: 4 },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const { application } = context.workbook;
        sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
        await context.sync();
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        sheet.getRange('A1').values = [[2]];
        await context.sync();
        const sum = sheet.getRange('B1');
        sum.load('values');
        await context.sync();
        return { after: sum.values[0]?.[0] as number };
      }),
  },
  {
    id: 'calculation.mode',
    title: { sv: 'Beräkningsläget kan läsas', en: 'The calculation mode can be read' },
    expected: { mode: 'Automatic' },
    run: (lab) =>
      lab.run(async (_sheet, context) => {
        const { application } = context.workbook;
        application.load('calculationMode');
        await context.sync();
        return { mode: application.calculationMode };
      }),
  },
  {
    id: 'calculation.across-sheets',
    title: { sv: 'En formel följer ett annat blad och ett namn', en: 'A formula follows another sheet and a name' },
    expected: { values: [[7, 14]] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const other = context.workbook.worksheets.add(lab.otherSheet);
        other.getRange('A1').values = [[3]];
        context.workbook.names.add(lab.name('X'), other.getRange('A1'));
        const range = sheet.getRange('A1:B1');
        range.formulas = [[`='${lab.otherSheet}'!A1`, `=${lab.name('X')}*2`]];
        await context.sync();
        other.getRange('A1').values = [[7]];
        range.load('values');
        await context.sync();
        return { values: range.values };
      }),
  },
];

/** Listens to the scenario's sheet while `change` is made, and resolves with what came. */
async function changesOf(
  lab: Lab,
  change: (sheet: Excel.Worksheet) => Promise<void>,
  count = 1,
): Promise<readonly Excel.WorksheetChangedEventArgs[]> {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await lab.run(async (sheet) => sheet.onChanged.add(async (event) => void events.push(event)));
  await lab.run(change);
  await lab.until(() => events.length >= count);
  await lab.settle();
  await remove(lab, handler);
  return events;
}

async function addressesOf(lab: Lab, change: (sheet: Excel.Worksheet) => Promise<void>, count = 1): Promise<readonly string[]> {
  return (await changesOf(lab, change, count)).map(({ address }) => local(address));
}

async function remove(lab: Lab, handler: OfficeExtension.EventHandlerResult<never>): Promise<void> {
  await lab.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}

async function eventChanged(lab: Lab): Promise<Observations> {
  await lab.run(async (sheet) => void (sheet.getRange('C3').values = [[1]]));
  const events = await changesOf(lab, async (sheet) => void (sheet.getRange('C3').values = [[42]]));
  const [event] = events;
  const details = event!.details as unknown as { readonly valueBefore: number; readonly valueAfter: number };
  const { type, changeType, address, source, triggerSource } = event!;
  return {
    ...{ count: events.length, type, change: changeType, address: local(address), source },
    ...{ before: details.valueBefore, after: details.valueAfter, trigger: triggerSource ?? null },
  };
}

async function eventAnySheet(lab: Lab): Promise<Observations> {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  const { handler, id } = await lab.run(async (sheet, context) => {
    sheet.load('id');
    const registered = context.workbook.worksheets.onChanged.add(async (event) => void events.push(event));
    await context.sync();
    return { handler: registered, id: sheet.id };
  });
  await lab.run(async (sheet) => void (sheet.getRange('D4').values = [[1]]));
  await lab.until(() => events.length > 0);
  await lab.settle();
  await remove(lab, handler);
  return { count: events.length, own: events[0]?.worksheetId === id, address: local(events[0]?.address ?? '') };
}

async function eventRemoved(lab: Lab): Promise<Observations> {
  const events: unknown[] = [];
  const handler = await lab.run(async (sheet) => sheet.onChanged.add(async (event) => void events.push(event)));
  await lab.run(async (sheet) => void (sheet.getRange('A1').values = [[1]]));
  await lab.until(() => events.length > 0);
  const before = events.length;
  await remove(lab, handler);
  await lab.run(async (sheet) => void (sheet.getRange('A1').values = [[2]]));
  await lab.settle();
  return { before, after: events.length };
}

async function eventSelection(lab: Lab): Promise<Observations> {
  const addresses: string[] = [];
  const handler = await lab.run(async (sheet) => sheet.onSelectionChanged.add(async ({ address }) => void addresses.push(address)));
  await lab.run(async (sheet) => {
    sheet.activate();
    sheet.getRange('B2:C3').select();
  });
  await lab.until(() => addresses.some((address) => local(address) === 'B2:C3'));
  await remove(lab, handler);
  return { address: local(addresses.at(-1) ?? '') };
}
