/** The names that bind tables, with what is the matter with them and what can be done about it. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { BindingRemedy, BoundTable } from '../../../app/bindings/types';
import { moneyUnitIn } from '../../../core/unit';
import { useWords } from '../../context';
import { SeverityIcon, TickIcon } from '../../parts/icons';
import { Fold } from '../../parts/Fold';
import { RangeLink } from '../../parts/links';
import { BINDING_STATES, REMEDIES } from '../../../app/wording/bindings';
import { rowsCount, TABLES } from '../../wording/tables';
import { Rename } from './later';
import type { TableActions } from './use-tables';

interface BoundListProps {
  readonly tables: readonly BoundTable[];
  readonly actions: TableActions;
}

export function BoundList({ tables, actions }: BoundListProps): ReactNode {
  const say = useWords();
  const own = tables.filter(({ state }) => state !== 'pulled');
  const pulled = tables.filter(({ state }) => state === 'pulled');
  return (
    <>
      {own.length === 0 ? null : (
        <section>
          <h2>{say(TABLES.bound)}</h2>
          <ul className="cards">{own.map((table) => <BoundItem key={table.key} table={table} actions={actions} />)}</ul>
        </section>
      )}
      {pulled.length === 0 ? null : (
        <section>
          <h2>{say(TABLES.pulled)}</h2>
          <ul className="cards">{pulled.map((table) => <BoundItem key={table.key} table={table} actions={actions} />)}</ul>
        </section>
      )}
    </>
  );
}

function BoundItem({ table, actions }: { readonly table: BoundTable; readonly actions: TableActions }): ReactNode {
  const say = useWords();
  const { state } = table;
  const fine = state === 'bound' || state === 'pulled';
  const title = table.title ?? table.layout?.title ?? table.name;
  return (
    <li className="card">
      <div className="card-line">
        {fine ? <TickIcon /> : <SeverityIcon severity="warning" />}
        <div className="card-text">
          <strong>{title}</strong>
          <span className="muted">
            {table.range === null ? table.refersTo : <RangeLink range={table.range} />}
            {table.rows > 0 ? ` · ${say(rowsCount(table.rows))}` : ''}{table.unit === null || table.unit === moneyUnitIn(title) ? '' : ` · ${table.unit}`}
          </span>
        </div>
      </div>
      {fine ? null : <p className="card-state"><b>{say(BINDING_STATES[state].name)}.</b> {say(BINDING_STATES[state].means)}</p>}
      {fine ? null : <Remedies table={table} remedies={table.remedies} actions={actions} />}
      <Fold className="card-more" summary={<>{say(TABLES.more)}: {table.name}</>}>
        {state === 'bound' ? <Rename table={table} actions={actions} /> : null}
        <Remedies table={table} remedies={fine ? ['rebind', 'unbind'] : ['unbind']} actions={actions} />
      </Fold>
    </li>
  );
}

function Remedies({ table, remedies, actions }: { readonly table: BoundTable; readonly remedies: readonly BindingRemedy[]; readonly actions: TableActions }): ReactNode {
  const say = useWords();
  return (
    <div className="actions">
      {remedies.map((remedy) => <Button key={remedy} size="small" onClick={() => actions.remedy(table, remedy)}>{say(REMEDIES[remedy])}</Button>)}
    </div>
  );
}
