/** Tables that were found: confirm which to bind, and under which names. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from '@fluentui/react-components';
import type { Proposal, Proposals, Wish } from '../../../app/bindings/types';
import type { Unplaced } from '../../../core/detect';
import { NAME_FAULTS } from '../../../app/wording/bindings';
import { unplacedByReason } from '../../../app/wording/unplaced';
import { usePane, useWords } from '../../context';
import { Landing } from '../../parts/LandingPlace';
import { RangeLink } from '../../parts/links';
import { Empty } from '../../parts/status';
import { bindCount, rowsCount, sureness, TABLES } from '../../wording/tables';
import { SHELL } from '../../wording/shell';
import type { TableActions } from './use-tables';

interface ProposedProps {
  readonly found: Proposals;
  readonly actions: TableActions;
}

export function Proposed({ found, actions }: ProposedProps): ReactNode {
  const say = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (one: Proposal): string => names[one.key] ?? one.name;
  const wishes = found.proposals.filter(({ key }) => !left.has(key)).map((one): Wish => ({ range: one.range, name: nameOf(one), unit: one.unitIsPrinted ? one.unit : null, layout: one.layout.id }));
  const toggle = (key: string, on: boolean): void => setLeft(on ? new Set([...left].filter((other) => other !== key)) : new Set([...left, key]));
  return (
    <section>
      {found.proposals.length === 0 ? <Landing><Empty title={say(TABLES.foundNone)}><p>{say(TABLES.foundNoneWhy)}</p></Empty></Landing> : (
        <>
          <Landing><h2>{say(TABLES.found)}</h2></Landing>
          <ul className="cards">
            {found.proposals.map((one) => (
              <ProposedItem key={one.key} proposal={one} name={nameOf(one)} chosen={!left.has(one.key)} fault={actions.nameFault(nameOf(one))}
                onChoose={(on) => toggle(one.key, on)} onName={(name) => setNames({ ...names, [one.key]: name })} />
            ))}
          </ul>
          <div className="actions">
            <Button appearance="primary" disabled={wishes.length === 0} onClick={() => actions.bind(wishes)}>{say(bindCount(wishes.length))}</Button>
            <Button onClick={actions.closeFound}>{say(SHELL.cancel)}</Button>
          </div>
        </>
      )}
      <UnplacedList unplaced={found.unplaced} />
    </section>
  );
}

interface ItemProps {
  readonly proposal: Proposal;
  readonly name: string;
  readonly chosen: boolean;
  readonly fault: ReturnType<TableActions['nameFault']>;
  readonly onChoose: (on: boolean) => void;
  readonly onName: (name: string) => void;
}

function ProposedItem({ proposal, name, chosen, fault, onChoose, onName }: ItemProps): ReactNode {
  const say = useWords();
  const title = proposal.title ?? proposal.layout.title;
  const faultText = chosen && fault !== null ? say(NAME_FAULTS[fault]) : null;
  return (
    <li className="card">
      <div className="choices"><label><input type="checkbox" checked={chosen} onChange={({ target }) => onChoose(target.checked)} /><strong>{title}</strong></label></div>
      <div className="card-under">
        <span className="muted"><RangeLink range={proposal.range} /> · {say(rowsCount(proposal.rows))} · {say(sureness(proposal.confidence))}</span>
        <Input size="small" aria-label={`${say(TABLES.name)}: ${title}`} aria-invalid={faultText !== null} disabled={!chosen} value={name} maxLength={255} onChange={(_, { value }) => onName(value)} />
        {faultText === null ? null : <span className="fault" role="alert">{faultText}</span>}
      </div>
    </li>
  );
}

/** Folded, by reason: most are tables that nobody would expect here. */
function UnplacedList({ unplaced }: { readonly unplaced: readonly Unplaced[] }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  if (unplaced.length === 0) return null;
  return (
    <details className="fold">
      <summary>{say(TABLES.unplaced)} ({unplaced.length})</summary>
      {unplacedByReason(unplaced, lang).map(({ reason, places }) => (
        <details key={reason} className="fold-inner">
          <summary>{reason} ({places.length})</summary>
          <ul className="plain">{places.map(({ sheet, rect }) => <li key={`${sheet} ${rect.top} ${rect.left}`}><RangeLink range={{ sheet, rect }} /></li>)}</ul>
        </details>
      ))}
    </details>
  );
}
