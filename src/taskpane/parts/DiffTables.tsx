/** How two sets of figures differ, table by table: for a conflict, for what sending changes, for a comparison. */
import type { ReactNode } from 'react';
import type { DiffRow, DiffTable, DiffView } from '../../app/pulling/types';
import { usePane, useWords } from '../context';
import { PULL } from '../wording/pull';
import { DIFF_TEXTS, renamedText } from '../../app/wording/diff';
import type { Worded } from '../../app/wording/lang';
import { Changes, type ChangeRow } from './Changes';

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
  const { lang } = usePane();
  const say = useWords();
  const title = table.title ?? table.name;
  if (table.kind !== 'changed') return <p><b>{title}</b> <span className="muted">{say(table.kind === 'added' ? PULL.newTable : PULL.goneTable)}</span></p>;
  const renamed = table.formerName === null ? null : <span className="muted">{renamedText(table.name, table.formerName, lang)}</span>;
  if (table.rows.length === 0) return <p><b>{title}</b> {renamed}</p>;
  return (
    <details className="diff-table" open={table.figuresDiffer}>
      <summary>{title} ({table.rows.length}) {renamed}</summary>
      <Changes label={title} headings={[say(PULL.place), before, after, say(PULL.difference)]} rows={table.rows.map((row, at) => rowOf(row, at, say))} />
    </details>
  );
}

const KINDS: Readonly<Record<DiffRow['kind'], Worded | null>> = {
  changed: null, unit: null, label: null,
  'row-added': DIFF_TEXTS.newRow, 'row-removed': DIFF_TEXTS.lostRow, 'column-added': DIFF_TEXTS.newColumn, 'column-removed': DIFF_TEXTS.lostColumn,
};

function rowOf({ kind, place, before, after, difference }: DiffRow, at: number, say: (worded: Worded) => string): ChangeRow {
  const what = KINDS[kind];
  return {
    key: `${at} ${kind} ${place}`,
    place: what === null ? place : <>{place} <span className="muted">{say(what)}</span></>,
    cells: [before, after, difference ?? ''],
  };
}
