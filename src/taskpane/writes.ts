/** Everything the pane and the ribbon write goes through here, so that it can be taken back, step by step. */
import type { Clash, History, HistoryKind, HistoryStep } from '../app/history';
import { NO_HISTORY, takeBack, withStep } from '../app/history';
import type { LiveWorkbook, WorkbookChanges } from '../app/ports';

export interface Applied {
  readonly wrote: WorkbookChanges;
  readonly undo: WorkbookChanges;
}

export interface Writes {
  /** Writes, remembers what undoes it, and has the workbook checked again. */
  readonly write: (kind: HistoryKind, changes: WorkbookChanges) => Promise<void>;
  /** The same for a use case that writes by itself. */
  readonly record: (kind: HistoryKind, work: () => Promise<Applied>) => Promise<void>;
  /** Takes the newest write back; resolves with what was changed since, and writes nothing then unless `anyway`. */
  readonly undo: (anyway?: boolean) => Promise<Clash | null>;
  readonly newest: () => HistoryStep | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createWrites(workbook: LiveWorkbook, now: () => Date, afterwards: () => Promise<void>): Writes {
  let history: History = NO_HISTORY;
  const listeners = new Set<() => void>();
  const set = (next: History): void => {
    history = next;
    for (const listener of listeners) listener();
  };
  const record = async (kind: HistoryKind, work: () => Promise<Applied>): Promise<void> => {
    const { wrote, undo } = await work();
    set(withStep(history, { kind, wrote, undo }, now()));
    await afterwards();
  };
  return {
    record,
    write: (kind, changes) => record(kind, async () => ({ wrote: changes, undo: await workbook.write(changes) })),
    undo: async (anyway = false) => {
      const taken = await takeBack(workbook, history, anyway);
      if (taken.outcome === 'clash') return taken.clash;
      if (taken.outcome === 'undone') set(taken.history);
      await afterwards();
      return null;
    },
    newest: () => history.steps.at(-1) ?? null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
