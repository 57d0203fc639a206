/** Puts the pane on a page: in Excel main.tsx hands in the real ports, in a test the test does. */
import { createRoot } from 'react-dom/client';
import type { LiveBook } from './book';
import { createLiveBook } from './book';
import type { RawWorkbook } from '../core/grid';
import './pane.css';
import type { Marks } from './marks';
import { createMarks } from './marks';
import type { PanePorts } from './ports';
import { App } from './shell/App';
import type { Writes } from './writes';
import { createWrites } from './writes';

/** What the pane and the ribbon share: one workbook, checked once, one list of what can be taken back, and the marks in the sheets. */
export interface PaneState {
  readonly book: LiveBook;
  readonly writes: Writes;
  readonly marks: Marks;
}

export function createPaneState(ports: PanePorts): PaneState {
  const book = createLiveBook(ports.workbook);
  const { workbook, now, memory } = ports;
  const writes = createWrites({ workbook, now, memory, afterwards: () => book.checkNow(), standing: () => standing(book) });
  return { book, writes, marks: createMarks(memory) };
}

/** As it was checked last, or will be the first time. */
function standing({ state, subscribe }: LiveBook): Promise<RawWorkbook> {
  return new Promise((resolve) => {
    const told = (): boolean => {
      const { checked } = state();
      if (checked !== null) resolve(checked.workbook);
      return checked !== null;
    };
    if (told()) return;
    const stop = subscribe(() => void (told() && stop()));
  });
}

/** Returns how to take the pane away again. */
export function mountPane(element: HTMLElement, ports: PanePorts, { book, writes, marks }: PaneState): () => void {
  const root = createRoot(element);
  element.className = '';
  root.render(<App ports={ports} book={book} writes={writes} marks={marks} />);
  return () => root.unmount();
}
