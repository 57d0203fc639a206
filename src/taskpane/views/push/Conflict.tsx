/** Somebody published in between: who, when, and how the figures differ. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PushState } from '../../../app/pushing/types';
import { diffView } from '../../../app/diff-view';
import { usePane, useWords } from '../../context';
import { shortTime } from '../../format';
import { DiffTables } from '../../parts/DiffTables';
import { useLanding } from '../../parts/landing';
import { errorSentence, Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { PULL } from '../../wording/pull';
import { conflictWho, PUSH } from '../../wording/push';
import type { Push } from './use-push';

export function Conflict({ state, push }: { readonly state: Extract<PushState, { step: 'conflict' }>; readonly push: Push }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const { commit } = state.current;
  const landing = useLanding<HTMLDivElement>();
  const [problem, setProblem] = useState<string | null>(null);
  const build = (): void => void push.buildOn(commit).catch((error: unknown) => setProblem(errorSentence(error, lang)));
  return (
    <div ref={landing} className="landing plan" tabIndex={-1}>
      <Notice tone="warning" title={say(PUSH.conflict)}>
        <p>{say(conflictWho(commit.author, shortTime(commit.time, lang)))}</p>
        <p>{say(PUSH.conflictNext)}</p>
        <div className="actions">
          <ToView view="pull" text={say(PUSH.toPull)} />
          <Button size="small" onClick={build}>{say(PUSH.buildOn)}</Button>
          <Button size="small" onClick={push.startOver}>{say(PUSH.again)}</Button>
        </div>
        {problem === null ? null : <p role="alert">{problem}</p>}
      </Notice>
      {state.diff === null ? null : <DiffTables diff={diffView(state.diff, state.current.snapshot, state.current.snapshot, lang)} before={say(PULL.published)} after={say(PULL.after)} />}
    </div>
  );
}
