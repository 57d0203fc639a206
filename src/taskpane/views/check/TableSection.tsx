/** One table's findings. */
import type { ReactNode } from 'react';
import type { TableReview } from '../../../app/review/types';
import { tallyText } from '../../../app/wording/tally';
import { usePane, useWords } from '../../context';
import { RangeLink } from '../../parts/links';
import { CHECK } from '../../wording/check';
import { Entry } from './Entry';
import type { ReviewList } from './use-list';

export function TableSection({ table, list }: { readonly table: TableReview; readonly list: ReviewList }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  return (
    <section className="table">
      <h3>{table.title ?? table.name}</h3>
      <p className="table-where">
        {table.range === null ? null : <RangeLink range={table.range} />}
        <span className="muted">{[table.isBound ? '' : say(CHECK.unbound), tallyText(table.tally, lang)].filter((part) => part !== '').join(' · ')}</span>
      </p>
      <ul className="entries" aria-label={table.title ?? table.name}>
        {table.entries.map((entry) => <Entry key={entry.id} entry={entry} unit={table.unit} list={list} />)}
      </ul>
    </section>
  );
}

/** Tables with nothing to say about, folded away. */
export function CleanTables({ tables }: { readonly tables: readonly TableReview[] }): ReactNode {
  const say = useWords();
  if (tables.length === 0) return null;
  return (
    <details className="fold">
      <summary>{say(CHECK.clean)} ({tables.length})</summary>
      <ul className="plain">
        {tables.map((table) => (
          <li key={table.key}>
            {table.title ?? table.name} {table.range === null ? null : <RangeLink range={table.range} />}
            {table.isEmpty ? <span className="muted"> · {say(CHECK.empty)}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
