/** What inserting, refreshing or comparing would come to, what is under way, and what failed. */
import type { ReactNode } from 'react';
import { useWords } from '../../context';
import { useLanding } from '../../parts/landing';
import { Failure, Notice } from '../../parts/status';
import { StoreBusy } from '../../parts/Waiting';
import { PULL } from '../../wording/pull';
import { Compared } from './Compared';
import { Insertion } from './Insertion';
import { Refresh } from './Refresh';
import type { PublishedActions, Shown } from './use-published';

export function Result({ actions }: { readonly actions: PublishedActions }): ReactNode {
  const { task, shown } = actions;
  return (
    <>
      <State actions={actions} />
      {shown === null ? null : <Showing key={shown.kind === 'compared' ? `compared ${shown.at}` : shown.kind} shown={shown} actions={actions} isBusy={task.status === 'running'} />}
    </>
  );
}

function State({ actions: { task, isWriting, cancel, retry } }: { readonly actions: PublishedActions }): ReactNode {
  const say = useWords();
  if (task.status === 'failed') return <Failure error={task.error} onRetry={retry} />;
  if (task.status !== 'running') return null;
  // What is being written is written whole or not at all; there is no half of it to stop at.
  return isWriting ? <StoreBusy label={say(PULL.writing)} share={null} /> : <StoreBusy label={say(PULL.planning)} share={task.share} onCancel={cancel} />;
}

interface ShowingProps {
  readonly shown: Shown;
  readonly actions: PublishedActions;
  readonly isBusy: boolean;
}

function Showing({ shown, actions, isBusy }: ShowingProps): ReactNode {
  const say = useWords();
  const landing = useLanding<HTMLElement>();
  return (
    <section ref={landing} className="landing plan" tabIndex={-1}>
      {shown.kind !== 'compared' && shown.isChanged ? <Notice tone="warning"><p>{say(PULL.planChanged)}</p></Notice> : null}
      <Kind shown={shown} actions={actions} isBusy={isBusy} />
    </section>
  );
}

function Kind({ shown, actions, isBusy }: ShowingProps): ReactNode {
  switch (shown.kind) {
    case 'insertion':
      return <Insertion plan={shown.plan} actions={actions} isBusy={isBusy} />;
    case 'refresh':
      return <Refresh plan={shown.plan} actions={actions} isBusy={isBusy} />;
    case 'compared':
      return <Compared compared={shown} onAgain={actions.compare} isBusy={isBusy} />;
  }
}
