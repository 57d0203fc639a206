/** What would go, for which period, and *Skicka ändå?* where errors would go along. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PreparedPush } from '../../../app/pushing/types';
import { diffView } from '../../../app/diff-view';
import { tallyText } from '../../../app/wording/tally';
import { usePane, useWords } from '../../context';
import { monthAndYear, shortTime } from '../../format';
import { DiffTables } from '../../parts/DiffTables';
import { Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { PULL } from '../../wording/pull';
import { askAnyway, PUSH } from '../../wording/push';
import { SHELL } from '../../wording/shell';
import type { Push } from './use-push';

interface ReadyProps {
  readonly prepared: PreparedPush;
  readonly isAsking: boolean;
  readonly push: Push;
}

export function Ready({ prepared, isAsking, push }: ReadyProps): ReactNode {
  const say = useWords();
  const { standing } = prepared;
  return (
    <>
      <h2>{say(PUSH.goes)}</h2>
      <Facts prepared={prepared} />
      {standing?.isSame === true ? <Notice tone="info"><p>{say(PUSH.same)}</p></Notice> : null}
      <Changes prepared={prepared} />
      {isAsking ? <Anyway errors={prepared.errors} push={push} /> : (
        <div className="actions">
          <Button appearance="primary" onClick={() => push.send({ kind: 'send' })}>{say(PUSH.send)}</Button>
          <Button onClick={push.startOver}>{say(SHELL.cancel)}</Button>
        </div>
      )}
    </>
  );
}

function Facts({ prepared }: { readonly prepared: PreparedPush }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const { series, snapshot, errors, warnings, accepted, standing } = prepared;
  const check = tallyText({ errors, warnings, infos: 0, accepted }, lang);
  return (
    <dl className="facts">
      <dt>{say(PUSH.unit)}</dt><dd>{series.unit}</dd>
      <dt>{say(PUSH.period)}</dt><dd><b>{monthAndYear(series.period, lang)}</b></dd>
      <dt>{say(PUSH.kind)}</dt><dd>{series.kind}</dd>
      <dt>{say(PUSH.tables)}</dt><dd><ul className="plain-list">{snapshot.tables.map(({ name, title }) => <li key={name}>{title ?? name}</li>)}</ul></dd>
      <dt>{say(PUSH.check)}</dt><dd>{check === '' ? '–' : check}</dd>
      <dt>{say(PUSH.standing)}</dt><dd>{standing === null ? say(PUSH.first) : `${standing.commit.author}, ${shortTime(standing.commit.time, lang)}`}</dd>
    </dl>
  );
}

function Changes({ prepared: { standing, snapshot } }: { readonly prepared: PreparedPush }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  if (standing === null || standing.isSame) return null;
  const diff = diffView(standing.diff, snapshot, snapshot, lang);
  return (
    <details className="fold">
      <summary>{say(PUSH.changes)}</summary>
      <DiffTables diff={diff} before={say(PULL.published)} after={say(PULL.after)} />
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
