/** Taking back one's own publication: what would hold afterwards is shown first, and then it is published anew on top. */
import { useState } from 'react';
import type { Published, PublishOutcome, SnapshotStore } from '../../../app/ports';
import { reportHeader } from '../../../core/binding';
import { buildOn } from '../../../app/pushing/session';
import { planUndo, resumeUndo, undoPublication, type UndoBy, type UndoPlan, type UndoPlanning } from '../../../app/undo-publication';
import { shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import type { TaskState } from '../../task';
import { useTask } from '../../task';
import { undonePublication } from '../../wording/undo';
import type { Pull } from './use-pull';

export type UndoShown =
  | UndoPlanning
  /** The answer was lost: `by` settles it. */
  | { readonly outcome: 'unknown'; readonly by: UndoBy }
  | Extract<PublishOutcome, { outcome: 'conflict' | 'refused' }>;

export interface UndoActions {
  readonly task: TaskState<unknown>;
  readonly shown: UndoShown | null;
  readonly who: string;
  readonly plan: () => void;
  readonly confirm: (plan: UndoPlan) => void;
  readonly resolve: (by: UndoBy) => void;
  readonly retry: () => void;
  readonly close: () => void;
}

export function useUndoPublication(published: Published, pull: Pull, store: SnapshotStore): UndoActions {
  const { ports } = usePane();
  const { state, run, reset } = useTask<void>();
  const [shown, show] = useState<UndoShown | null>(null);
  const done = useUndone(published, pull);
  const { series, id: publication } = published.commit;
  const who = ports.memory.get('who') ?? '';
  const plan = (): void => void run(async (options) => show(await planUndo(store, series, { author: who, publication }, options)));
  const settle = (work: (by: UndoBy) => Promise<PublishOutcome | null>, by: UndoBy): void => void run(async () => {
    // Whatever fails after it was sent, the undo may stand.
    const outcome = await work(by).catch((): PublishOutcome => ({ outcome: 'unknown', id: by.id, because: '' }));
    if (outcome === null) return show({ outcome: 'nothing-published' });
    if (outcome.outcome === 'unknown') return show({ outcome: 'unknown', by });
    return outcome.outcome === 'committed' ? done(outcome.commit) : show(outcome);
  });
  return {
    task: state, shown, who, plan,
    confirm: (asked) => settle((by) => undoPublication(store, asked, by), { id: ports.newId(), author: who, now: ports.now() }),
    resolve: (by) => settle((again) => resumeUndo(store, series, publication, again), by),
    retry: plan,
    close: () => {
      reset();
      show(null);
    },
  };
}

/** The workbook that built on what is undone builds on the undo: else its next push would conflict with its own. */
function useUndone({ commit: undone }: Published, pull: Pull): (commit: Published['commit']) => Promise<void> {
  const { ports, writes, announce, lang } = usePane();
  const say = useWords();
  // Read now: a name that is written is no edit, so the newest check may not know of it.
  const remember = async (commit: Published['commit']): Promise<void> => {
    if (reportHeader(await ports.workbook.read('bound')).base === undone.id) await writes.write('head', buildOn(commit));
  };
  return async (commit) => {
    const isRemembered = await remember(commit).then(() => true, () => false);
    const said = undonePublication(shortTime(undone.time, lang), isRemembered);
    announce(say(said));
    pull.open(commit.series, commit.id, said);
  };
}
