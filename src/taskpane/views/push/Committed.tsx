/** Published: when, by whom, and the checksum that anybody can compare. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PushState } from '../../../app/pushing/types';
import { shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { shortId } from '../../format';
import { useLanding } from '../../parts/landing';
import { errorSentence, Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { PUSH } from '../../wording/push';
import type { Push } from './use-push';

type CommittedState = Extract<PushState, { step: 'committed' }>;

export function Committed({ state, push }: { readonly state: CommittedState; readonly push: Push }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const landing = useLanding<HTMLDivElement>();
  const { commit, repeated, superseded } = state;
  return (
    <div ref={landing} className="landing plan" tabIndex={-1}>
      <Notice tone="good" title={say(repeated ? PUSH.repeated : PUSH.committed)}>
        {superseded ? <p>{say(PUSH.superseded)}</p> : null}
        <dl className="facts">
          <dt>{say(PUSH.time)}</dt><dd>{shortTime(commit.time, lang)}</dd>
          <dt>{say(PUSH.by)}</dt><dd>{commit.author}</dd>
          <dt>{say(PUSH.hash)}</dt><dd><code title={commit.figuresHash}>{shortId(commit.figuresHash)}</code></dd>
          <dt>{say(PUSH.id)}</dt><dd><code title={commit.id}>{shortId(commit.id)}</code></dd>
        </dl>
      </Notice>
      <Remembered state={state} />
      <div className="actions">
        <Button onClick={push.startOver}>{say(PUSH.again)}</Button>
        <ToView view="pull" text={say(PUSH.toLog)} />
      </div>
    </div>
  );
}

function Remembered({ state: { remembered } }: { readonly state: CommittedState }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  if (remembered === 'written') return <p className="muted">{say(PUSH.remembered)}</p>;
  if (remembered === 'not-needed' || remembered === 'writing') return null;
  return <Notice tone="warning" title={say(PUSH.notRemembered)}><p>{errorSentence(remembered.failed, lang)}</p></Notice>;
}
