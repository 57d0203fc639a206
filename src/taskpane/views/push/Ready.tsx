/** What would go: the errors first, then for which report, by whom, and what it changes in what is published. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PreparedPush, PushState } from '../../../app/pushing/types';
import type { Commit } from '../../../app/ports';
import { diffView } from '../../../app/diff-view';
import { usePane, useWords } from '../../context';
import { DiffTables } from '../../parts/DiffTables';
import { useLanding } from '../../parts/landing';
import { Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { PULL } from '../../wording/pull';
import { askAnyway, changedSince, PUSH } from '../../wording/push';
import { SHELL } from '../../wording/shell';
import { Facts } from './Facts';
import { NotBasedOn } from './NotBasedOn';
import { SpelledAlike } from './SpelledAlike';
import type { Push } from './use-push';
import { Verdict } from './Verdict';

interface ReadyProps {
  readonly state: Extract<PushState, { step: 'ready' | 'asking' }>;
  readonly push: Push;
}

export function Ready({ state, push }: ReadyProps): ReactNode {
  const say = useWords();
  const heading = useLanding<HTMLHeadingElement>();
  const { prepared } = state;
  const changed = state.step === 'ready' ? state.changed : null;
  const unbased = standingUnbased(prepared);
  return (
    <>
      <h2 ref={heading} className="landing" tabIndex={-1}>{say(PUSH.goes)}</h2>
      {changed === null ? null : <Notice tone="warning" title={say(PUSH.changedTitle)}><p>{say(changedSince(changed))}</p></Notice>}
      <Verdict prepared={prepared} />
      <Facts prepared={prepared} />
      {prepared.standing === null ? <SpelledAlike series={prepared.series} /> : null}
      {prepared.standing?.isSame === true ? <Notice tone="info"><p>{say(prepared.standing.acceptsOtherwise ? PUSH.sameFigures : PUSH.same)}</p></Notice> : null}
      {unbased === null ? null : <NotBasedOn commit={unbased} title={PUSH.notBased} next={PUSH.notBasedNext} push={push} />}
      <Changes prepared={prepared} />
      {state.step === 'asking' ? <Anyway errors={prepared.errors} push={push} /> : (
        <div className="actions">
          <Button appearance={unbased === null ? 'primary' : 'secondary'} onClick={() => push.send({ kind: 'send' })}>{say(PUSH.send)}</Button>
          <Button onClick={push.startOver}>{say(SHELL.cancel)}</Button>
        </div>
      )}
    </>
  );
}

/** What stands there, when the workbook does not build on it: sending would end in a conflict. */
function standingUnbased({ standing, intent }: PreparedPush): Commit | null {
  return standing === null || standing.isSame || standing.commit.id === intent.request.base ? null : standing.commit;
}

function Changes({ prepared: { standing, snapshot } }: { readonly prepared: PreparedPush }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  if (standing === null || standing.isSame) return null;
  return (
    <details className="fold">
      <summary>{say(PUSH.changes)}</summary>
      <DiffTables diff={diffView(standing.diff, snapshot, snapshot, lang)} before={say(PULL.published)} after={say(PULL.after)} />
    </details>
  );
}

/** The question takes the focus: the person has just asked to send, and a screen reader must hear what stands in the way. */
function Anyway({ errors, push }: { readonly errors: number; readonly push: Push }): ReactNode {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="notice notice-warning" role="group" aria-labelledby="push-anyway">
      <div className="notice-body">
        <h3 id="push-anyway" ref={heading} tabIndex={-1}>{say(PUSH.anywayTitle)}</h3>
        <p>{say(askAnyway(errors))}</p>
        <div className="actions">
          <ToView view="check" text={say(PUSH.notNow)} />
          <Button size="small" onClick={() => push.send({ kind: 'send-anyway' })}>{say(PUSH.anyway)}</Button>
        </div>
      </div>
    </div>
  );
}
