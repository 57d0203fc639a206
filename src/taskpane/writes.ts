/** Everything the pane and the ribbon write goes through here, so that it can be taken back, step by step. */
import type { Clash, HistoryKind, HistoryStep } from '../app/history';
import { clashOf, takeBack, withStep } from '../app/history';
import type { LiveWorkbook, WorkbookChanges } from '../app/ports';
import type { RawWorkbook } from '../core/grid';
import type { HistoryMemory, Steps } from './steps';
import { createSteps } from './steps';

export interface Applied {
  readonly wrote: WorkbookChanges;
  readonly undo: WorkbookChanges;
}

export interface Writes extends Pick<Steps, 'left' | 'offer' | 'subscribe'> {
  /** Writes, remembers what undoes it, and has the workbook checked again. */
  readonly write: (kind: HistoryKind, changes: WorkbookChanges) => Promise<void>;
  /** The same for a use case that writes by itself. */
  readonly record: (kind: HistoryKind, work: () => Promise<Applied>) => Promise<void>;
  /** Takes the newest write back; resolves with what was changed since, and writes nothing then unless `anyway`. */
  readonly undo: (anyway?: boolean) => Promise<Clash | null>;
  /** What taking the newest write back would lose as the workbook stands; null for nothing. */
  readonly examine: () => Promise<Clash | null>;
  readonly newest: () => HistoryStep | null;
}

export interface WritesParts {
  readonly workbook: LiveWorkbook;
  readonly now: () => Date;
  /** Has the workbook checked again. */
  readonly afterwards: () => Promise<void>;
  /** Where the steps are kept over a reload of the page; null keeps them nowhere. */
  readonly memory: HistoryMemory | null;
  /** The workbook as it was read last; waits for the first time. */
  readonly standing: () => Promise<RawWorkbook>;
}

export function createWrites({ workbook, now, memory, standing, ...parts }: WritesParts): Writes {
  const steps = createSteps(memory, standing);
  const afterwards = async (): Promise<void> => {
    await parts.afterwards();
    // Beside the write: nobody waits for what is kept.
    void steps.keepBook().catch(() => undefined);
  };
  const record = async (kind: HistoryKind, work: () => Promise<Applied>): Promise<void> => {
    const { wrote, undo } = await work();
    steps.set(withStep(steps.history(), { kind, wrote, undo }, now()));
    await afterwards();
  };
  return {
    record,
    write: (kind, changes) => record(kind, async () => ({ wrote: changes, undo: await workbook.write(changes) })),
    undo: async (anyway = false) => {
      const taken = await takeBack(workbook, steps.history(), anyway);
      if (taken.outcome === 'clash') return taken.clash;
      if (taken.outcome === 'undone') steps.takenBack(taken.history);
      await afterwards();
      return null;
    },
    examine: async () => {
      const step = steps.history().steps.at(-1);
      const clash = step === undefined ? null : clashOf(await workbook.read('all'), step);
      return clash === null || clash.cells.length + clash.names.length === 0 ? null : clash;
    },
    newest: () => steps.history().steps.at(-1) ?? null,
    left: steps.left,
    offer: steps.offer,
    subscribe: steps.subscribe,
  };
}
