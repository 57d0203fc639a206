/** What can be done with a publication: insert, refresh what was pulled, compare. Everything is shown before it is written. */
import { useMemo, useState } from 'react';
import { compareWithWorkbook } from '../../../app/pulling/compare';
import { planInsertion } from '../../../app/pulling/insert';
import { planRefresh } from '../../../app/pulling/refresh';
import { basesOf, pulledTables } from '../../../app/pulling/standing';
import type { DiffView, InsertionPlan, RefreshChoice, RefreshPlan } from '../../../app/pulling/types';
import type { Published, SnapshotStore, StoreOptions } from '../../../app/ports';
import type { Worded } from '../../../app/wording/lang';
import type { Checked } from '../../book';
import { settled } from '../../book';
import { usePane, useWords } from '../../context';
import type { TaskState } from '../../task';
import { useTask } from '../../task';
import { useChecked } from '../../use-book';
import { insertedCount } from '../../wording/pull';
import { refreshed } from '../../wording/refreshed';
import type { AllWritten, Written } from './use-written';

export type Shown =
  /** `isChanged`: not what was shown before, since the workbook has changed; nothing was written. */
  | { readonly kind: 'insertion'; readonly plan: InsertionPlan; readonly only: readonly string[] | null; readonly isChanged: boolean }
  | { readonly kind: 'refresh'; readonly plan: RefreshPlan; readonly isChanged: boolean }
  /** `with`: the newest check of the workbook when it was compared; once there is another, it may have changed. */
  | { readonly kind: 'compared'; readonly diff: DiffView; readonly with: Checked | null; readonly at: number };

export interface PublishedActions {
  /** What stands before the person; it stays while something is tried, and when that fails. */
  readonly shown: Shown | null;
  readonly task: TaskState<unknown>;
  /** The workbook is being written, not only looked at. */
  readonly isWriting: boolean;
  /** Some of its series' tables stand in the workbook. */
  readonly canRefresh: boolean;
  readonly showInsertion: (only?: readonly string[]) => void;
  readonly showRefresh: (choices?: Choices) => void;
  readonly compare: () => void;
  /** Writes the insertion or refresh that is shown. */
  readonly write: () => void;
  /** Tries what failed last. */
  readonly retry: () => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

type Choices = ReadonlyMap<string, RefreshChoice>;

interface Attempt {
  readonly isWriting: boolean;
  readonly work: (options: StoreOptions) => Promise<Shown | null>;
}

export function usePublished(store: SnapshotStore, published: Published, written: AllWritten): PublishedActions {
  const planned = usePlans(store, published);
  const checked = useChecked();
  const { state, run, reset } = useTask<void>();
  const [shown, show] = useState<Shown | null>(null);
  const [last, setLast] = useState<Attempt | null>(null);
  const writeShown = useWriting(planned, written);
  const attempt = (one: Attempt): void => {
    setLast(one);
    void run(async (options) => {
      const next = await one.work(options);
      options.signal.throwIfAborted();
      show(next);
    });
  };
  return {
    shown,
    task: state,
    isWriting: last?.isWriting ?? false,
    canRefresh: useMemo(() => checked !== null && pulledTables(checked.workbook).length > 0, [checked]),
    showInsertion: (only) => attempt({ isWriting: false, work: () => planned.insertion(only ?? null) }),
    showRefresh: (choices = new Map()) => attempt({ isWriting: false, work: (options) => planned.refresh(choices, options) }),
    compare: () => attempt({ isWriting: false, work: planned.compare }),
    write: () => (shown === null ? undefined : attempt({ isWriting: true, work: (options) => writeShown(shown, options) })),
    retry: () => (last === null ? undefined : attempt(last)),
    cancel: reset,
    close: () => {
      reset();
      show(null);
    },
  };
}

interface Plans {
  readonly insertion: (only: readonly string[] | null) => Promise<Extract<Shown, { kind: 'insertion' }>>;
  readonly refresh: (choices: Choices, options: StoreOptions) => Promise<Extract<Shown, { kind: 'refresh' }>>;
  readonly compare: () => Promise<Shown>;
}

function usePlans(store: SnapshotStore, published: Published): Plans {
  const { ports, lang, book } = usePane();
  const read = (): ReturnType<typeof ports.workbook.read> => ports.workbook.read('all');
  return {
    insertion: async (only) => ({ kind: 'insertion', plan: planInsertion(await read(), published, lang, only), only, isChanged: false }),
    refresh: async (choices, options) => {
      const workbook = await read();
      const bases = await basesOf(store, published.commit.series, pulledTables(workbook), options);
      return { kind: 'refresh', plan: planRefresh(workbook, published, bases, choices), isChanged: false };
    },
    compare: async () => {
      await settled(book);
      const before = book.state().checked;
      return { kind: 'compared', diff: compareWithWorkbook(await read(), published, lang), with: before, at: ports.now().getTime() };
    },
  };
}

/** Writes what was shown; where the workbook has changed since, shows what it would be now and writes nothing. */
function useWriting(planned: Plans, written: AllWritten): (shown: Shown, options: StoreOptions) => Promise<Shown | null> {
  const { writes, announce } = usePane();
  const say = useWords();
  const note = (said: Worded, places: Written['places']): null => {
    announce(say(said));
    written.add(said, places);
    return null;
  };
  const isOther = (before: object, now: object): boolean => JSON.stringify(before) !== JSON.stringify(now);
  return async (shown, options) => {
    switch (shown.kind) {
      case 'compared':
        return shown;
      case 'insertion': {
        const now = await planned.insertion(shown.only);
        if (isOther(shown.plan, now.plan)) return { ...now, isChanged: true };
        await writes.write('pull', now.plan.changes);
        return note(insertedCount(now.plan.tables.length), now.plan.tables.map(({ range }) => ({ text: range.sheet, range })));
      }
      case 'refresh': {
        const now = await planned.refresh(choicesOf(shown.plan), options);
        if (isOther(shown.plan, now.plan)) return { ...now, isChanged: true };
        await writes.write('refresh', now.plan.changes);
        const tables = now.plan.tables.filter(isWritten);
        return note(refreshed(tables), tables.map(({ range, name }) => ({ text: name, range })));
      }
    }
  };
}

export function choicesOf({ tables }: RefreshPlan): Map<string, RefreshChoice> {
  return new Map(tables.map(({ key, choice }) => [key, choice]));
}

export function isWritten({ isCurrent, blocked }: RefreshPlan['tables'][number]): boolean {
  return !isCurrent && blocked === null;
}
