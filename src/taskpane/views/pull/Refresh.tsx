/** What refreshing would change: table by table what is new, what goes, and what was edited here. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { RefreshPlan, RefreshTable } from '../../../app/pulling/types';
import { useWords } from '../../context';
import { Notice } from '../../parts/status';
import { keepsOwn, PULL, quietTables, refreshNow } from '../../wording/pull';
import { SHELL } from '../../wording/shell';
import { RefreshCard } from './RefreshCard';
import { choicesOf, isWritten, type PublishedActions } from './use-published';

interface RefreshProps {
  readonly plan: RefreshPlan;
  readonly actions: PublishedActions;
  readonly isBusy: boolean;
}

export function Refresh({ plan, actions, isBusy }: RefreshProps): ReactNode {
  const say = useWords();
  const told = plan.tables.filter((table) => !isQuiet(table));
  const writing = plan.tables.filter(isWritten);
  const choose = (key: string, choice: RefreshTable['choice']): void => actions.showRefresh(choicesOf(plan).set(key, choice));
  return (
    <div className="refresh">
      <h3>{say(PULL.refresh)}</h3>
      <Standing plan={plan} />
      {told.map((table) => <RefreshCard key={table.key} table={table} onChoice={(choice) => choose(table.key, choice)} />)}
      <Quiet tables={plan.tables.filter(isQuiet)} />
      {writing.length === 0 && plan.tables.some(keepsOwn) ? <p className="muted">{say(PULL.nothingWritten)}</p> : null}
      {plan.missing.length === 0 ? null : (
        <p>{say(PULL.missing)}: {plan.missing.join(', ')} <Button size="small" disabled={isBusy} onClick={() => actions.showInsertion(plan.missing)}>{say(PULL.insert)}</Button></p>
      )}
      <div className="actions sticky">
        {writing.length === 0 ? null : <Button appearance="primary" disabled={isBusy} onClick={actions.write}>{say(refreshNow(writing))}</Button>}
        <Button disabled={isBusy} onClick={actions.close}>{say(writing.length === 0 ? SHELL.close : SHELL.cancel)}</Button>
      </div>
    </div>
  );
}

/** How the pulled tables stand to the publication, in a sentence. */
function Standing({ plan: { tables } }: { readonly plan: RefreshPlan }): ReactNode {
  const say = useWords();
  if (tables.length === 0) return <Notice tone="info"><p>{say(PULL.noneOfSeries)}</p></Notice>;
  if (tables.every(({ isUntouched }) => isUntouched)) return <Notice tone="good"><p>{say(PULL.upToDate)}</p></Notice>;
  if (tables.every(({ from, to, blocked }) => from === to && blocked === null)) return <Notice tone="info"><p>{say(PULL.editedHere)}</p></Notice>;
  return tables.every(isQuiet) ? <Notice tone="info"><p>{say(PULL.sameFigures)}</p></Notice> : null;
}

/** No cell of it changes, and none was changed here. */
function isQuiet({ blocked, added, removed, edited, own, updated }: RefreshTable): boolean {
  return blocked === null && [added, removed, edited, own, updated].every((list) => list.length === 0);
}

/** In one line: nobody should have to look through what does not change. */
function Quiet({ tables }: { readonly tables: readonly RefreshTable[] }): ReactNode {
  const say = useWords();
  if (tables.length === 0) return null;
  return (
    <details className="fold">
      <summary>{say(quietTables(tables.length))}</summary>
      <ul className="plain">{tables.map(({ key, name }) => <li key={key}>{name}</li>)}</ul>
    </details>
  );
}
