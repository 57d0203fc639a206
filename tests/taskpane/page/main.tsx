/**
 * The pane on a page of its own: the workbook that the test has put at /book.json, in memory, and the memory store.
 * The test types in the workbook and looks at it through `window.avstamt`.
 */
import { newCommitId } from '../../../src/app/hash';
import type { RawWorkbook } from '../../../src/core/grid';
import { createMemoryStore } from '../../../src/lists/memory';
import { createPaneState, mountPane } from '../../../src/taskpane/mount';
import type { LiveBook } from '../../support/live-book';
import { liveBook } from '../../support/live-book';

declare global {
  interface Window {
    avstamt?: { readonly book: LiveBook; readonly store: ReturnType<typeof createMemoryStore>; selected: () => Promise<unknown> };
  }
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(window.location.search);
  const raw = (await (await fetch('book.json')).json()) as RawWorkbook;
  const book = liveBook(raw);
  const store = createMemoryStore();
  window.avstamt = { book, store, selected: () => book.selected() };
  const kept = new Map<string, string>();
  const ports = {
    workbook: asked.has('slow') ? slow(book) : book,
    store: async () => (asked.has('no-store') ? null : store),
    memory: { get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => void kept.set(key, value) },
    signIn: () => null,
    now: () => new Date('2024-05-02T08:15:00Z'),
    newId: newCommitId,
    version: '0.0.0',
    hostLang: asked.get('lang') === 'en' ? ('en' as const) : ('sv' as const),
    hostTheme: { isDark: () => asked.get('theme') === 'dark', watch: () => () => undefined },
  };
  const root = document.getElementById('root');
  if (root !== null) mountPane(root, ports, createPaneState(ports));
}

/** Reads that take so long that the pane shows what it shows meanwhile. */
function slow(book: LiveBook): LiveBook {
  const aMinute = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60_000));
  return { ...book, read: (scope) => aMinute().then(() => book.read(scope)) };
}

void start();
