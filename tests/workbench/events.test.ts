/** Events and who caused them, over Microsoft's client. */
import { noFaults, type Faults } from '../../src/workbench/host/faults';
import { typeByUser } from '../../src/workbench/host/model/write';
import type { WorkbookHost } from '../../src/workbench/host/workbook-host';
import { openInExcel } from '../support/office';
import { comeToRest } from '../support/turns';

interface Told {
  readonly address: string;
  readonly source: string;
  readonly trigger: string | undefined;
}

let faults: Faults;
let host: WorkbookHost;
let told: Told[];
let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

beforeEach(async () => {
  faults = noFaults();
  host = openInExcel(undefined, { faults });
  told = [];
  handler = await Excel.run(async (context) =>
    context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => {
      told.push({ address, source, trigger: triggerSource });
    }),
  );
});

// The client is one for all tests, and so are the handlers it holds.
afterEach(stopListening);

it('an edit of the add-in, of the person and of a co-author each say whose they are', async () => {
  await write('A1');
  host.act('person', () => type(host, 'A2'));
  host.act('coauthor', () => type(host, 'A3'));
  await comeToRest();
  expect(told).toEqual([
    { address: 'A1', source: 'Local', trigger: 'ThisLocalAddin' },
    { address: 'A2', source: 'Local', trigger: 'Unknown' },
    { address: 'A3', source: 'Remote', trigger: 'Unknown' },
  ]);
});

it('the answer comes before the events of its request', async () => {
  await write('A1');
  const atAnswer = told.length;
  await comeToRest();
  expect([atAnswer, told.length]).toEqual([0, 1]);
});

it('a co-author who changes a cell between two requests is told of', async () => {
  faults.coauthor = [{ beforeRequest: host.log.last + 1, change: () => type(host, 'A5') }];
  await write('A1');
  await comeToRest();
  expect(told.map(({ address, source }) => [address, source])).toEqual([['A5', 'Remote'], ['A1', 'Local']]);
});

it('a missing event is missing, and the next one is not', async () => {
  faults.missingEvents = 'all';
  await write('A1');
  await comeToRest();
  faults.missingEvents = 'none';
  await write('A2');
  await comeToRest();
  expect(told.map(({ address }) => address)).toEqual(['A2']);
});

it('nobody is told who did not ask, or no longer asks', async () => {
  await stopListening();
  await write('A1');
  await comeToRest();
  expect(told).toEqual([]);
});

it('events do not reach a workbook that took the place of theirs', async () => {
  const before = host;
  openInExcel();
  before.act('person', () => type(before, 'A1'));
  await comeToRest();
  expect(told).toEqual([]);
});

async function stopListening(): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}

function type({ book }: WorkbookHost, address: string): void {
  typeByUser(book, book.state.active, Number(address.slice(1)) - 1, 0, '7');
}

async function write(address: string): Promise<void> {
  await Excel.run(async (context) => void (context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[1]]));
}
