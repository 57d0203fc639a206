/** Something was published in between: who, when, and how the figures differ. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PushState } from '../../../app/pushing/types';
import { diffView } from '../../../app/diff-view';
import { usePane, useWords } from '../../context';
import { DiffTables } from '../../parts/DiffTables';
import { useLanding } from '../../parts/landing';
import { PULL } from '../../wording/pull';
import { PUSH } from '../../wording/push';
import { NotBasedOn } from './NotBasedOn';
import type { Push } from './use-push';

export function Conflict({ state, push }: { readonly state: Extract<PushState, { step: 'conflict' }>; readonly push: Push }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const { commit, snapshot } = state.current;
  const landing = useLanding<HTMLDivElement>();
  const title = commit.author === push.who ? PUSH.conflictOwn : PUSH.conflict;
  return (
    <div ref={landing} className="landing plan" tabIndex={-1}>
      <NotBasedOn commit={commit} title={title} next={PUSH.conflictNext} push={push}>
        <Button size="small" onClick={push.startOver}>{say(PUSH.again)}</Button>
      </NotBasedOn>
      {state.diff === null ? null : <DiffTables diff={diffView(state.diff, snapshot, snapshot, lang)} before={say(PULL.published)} after={say(PULL.after)} />}
    </div>
  );
}
