/**
 * The one way to Excel: a request is queued, synced once and read, in an `Excel.run` of its own. Proxies never leave
 * it, so that none is read before it is loaded or used after its context is gone.
 */
import { isCellEdit, refusalOf } from './errors';

/** Queues what is wanted; the returned function reads it once it is there. */
export type Batch<T> = (context: Excel.RequestContext) => () => T;

export interface RunOptions {
  /** How long somebody may go on typing in a cell before a request is given up, in milliseconds. */
  readonly cellEditMs: number;
  /** How long to wait between two looks. */
  readonly cellEditLookMs: number;
}

export const RUN_OPTIONS: RunOptions = { cellEditMs: 3_000, cellEditLookMs: 250 };

export type Request = <T>(batch: Batch<T>) => Promise<T>;

/**
 * While a cell is being edited Excel takes no request. `delayForCellEdit` would wait without end and then do what the
 * user was told is off (OfficeDev/office-js#856, #3388), so it is we who wait, and only for a while: a refused
 * request has done nothing and is sent again. Rejects with `WorkbookRefusal` `cell-being-edited`, else as Office.js.
 */
export function createRequest({ cellEditMs, cellEditLookMs }: RunOptions): Request {
  return async (batch) => {
    for (let waited = 0; ; waited += cellEditLookMs) {
      try {
        return await once(batch);
      } catch (error) {
        if (!isCellEdit(error)) throw error;
        if (waited >= cellEditMs) throw refusalOf(error);
      }
      await new Promise((done) => setTimeout(done, cellEditLookMs));
    }
  };
}

function once<T>(batch: Batch<T>): Promise<T> {
  return Excel.run(async (context) => {
    const read = batch(context);
    await context.sync();
    return read();
  });
}
