/** What can go wrong in Excel: it is said in a sentence, nothing stays half-written unsaid, and the next try works. */
import type { CellWrite, WorkbookChanges, WorkbookRefusal } from '../../src/app/ports';
import { refusalSentence } from '../../src/app/wording/refusals';
import type { RawWorkbook } from '../../src/core/grid';
import { bookOf, cellAt, cellOf, content, nameOf, refusalOf, sheetOf, SHEET, write } from '../contract/workbook/subject';
import type { OpenExcel } from './harness';
import { openExcel } from './harness';

const BOOK = bookOf(
  [sheetOf(['A1', 'B1', 'A2', 'B2'].map((at, i) => cellOf(at, i + 1))), sheetOf([cellOf('A1', 'annat')], { name: 'Annat' })],
  [nameOf('Tabell', "'Blad 1'!$A$1:$B$2", { comment: 'avstamt layout=income-statement' }), nameOf('Annan', 'Annat!$A$1')],
);
const CHANGES: WorkbookChanges = {
  cells: [write('C1', 10, { formula: '=A1+B1', defaultFormat: '0.0' }), write('C2', 20, { formula: '=A2+B2' }), write('A1', 'nytt', { sheet: 'Annat' }), write('B2', 99)],
  names: [nameOf('Ny', '1', { comment: 'ny' })],
};

async function opened(raw: RawWorkbook = BOOK, cellEditMs = 40): Promise<OpenExcel & { readonly before: unknown }> {
  const excel = openExcel(raw, { cellEditMs });
  // With its surroundings: the write then needs no look of its own before.
  await excel.workbook.read('bound');
  return { ...excel, before: content(excel.now()) };
}

async function refused(writing: Promise<unknown>): Promise<Pick<WorkbookRefusal, 'reason' | 'detail'> & { readonly sv: string }> {
  const refusal = await refusalOf(writing);
  const error: unknown = await writing.catch((thrown: unknown) => thrown);
  return { ...refusal, sv: refusalSentence(error, 'sv') ?? '' };
}

async function worksAgain({ workbook, now }: OpenExcel, changes: WorkbookChanges = CHANGES): Promise<void> {
  await workbook.read();
  await workbook.write(changes);
  expect(cellAt(now(), 'C1')).toMatchObject({ formula: '=A1+B1' });
}

describe('somebody is typing in a cell', () => {
  test('for long: reading and writing are given up, and nothing was written', async () => {
    const excel = await opened();
    excel.faults.cellEdit = true;
    expect((await refused(excel.workbook.write(CHANGES))).sv).toMatch(/^Du håller på att skriva i en cell.*Enter eller Esc.*Inget har skrivits\.$/);
    expect((await refused(excel.workbook.read('bound'))).reason).toBe('cell-being-edited');
    excel.faults.cellEdit = false;
    expect(content(excel.now())).toEqual(excel.before);
    await worksAgain(excel);
  });

  test('for a moment: it is waited for', async () => {
    const excel = await opened(BOOK, 2_000);
    excel.faults.cellEdit = true;
    setTimeout(() => (excel.faults.cellEdit = false), 30);
    await excel.workbook.write(CHANGES);
    expect(cellAt(excel.now(), 'B2')?.value).toBe(99);
  });
});

describe('a protected sheet', () => {
  test('protected since it was read: it is named, and what came before it in the request is taken back', async () => {
    const excel = await opened();
    excel.host.act('person', () => excel.host.book.sheets.filter(({ name }) => name === 'Annat').forEach((sheet) => (sheet.state = { ...sheet.state, protection: { options: {}, password: null } })));
    const { reason, detail, sv } = await refused(excel.workbook.write(CHANGES));
    expect({ reason, detail }).toEqual({ reason: 'sheet-protected', detail: { sheet: 'Annat' } });
    expect(sv).toMatch(/Annat.*skyddat.*Inget har skrivits/);
    expect(cellAt(excel.now(), 'C1')).toBeNull();
    expect(excel.now().names.map(({ name }) => name)).toEqual(['Tabell', 'Annan']);
    await worksAgain(excel, { cells: CHANGES.cells.filter(({ sheet }) => sheet === SHEET) });
  });

  test('no longer protected: the next write looks again', async () => {
    const locked = { ...BOOK, sheets: BOOK.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === 'Annat' })) };
    const excel = await opened(locked);
    expect((await refused(excel.workbook.write(CHANGES))).reason).toBe('sheet-protected');
    excel.host.act('person', () => excel.host.book.sheets.forEach((sheet) => (sheet.state = { ...sheet.state, protection: null })));
    await excel.workbook.write(CHANGES);
    expect(cellAt(excel.now(), 'A1', 'Annat')?.value).toBe('nytt');
  });
});

