/** For which report, by whom, how much, and what stands there now. */
import type { ReactNode } from 'react';
import type { PreparedPush } from '../../../app/pushing/types';
import { diffView } from '../../../app/diff-view';
import { monthAndYear, shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { PUSH, tablesCount } from '../../wording/push';

export function Facts({ prepared }: { readonly prepared: PreparedPush }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const { series, snapshot, standing, intent } = prepared;
  return (
    <dl className="facts">
      <dt>{say(PUSH.unit)}</dt><dd>{series.unit}</dd>
      <dt>{say(PUSH.period)}</dt><dd><b>{monthAndYear(series.period, lang)}</b></dd>
      <dt>{say(PUSH.kind)}</dt><dd>{series.kind}</dd>
      <dt>{say(PUSH.publisher)}</dt><dd><b>{intent.request.author}</b></dd>
      <dt>{say(PUSH.standing)}</dt><dd>{standing === null ? say(PUSH.first) : `${standing.commit.author}, ${shortTime(standing.commit.time, lang)}`}</dd>
      {standing === null || standing.isSame ? null : <><dt>{say(PUSH.changed)}</dt><dd><b>{diffView(standing.diff, snapshot, snapshot, lang).summary}</b></dd></>}
      <dt>{say(PUSH.tables)}</dt><dd><Tables prepared={prepared} /></dd>
    </dl>
  );
}

function Tables({ prepared: { snapshot } }: { readonly prepared: PreparedPush }): ReactNode {
  const say = useWords();
  return (
    <details>
      <summary>{say(tablesCount(snapshot.tables.length))}</summary>
      <ul className="plain-list" lang="sv">{snapshot.tables.map(({ name, title }) => <li key={name}>{title ?? name}</li>)}</ul>
    </details>
  );
}
