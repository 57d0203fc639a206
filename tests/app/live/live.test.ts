import { checkWorkbook } from '../../../src/app/check';
import { createLiveCheck } from '../../../src/app/live/live';
import type { LiveCheck, LiveOptions } from '../../../src/app/live/types';
import type { Checked } from '../../../src/app/review/scope';
import { createTableMemo } from '../../../src/app/table-memo';
import { readTables } from '../../../src/app/tables';
import type { RawWorkbook } from '../../../src/core/grid';
import { INVESTMENTS, STATEMENT } from '../../cases/tables';
import { caseWorkbook, edit } from '../../support/cases';
import type { LiveBook } from '../../support/live-book';
import { applied, liveBook } from '../../support/live-book';

const NAMES = [
  { name: 'Resultaträkning', sheet: null, refersTo: 'Resultat!$A$2:$J$19', comment: 'avstamt layout=income-statement', hidden: false },
  { name: 'Investeringar', sheet: null, refersTo: 'Investeringar!$A$2:$D$8', comment: 'avstamt layout=investments-forecast', hidden: false },
];
const BOOK: RawWorkbook = { ...caseWorkbook({ Resultat: STATEMENT, Investeringar: INVESTMENTS }), names: NAMES };

/** A timer that runs when told to. */
function handTimer(): { timer: LiveOptions['timer']; tick: () => void; waiting: () => number } {
  const waiting = new Set<() => void>();
  return {
    timer: (run) => {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    waiting: () => waiting.size,
    tick: () => {
      const due = [...waiting];
      waiting.clear();
      due.forEach((run) => run());
    },
  };
}

interface Scene {
  readonly book: LiveBook;
  readonly live: LiveCheck;
  readonly results: Checked[];
  readonly errors: unknown[];
  readonly busy: boolean[];
  readonly clock: ReturnType<typeof handTimer>;
}

function scene(book = liveBook(BOOK)): Scene {
  const clock = handTimer();
  const [results, errors, busy]: [Checked[], unknown[], boolean[]] = [[], [], []];
  const live = createLiveCheck({ workbook: book, timer: clock.timer, onResult: (one) => results.push(one), onError: (error) => errors.push(error), onBusy: (on) => busy.push(on) });
  return { book, live, results, errors, busy, clock };
}

function typing(row: number, column: number, value: number): Parameters<LiveBook['type']>[0] {
  return { cells: [{ sheet: 'Resultat', row, column, formula: null, value }] };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function errorsIn({ check }: Checked): number {
  return check.findings.filter(({ severity }) => severity === 'error').length;
}

test('a figure typed wrong is found at once, and gone once put right', async () => {
  const { book, live, results, clock, busy } = scene();
  await live.start();
  book.type(typing(2, 3, 9.5));
  expect(results).toHaveLength(1);
  await settle();
  expect(busy.at(-1)).toBe(false);
  clock.tick();
  book.type(typing(2, 3, 0.5));
  await settle();
  expect(results.map(errorsIn)).toEqual([0, 2, 0]);
  expect(busy.at(-1)).toBe(false);
});

test('what follows close upon a change waits for quiet and is one check', async () => {
  const { book, live, results, clock } = scene();
  await live.start();
  for (let i = 0; i < 20; i++) book.type(typing(2, 3, i));
  expect(clock.waiting()).toBe(1);
  await settle();
  expect([results.length, book.reads()]).toEqual([2, 2]);
  clock.tick();
  await settle();
  expect([results.length, book.reads()]).toEqual([3, 3]);
});

test('never two reads at a time; a change during one leads to one more, and only that is shown', async () => {
  const book = liveBook(BOOK);
  let open = 0;
  let most = 0;
  const gates: (() => void)[] = [];
  const read = async (): Promise<RawWorkbook> => {
    most = Math.max(most, (open += 1));
    const raw = book.raw();
    await new Promise<void>((resolve) => gates.push(resolve));
    open -= 1;
    return raw;
  };
  const { live, results, clock } = scene({ ...book, read });
  const started = live.start();
  await settle();
  book.type(typing(2, 3, 9.5));
  clock.tick();
  book.type(typing(2, 3, 0.5));
  clock.tick();
  gates.shift()?.();
  await settle();
  expect([results.length, most, gates.length]).toEqual([0, 1, 1]);
  gates.shift()?.();
  await started;
  expect([results.map(errorsIn), most]).toEqual([[0], 1]);
});

test('one who never pauses sees something all the same', async () => {
  const book = liveBook(BOOK);
  const holder: { clock?: Scene['clock'] } = {};
  let left = 6;
  const read = async (): Promise<RawWorkbook> => {
    if (left-- > 0) {
      book.type(typing(2, 3, left));
      holder.clock?.tick();
    }
    return book.raw();
  };
  const { live, results, clock } = scene({ ...book, read });
  holder.clock = clock;
  await live.start();
  expect(results.length).toBeGreaterThan(1);
});

test('a workbook that cannot be read is said, and the next change tries again', async () => {
  const book = liveBook(BOOK);
  let fails = true;
  const { live, results, errors, clock } = scene({ ...book, read: (scope) => (fails ? Promise.reject(new Error('busy')) : book.read(scope)) });
  await live.start();
  expect([errors.length, results.length]).toEqual([1, 0]);
  fails = false;
  book.type(typing(2, 3, 9.5));
  clock.tick();
  await settle();
  expect([errors.length, results.length]).toEqual([1, 1]);
});

test('once stopped, nothing is handed on', async () => {
  const { book, live, results, clock } = scene();
  await live.start();
  book.type(typing(2, 3, 9.5));
  await live.stop();
  clock.tick();
  book.type(typing(2, 3, 8.5));
  await settle();
  expect([results.length, clock.waiting()]).toEqual([1, 0]);
});

describe('what is remembered', () => {
  test('tables of sheets that did not change are the very same; of the one that did they are read anew', () => {
    const memo = createTableMemo();
    const before = readTables(BOOK, { find: false, memo }).tables;
    const changed = applied(BOOK, typing(2, 3, 9.5)).workbook;
    const after = readTables(changed, { find: false, memo }).tables;
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
  });

  test('never changes what a check says: names moved, units changed, sheets edited', () => {
    const memo = createTableMemo();
    const books = [
      BOOK,
      applied(BOOK, typing(2, 3, 9.5)).workbook,
      { ...BOOK, names: NAMES.map((name) => ({ ...name, comment: null })) },
      { ...BOOK, names: [{ ...NAMES[0]!, refersTo: 'Resultat!$A$2:$J$18' }, { ...NAMES[1]!, name: 'Annat' }] },
      { ...BOOK, names: [] },
      { ...caseWorkbook({ Resultat: edit(STATEMENT, { B2: 'Helår budget' }), Investeringar: INVESTMENTS }), names: NAMES },
    ];
    for (const find of [true, false]) {
      for (const book of [...books, ...books]) {
        expect(checkWorkbook(book, { find, memo }).findings).toEqual(checkWorkbook(book, { find }).findings);
      }
    }
  });
});
