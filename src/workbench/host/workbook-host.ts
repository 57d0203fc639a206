/** The host with a workbook behind it: what tests, the self-check and the workbench put under Office.js. */
import type { RawWorkbook } from '../../core/grid';
import type { Faults } from './faults';
import { createHost, createWires, type Host } from './host';
import type { Book } from './model/book';
import type { Calculator } from './model/calculator';
import { createBook } from './model/raw';
import { asRequest } from './model/request';
import { workbookObject } from './objects/makers';
import { newService, Runtime } from './services';

export interface WorkbookHost extends Host {
  /** The workbook itself, for looking past Office.js; changed through `act`. */
  readonly book: Book;
  readonly runtime: Runtime;
}

export interface WorkbookHostOptions {
  readonly calculator: Calculator;
  /** How formulas and figures are written in cells; absent: Swedish. */
  readonly culture?: 'sv-SE' | 'en-US';
  readonly faults?: Faults;
}

export function createWorkbookHost(raw: RawWorkbook, options: WorkbookHostOptions): WorkbookHost {
  const { calculator, culture = 'sv-SE', faults } = options;
  const book = createBook(raw, { calculator, culture });
  const wires = createWires(faults);
  const runtime = new Runtime();
  const root = workbookObject({ book, ...wires });
  const host = createHost({ root, newObject: newService(runtime), around: (run) => asRequest(book, run), ...wires });
  return Object.assign(host, { book, runtime });
}

/** A new workbook as Excel opens one: a single empty sheet. */
export const EMPTY_WORKBOOK: RawWorkbook = {
  fileName: null,
  sheets: [{ name: 'Blad1', rows: [], merges: [], hidden: false, protected: false, hiddenColumns: [] }],
  names: [],
  date1904: false,
};
