/** One open workbook: the host's book, the grid that shows it, and the Excel that the pane's page sees. */
import { newCommitId } from '../app/hash';
import type { RawWorkbook } from '../core/grid';
import type { Grid } from './grid/grid';
import { gridSheet, pointsOf } from './grid-view';
import type { Host } from './host/host';
import type { Book } from './host/model/book';
import type { BookEvent } from './host/model/events';
import type { Calculator } from './host/model/calculator';
import type { Refusal } from './host/model/refusal';
import type { SheetState } from './host/model/types';
import { writeStyle } from './host/model/write';
import { rectOf } from './host/model/rect';
import { externalHost, type ExternalHost } from './host/transports/external';
import type { OfficeTheme } from './host/transports/external-context';
import { createWorkbookHost } from './host/workbook-host';
import type { SampleBook } from '../samples/report-book';
import { syncGrid } from './sync';

export interface Session {
  readonly host: Host;
  readonly book: Book;
  /** The sheets as they were opened, by their ids. */
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** Something has been changed since the workbook was opened or last saved. */
  isChanged(): boolean;
  saved(): void;
  /** What the pane's page gets as `window.external`; made anew for each load of the page. */
  external(locale: string, theme: OfficeTheme): object;
  /** Runs what the page registered for a button of the ribbon. */
  invokeAction(name: string): void;
  close(): void;
}

/** Bold and headings of a sample, which a raw grid does not carry. */
export type Looks = Pick<SampleBook, 'sheets'> | null;

export function openSession(raw: RawWorkbook, looks: Looks, calculator: Calculator, grid: Grid, refused: (refusal: Refusal) => void): Session {
  const host = createWorkbookHost(raw, { calculator });
  const { book } = host;
  if (looks !== null) dress(book, looks);
  const sheets = new Map(book.sheets.map(({ id, state }) => [id, state]));
  const sync = syncGrid(host, book, grid, refused);
  // The document's settings outlive a reload of the pane, as in Excel.
  const settings = new Map<string, string>();
  // Another address for each opening, as each file in Excel has its own: the pane keeps by it what it has written.
  const documentUrl = `https://workbench.invalid/${newCommitId()}/${encodeURIComponent(book.fileName)}`;
  let page: ExternalHost | null = null;
  let isChanged = false;
  grid.open(book.sheets.map((sheet) => gridSheet(book, sheet)), book.state.active.id);
  const stop = book.listen(({ kind }) => {
    isChanged ||= CHANGES.has(kind);
  });
  return {
    ...{ host, book, sheets },
    isChanged: () => isChanged,
    saved: () => void (isChanged = false),
    external: (locale, theme) => {
      page?.close();
      page = externalHost(host, { locale, theme, settings, documentUrl });
      return page.external;
    },
    invokeAction: (name) => page?.invokeAction(name),
    close: () => {
      page?.close();
      sync.close();
      stop();
    },
  };
}

/** What a person would miss: marks and what is only looked at are none of it. */
const CHANGES: ReadonlySet<BookEvent['kind']> = new Set<BookEvent['kind']>([
  'cells-changed', 'cells-moved', 'names-changed', 'sheet-added', 'sheet-deleted', 'sheet-renamed', 'sheet-moved', 'sheet-visibility', 'format-changed', 'sized', 'tables-changed', 'comments-changed',
]);

const HEADING_FILL = '#E8F1EE';

function dress(book: Book, { sheets }: NonNullable<Looks>): void {
  book.quietly(() => {
    sheets.forEach(({ cells, columnWidths }, i) => {
      const sheet = book.sheets[i];
      if (sheet === undefined) return;
      for (const { row, column, header, bold } of cells) {
        if (header === true) writeStyle(book, sheet, rectOf(row, column), { bold: true, fill: HEADING_FILL, wrapText: true });
        else if (bold === true) writeStyle(book, sheet, rectOf(row, column), { bold: true });
      }
      book.updateSheet(sheet, { columnWidths: new Map(columnWidths.map(({ column, width }) => [column, pointsOf(width)])) });
    });
  });
}
