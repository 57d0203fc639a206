/** The engine under Microsoft's client: what the protocol promises, on a workbook of one made-up object. */
import { noFaults, type Faults } from '../../src/workbench/host/faults';
import { createHost, type Host } from '../../src/workbench/host/host';
import { fail, HostObject } from '../../src/workbench/host/host-object';
import { officeOn } from '../support/office';

class Sheet extends HostObject {
  static override readonly type = 'Worksheet';
  static override readonly scalars = ['Id', 'Name'];
  name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
  override identity(): Record<string, unknown> {
    return { ...super.identity(), Id: this.Id };
  }
  get Id(): string {
    return `{${this.name}}`;
  }
  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    if (name === '') fail('InvalidArgument');
    this.name = name;
  }
  get TabColor(): string {
    throw new TypeError('a mistake in the host');
  }
}

class Sheets extends HostObject {
  static override readonly type = 'WorksheetCollection';
  constructor(readonly list: Sheet[]) {
    super();
  }
  override items(): readonly HostObject[] {
    return this.list;
  }
  override itemByKey(key: unknown): HostObject {
    return this.list.find(({ name }) => name === key) ?? fail('ItemNotFound');
  }
  GetItemOrNullObject(key: string): HostObject | null {
    return this.list.find(({ name }) => name === key) ?? null;
  }
  GetCount(): number {
    return this.list.length;
  }
  Add(name: string): HostObject {
    const sheet = new Sheet(name);
    this.list.push(sheet);
    return sheet;
  }
}

class Workbook extends HostObject {
  static override readonly type = 'Workbook';
  constructor(readonly sheets: Sheets) {
    super();
  }
  get Worksheets(): Sheets {
    return this.sheets;
  }
}

let sheets: Sheet[] = [];
let host: Host;
let faults: Faults;
let Excel: typeof globalThis.Excel;

beforeEach(() => {
  sheets = [new Sheet('A'), new Sheet('B')];
  faults = noFaults();
  host = createHost({ root: new Workbook(new Sheets(sheets)), faults });
  ({ Excel } = officeOn(host));
});

function names(): readonly string[] {
  return sheets.map(({ name }) => name);
}

/** Renames both sheets and resolves with what went wrong. */
async function renameBoth(options: Excel.RunOptions = {}): Promise<OfficeExtension.Error | null> {
  return Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('A').name = 'A2';
    context.workbook.worksheets.getItem('B').name = 'B2';
    await context.sync();
  }).then(() => null, (error: OfficeExtension.Error) => error);
}

it('one sync is one request, and one without anything to do is none', async () => {
  await Excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    context.workbook.worksheets.load('items/name');
    await context.sync();
    await context.sync();
    expect(count.value).toBe(2);
    expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(['A', 'B']);
  });
  expect(host.log.since()).toMatchObject([{ number: 1, writes: false, isCleanUp: false, actions: { query: 1, 'method GetCount': 1 } }]);
});

it('what a path makes is made once, whatever is asked of it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('C');
    sheet.load('name');
    sheet.name = 'D';
    await context.sync();
  });
  expect(names()).toEqual(['A', 'B', 'D']);
});

it('asking a null object for more gives null objects', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('none');
    const range = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

it('a member that is not written is ApiNotFound and named', async () => {
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('A').charts.load('items');
    await context.sync();
  }).catch((caught: OfficeExtension.Error) => caught);
  expect(error).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Worksheet.charts' } });
  expect(String(error)).toContain('Worksheet.charts');
});

it('a mistake in the host is told as one, never as an answer of Excel', async () => {
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('A').load('tabColor');
    await context.sync();
  }).catch((caught: OfficeExtension.Error) => caught);
  expect(error).toMatchObject({ code: 'WorkbenchHostBug' });
  expect(host.bugs.join()).toContain('a mistake in the host');
});

describe('faults', () => {
  it('a failure between two actions: what was done stays done', async () => {
    faults.syncFailure = { atAction: 4, answer: 'error' };
    expect(await renameBoth()).toMatchObject({ code: 'GeneralException' });
    expect(names()).toEqual(['A2', 'B']);
    sheets[0]!.name = 'A';
    expect(await renameBoth()).toBeNull();
  });

  it('a lost answer: all is done, and the client cannot know', async () => {
    faults.syncFailure = { atAction: Infinity, answer: 'lost' };
    expect(await renameBoth()).toMatchObject({ code: 'ConnectionFailure' });
    expect(names()).toEqual(['A2', 'B2']);
  });

  it('a failure can wait for the request that writes', async () => {
    faults.syncFailure = { atAction: 0, answer: 'error', writesOnly: true };
    await Excel.run(async (context) => void (await context.sync(context.workbook.worksheets.getCount())));
    expect(await renameBoth()).toMatchObject({ code: 'GeneralException' });
  });

  it('a cell being edited: refused at once, or after the wait the request asks for', async () => {
    faults.cellEdit = true;
    faults.cellEditWaitMs = 60;
    expect(await renameBoth()).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(await renameBoth({ delayForCellEdit: true })).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = renameBoth({ delayForCellEdit: true });
    faults.cellEdit = false;
    expect(await waiting).toBeNull();
  });

  it('a co-author changes the workbook between two requests', async () => {
    faults.coauthor = [{ beforeRequest: 2, change: () => void sheets.push(new Sheet('from elsewhere')) }];
    await Excel.run(async (context) => {
      const before = context.workbook.worksheets.getCount();
      await context.sync();
      const after = context.workbook.worksheets.getCount();
      await context.sync();
      expect([before.value, after.value]).toEqual([2, 3]);
    });
  });

  it('a request, or an answer, larger than the limit', async () => {
    faults.payloadLimit = 1_000;
    sheets[0]!.name = 'A';
    await expect(
      Excel.run(async (context) => void (context.workbook.worksheets.getItem('A').name = 'x'.repeat(1_000))),
    ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    sheets[1]!.name = 'x'.repeat(1_000);
    await expect(
      Excel.run(async (context) => void context.workbook.worksheets.load('items/name')),
    ).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('a slow Excel', async () => {
    faults.latencyMs = 50;
    const before = Date.now();
    expect(await renameBoth()).toBeNull();
    expect(Date.now() - before).toBeGreaterThanOrEqual(45);
  });
});
