/** What the pane has written, over a reload of its page: taken back where nothing of it has changed since. */
import type { LiveBook } from '../support/live-book';
import { liveBook } from '../support/live-book';
import type { HistoryMemory } from '../../src/taskpane/steps';
import type { Writes } from '../../src/taskpane/writes';
import { createWrites } from '../../src/taskpane/writes';
import { unboundBook } from './page/books';
import { comeToRest } from '../support/turns';

const SHEET = '001 bil-resultatrakning';
const NOW = new Date('2024-05-02T08:15:00Z');

interface Page {
  readonly memory: HistoryMemory;
  readonly book: LiveBook;
}

/** As a page loaded anew begins. */
async function loaded({ memory, book }: Page): Promise<Writes> {
  const writes = createWrites({ workbook: book, now: () => NOW, afterwards: async () => undefined, memory, standing: async () => book.raw() });
  await comeToRest();
  return writes;
}

function page(): Page {
  const kept = new Map<string, string>();
  return { memory: { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) }, book: liveBook(unboundBook(['bil-resultatrakning'])) };
}

async function write(writes: Writes, value: number): Promise<void> {
  // What is kept is kept beside the write, not before it is done.
  await writes.write('fill', { cells: [{ sheet: SHEET, row: 4, column: 3, formula: null, value }] });
  await comeToRest();
}

test('the last write can be taken back after a reload', async () => {
  const here = page();
  const before = here.book.raw();
  await write(await loaded(here), 7);
  const again = await loaded(here);
  const newest = again.newest();
  expect(newest).toMatchObject({ kind: 'fill', count: 1, time: NOW.toISOString() });
  expect(again.left()).toBe(newest);
  expect(await again.undo()).toBeNull();
  expect(here.book.raw()).toEqual(before);
  await comeToRest();
  expect((await loaded(here)).newest()).toBeNull();
});

test('where a cell has been changed since, nothing is touched and it is said which', async () => {
  const here = page();
  await write(await loaded(here), 7);
  here.book.type({ cells: [{ sheet: SHEET, row: 4, column: 3, formula: null, value: 8 }] });
  const standing = here.book.raw();
  expect(await (await loaded(here)).undo()).toMatchObject({ cells: [{ sheet: SHEET, row: 4, column: 3 }] });
  expect(here.book.raw()).toBe(standing);
});

test('what is written after the reload is not of before, though an earlier step was taken back', async () => {
  const here = page();
  await write(await loaded(here), 7);
  const again = await loaded(here);
  await again.undo();
  await write(again, 9);
  expect(again.left()).toBeNull();
});

test('a text that is no history is no history', async () => {
  const here = page();
  here.memory.set('history', '{"steps":[{"id":1}]}');
  expect((await loaded(here)).newest()).toBeNull();
});

test('with the last write taken back, the one before it is offered where no view does', async () => {
  const here = page();
  const before = here.book.raw();
  const writes = await loaded(here);
  await write(writes, 7);
  const first = writes.newest();
  await write(writes, 9);
  expect(writes.left()).toBeNull();
  await writes.undo();
  expect(writes.left()).toBe(first);
  const withdraw = first === null ? null : writes.offer(first);
  expect(writes.left()).toBeNull();
  withdraw?.();
  expect(writes.left()).toBe(first);
  await writes.undo();
  expect(here.book.raw()).toEqual(before);
  expect(writes.left()).toBeNull();
});

describe('another workbook with the address of the one that was written in', () => {
  test('is not offered what was written, and keeps nothing of it', async () => {
    const here = page();
    await write(await loaded(here), 7);
    const writes = await loaded({ memory: here.memory, book: liveBook({ ...here.book.raw(), sheets: [] }) });
    expect([writes.newest(), writes.left()]).toEqual([null, null]);
    expect((await loaded(here)).newest()).toBeNull();
  });

  test('is the same with a sheet more', async () => {
    const here = page();
    await write(await loaded(here), 7);
    here.book.type({ cells: [], newSheets: ['Anteckningar'] });
    expect((await loaded(here)).left()).toMatchObject({ kind: 'fill' });
  });
});
