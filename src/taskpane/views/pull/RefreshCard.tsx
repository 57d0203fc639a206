/** One pulled table and what refreshing would do to it. */
import type { ReactNode } from 'react';
import { cellName } from '../../../core/address';
import type { RefreshTable } from '../../../app/pulling/types';
import { useWords } from '../../context';
import { Changes } from '../../parts/Changes';
import { RangeLink, rangeOfCell } from '../../parts/links';
import { Notice } from '../../parts/status';
import { BLOCKED, PULL } from '../../wording/pull';

interface RefreshCardProps {
  readonly table: RefreshTable;
  readonly onChoice: (choice: RefreshTable['choice']) => void;
}

export function RefreshCard({ table, onChoice }: RefreshCardProps): ReactNode {
  const say = useWords();
  if (table.blocked !== null) return <Notice tone="warning" title={table.name}><p>{say(BLOCKED[table.blocked])}</p></Notice>;
  return (
    <div className="card">
      <p><strong>{table.name}</strong> <RangeLink range={table.range} /></p>
      <Lines title={say(PULL.added)} lines={table.added} />
      <Lines title={say(PULL.removed)} lines={table.removed} />
      <Cells title={say(PULL.edited)} cells={table.edited} />
      {table.edited.length === 0 ? null : <Choice table={table} onChoice={onChoice} />}
      <Lines title={say(table.choice === 'keep' ? PULL.own : PULL.ownGoes)} lines={table.own} />
      <Cells title={say(PULL.updated)} cells={table.updated} />
    </div>
  );
}

/** Cells edited here are kept unless the person says otherwise; the plan is made anew with what is chosen. */
function Choice({ table, onChoice }: RefreshCardProps): ReactNode {
  const say = useWords();
  return (
    <fieldset className="choices">
      <legend className="sr-only">{say(PULL.choice)}</legend>
      <label><input type="radio" name={`edited-${table.key}`} checked={table.choice === 'keep'} onChange={() => onChoice('keep')} />{say(PULL.keep)}</label>
      <label><input type="radio" name={`edited-${table.key}`} checked={table.choice === 'replace'} onChange={() => onChoice('replace')} />{say(PULL.replace)}</label>
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
  const rows = cells.map(({ cell, address, row, column, here, published }) => ({
    key: address,
    place: <>{column === '' ? row : `${row}, ${column}`} <RangeLink range={rangeOfCell(cell)} text={cellName(cell.row, cell.column)} /></>,
    cells: [here, published],
  }));
  return (
    <div>
      <h4>{title} ({cells.length})</h4>
      <Changes label={title} headings={[say(PULL.place), say(PULL.here), say(PULL.published)]} rows={rows} />
    </div>
  );
}
