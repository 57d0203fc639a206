/** Puts the pane on a page: in Excel main.tsx hands in the real ports, in a test the test does. */
import { createRoot } from 'react-dom/client';
import type { LiveBook } from './book';
import { createLiveBook } from './book';
import './pane.css';
import type { PanePorts } from './ports';
import { App } from './shell/App';
import type { Writes } from './writes';
import { createWrites } from './writes';

/** What the pane and the ribbon share: one workbook, checked once, and one list of what can be taken back. */
export interface PaneState {
  readonly book: LiveBook;
  readonly writes: Writes;
}

export function createPaneState(ports: PanePorts): PaneState {
  const book = createLiveBook(ports.workbook);
  return { book, writes: createWrites(ports.workbook, ports.now, () => book.checkNow()) };
}

/** Returns how to take the pane away again. */
export function mountPane(element: HTMLElement, ports: PanePorts, { book, writes }: PaneState): () => void {
  const root = createRoot(element);
  element.className = '';
  root.render(<App ports={ports} book={book} writes={writes} />);
  return () => root.unmount();
}
