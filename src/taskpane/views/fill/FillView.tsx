/** Fyll i: every cell that will change, then writing them, then taking it back. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { NothingToFill } from '../../../app/filling/nothing';
import { NOTHING_TO_FILL } from '../../../app/wording/fill-nothing';
import type { FillPreview, FillTable } from '../../../app/filling/types';
import { usePane, useWords } from '../../context';
import { FigureTable } from '../../parts/FigureTable';
import type { FigureRow } from '../../parts/FigureTable';
import { Landing } from '../../parts/LandingPlace';
import { RangeLink, rangeOfCell } from '../../parts/links';
import { Busy, Empty, Failure, Notice, Skeleton } from '../../parts/status';
import { Undo } from '../../parts/Undo';
import type { Roving } from '../../roving';
import { useRoving } from '../../roving';
import { showView } from '../../route';
import { CHECK } from '../../wording/check';
import { cellsCount, FILL, fillButton, filled, overwrites } from '../../wording/fill';
import { SHELL } from '../../wording/shell';
import type { Fill } from './use-fill';
import { useFill } from './use-fill';

export function FillView(): ReactNode {
  const say = useWords();
  const fill = useFill();
  if (fill.preview === null) return fill.problem === null ? <Skeleton label={say(FILL.preparing)} /> : <Failure error={fill.problem.thrown} onRetry={fill.again} />;
  if (!fill.hasTables) return <NoTables />;
  return (
    <>
      <h2>{say(FILL.title)}</h2>
      <Written fill={fill} />
      {fill.nothing === null ? <Preview fill={fill} preview={fill.preview} /> : <Nothing fill={fill} why={fill.nothing} />}
      <Left preview={fill.preview} />
    </>
  );
}

function NoTables(): ReactNode {
  const say = useWords();
  return (
    <Empty title={say(FILL.noTables)}>
      <p>{say(FILL.noTablesWhy)}</p>
      <Button appearance="primary" onClick={() => showView('tables')}>{say(CHECK.toTables)}</Button>
    </Empty>
  );
}

function Nothing({ fill, why }: { readonly fill: Fill; readonly why: NothingToFill }): ReactNode {
  const say = useWords();
  if (fill.writing.status === 'done') return null;
  return <Empty title={say(FILL.nothing)}><p>{say(NOTHING_TO_FILL[why])}</p></Empty>;
}

/** How the writing went. */
function Written({ fill }: { readonly fill: Fill }): ReactNode {
  const say = useWords();
  switch (fill.writing.status) {
    case 'idle':
      return null;
    case 'running':
      return <Busy label={say(FILL.writing)} share={null} />;
    case 'failed':
      return <Landing><Failure error={fill.writing.error} onRetry={fill.again} /></Landing>;
    case 'done':
      return <Landing><Notice tone="good"><Undo><p>{say(filled(fill.writing.value))}</p></Undo></Notice></Landing>;
  }
}

function Preview({ fill, preview }: { readonly fill: Fill; readonly preview: FillPreview }): ReactNode {
  const say = useWords();
  if (preview.writable === 0) return <AllProtected fill={fill} preview={preview} />;
  return (
    <>
      <fieldset className="choices">
        <legend className="sr-only">{say(FILL.how)}</legend>
        <label><input type="radio" name="fill-how" checked={!fill.values} onChange={() => fill.setValues(false)} />{say(FILL.formulas)}</label>
        <label><input type="radio" name="fill-how" checked={fill.values} onChange={() => fill.setValues(true)} />{say(FILL.values)}</label>
      </fieldset>
      <p className="muted">{preview.summary}</p>
      {preview.tables.map((table) => <TablePreview key={table.key} table={table} fill={fill} />)}
      <div className="actions sticky">
        <Button appearance="primary" disabled={fill.chosenCells === 0 || fill.writing.status === 'running'} onClick={fill.write}>{say(fillButton(fill.chosenCells))}</Button>
      </div>
    </>
  );
}

/** What could be filled in is shown all the same. Not every Excel tells when a protection is gone. */
function AllProtected({ fill, preview }: { readonly fill: Fill; readonly preview: FillPreview }): ReactNode {
  const say = useWords();
  return (
    <>
      <Notice tone="warning" title={say(FILL.allLocked)}>
        <p>{preview.summary}</p>
        <Button size="small" onClick={fill.again}>{say(SHELL.retry)}</Button>
      </Notice>
      {preview.tables.map((table) => <TablePreview key={table.key} table={table} fill={fill} />)}
    </>
  );
}

function TablePreview({ table, fill }: { readonly table: FillTable; readonly fill: Fill }): ReactNode {
  const say = useWords();
  const { lang } = usePane();
  const title = table.title ?? table.name;
  // The cells are many; Enter on one shows it in the sheet, as on any button.
  const roving = useRoving(table.rows.map(({ address }) => address), () => false);
  const disagreeing = table.rows.filter(({ why }) => why === 'disagrees').length;
  return (
    <section className="fill-table">
      <div className="choices">
        <label><input type="checkbox" checked={fill.chosen.has(table.key)} disabled={table.isProtected} onChange={({ target }) => fill.choose(table.key, target.checked)} /><strong lang="sv">{title}</strong></label>
      </div>
      <p className="table-where" lang={lang}>
        <RangeLink range={table.range} /><span className="muted">{say(cellsCount(table.rows.length))}{disagreeing === 0 ? '' : ` · ${say(overwrites(disagreeing))}`}</span>
      </p>
      {table.isProtected && fill.preview?.writable !== 0 ? <Notice tone="warning"><p>{say(FILL.locked)}</p></Notice> : null}
      <div {...roving.list}>
        <FigureTable label={title} headings={[say(FILL.cell), say(FILL.before), say(FILL.after)]} rows={table.rows.map((row) => rowOf(row, roving))} />
      </div>
    </section>
  );
}

function rowOf({ cell, address, row, column, why, before, after, formula, note }: FillTable['rows'][number], roving: Roving): FigureRow {
  return {
    key: address,
    ...(why === 'disagrees' ? { className: 'overwritten' } : {}),
    cells: [
      <>{row}, {column} <RangeLink range={rangeOfCell(cell)} text={address.slice(address.lastIndexOf('!') + 1)} item={roving.item(address)} />{note === null ? null : <span className="note">{note}</span>}</>,
      why === 'disagrees' ? <del key="before" className="before nowrap">{before}</del> : <span key="before" className="before nowrap">{before}</span>,
      <span key="after" className="nowrap" title={formula ?? undefined}>{after}</span>,
    ],
  };
}

function Left({ preview }: { readonly preview: FillPreview }): ReactNode {
  const say = useWords();
  if (preview.left.length === 0) return null;
  return (
    <details className="fold">
      <summary>{say(FILL.left)}</summary>
      <ul className="plain">{preview.left.map(({ why, cells }) => <li key={why}>{say(cellsCount(cells))}: {why}</li>)}</ul>
    </details>
  );
}
