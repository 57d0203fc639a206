/** One publication: what is in it, and inserting, refreshing or comparing. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { previewPublished } from '../../../app/pulling/preview';
import type { PreviewTable } from '../../../app/pulling/types';
import type { Published, SnapshotStore } from '../../../app/ports';
import { checkCounts } from '../../../app/wording/fill-push-pull';
import { usePane, useWords } from '../../context';
import { monthAndYear, shortId, shortTime } from '../../format';
import { FigureTable } from '../../parts/FigureTable';
import { PULL } from '../../wording/pull';
import { Result } from './Result';
import { usePublished } from './use-published';
import type { Pull } from './use-pull';

interface OpenedProps {
  readonly published: Published;
  readonly pull: Pull;
  readonly store: SnapshotStore;
}

export function Opened({ published, pull, store }: OpenedProps): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const actions = usePublished(store, published);
  const { commit } = published;
  const busy = actions.task.status === 'running';
  return (
    <>
      <div><button type="button" className="link" onClick={pull.close}>← {say(PULL.back)}</button></div>
      <h2>{commit.series.unit} · {monthAndYear(commit.series.period, lang)} · {commit.series.kind}</h2>
      <dl className="facts">
        <dt>{say(PULL.by)}</dt><dd>{commit.author}, {shortTime(commit.time, lang)}</dd>
        <dt>{say(PULL.check)}</dt><dd>{checkCounts(commit.counts, lang)}</dd>
        <dt>{say(PULL.hash)}</dt><dd><code title={commit.figuresHash}>{shortId(commit.figuresHash)}</code></dd>
      </dl>
      <div className="actions">
        {actions.canRefresh ? <Button appearance="primary" disabled={busy} onClick={() => actions.refresh()}>{say(PULL.refresh)}</Button> : null}
        <Button appearance={actions.canRefresh ? 'secondary' : 'primary'} disabled={busy} onClick={() => actions.insert()} title={say(PULL.insertHint)}>{say(PULL.insert)}</Button>
        <Button disabled={busy} onClick={actions.compare}>{say(PULL.compare)}</Button>
      </div>
      <Result actions={actions} />
      <Earlier pull={pull} published={published} />
      <Tables published={published} />
    </>
  );
}

function Tables({ published }: { readonly published: Published }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  return (
    <section>
      <h3>{say(PULL.tables)}</h3>
      {previewPublished(published, lang).tables.map((table) => <OneTable key={table.name} table={table} />)}
    </section>
  );
}

function OneTable({ table }: { readonly table: PreviewTable }): ReactNode {
  const rows = table.rows.map(({ key, texts, isSum }) => ({ key, cells: texts, ...(isSum ? { className: 'is-sum' } : {}) }));
  return (
    <details className="diff-table">
      <summary lang="sv">{table.title}{table.unit === null ? null : <span className="muted"> {table.unit}</span>}</summary>
      <FigureTable label={table.title} headings={table.headings} rows={rows} />
    </details>
  );
}

function Earlier({ pull, published }: { readonly pull: Pull; readonly published: Published }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const others = pull.log.filter(({ id }) => id !== published.commit.id);
  if (others.length === 0) return null;
  return (
    <details className="fold">
      <summary>{say(PULL.earlier)} ({others.length})</summary>
      <ul className="plain">
        {others.map(({ id, series, author, time }) => (
          <li key={id}><button type="button" className="link" onClick={() => pull.open(series, id)}>{shortTime(time, lang)}</button> <span className="muted">{author}</span></li>
        ))}
      </ul>
    </details>
  );
}
