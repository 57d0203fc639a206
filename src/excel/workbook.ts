/** Excel's open workbook as the `LiveWorkbook` port: the one entry of this folder. */
import type { LiveWorkbook, Mark, WorkbookChanges } from '../app/ports';
import { WorkbookRefusal } from '../app/ports';
import { refusalOf } from './errors';
import type { ExcelLocale } from './locale';
import { readLocale } from './locale';
import { setMarks } from './marks';
import { CELLS_A_REQUEST } from './read/fetch';
import { Reader } from './read/reader';
import { createRequest, RUN_OPTIONS, type RunOptions } from './run';
import { select, selected } from './selection';
import { detectSupports, type Supports } from './supports';
import { Changes, watch } from './watch';
import { BYTES_A_REQUEST } from './write/chunks';
import { Writer } from './write/writer';

export interface ExcelOptions extends Partial<RunOptions> {
  /** Absent: as this Excel says. */
  readonly supports?: Supports;
  /** How much one request may read and write; smaller in tests. */
  readonly cellsARequest?: number;
  readonly bytesARequest?: number;
}

export interface ExcelWorkbook extends LiveWorkbook {
  /** Null where this Excel does not say (before ExcelApi 1.11). */
  locale(): Promise<ExcelLocale | null>;
  /** As the port says; resolves with the names of protected sheets, which no mark can be put on or taken off. */
  mark(marks: readonly Mark[]): Promise<readonly string[]>;
}

/** Call once Office is ready. One at a time does its work: what is asked meanwhile waits its turn. */
export function createExcelWorkbook(options: ExcelOptions = {}): ExcelWorkbook {
  const supports = options.supports ?? detectSupports();
  const request = createRequest({ ...RUN_OPTIONS, ...options });
  const changes = new Changes();
  const reader = new Reader(request, { request, withMerges: supports.mergedAreas, cellsARequest: options.cellsARequest ?? CELLS_A_REQUEST }, changes);
  const writer = new Writer(request, reader, { bytesARequest: options.bytesARequest ?? BYTES_A_REQUEST });
  const inTurn = createTurns();
  return {
    read: (scope = 'all') => inTurn(() => reader.read(scope)),
    write: (wanted) => inTurn(() => writeAndNote(writer, wanted, changes)),
    mark: (marks) => inTurn(async () => setMarks(marks, await reader.structureNow(), request)),
    select: (range) => inTurn(() => select(range, request)),
    selected: () => inTurn(() => selected(request)),
    locale: () => inTurn(() => (supports.culture ? readLocale(request) : Promise.resolve(null))),
    watch: (listener) => inTurn(() => watch(listener, { supports, changes, sheets: () => reader.structure?.sheets ?? [] })),
  };
}

/** Results all over the workbook may follow from a write, and their events come later, if they come. */
async function writeAndNote(writer: Writer, wanted: WorkbookChanges, changes: Changes): Promise<WorkbookChanges> {
  try {
    return await writer.write(wanted);
  } finally {
    changes.note(null);
  }
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** What was read is the base of what is written: two at once would mix it up. */
function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    try {
      return await mine;
    } catch (error) {
      throw error instanceof WorkbookRefusal ? error : refusalOf(error);
    }
  };
}
