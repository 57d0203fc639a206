/** A publication stands there that the workbook does not build on: whose it is, and the two ways on. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Commit } from '../../../app/ports';
import type { Worded } from '../../../app/wording/lang';
import { shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { errorSentence, Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { notBasedOn, PUSH } from '../../wording/push';
import type { Push } from './use-push';

interface NotBasedOnProps {
  readonly commit: Commit;
  readonly title: Worded;
  readonly next: Worded;
  readonly push: Push;
  readonly children?: ReactNode;
}

export function NotBasedOn({ commit, title, next, push, children }: NotBasedOnProps): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const build = (): void => void push.buildOn(commit).catch((error: unknown) => setProblem(errorSentence(error, lang)));
  return (
    <Notice tone="warning" title={say(title)}>
      <p>{say(notBasedOn(commit.author, shortTime(commit.time, lang)))}</p>
      <p>{say(next)}</p>
      <div className="actions">
        <ToView view="pull" text={say(PUSH.toPull)} />
        <Button size="small" onClick={build}>{say(PUSH.buildOn)}</Button>
        {children}
      </div>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </Notice>
  );
}
