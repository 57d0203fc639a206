/** What Tabeller knows and does. */
import { useMemo, useState } from 'react';
import { reportHead } from '../../../app/bindings/head';
import { listBindings } from '../../../app/bindings/list';
import { nameFault } from '../../../app/bindings/names';
import type { BindingAction, BindingRefusal, BindingRemedy, BoundTable, NameFault, Proposals, ReportHead, Wish } from '../../../app/bindings/types';
import type { TemplateRefusal } from '../../../app/template-plan';
import type { Worded } from '../../../app/wording/lang';
import { usePane, useWords } from '../../context';
import type { Pane } from '../../context';
import type { TaskState } from '../../task';
import { useTask } from '../../task';
import { useBook } from '../../use-book';
import { boundCount, CHANGED, UNBOUND } from '../../wording/tables';
import type { TemplateWish } from './TemplateForm';

export interface TableActions {
  readonly find: () => void;
  readonly closeFound: () => void;
  readonly bind: (wishes: readonly Wish[]) => void;
  readonly bindSelection: () => void;
  readonly remedy: (table: BoundTable, remedy: BindingRemedy) => void;
  readonly rename: (table: BoundTable, name: string) => void;
  readonly insertTemplate: (wish: TemplateWish) => void;
  readonly nameFault: (name: string) => NameFault | null;
  readonly again: () => void;
  /** Takes away what was said of the last action. */
  readonly clear: () => void;
}

/** What the last action came to. */
interface Result {
  readonly done: Worded | null;
  readonly refused: BindingRefusal | TemplateRefusal | 'no-selection' | null;
  readonly failure: { readonly thrown: unknown } | null;
}

export interface Tables extends Result {
  /** Null until the workbook has been read. */
  readonly bound: readonly BoundTable[] | null;
  readonly head: ReportHead | null;
  /** `YYYYMM` for a new table: the report's, else this month. */
  readonly period: string;
  readonly found: TaskState<Proposals>;
  readonly actions: TableActions;
}

const NOTHING: Result = { done: null, refused: null, failure: null };

export type Act = (work: () => Promise<Partial<Result>>) => void;

export function useTables(): Tables {
  const pane = usePane();
  const { checked, error } = useBook();
  const [result, setResult] = useState<Result>(NOTHING);
  const search = useTask<Proposals>();
  const say = useWords();
  const workbook = checked?.workbook ?? null;
  const bound = useMemo(() => (workbook === null ? null : listBindings(workbook)), [workbook]);
  const head = useMemo(() => (workbook === null ? null : reportHead(workbook)), [workbook]);
  const act: Act = (work) => {
    setResult(NOTHING);
    work().then(
      (came) => {
        setResult({ ...NOTHING, ...came });
        if (came.done !== undefined && came.done !== null) pane.announce(say(came.done));
      },
      (thrown: unknown) => setResult({ ...NOTHING, failure: { thrown } }),
    );
  };
  const find = (): void => {
    setResult(NOTHING);
    void search.run(() => proposed(pane));
  };
  const now = pane.ports.now();
  return {
    ...result, bound, head,
    failure: result.failure ?? (bound === null ? error : null),
    period: head?.period.value ?? head?.period.proposed ?? `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, '0')}`,
    found: search.state,
    actions: {
      ...bindingActions(pane, act, search.reset),
      find,
      closeFound: search.reset,
      insertTemplate: (wish) => act(async () => (await import('./insert-template')).insertTemplate(pane, wish)),
      nameFault: (name) => (workbook === null ? null : nameFault(name, workbook)),
      again: () => void pane.book.checkNow(),
      clear: () => setResult(NOTHING),
    },
  };
}

async function proposed({ ports }: Pane): Promise<Proposals> {
  const { proposeBindings } = await import('../../../app/bindings/propose');
  return proposeBindings(await ports.workbook.read('all'));
}

type BindingActions = Pick<TableActions, 'bind' | 'bindSelection' | 'remedy' | 'rename'>;

function bindingActions(pane: Pane, act: Act, closeFound: () => void): BindingActions {
  const carry = (action: BindingAction, done: Worded): void =>
    act(async () => {
      const refused = await carryOut(pane, action);
      if (refused === null) closeFound();
      return refused === null ? { done } : { refused };
    });
  const withSelection = (of: (range: Extract<BindingAction, { kind: 'bind-range' }>['range']) => BindingAction): void =>
    act(async () => {
      const range = await pane.ports.workbook.selected();
      if (range === null) return { refused: 'no-selection' };
      const refused = await carryOut(pane, of(range));
      return refused === null ? { done: CHANGED } : { refused };
    });
  return {
    bind: (wishes) => carry({ kind: 'bind', wishes }, boundCount(wishes.length)),
    bindSelection: () => withSelection((range) => ({ kind: 'bind-range', range, name: null })),
    rename: (of, name) => carry({ kind: 'rename', of, name }, CHANGED),
    remedy: (of, remedy) => {
      switch (remedy) {
        case 'rebind':
          return withSelection((range) => ({ kind: 'rebind', of, range }));
        case 'repair':
          return carry({ kind: 'repair', of }, CHANGED);
        case 'bind-twin':
          return carry({ kind: 'bind-twin', of, name: null }, boundCount(1));
        case 'unbind':
          return carry({ kind: 'unbind', of }, UNBOUND);
      }
    },
  };
}

/** Plans on the workbook as it is now, and writes. Null when it is done. */
async function carryOut({ ports, writes }: Pane, action: BindingAction): Promise<BindingRefusal | null> {
  const { planBinding } = await import('../../../app/bindings/plan');
  const plan = planBinding(await ports.workbook.read('all'), action);
  if (plan.outcome === 'refused') return plan.refusal;
  await writes.write('bind', plan.changes);
  return null;
}
