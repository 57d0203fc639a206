/** After a reload: what was written last before it, and taking it back where nothing of it has been changed since. */
import { useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePane, useWords } from '../context';
import { shortTime } from '../format';
import { Landing } from '../parts/LandingPlace';
import { errorSentence } from '../parts/status';
import { lastWrite, SHELL, undoTooLate } from '../wording/shell';

export function LastWrite(): ReactNode {
  const { writes, announce, lang } = usePane();
  const say = useWords();
  const newest = useSyncExternalStore(writes.subscribe, writes.newest);
  /** What taking it back came to; empty once that has been read. */
  const [said, setSaid] = useState<string | null>(null);
  const tell = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const undo = async (): Promise<void> => {
    try {
      const clash = await writes.undo();
      tell(say(clash === null ? SHELL.undone : undoTooLate(clash.cells.length + clash.names.length)));
    } catch (error) {
      tell(errorSentence(error, lang));
    }
  };
  if (newest !== null && !writes.isRestored(newest)) return null;
  if (said === '') return null;
  if (said !== null) {
    return (
      <Landing>
        <section className="last-write" aria-label={say(SHELL.undo)}><span className="muted">{said}</span><Button size="small" onClick={() => setSaid('')}>{say(SHELL.close)}</Button></section>
      </Landing>
    );
  }
  if (newest === null) return null;
  return (
    <section className="last-write" aria-label={say(SHELL.undo)}>
      <span className="muted">{say(lastWrite(newest.kind, newest.count, shortTime(newest.time, lang)))}</span>
      <Button size="small" onClick={() => void undo()}>{say(SHELL.undo)}</Button>
    </section>
  );
}
