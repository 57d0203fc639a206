/**
 * Changes as they happen. Handlers only take note and pass on: a request made inside one fails without a word in Excel
 * on the web (OfficeDev/office-js#5217), and a co-author's edit is no reason to disturb whoever sits here.
 */
import type { WorkbookEvent } from '../app/ports';
import { parseRange } from '../core/address';
import type { SheetInfo } from './known';
import type { Dirty } from './read/reader';
import type { Supports } from './supports';

/** What changed since the last read, when somebody watches; otherwise anything may have. */
export class Changes implements Dirty {
  private watchers = 0;
  private sheets = new Set<string>();
  private all = true;

  take(): ReadonlySet<string> | 'all' {
    const taken = this.all || this.watchers === 0 ? 'all' : this.sheets;
    this.sheets = new Set();
    this.all = false;
    return taken;
  }

  restore(taken: ReadonlySet<string> | 'all'): void {
    if (taken === 'all') this.all = true;
    else for (const id of taken) this.sheets.add(id);
  }

  /** `null`: some sheet. */
  note(sheetId: string | null): void {
    if (sheetId === null) this.all = true;
    else this.sheets.add(sheetId);
  }

  /** What happened before is not known to a new watcher, nor to a reader after the last one has gone. */
  watching(count: 1 | -1): void {
    this.watchers += count;
    this.all = true;
  }
}

export interface Watched {
  readonly supports: Supports;
  readonly changes: Changes;
  readonly sheets: () => readonly SheetInfo[];
}

type Listener = (event: WorkbookEvent) => void;

/** One handler an event for the whole workbook. Resolves, once they are attached, with what takes them off. */
export async function watch(listener: Listener, watched: Watched): Promise<() => Promise<void>> {
  const tell = telling(listener, watched);
  const handlers = await Excel.run(async (context) => {
    const added = addHandlers(context.workbook.worksheets, tell, watched.supports);
    await context.sync();
    return added;
  });
  watched.changes.watching(1);
  let isOn = true;
  return async () => {
    if (!isOn) return;
    isOn = false;
    watched.changes.watching(-1);
    const [first] = handlers;
    if (first === undefined) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

type Tell = (sheetId: string | null, address: string | null, source: unknown) => Promise<void>;

function telling(listener: Listener, { changes, sheets }: Watched): Tell {
  return async (sheetId, address, source) => {
    changes.note(sheetId);
    const sheet = sheetId === null ? null : (sheets().find(({ id }) => id === sheetId)?.name ?? null);
    const rect = address === null ? null : (parseRange(`x!${address}`)?.rect ?? null);
    listener({ sheet, rect, source: source === 'Remote' ? 'others' : 'here' });
  };
}

interface Handler {
  readonly context: Excel.RequestContext;
  remove(): void;
}

function addHandlers(worksheets: Excel.WorksheetCollection, tell: Tell, supports: Supports): Handler[] {
  const handlers: Handler[] = [
    worksheets.onChanged.add(({ worksheetId, address, source, changeType }) => tell(worksheetId, changeType === 'RangeEdited' ? address : null, source)),
    // Results of formulas raise no onChanged (#3888, #3899).
    worksheets.onCalculated.add(({ worksheetId }) => tell(worksheetId, null, 'Local')),
    worksheets.onAdded.add(({ source }) => tell(null, null, source)),
    worksheets.onDeleted.add(({ source }) => tell(null, null, source)),
  ] as Handler[];
  if (supports.nameEvent) handlers.push(worksheets.onNameChanged.add(({ source }) => tell(null, null, source)) as Handler);
  if (supports.protectionEvent) handlers.push(worksheets.onProtectionChanged.add(({ worksheetId, source }) => tell(worksheetId, null, source)) as Handler);
  return handlers;
}
