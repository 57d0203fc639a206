/**
 * The pane on a page of its own: the workbook that the test has put at /book.json, and a list, both in memory. The test
 * types in the workbook, lets others publish and the list be silent, and looks at it all through `window.avstamt`.
 */
import { newCommitId } from '../../../src/app/hash';
import type { RawWorkbook } from '../../../src/core/grid';
import type { Marks } from '../../../src/taskpane/marks';
import { createPaneState, mountPane } from '../../../src/taskpane/mount';
import { createWaiting, type ToldWaiting } from '../../../src/taskpane/waiting';
import type { LiveBook } from '../../support/live-book';
import { liveBook } from '../../support/live-book';
import { createTestList, type TestList } from './list';

declare global {
  interface Window {
    avstamt?: {
      readonly book: LiveBook;
      readonly list: TestList;
      readonly waiting: ToldWaiting;
      readonly marks: Marks;
      readonly selected: () => Promise<unknown>;
    };
  }
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(window.location.search);
  const raw = (await (await fetch('book.json')).json()) as RawWorkbook;
  const book = liveBook(raw);
  const list = createTestList();
  const waiting = createWaiting();
  const kept = new Map<string, string>();
  const ports = {
    workbook: asked.has('slow') ? slow(book) : book,
    store: async () => (asked.has('no-store') ? null : list.store),
    waiting,
    memory: { get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => void kept.set(key, value) },
    signIn: () => null,
    now: () => new Date('2024-05-02T08:15:00Z'),
    newId: newCommitId,
    version: '0.0.0',
    hostLang: asked.get('lang') === 'en' ? ('en' as const) : ('sv' as const),
    hostTheme: { isDark: () => asked.get('theme') === 'dark', watch: () => () => undefined },
  };
  const root = document.getElementById('root');
  const state = createPaneState(ports);
  window.avstamt = { book, list, waiting, marks: state.marks, selected: () => book.selected() };
  if (root !== null) mountPane(root, ports, state);
}

/** Reads that take so long that the pane shows what it shows meanwhile. */
function slow(book: LiveBook): LiveBook {
  const aMinute = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60_000));
  return { ...book, read: (scope) => aMinute().then(() => book.read(scope)) };
}

void start();
