/** Takes back the publication that stands open, where it is one's own and the newest; else says why not. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { diffView } from '../../../app/diff-view';
import type { UndoPlan } from '../../../app/undo-publication';
import { paneStoreRefusal } from '../../../app/wording/push';
import { shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { DiffTables } from '../../parts/DiffTables';
import { useLanding } from '../../parts/landing';
import { Failure, Notice } from '../../parts/status';
import { StoreBusy } from '../../parts/Waiting';
import { SHELL } from '../../wording/shell';
import { holdsAfterwards, UNDO, undoNotNewest, undoNotOwn } from '../../wording/undo';
import type { UndoActions, UndoShown } from './use-undo-publication';

export function UndoPublication({ undo }: { readonly undo: UndoActions }): ReactNode {
  const say = useWords();
  if (undo.task.status === 'running') return <StoreBusy label={say(UNDO.working)} share={null} />;
  if (undo.task.status === 'failed') return <Failure error={undo.task.error} onRetry={undo.retry} />;
  if (undo.shown === null) return <div><Button size="small" onClick={undo.plan}>{say(UNDO.undo)}</Button></div>;
  return <Landed key={undo.shown.outcome} shown={undo.shown} undo={undo} />;
}

interface ShownProps {
  readonly shown: UndoShown;
  readonly undo: UndoActions;
}

function Landed({ shown, undo }: ShownProps): ReactNode {
  const landing = useLanding<HTMLDivElement>();
  return <div ref={landing} className="landing plan" tabIndex={-1}>{shown.outcome === 'plan' ? <Confirm plan={shown} undo={undo} /> : <Told shown={shown} undo={undo} />}</div>;
}

function Confirm({ plan, undo }: { readonly plan: UndoPlan; readonly undo: UndoActions }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const { commit } = plan.restored;
  const diff = diffView(plan.diff, plan.undone.snapshot, plan.restored.snapshot, lang);
  return (
    <Notice tone="warning" title={say(UNDO.title)}>
      <p>{say(holdsAfterwards(commit.author, shortTime(commit.time, lang), commit.counts.errors))} {say(UNDO.staysInLog)}</p>
      <details><summary>{diff.summary}</summary><DiffTables diff={diff} before={say(UNDO.now)} after={say(UNDO.afterwards)} /></details>
      <div className="actions">
        <Button size="small" appearance="primary" onClick={() => undo.confirm(plan)}>{say(UNDO.confirm)}</Button>
        <Button size="small" onClick={undo.close}>{say(SHELL.cancel)}</Button>
      </div>
    </Notice>
  );
}

/** Why it is not undone. */
function Told({ shown, undo }: { readonly shown: Exclude<UndoShown, { outcome: 'plan' }>; readonly undo: UndoActions }): ReactNode {
  const say = useWords();
  return (
    <Notice tone="warning" title={say(shown.outcome === 'unknown' ? UNDO.unknown : UNDO.notUndone)}>
      <p><Why shown={shown} who={undo.who} /></p>
      <div className="actions">
        {shown.outcome === 'unknown' ? <Button size="small" appearance="primary" onClick={() => undo.resolve(shown.by)}>{say(UNDO.resolve)}</Button> : null}
        <Button size="small" onClick={undo.close}>{say(SHELL.close)}</Button>
      </div>
    </Notice>
  );
}

function Why({ shown, who }: { readonly shown: Exclude<UndoShown, { outcome: 'plan' }>; readonly who: string }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  switch (shown.outcome) {
    case 'first':
      return say(UNDO.first);
    case 'nothing-published':
      return say(UNDO.gone);
    case 'not-own':
      return say(undoNotOwn(shown.current.commit.author, who));
    case 'not-newest':
    case 'conflict':
      return say(undoNotNewest(shown.current.commit.author, shortTime(shown.current.commit.time, lang)));
    case 'refused':
      return paneStoreRefusal(shown.reason, shown.detail, lang);
    case 'unknown':
      return say(UNDO.unknownNext);
  }
}
