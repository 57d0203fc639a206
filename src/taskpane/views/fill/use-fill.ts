/** What Fyll i knows and does. */
import { useCallback, useMemo, useState } from 'react';
import { applyFill, chosenFill, fillPlanOf } from '../../../app/filling/apply';
import type { NothingToFill } from '../../../app/filling/nothing';
import { nothingToFill } from '../../../app/filling/nothing';
import { fillPreview } from '../../../app/filling/preview';
import type { FillPreview } from '../../../app/filling/types';
import { usePane, useWords } from '../../context';
import type { TaskState } from '../../task';
import { useTask } from '../../task';
import { useBook } from '../../use-book';
import { filled } from '../../wording/fill';

export interface Fill {
  /** Null until the workbook has been read. */
  readonly preview: FillPreview | null;
  readonly hasTables: boolean;
  /** Why there is nothing to fill in; null where there is something. */
  readonly nothing: NothingToFill | null;
  readonly problem: { readonly thrown: unknown } | null;
  readonly values: boolean;
  readonly setValues: (values: boolean) => void;
  /** Keys of the tables that will be filled in. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (key: string, on: boolean) => void;
  readonly chosenCells: number;
  /** How many cells were written. */
  readonly writing: TaskState<number>;
  readonly write: () => void;
  readonly again: () => void;
}

export function useFill(): Fill {
  const { ports, book, writes, lang, announce } = usePane();
  const say = useWords();
  const { checked, error } = useBook();
  const [values, setValues] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { state: writing, run, reset } = useTask<number>();
  const plan = useMemo(() => (checked === null ? null : fillPlanOf(checked.workbook, { values })), [checked, values]);
  const preview = useMemo(() => (plan === null ? null : fillPreview(plan, lang)), [plan, lang]);
  const chosen = useMemo(() => new Set(preview?.tables.filter(({ key, isProtected }) => !isProtected && !left.has(key)).map(({ key }) => key)), [preview, left]);
  const chosenCells = preview?.tables.filter(({ key }) => chosen.has(key)).reduce((sum, { rows }) => sum + rows.length, 0) ?? 0;
  const write = (): void => {
    if (plan === null) return;
    void run(async () => {
      await writes.record('fill', () => applyFill(ports.workbook, chosenFill(plan, chosen), { values }));
      announce(say(filled(chosenCells)));
      return chosenCells;
    });
  };
  const again = useCallback((): void => {
    reset();
    void book.checkNow();
  }, [reset, book]);
  return {
    preview, hasTables: checked !== null && checked.check.tables.length > 0,
    nothing: plan === null || checked === null || plan.changes.length > 0 ? null : nothingToFill(plan, checked.check.tables), problem: error, values, setValues, chosen, chosenCells, writing, write, again,
    choose: (key, on) => setLeft(on ? new Set([...left].filter((other) => other !== key)) : new Set([...left, key])),
  };
}
