/** One publication: what is in it, what can be done with it, and what was published before and after. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { previewPublished } from '../../../app/pulling/preview';
import type { PreviewTable } from '../../../app/pulling/types';
import type { Published, SnapshotStore } from '../../../app/ports';
import { monthAndYear, shortTime } from '../../../app/wording/times';
import { moneyUnitIn } from '../../../core/unit';
import { usePane, useWords } from '../../context';
import { shortId } from '../../format';
import { FigureTable } from '../../parts/FigureTable';
import { useLanding } from '../../parts/landing';
import { Notice } from '../../parts/status';
import { PULL } from '../../wording/pull';
import { Checked } from './Checked';
import { Log } from './Log';
import { Result } from './Result';
import { usePublished, type PublishedActions } from './use-published';
import type { Pull } from './use-pull';
import type { AllWritten } from './use-written';
import { WrittenNotices } from './WrittenNotices';

interface OpenedProps {
  readonly published: Published;
  readonly pull: Pull;
  readonly store: SnapshotStore;
  readonly written: AllWritten;
}

export function Opened({ published, pull, store, written }: OpenedProps): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const heading = useLanding<HTMLHeadingElement>();
  const actions = usePublished(store, published, written);
  const { commit } = published;
  return (
    <>
      <div><button type="button" className="link" onClick={pull.close}>← {say(PULL.back)}</button></div>
      <h2 ref={heading} className="landing" tabIndex={-1}>{commit.series.unit} · {monthAndYear(commit.series.period, lang)} · {commit.series.kind}</h2>
      {pull.said === null ? null : <Notice tone="good"><p>{say(pull.said)}</p></Notice>}
      <dl className="facts">
        <dt>{say(PULL.by)}</dt><dd>{commit.author}, {shortTime(commit.time, lang)}</dd>
        <dt>{say(PULL.check)}</dt><dd><Checked counts={commit.counts} /></dd>
        <dt>{say(PULL.hash)}</dt><dd><code title={commit.figuresHash}>{shortId(commit.figuresHash)}</code></dd>
      </dl>
      <Actions actions={actions} />
      <WrittenNotices written={written} />
      <Result actions={actions} />
      <Tables published={published} />
      <Log published={published} pull={pull} store={store} />
    </>
  );
}

function Actions({ actions }: { readonly actions: PublishedActions }): ReactNode {
  const say = useWords();
  const isBusy = actions.task.status === 'running';
  return (
    <div className="actions">
      {actions.canRefresh ? <Button appearance="primary" disabled={isBusy} onClick={() => actions.showRefresh()}>{say(PULL.refresh)}</Button> : null}
      <Button appearance={actions.canRefresh ? 'secondary' : 'primary'} disabled={isBusy} onClick={() => actions.showInsertion()} title={say(PULL.insertHint)}>{say(PULL.insert)}</Button>
      <Button disabled={isBusy} onClick={actions.compare}>{say(PULL.compare)}</Button>
    </div>
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
      <summary lang="sv">{table.title}{table.unit === null || table.unit === moneyUnitIn(table.title) ? null : <span className="muted"> {table.unit}</span>}</summary>
      <FigureTable label={table.title} headings={table.headings} rows={rows} />
    </details>
  );
}
