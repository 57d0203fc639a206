/**
 * Takes back what was written last when it appeared; asks first where somebody has changed it since. Once something
 * else has been written, taking this back is no longer offered here.
 */
import { useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Clash } from '../../app/history';
import { usePane, useWords } from '../context';
import { SHELL, undoClash } from '../wording/shell';
import { Landing } from './LandingPlace';
import { errorSentence } from './status';

export function Undo({ onUndone }: { readonly onUndone?: () => void }): ReactNode {
  const { writes, announce, lang } = usePane();
  const say = useWords();
  const newest = useSyncExternalStore(writes.subscribe, writes.newest);
  const [own] = useState(() => writes.newest()?.id ?? null);
  const [isUndone, setUndone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  if (isUndone) return <Landing><p>{say(SHELL.undone)}</p></Landing>;
  if (newest === null || newest.id !== own) return null;
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
      {clash === null ? null : <p role="alert">{say(undoClash(clash.cells.length + clash.names.length))}</p>}
      <Button size="small" onClick={() => void undo(clash !== null)}>{say(clash === null ? SHELL.undo : SHELL.undoAnyway)}</Button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </>
  );
}
