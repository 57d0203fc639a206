/** Kontroll: every finding of the workbook, live. */
import type { ReactNode } from 'react';
import { Button, Switch } from '@fluentui/react-components';
import type { Review } from '../../../app/review/types';
import { UNCOMPARED } from '../../../app/wording/review';
import { useWords } from '../../context';
import { Landing } from '../../parts/LandingPlace';
import { Empty, Failure, Notice, Skeleton } from '../../parts/status';
import { Undo } from '../../parts/Undo';
import { showView } from '../../route';
import { useBook } from '../../use-book';
import { CHECK } from '../../wording/check';
import { SHELL } from '../../wording/shell';
import { AcceptedList } from './AcceptedList';
import { Filters } from './Filters';
import { LogCheck } from './LogCheck';
import { CleanTables, TableSection } from './TableSection';
import { useReviewList } from './use-list';
import type { ReviewActions } from './use-review';
import { useReview } from './use-review';

export function CheckView(): ReactNode {
  const say = useWords();
  const { error } = useBook();
  const { review, actions } = useReview();
  if (review === null) return error === null ? <Skeleton label={say(SHELL.loading)} lines={7} /> : <Failure error={error.thrown} onRetry={actions.again} />;
  return (
    <>
      {error === null ? null : <Failure error={error.thrown} onRetry={actions.again} />}
      {review.tables.length === 0 ? <NoTables /> : <Reviewed review={review} actions={actions} />}
    </>
  );
}

function NoTables(): ReactNode {
  const say = useWords();
  return (
    <Empty title={say(CHECK.noTables)}>
      <p>{say(CHECK.noTablesWhy)}</p>
      <Button appearance="primary" onClick={() => showView('tables')}>{say(CHECK.toTables)}</Button>
    </Empty>
  );
}

function Reviewed({ review, actions }: { readonly review: Review; readonly actions: ReviewActions }): ReactNode {
  const say = useWords();
  const accepted = [...review.items.values()].filter((item) => item.accepted !== null);
  const list = useReviewList(review, actions, accepted);
  const { busy } = useBook();
  const shown = review.tables.filter((table) => table.entries.length > 0);
  const clean = review.tables.filter(({ tally }) => tally.errors + tally.warnings + tally.infos + tally.accepted === 0);
  return (
    <>
      <div className="summary">
        <h2>{review.verdict}</h2>
        <p className="muted">{busy ? say(SHELL.updating) : review.checked}</p>
      </div>
      <Filters tally={review.tally} show={actions.show} onChange={actions.setShow} />
      {actions.problem === null ? null : <Failure error={actions.problem.thrown} />}
      {shown.length > 0 ? null : <NothingShown review={review} />}
      <div role="group" aria-label={say(CHECK.list)} {...list.roving.list}>
        {shown.map((table) => <TableSection key={table.key} table={table} list={list} />)}
        <AcceptedList items={accepted} review={review} list={list} />
      </div>
      <CleanTables tables={clean} />
      <div className="actions tools">
        <Switch label={say(CHECK.mark)} checked={actions.marked} onChange={(_, { checked }) => actions.setMarked(checked)} />
        <LogCheck onLog={actions.log} />
      </div>
      <Said actions={actions} />
    </>
  );
}

/** At the lower edge, where it is seen however long the list is. */
function Said({ actions: { said, clear } }: { readonly actions: ReviewActions }): ReactNode {
  const say = useWords();
  if (said === null) return null;
  return (
    <div className="sticky">
      <Landing>
        <Notice tone={said.wrote ? 'good' : 'warning'}>
          {said.wrote ? <Undo><p>{say(said.text)}</p></Undo> : <p>{say(said.text)}</p>}
          <div className="actions"><Button size="small" appearance="subtle" onClick={clear}>{say(SHELL.close)}</Button></div>
        </Notice>
      </Landing>
    </div>
  );
}

function NothingShown({ review }: { readonly review: Review }): ReactNode {
  const say = useWords();
  const { errors, warnings } = review.tally;
  if (errors + warnings > 0) return <p className="muted">{say(CHECK.nothingShown)}</p>;
  if (review.uncompared !== null) return <Notice tone="info" title={say(CHECK.uncompared)}><p>{say(UNCOMPARED[review.uncompared])}</p></Notice>;
  return <Notice tone="good" title={say(CHECK.allClear)} />;
}
