/** Pulled tables brought up to date where they stand: what is added, removed and edited here is shown before anything is written. */
import type { RawWorkbook } from '../../core/grid';
import type { SnapshotTable } from '../../core/snapshot';
import { nameKey } from '../bindings/names';
import type { CellWrite, Published, WorkbookChanges } from '../ports';
import { absoluteRange, pulledComment } from '../pull';
import type { Merged } from './merge';
import { merge } from './merge';
import { grownColumns } from './refresh-looks';
import { blockFor, rectOf, writesOf } from './refresh-writes';
import { refreshLines, updatedCells } from './refresh-view';
import type { PulledName, Standing } from './standing';
import { pulledTables, standingTable } from './standing';
import type { RefreshBlock, RefreshChoice, RefreshPlan, RefreshTable } from './types';

/**
 * `bases`: what each table was pulled as (`basesOf`); tables that are not among them are of another series and left
 * alone. `choices`: by `RefreshTable.key`; edited cells are kept unless a table's choice is `replace`. Read the
 * workbook whole.
 */
export function planRefresh(workbook: RawWorkbook, published: Published, bases: ReadonlyMap<string, Published>, choices: ReadonlyMap<string, RefreshChoice> = new Map()): RefreshPlan {
  const planned = pulledTables(workbook).flatMap((pulled) => {
    const base = bases.get(pulled.from);
    return base === undefined ? [] : [planTable(workbook, pulled, base, published, choices.get(keyOf(pulled)) ?? 'keep')];
  });
  const writing = planned.filter(({ table }) => !table.isCurrent && table.blocked === null);
  const stands = new Set(planned.flatMap(({ source }) => (source === null ? [] : [source])));
  return {
    tables: planned.map(({ table }) => table),
    changes: together(writing.map(({ changes }) => changes)),
    missing: published.snapshot.tables.filter((table) => !stands.has(table)).map(({ name }) => name),
  };
}

function together(changes: readonly WorkbookChanges[]): WorkbookChanges {
  const columnWidths = changes.flatMap((one) => one.columnWidths ?? []);
  return { cells: changes.flatMap(({ cells }) => cells), names: changes.flatMap(({ names }) => names ?? []), ...(columnWidths.length === 0 ? {} : { columnWidths }) };
}

function keyOf({ name }: PulledName): string {
  return nameKey(name.name);
}

interface PlannedTable {
  readonly table: RefreshTable;
  readonly changes: WorkbookChanges;
  /** The published table that it becomes. */
  readonly source: SnapshotTable | null;
}

function planTable(workbook: RawWorkbook, pulled: PulledName, base: Published, published: Published, choice: RefreshChoice): PlannedTable {
  const standing = standingTable(workbook, pulled, base);
  if (standing === null) return blockedTable(pulled, published, choice, 'not-recognised');
  const next = published.snapshot.tables.find(({ layout, name }) => layout === standing.table.layout && name === standing.table.name);
  if (next === undefined) return blockedTable(pulled, published, choice, 'table-gone');
  const merged = merge(standing, pulled.range.rect, next, published, choice);
  const cells = writesOf(standing, pulled.range.rect, merged);
  return { table: shown(pulled, standing, merged, next, { choice, to: published.commit.id, cells }), source: next, changes: { ...changesOf(pulled, merged, cells, published.commit.id), columnWidths: grownColumns(standing, pulled.range.rect, merged) } };
}

function blockedTable(pulled: PulledName, { commit }: Published, choice: RefreshChoice, blocked: RefreshBlock): PlannedTable {
  const nothing = { added: [], removed: [], edited: [], own: [], updated: [] };
  const table = { key: keyOf(pulled), name: pulled.name.name, range: pulled.range, from: pulled.from, to: commit.id, ...nothing, choice, isCurrent: false, isUntouched: false, blocked };
  return { table, changes: { cells: [] }, source: null };
}

interface Asked {
  readonly choice: RefreshChoice;
  readonly to: string;
  readonly cells: readonly CellWrite[];
}

function shown(pulled: PulledName, standing: Standing, merged: Merged, next: SnapshotTable, { choice, to, cells }: Asked): RefreshTable {
  const { range, from } = pulled;
  const isCurrent = cells.length === 0 && from === to;
  const isUntouched = isCurrent && merged.edited.length + merged.own.length === 0 && merged.source === null;
  return {
    key: keyOf(pulled), name: pulled.name.name, range, from, to, choice, isCurrent, isUntouched,
    ...refreshLines(standing, range.rect, merged, next),
    ...updatedCells(standing, range.rect, merged, next),
    blocked: isCurrent ? null : blockFor(standing, range.rect, merged, cells),
  };
}

function changesOf({ name, range, from }: PulledName, merged: Merged, cells: readonly CellWrite[], to: string): WorkbookChanges {
  const refersTo = absoluteRange(range.sheet, rectOf(range.rect, merged));
  const isSame = from === to && refersTo === name.refersTo;
  return { cells, names: isSame ? [] : [{ ...name, refersTo, comment: pulledComment(to) }] };
}
