/**
 * What was written last, where no view offers to take it back any more: after a reload, and after what was written later
 * has been taken back. Taken back where nothing of it has been changed since.
 */
import { useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Clash, HistoryStep } from '../../app/history';
import type { Lang, Worded } from '../../app/wording/lang';
import { shortTime } from '../../app/wording/times';
import { address } from '../../core/address';
import { usePane, useWords } from '../context';
import { Landing } from '../parts/LandingPlace';
import { errorSentence } from '../parts/status';
import { lastWrite, SHELL, undoTooLate, written } from '../wording/shell';

export function LastWrite(): ReactNode {
  const { writes } = usePane();
  const newest = useSyncExternalStore(writes.subscribe, writes.newest);
  const left = useSyncExternalStore(writes.subscribe, writes.left);
  const { undo, said, close } = useLastWrite();
  // What came of it holds until something else is written or taken back.
  const text = said !== null && said.newest === newest ? said.text : null;
  if (text !== null) return <Said text={text} next={said?.isUndone === true ? left : null} undo={undo} close={close} />;
  return left === null || said?.closed === left ? null : <Offer step={left} undo={undo} />;
}

interface Said {
  readonly text: string | null;
  readonly isUndone: boolean;
  /** What was written last when it was said. */
  readonly newest: HistoryStep | null;
  /** Could not be taken back, and put away. */
  readonly closed: HistoryStep | null;
}

interface LastWriteActions {
  readonly undo: (step: HistoryStep) => void;
  readonly said: Said | null;
  readonly close: () => void;
}

function useLastWrite(): LastWriteActions {
  const { writes, announce, lang } = usePane();
  const say = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  const tell = (text: string, isUndone: boolean): void => {
    setSaid({ text, isUndone, newest: writes.newest(), closed: null });
    announce(text);
  };
  const undo = async (step: HistoryStep): Promise<void> => {
    try {
      const clash = await writes.undo();
      tell(say(clash === null ? SHELL.undone : tooLate(step, clash, lang)), clash === null);
    } catch (error) {
      tell(errorSentence(error, lang), false);
    }
  };
  return {
    said,
    undo: (step) => void undo(step),
    close: () => setSaid((before) => (before === null ? null : { ...before, text: null, closed: before.isUndone ? null : before.newest })),
  };
}

function tooLate({ kind, count, time }: HistoryStep, { cells, names }: Clash, lang: Lang): Worded {
  return undoTooLate(written(kind, count, shortTime(time, lang)), [...cells.map(({ sheet, row, column }) => address(sheet, row, column)), ...names]);
}

function Said({ text, next, undo, close }: { readonly text: string; readonly next: HistoryStep | null; readonly undo: (step: HistoryStep) => void; readonly close: () => void }): ReactNode {
  const say = useWords();
  return (
    <>
      <Landing>
        <section className="last-write" aria-label={say(SHELL.undo)}><span className="muted">{text}</span><Button size="small" onClick={close}>{say(SHELL.close)}</Button></section>
      </Landing>
      {next === null ? null : <Offer step={next} undo={undo} />}
    </>
  );
}

function Offer({ step, undo }: { readonly step: HistoryStep; readonly undo: (step: HistoryStep) => void }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const what = say(lastWrite(written(step.kind, step.count, shortTime(step.time, lang))));
  return (
    <section className="last-write" aria-label={what}>
      <span className="muted">{what}</span>
      <Button size="small" onClick={() => undo(step)}>{say(SHELL.undo)}</Button>
    </section>
  );
}
