/** The ribbon's commands, on a workbook in memory: what is marked, what is said, what is written and when. */
import type { RibbonNotice, RibbonPorts, RibbonView } from '../../src/commands/ribbon';
import type { Marked } from '../../src/app/review/types';
import type { NoticeAction } from '../../src/commands/wording';
import { checkFromRibbon, fillFromRibbon, pullFromRibbon, pushFromRibbon, runCommand } from '../../src/commands/ribbon';
import type { RawWorkbook } from '../../src/core/grid';
import { WorkbookRefusal } from '../../src/app/ports';
import { createWrites } from '../../src/taskpane/writes';
import { liveBook } from '../support/live-book';
import type { LiveBook } from '../support/live-book';
import { bound, unboundBook, withCell } from '../taskpane/page/books';

const SHEET = '001 bil-resultatrakning';
const CLEAN = bound(unboundBook(['bil-resultatrakning']));
/** Ersättning vårdtjänster, Ack avv från budget: 81,4 for -2,0. */
const WRONG = withCell(CLEAN, SHEET, 4, 3, 81.4);
const BLANK = withCell(CLEAN, SHEET, 10, 3, null);

interface Played {
  readonly ports: RibbonPorts;
  readonly book: LiveBook;
  readonly notices: RibbonNotice[];
  readonly shown: RibbonView[];
  /** What the pane was told of marks. */
  readonly marked: Marked[];
}

/** Each notice is answered with the next of `answers`, then closed. */
function play(workbook: RawWorkbook, answers: readonly (NoticeAction | null)[] = []): Played {
  const book = liveBook(workbook);
  const notices: RibbonNotice[] = [];
  const shown: RibbonView[] = [];
  const marked: Marked[] = [];
  const writes = createWrites({ workbook: book, now: () => new Date('2024-05-02T08:15:00Z'), afterwards: async () => undefined, memory: null, standing: async () => book.raw() });
  const ports: RibbonPorts = {
    workbook: book,
    marked: (what) => void marked.push(what),
    lang: () => 'sv',
    notify: async (notice) => (notices.push(notice), answers.length >= notices.length ? answers[notices.length - 1]! : 'close'),
    showPane: async (view) => void shown.push(view),
    record: (kind, work) => writes.record(kind, work),
    undo: () => writes.undo(),
  };
  return { ports, book, notices, shown, marked };
}

it('the pane is told what is pointed out in the sheets: findings, cells to fill in, or nothing any more', async () => {
  const wrong = play(WRONG);
  await checkFromRibbon(wrong.ports);
  const clean = play(CLEAN);
  await checkFromRibbon(clean.ports);
  const blank = play(BLANK);
  await fillFromRibbon(blank.ports);
  expect([wrong.marked, clean.marked, blank.marked]).toEqual([['findings'], ['none'], ['cells', 'none']]);
});

describe('Kontrollera', () => {
  it('marks the cells that cannot be right and says how many, without opening the pane', async () => {
    const { ports, book, notices, shown } = play(WRONG);
    await checkFromRibbon(ports);
    expect(book.marks().map(({ cell, severity }) => [cell.row, cell.column, severity])).toContainEqual([4, 3, 'error']);
    expect(notices.map(({ text }) => text)).toEqual([expect.stringContaining('2\u00a0fel')]);
    expect(shown).toEqual([]);
  });

  it('has the details one click away', async () => {
    const { ports, shown } = play(WRONG, ['details']);
    await checkFromRibbon(ports);
    expect(shown).toEqual(['check']);
  });

  it('takes old marks away when everything agrees', async () => {
    const { ports, book, notices } = play(CLEAN);
    await book.mark([{ cell: { sheet: SHEET, row: 1, column: 1 }, severity: 'error' }]);
    await checkFromRibbon(ports);
    expect(book.marks()).toEqual([]);
    expect(notices[0]?.text).toMatch(/^Inga fel/);
  });

  it('opens the pane where Excel can show no notice', async () => {
    const { ports, shown } = play(WRONG, [null]);
    await checkFromRibbon(ports);
    expect(shown).toEqual(['check']);
  });

  it('of an empty workbook says that there is nothing to check, in the pane where Excel can show no notice', async () => {
    const empty: RawWorkbook = { ...CLEAN, sheets: [], names: [] };
    const [told, untold] = [play(empty, ['details']), play(empty, [null])];
    await checkFromRibbon(told.ports);
    await checkFromRibbon(untold.ports);
    expect([told.shown, untold.shown]).toEqual([['tables'], ['check']]);
  });
});

describe('Fyll i', () => {
  it('marks the cells and asks before anything is written', async () => {
    const { ports, book, notices } = play(BLANK, ['close']);
    await fillFromRibbon(ports);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.actions).toEqual(['fill', 'details']);
    expect(book.raw()).toEqual(BLANK);
    expect(book.marks()).toEqual([]);
  });

  it('writes formulas once it is told to, and offers to take them back', async () => {
    const { ports, book, notices } = play(BLANK, ['fill']);
    await fillFromRibbon(ports);
    expect(cellAt(book.raw(), 10, 3)?.formula).toMatch(/^=/);
    expect(notices[1]).toMatchObject({ text: expect.stringMatching(/ifyllda/), actions: ['undo', 'details'] });
  });

  it('is undone to the last cell', async () => {
    const { ports, book, notices } = play(BLANK, ['fill', 'undo']);
    await fillFromRibbon(ports);
    expect(cellAt(book.raw(), 10, 3)).toBeUndefined();
    expect(cellAt(book.raw(), 4, 3)?.formula).toBeUndefined();
    expect(notices[2]?.text).toMatch(/^Ångrat/);
  });

  it('says so when there is nothing to fill in', async () => {
    const filled = play(BLANK, ['fill']);
    await fillFromRibbon(filled.ports);
    const again = play(filled.book.raw());
    await fillFromRibbon(again.ports);
    expect(again.notices[0]?.text).toMatch(/^Inget att fylla i/);
  });

  it('tells of a protected sheet and writes nothing', async () => {
    const locked = { ...BLANK, sheets: BLANK.sheets.map((sheet) => ({ ...sheet, protected: true })) };
    const { ports, book, notices } = play(locked, ['fill']);
    await runCommand(fillFromRibbon, ports);
    expect(notices.at(-1)?.text).toMatch(/skyddat/);
    expect(book.raw()).toEqual(locked);
  });
});

it('Skicka and Hämta open the pane at their view', async () => {
  const { ports, shown } = play(CLEAN);
  await pushFromRibbon(ports);
  await pullFromRibbon(ports);
  expect(shown).toEqual(['push', 'pull']);
});

it('a workbook that cannot be read is told in a sentence, never thrown at Excel', async () => {
  const { ports, notices } = play(CLEAN);
  const busy = { ...ports, workbook: { ...ports.workbook, read: () => Promise.reject(new WorkbookRefusal('cell-being-edited')) } };
  await runCommand(checkFromRibbon, busy);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.text).not.toMatch(/borde kunna hända/);
});

function cellAt(workbook: RawWorkbook, row: number, column: number): RawWorkbook['sheets'][number]['rows'][number]['cells'][number] | undefined {
  return workbook.sheets.find(({ name }) => name === SHEET)?.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);
}
