/**
 * One pulled table brought up to date: what each of its cells will hold. The published rows stand in their published
 * order; a row that somebody put in follows the row it followed; an edited cell stays as it is, unless told otherwise.
 */
import type { RawCell, Rect } from '../../core/grid';
import type { PulledCell, PulledTable } from '../../core/pull-table';
import type { SnapshotTable } from '../../core/snapshot';
import { cellAt } from '../../core/view';
import type { PulledFrom } from './pulled-table';
import { pulledTable } from './pulled-table';
import type { Standing, StandingRow } from './standing';
import { holdsPulled } from './standing';
import { editedSource, type EditedSource } from './refresh-source';
import type { RefreshChoice } from './types';

/** What a cell will hold: what stands in another or the same cell now, or what is published; null for a blank. */
export type Content = { readonly kept: RawCell | null } | { readonly pulled: PulledCell } | null;

export interface MergedRow {
  /** Null for a row of somebody's own. */
  readonly key: string | null;
  /** Where it stands now; null for one that is added. */
  readonly from: number | null;
  /** From the table's left edge. */
  readonly contents: readonly Content[];
}

export interface EditedCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly row: number;
  readonly column: number;
}

export interface Merged {
  readonly fresh: PulledTable;
  readonly rows: readonly MergedRow[];
  readonly edited: readonly EditedCell[];
  /** Rows of somebody's own, and rows no longer published that somebody has edited. */
  readonly own: readonly StandingRow[];
  /** The line above that says where the figures come from, where somebody has written over it. */
  readonly source: EditedSource | null;
}

/** `next`: a table of `publication`. */
export function merge(standing: Standing, rect: Rect, next: SnapshotTable, publication: PulledFrom, choice: RefreshChoice): Merged {
  const fresh = pulledTable(next, publication, standing.lang);
  const was = cellsByKey(standing.table, standing.pulled);
  const willBe = cellsByKey(next, fresh);
  const edited = editedCells(standing, rect, was, willBe);
  const published = new Set(next.rows.map(({ key }) => key));
  const own = standing.rows.filter(({ key }) => key === null || (!published.has(key) && edited.some(({ rowKey }) => rowKey === key)));
  const here = new Map(standing.rows.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const isKept = (rowKey: string, columnKey: string): boolean => choice === 'keep' && edited.some((one) => one.rowKey === rowKey && one.columnKey === columnKey);
  const rows = next.rows.map((row): MergedRow => {
    const from = here.get(row.key)?.row ?? null;
    const figures = next.columns.map(({ key }): Content => {
      const at = standing.table.columns.findIndex((column) => column.key === key);
      if (from !== null && at >= 0 && isKept(row.key, key)) return { kept: cellAt(standing.view, from, rect.left + standing.pulled.lead + at) };
      return publishedContent(willBe.get(cellKey(row.key, key)));
    });
    return { key: row.key, from, contents: [...labelContents(fresh, next.rows.indexOf(row)), ...figures] };
  });
  return { fresh, rows: choice === 'keep' ? withOwn(rows, standing, rect, own) : rows, edited, own, source: editedSource(standing, rect, fresh, choice) };
}

function cellKey(rowKey: string, columnKey: string): string {
  return `${rowKey}\u0000${columnKey}`;
}

function cellsByKey(table: SnapshotTable, { cells, rect, lead }: PulledTable): ReadonlyMap<string, PulledCell> {
  return new Map(
    cells.flatMap((cell) => {
      const row = table.rows[cell.row - rect.top - 1];
      const column = table.columns[cell.column - lead];
      return row === undefined || column === undefined || cell.row <= rect.top ? [] : [[cellKey(row.key, column.key), cell] as const];
    }),
  );
}

/** Neither what was pulled nor what is published. */
function editedCells({ rows, table, pulled, view }: Standing, rect: Rect, was: ReadonlyMap<string, PulledCell>, willBe: ReadonlyMap<string, PulledCell>): EditedCell[] {
  return rows.flatMap(({ key: rowKey, row }) =>
    rowKey === null ? [] : table.columns.flatMap(({ key: columnKey }, i): EditedCell[] => {
      const column = rect.left + pulled.lead + i;
      const cell = cellAt(view, row, column);
      const key = cellKey(rowKey, columnKey);
      return holdsPulled(cell, was.get(key)) || holdsPulled(cell, willBe.get(key)) ? [] : [{ rowKey, columnKey, row, column }];
    }),
  );
}

function publishedContent(cell: PulledCell | undefined): Content {
  return cell === undefined ? null : { pulled: cell };
}

function labelContents({ cells, rect, lead }: PulledTable, index: number): Content[] {
  const row = rect.top + 1 + index;
  return Array.from({ length: lead }, (_, column) => publishedContent(cells.find((cell) => cell.row === row && cell.column === column)));
}

function withOwn(rows: readonly MergedRow[], { rows: standing, view }: Standing, rect: Rect, own: readonly StandingRow[]): MergedRow[] {
  const merged = [...rows];
  for (const row of own) {
    const contents = Array.from({ length: rect.right - rect.left + 1 }, (_, i): Content => ({ kept: cellAt(view, row.row, rect.left + i) }));
    merged.splice(placeFor(row, merged, standing), 0, { key: null, from: row.row, contents });
  }
  return merged;
}

/** After the nearest row above it that is still there. */
function placeFor({ row }: StandingRow, merged: readonly MergedRow[], standing: readonly StandingRow[]): number {
  for (const above of [...standing].reverse()) {
    if (above.row >= row) continue;
    const at = merged.findIndex((one) => one.from === above.row);
    if (at >= 0) return at + 1;
  }
  return 0;
}
