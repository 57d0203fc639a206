/** How a refreshed table looks: bold goes with the row it belongs to, and columns grow with what they hold. */
import type { Rect } from '../../core/grid';
import type { PulledTable } from '../../core/pull-table';
import type { ColumnWidth } from '../ports';
import type { Merged } from './merge';
import type { Standing, StandingRow } from './standing';
import { insertedWidths } from './widths';

/** Whether a cell of the sheet is bold as the table stands, and as it will be. */
export interface Boldness {
  readonly was: (row: number, column: number) => boolean;
  readonly will: (row: number, column: number) => boolean;
}

/** What a cell holds does not tell how it looks, so it is taken to look as it was pulled. */
export function boldness({ rows: standing, table, pulled }: Standing, rect: Rect, { rows, fresh }: Merged): Boldness {
  const pulledBold = boldRows(pulled);
  const freshBold = boldRows(fresh);
  const atPulled = (row: StandingRow | undefined): boolean => {
    if (row === undefined) return false;
    if (row.key !== null) return pulledBold.has(table.rows.findIndex(({ key }) => key === row.key));
    // Relabelled where it was pulled, unless rows have been put in or taken out.
    return standing.length === table.rows.length && pulledBold.has(standing.indexOf(row));
  };
  const ofMerged = (at: number): boolean => {
    const row = rows[at];
    if (row === undefined) return false;
    return row.key === null ? atPulled(standing.find((one) => one.row === row.from)) : freshBold.has(publishedIndex(rows, at));
  };
  return {
    was: (row, column) => column <= rect.right && row <= rect.bottom && (row === rect.top || atPulled(standing[row - rect.top - 1])),
    will: (row, column) => column <= rect.left + fresh.rect.right && (row === rect.top || ofMerged(row - rect.top - 1)),
  };
}

/** Indices of the rows that are set bold: sums. */
function boldRows({ cells, rect }: PulledTable): ReadonlySet<number> {
  return new Set(cells.flatMap(({ row, bold }) => (row > rect.top && bold === true ? [row - rect.top - 1] : [])));
}

/** Published rows stand in their order, with rows of somebody's own between them. */
function publishedIndex(rows: Merged['rows'], at: number): number {
  return rows.slice(0, at).filter(({ key }) => key !== null).length;
}

/** Of columns that need more room than what was pulled did. How wide they are now nobody can ask. */
export function grownColumns({ pulled, sheet }: Standing, rect: Rect, { fresh }: Merged): ColumnWidth[] {
  const was = new Map(insertedWidths(pulled).map(({ column, width }) => [column, width]));
  return insertedWidths(fresh).flatMap(({ column, width }) => (width > (was.get(column) ?? 0) ? [{ sheet: sheet.name, column: rect.left + column, width }] : []));
}
