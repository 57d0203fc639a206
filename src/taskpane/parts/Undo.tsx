/**
 * Takes back what was written last when it appeared; asks first where somebody has changed it since. Once something
 * else has been written, taking this back is no longer offered here. The children tell what was written, and give way
 * once it is taken back.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Clash, HistoryStep } from '../../app/history';
import { usePane, useWords } from '../context';
import { useView } from '../route';
import { useChecked } from '../use-book';
import { SHELL, undoClash } from '../wording/shell';
import { Landing } from './LandingPlace';
import { errorSentence } from './status';

export function Undo({ onUndone, children }: { readonly onUndone?: () => void; readonly children?: ReactNode }): ReactNode {
  const { writes, announce, lang } = usePane();
  const say = useWords();
  const newest = useSyncExternalStore(writes.subscribe, writes.newest);
  const [own] = useState(() => writes.newest());
  const [isUndone, setUndone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const checked = useChecked();
  useEffect(() => {
    // Every change of the workbook is checked: what stood in the way may be gone.
    setProblem(null);
    if (clash !== null) void writes.examine().then(setClash, () => undefined);
    // Asked once for each check, not for each answer.
  }, [checked]);
  const view = useView();
  const [home] = useState(view);
  // In a view that is not shown nobody is offered anything.
  useEffect(() => (own === null || view !== home ? undefined : writes.offer(own)), [own, writes, view, home]);
  if (isUndone) return <Landing><p>{say(SHELL.undone)}</p></Landing>;
  if (isGone(own, newest)) return <p>{say(SHELL.undone)}</p>;
  if (newest === null || newest !== own) return children;
  const undo = async (anyway: boolean): Promise<void> => {
    try {
      const changed = await writes.undo(anyway);
      setClash(changed);
      if (changed !== null) return;
      setUndone(true);
      announce(say(SHELL.undone));
      onUndone?.();
    } catch (error) {
      setProblem(errorSentence(error, lang));
    }
  };
  return (
    <>
      {children}
      {clash === null ? null : <p role="alert">{say(undoClash(clash.cells.length + clash.names.length))}</p>}
      <Button size="small" onClick={() => void undo(clash !== null)}>{say(clash === null ? SHELL.undo : SHELL.undoAnyway)}</Button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </>
  );
}

/** Taken back elsewhere: by the ribbon, or above the views. */
function isGone(own: HistoryStep | null, newest: HistoryStep | null): boolean {
  return own !== null && own !== newest && (newest === null || newest.id <= own.id);
}