describe('Excel fails in the middle of a request', () => {
  /** Every place a request can break at, until it no longer does. */
  async function atEveryAction(answer: 'error' | 'lost', check: (excel: Awaited<ReturnType<typeof opened>>, outcome: WorkbookChanges | Awaited<ReturnType<typeof refused>>) => void): Promise<number> {
    for (let at = 0; at < 200; at++) {
      const excel = await opened();
      excel.faults.syncFailure = { atAction: at, answer, writesOnly: true };
      const writing = excel.workbook.write(CHANGES);
      const outcome = await writing.then((inverse) => inverse, () => refused(writing));
      check(excel, outcome);
      if (!('reason' in outcome)) return at;
      await worksAgain(excel);
    }
    throw new Error('the write never came through');
  }

  test('wherever it is: all is taken back and told, and the next try works', async () => {
    const places = await atEveryAction('error', (excel, outcome) => {
      if (!('reason' in outcome)) return;
      expect(outcome.reason).toBe('host-failed');
      expect(outcome.sv).toMatch(/Excel svarade inte.*Inget har skrivits.*Försök igen/);
      expect(content(excel.now())).toEqual(excel.before);
    });
    expect(places).toBeGreaterThan(10);
  });

  test('wherever the answer is lost: all is taken back, or was all done, and it is known which', async () => {
    const places = await atEveryAction('lost', (excel, outcome) => {
      if ('reason' in outcome) {
        expect(outcome.sv).toContain('Inget har skrivits');
        expect(content(excel.now())).toEqual(excel.before);
      } else expect(cellAt(excel.now(), 'B2')?.value).toBe(99);
    });
    expect(places).toBeGreaterThan(10);
  });

  test('the answer lost after everything was done: it counts as done, and can be undone', async () => {
    const excel = await opened();
    excel.faults.syncFailure = { atAction: 10_000, answer: 'lost', writesOnly: true };
    const inverse = await excel.workbook.write(CHANGES);
    expect(cellAt(excel.now(), 'C2')).toMatchObject({ formula: '=A2+B2' });
    await excel.workbook.write(inverse);
    expect(content(excel.now())).toEqual(excel.before);
  });

  test('wherever it is: bold, widths and lists are taken back with the cells', async () => {
    const looks: WorkbookChanges = {
      cells: [write('A1', 10, { bold: true }), write('C1', 'ny', { bold: true })],
      validations: [{ range: { sheet: SHEET, rect: { top: 4, left: 0, bottom: 6, right: 0 } }, values: ['ja', 'nej'] }],
      columnWidths: [{ sheet: SHEET, column: 2, width: 30 }],
    };
    const stateOf = ({ host }: OpenExcel): unknown => host.book.sheets.map(({ state }) => [[...state.rows].flatMap(([row, cells]) => [...cells].flatMap(([column, { style }]) => (style?.bold === true ? [[row, column]] : []))), state.validations, [...state.columnWidths].filter(([, points]) => points !== 48)]);
    let refusals = 0;
    for (let at = 0; at < 200; at += 3) {
      const excel = await opened();
      const before = stateOf(excel);
      excel.faults.syncFailure = { atAction: at, answer: 'error', writesOnly: true };
      const outcome = await excel.workbook.write(looks).then(() => 'done', () => 'refused');
      if (outcome === 'done') break;
      refusals++;
      expect(content(excel.now())).toEqual(excel.before);
      expect(stateOf(excel)).toEqual(before);
    }
    expect(refusals).toBeGreaterThan(4);
  });

  /** One failure after another. */
  function failing({ faults }: OpenExcel, failures: NonNullable<OpenExcel['faults']['syncFailure']>[]): void {
    Object.defineProperty(faults, 'syncFailure', {
      get: () => failures[0] ?? null,
      set: (next: (typeof failures)[number] | null) => failures.splice(0, 1, ...(next === null ? [] : [next])),
    });
  }

  test('and cannot be taken back: what stays written is said', async () => {
    const excel = await opened();
    // The client's own clean-up may come between.
    failing(excel, [{ atAction: 10_000, answer: 'lost', writesOnly: true }, { atAction: 0, answer: 'lost' }, { atAction: 0, answer: 'lost' }]);
    const { detail, sv } = await refused(excel.workbook.write(CHANGES));
    expect(detail['written']).toBe('unknown');
    expect(sv).toMatch(/okänt om något skrevs: läs om och jämför/);
    const again = await opened();
    const middle = 28;
    failing(again, [{ atAction: middle, answer: 'error', writesOnly: true }, { atAction: 0, answer: 'error', writesOnly: true }]);
    const told = await refused(again.workbook.write(CHANGES));
    expect(content(again.now())).not.toEqual(again.before);
    expect(told.sv).toMatch(/Detta skrevs och gick inte att ta tillbaka: .*(Ny|Blad 1|Annat)/);
  });
});

