/** What inserting, refreshing or comparing came to; a refresh is shown before it is written. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { RefreshPlan, RefreshTable } from '../../../app/pulling/types';
import { useWords } from '../../context';
import { DiffTables } from '../../parts/DiffTables';
import { FigureTable } from '../../parts/FigureTable';
import { RangeLink } from '../../parts/links';
import { Busy, Failure, Notice } from '../../parts/status';
import { Undo } from '../../parts/Undo';
import { BLOCKED, PULL } from '../../wording/pull';
import { SHELL } from '../../wording/shell';
import type { PublishedActions } from './use-published';

export function Result({ actions }: { readonly actions: PublishedActions }): ReactNode {
  const say = useWords();
  const { task } = actions;
  switch (task.status) {
    case 'idle':
      return null;
    case 'running':
      return <Busy label={say(PULL.planning)} share={task.share} onCancel={actions.reset} />;
    case 'failed':
      return <Failure error={task.error} />;
    case 'done':
      switch (task.value.kind) {
        case 'written':
          return <Notice tone="good"><p>{say(task.value.said)}</p><Undo onUndone={actions.reset} /></Notice>;
        case 'compared':
          return <section><h3>{say(PULL.compare)}</h3><DiffTables diff={task.value.diff} before={say(PULL.before)} after={say(PULL.after)} /></section>;
        case 'refresh':
          return <Refresh plan={task.value.plan} actions={actions} />;
      }
  }
}

function Refresh({ plan, actions }: { readonly plan: RefreshPlan; readonly actions: PublishedActions }): ReactNode {
  const say = useWords();
  const waiting = plan.tables.filter(({ isCurrent, blocked }) => !isCurrent && blocked === null);
  return (
    <section className="refresh">
      <h3>{say(PULL.refresh)}</h3>
      {waiting.length > 0 || plan.tables.some(({ blocked }) => blocked !== null) ? null : <Notice tone="good"><p>{say(PULL.upToDate)}</p></Notice>}
      {plan.tables.filter(({ isCurrent }) => !isCurrent).map((table) => <OneTable key={table.key} table={table} plan={plan} actions={actions} />)}
      {plan.missing.length === 0 ? null : (
        <p>{say(PULL.missing)}: {plan.missing.join(', ')} <Button size="small" onClick={() => actions.insert(plan.missing)}>{say(PULL.insert)}</Button></p>
      )}
      <div className="actions">
        {waiting.length === 0 ? null : <Button appearance="primary" onClick={() => actions.writeRefresh(plan)}>{say(PULL.refreshNow)}</Button>}
        <Button onClick={actions.reset}>{say(waiting.length === 0 ? SHELL.close : SHELL.cancel)}</Button>
      </div>
    </section>
  );
}

interface OneTableProps {
  readonly table: RefreshTable;
  readonly plan: RefreshPlan;
  readonly actions: PublishedActions;
}

function OneTable({ table, plan, actions }: OneTableProps): ReactNode {
  const say = useWords();
  if (table.blocked !== null) return <Notice tone="warning" title={table.name}><p>{say(BLOCKED[table.blocked])}</p></Notice>;
  return (
    <div className="card">
      <p><strong>{table.name}</strong> <RangeLink range={table.range} /></p>
      <Lines title={say(PULL.added)} lines={table.added} />
      <Lines title={say(PULL.removed)} lines={table.removed} />
      <Cells title={say(PULL.edited)} cells={table.edited} />
      {table.edited.length === 0 ? null : <Choice table={table} plan={plan} actions={actions} />}
      <Lines title={say(PULL.own)} lines={table.own} />
      <Cells title={say(PULL.updated)} cells={table.updated} />
    </div>
  );
}

/** Cells edited here are kept unless the person says otherwise; the plan is made anew with what is chosen. */
function Choice({ table, plan, actions }: OneTableProps): ReactNode {
  const say = useWords();
  const choose = (choice: RefreshTable['choice']): void => actions.refresh(new Map([...plan.tables.map((one) => [one.key, one.choice] as const), [table.key, choice]]));
  return (
    <fieldset className="choices">
      <legend className="sr-only">{say(PULL.choice)}</legend>
      <label><input type="radio" name={`edited-${table.key}`} checked={table.choice === 'keep'} onChange={() => choose('keep')} />{say(PULL.keep)}</label>
      <label><input type="radio" name={`edited-${table.key}`} checked={table.choice === 'replace'} onChange={() => choose('replace')} />{say(PULL.replace)}</label>
    </fieldset>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: RefreshTable['added'] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div>
      <h4>{title} ({lines.length})</h4>
      <ul className="plain">{lines.map(({ key, label, texts }) => <li key={key}>{label} <span className="muted">{texts.join(' · ')}</span></li>)}</ul>
    </div>
  );
}

function Cells({ title, cells }: { readonly title: string; readonly cells: RefreshTable['edited'] }): ReactNode {
  const say = useWords();
  if (cells.length === 0) return null;
  const rows = cells.map(({ address, row, column, here, published }) => ({ key: address, cells: [`${row}, ${column}`, here, published] }));
  return (
    <div>
      <h4>{title} ({cells.length})</h4>
      <FigureTable label={title} headings={[say(PULL.place), say(PULL.here), say(PULL.published)]} rows={rows} />
    </div>
  );
}
