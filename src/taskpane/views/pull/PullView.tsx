/** Hämta: what is published, one publication looked at, and what is done with it. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { SnapshotStore } from '../../../app/ports';
import type { PublishedSeries } from '../../../app/pulling/types';
import { usePane, useWords } from '../../context';
import { monthAndYear, shortTime } from '../../format';
import { StoreGate } from '../../parts/StoreGate';
import { Busy, Empty, Failure, Skeleton } from '../../parts/status';
import { PULL } from '../../wording/pull';
import { Opened } from './Opened';
import type { Pull } from './use-pull';
import { usePull } from './use-pull';

export function PullView(): ReactNode {
  return <StoreGate none={PULL.noStore}>{(store) => <WithStore store={store} />}</StoreGate>;
}

function WithStore({ store }: { readonly store: SnapshotStore }): ReactNode {
  const say = useWords();
  const pull = usePull(store);
  switch (pull.opened.status) {
    case 'running':
      return <Busy label={say(PULL.fetching)} share={pull.opened.share} onCancel={pull.close} />;
    case 'failed':
      return <><Failure error={pull.opened.error} /><div className="actions"><Button onClick={pull.close}>{say(PULL.back)}</Button></div></>;
    case 'done':
      return <Opened key={pull.opened.value.commit.id} published={pull.opened.value} pull={pull} store={store} />;
    case 'idle':
      return <List pull={pull} />;
  }
}

function List({ pull }: { readonly pull: Pull }): ReactNode {
  const say = useWords();
  const { list } = pull;
  switch (list.status) {
    case 'idle':
    case 'running':
      return <Skeleton label={say(PULL.loading)} />;
    case 'failed':
      return <Failure error={list.error} onRetry={pull.again} />;
    case 'done':
      return (
        <>
          <h2>{say(PULL.title)}</h2>
          {list.value.length === 0 ? <Empty title={say(PULL.empty)}><p>{say(PULL.emptyWhy)}</p></Empty> : (
            <ul className="cards">{list.value.map((one) => <SeriesItem key={one.newest.id} one={one} pull={pull} />)}</ul>
          )}
          <div className="actions"><Button size="small" onClick={pull.again}>{say(PULL.again)}</Button></div>
        </>
      );
  }
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
        </span>
      </button>
    </li>
  );
}
