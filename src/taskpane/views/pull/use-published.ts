/** What can be done with a publication: insert, refresh what was pulled, compare. */
import { useMemo } from 'react';
import { compareWithWorkbook } from '../../../app/pulling/compare';
import { planInsertion } from '../../../app/pulling/insert';
import { planRefresh } from '../../../app/pulling/refresh';
import { basesOf, pulledTables } from '../../../app/pulling/standing';
import type { DiffView, RefreshChoice, RefreshPlan } from '../../../app/pulling/types';
import type { Published, SnapshotStore } from '../../../app/ports';
import type { Worded } from '../../../app/wording/lang';
import { usePane, useWords } from '../../context';
import type { TaskState } from '../../task';
import { useTask } from '../../task';
import { useChecked } from '../../use-book';
import { insertedCount, refreshedCount } from '../../wording/pull';

export type PullResult =
  | { readonly kind: 'written'; readonly said: Worded }
  | { readonly kind: 'refresh'; readonly plan: RefreshPlan }
  | { readonly kind: 'compared'; readonly diff: DiffView };

export interface PublishedActions {
  readonly task: TaskState<PullResult>;
  /** Some of its series' tables stand in the workbook. */
  readonly canRefresh: boolean;
  readonly insert: (tables?: readonly string[]) => void;
  /** Shows what a refresh would change. */
  readonly refresh: (choices?: ReadonlyMap<string, RefreshChoice>) => void;
  readonly writeRefresh: (plan: RefreshPlan) => void;
  readonly compare: () => void;
  readonly reset: () => void;
}

export function usePublished(store: SnapshotStore, published: Published): PublishedActions {
  const { ports, writes, lang, announce } = usePane();
  const say = useWords();
  const checked = useChecked();
  const { state, run, reset } = useTask<PullResult>();
  const canRefresh = useMemo(() => checked !== null && pulledTables(checked.workbook).length > 0, [checked]);
  const written = (said: Worded): PullResult => {
    announce(say(said));
    return { kind: 'written', said };
  };
  return {
    task: state, canRefresh, reset,
    insert: (tables) => void run(async () => {
      const plan = planInsertion(await ports.workbook.read('all'), published, lang, tables);
      await writes.write('pull', plan.changes);
      return written(insertedCount(plan.tables.length));
    }),
    refresh: (choices = new Map()) => void run(async (options) => {
      const workbook = await ports.workbook.read('all');
      const bases = await basesOf(store, published.commit.series, pulledTables(workbook), options);
      return { kind: 'refresh', plan: planRefresh(workbook, published, bases, choices) };
    }),
    writeRefresh: (plan) => void run(async () => {
      await writes.write('refresh', plan.changes);
      return written(refreshedCount(plan.tables.filter(({ isCurrent, blocked }) => !isCurrent && blocked === null).length));
    }),
    compare: () => void run(async () => {
      return { kind: 'compared', diff: compareWithWorkbook(await ports.workbook.read('all'), published, lang) };
    }),
  };
}