describe('a co-author', () => {
  const edit = (at: string, value: number): CellWrite => write(at, value);

  async function meanwhile(change: CellWrite): Promise<Awaited<ReturnType<typeof opened>>> {
    const excel = await opened();
    const { book } = excel.host;
    const put = (): void => {
      const sheet = book.sheets.find(({ name }) => name === change.sheet);
      if (sheet === undefined) throw new Error('no sheet');
      const rows = new Map(sheet.state.rows);
      rows.set(change.row, new Map(rows.get(change.row) ?? []).set(change.column, { value: change.value }));
      sheet.state = { ...sheet.state, rows };
    };
    excel.faults.coauthor = [{ beforeRequest: excel.host.log.last + 1, change: put }];
    return excel;
  }

  test('changed a cell between the preview and the writing: ours is taken back, theirs stands, the cell is named', async () => {
    const excel = await meanwhile(edit('B2', 555));
    const { reason, detail, sv } = await refused(excel.workbook.write(CHANGES));
    expect({ reason, detail }).toEqual({ reason: 'changed-meanwhile', detail: { sheet: SHEET, cell: 'B2' } });
    expect(sv).toMatch(/Cellen Blad 1!B2.*har ändrats.*Inget har skrivits/);
    expect(['A1', 'B2', 'C1', 'C2'].map((at) => cellAt(excel.now(), at)?.value ?? null)).toEqual([1, 555, null, null]);
    expect([cellAt(excel.now(), 'A1', 'Annat')?.value, excel.now().names.length]).toEqual(['annat', 2]);
    expect((await refused(excel.workbook.write(CHANGES))).reason).toBe('changed-meanwhile');
    await worksAgain(excel);
  });

  test('changed another cell: it is no hindrance', async () => {
    const excel = await meanwhile(edit('A2', 555));
    await excel.workbook.write(CHANGES);
    expect(cellAt(excel.now(), 'C2')?.value).toBe(654);
  });

  test('filled in what is then undone: what they wrote is not undone', async () => {
    const excel = await opened();
    const inverse = await excel.workbook.write(CHANGES);
    const sheet = excel.host.book.sheets.find(({ name }) => name === SHEET);
    excel.host.act('coauthor', () => {
      const rows = new Map(sheet!.state.rows);
      sheet!.state = { ...sheet!.state, rows: rows.set(0, new Map(rows.get(0)).set(2, { value: 'deras' })) };
    });
    expect(await refused(excel.workbook.write(inverse))).toMatchObject({ reason: 'changed-meanwhile', detail: { cell: 'C1' } });
    expect(cellAt(excel.now(), 'C1')?.value).toBe('deras');
  });
});

describe('more than a request carries', () => {
  const MANY: WorkbookChanges = { cells: Array.from({ length: 600 }, (_, i) => ({ sheet: SHEET, row: i, column: 5 + (i % 2), formula: null, value: `rad ${i}` })) };

  test('a write is sent in pieces', async () => {
    const excel = await opened();
    excel.faults.payloadLimit = 60_000;
    const inverse = await excel.workbook.write(MANY);
    expect(cellAt(excel.now(), 'G600')?.value).toBe('rad 599');
    await excel.workbook.write(inverse);
    excel.faults.payloadLimit = 5_000_000;
    expect(content(excel.now())).toEqual(excel.before);
  });

  test('a piece that fails: the pieces before it are taken back too', async () => {
    const excel = openExcel(BOOK, { bytesARequest: 20_000 });
    await excel.workbook.read();
    const before = content(excel.now());
    await excel.workbook.read();
    excel.faults.syncFailure = { atAction: 40, answer: 'error', writesOnly: true, afterRequests: 3 };
    expect((await refused(excel.workbook.write(MANY))).sv).toContain('Inget har skrivits');
    expect(content(excel.now())).toEqual(before);
    await worksAgain(excel);
  });

  test('reading is done in pieces', async () => {
    const cells = Array.from({ length: 3_000 }, (_, i) => ({ row: i % 300, column: Math.floor(i / 300), value: `text ${i}` }));
    const excel = openExcel(bookOf([sheetOf(cells)]));
    excel.faults.payloadLimit = 60_000;
    const [sheet] = (await excel.workbook.read('all')).sheets;
    expect(sheet?.rows.flatMap((row) => row.cells)).toHaveLength(3_000);
  });
});

test('a slow Excel is only slow', async () => {
  const excel = await opened();
  excel.faults.latencyMs = 60;
  await worksAgain(excel);
});
