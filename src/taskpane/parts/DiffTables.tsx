/** How two sets of figures differ, table by table: for a conflict, for what sending changes, for a comparison. */
import type { ReactNode } from 'react';
import type { DiffRow, DiffTable, DiffView } from '../../app/pulling/types';
import { useWords } from '../context';
import { PULL } from '../wording/pull';
import { FigureTable } from './FigureTable';

interface DiffTablesProps {
  readonly diff: DiffView;
  readonly before: string;
  readonly after: string;
}

export function DiffTables({ diff, before, after }: DiffTablesProps): ReactNode {
  return (
    <div className="diff">
      <p><b>{diff.summary}</b></p>
      {diff.head.length === 0 ? null : (
        <dl className="facts">{diff.head.map(({ label, before: from, after: to }) => <div key={label}><dt>{label}</dt><dd>{from} → {to}</dd></div>)}</dl>
      )}
      {diff.tables.map((table) => <OneTable key={table.name} table={table} before={before} after={after} />)}
    </div>
  );
}

function OneTable({ table, before, after }: { readonly table: DiffTable; readonly before: string; readonly after: string }): ReactNode {
  const say = useWords();
  const title = table.title ?? table.name;
  if (table.kind !== 'changed') return <p><b>{title}</b> <span className="muted">{say(table.kind === 'added' ? PULL.newTable : PULL.goneTable)}</span></p>;
  return (
    <details className="diff-table" open={table.figuresDiffer}>
      <summary>{title} ({table.rows.length})</summary>
      <FigureTable label={title} headings={[say(PULL.place), before, after, say(PULL.difference)]} rows={table.rows.map(rowOf)} />
    </details>
  );
}

function rowOf({ kind, place, before, after, difference }: DiffRow, at: number): { key: string; cells: ReactNode[] } {
  return { key: `${at} ${kind} ${place}`, cells: [place, before, after, difference ?? ''] };
}
