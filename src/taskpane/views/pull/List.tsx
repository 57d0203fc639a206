/** What is published: the newest of every series, with how many errors it went with. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PublishedSeries } from '../../../app/pulling/types';
import { monthAndYear, shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { useLanding } from '../../parts/landing';
import { Empty, Failure, Notice } from '../../parts/status';
import { StoreSkeleton } from '../../parts/Waiting';
import { PULL } from '../../wording/pull';
import { SHELL } from '../../wording/shell';
import { Checked } from './Checked';
import type { Pull } from './use-pull';

export function List({ pull }: { readonly pull: Pull }): ReactNode {
  const say = useWords();
  const { list } = pull;
  switch (list.status) {
    case 'idle':
      return <Notice tone="info"><p>{say(PULL.stopped)}</p><Button size="small" onClick={pull.again}>{say(SHELL.retry)}</Button></Notice>;
    case 'running':
      return <StoreSkeleton label={say(PULL.loading)} onCancel={pull.stop} />;
    case 'failed':
      return <Failure error={list.error} onRetry={pull.again} />;
    case 'done':
      return <Listed all={list.value} pull={pull} />;
  }
}

function Listed({ all, pull }: { readonly all: readonly PublishedSeries[]; readonly pull: Pull }): ReactNode {
  const say = useWords();
  const heading = useLanding<HTMLHeadingElement>();
  return (
    <>
      <h2 ref={heading} className="landing" tabIndex={-1}>{say(PULL.title)}</h2>
      {all.length === 0 ? <Empty title={say(PULL.empty)}><p>{say(PULL.emptyWhy)}</p></Empty> : (
        <ul className="cards">{all.map((one) => <SeriesItem key={one.newest.id} one={one} pull={pull} />)}</ul>
      )}
      <div className="actions"><Button size="small" onClick={pull.again}>{say(PULL.again)}</Button></div>
    </>
  );
}

function SeriesItem({ one, pull }: { readonly one: PublishedSeries; readonly pull: Pull }): ReactNode {
  const { lang } = usePane();
  const { series, newest } = one;
  return (
    <li className="card">
      <button type="button" className="entry-line" onClick={() => pull.open(series, newest.id)}>
        <span className="entry-text">
          <span className="entry-name">{series.unit} · {monthAndYear(series.period, lang)} · {series.kind}</span>
          <span className="entry-place">{newest.author}, {shortTime(newest.time, lang)}</span>
          <Checked counts={newest.counts} />
        </span>
      </button>
    </li>
  );
}
