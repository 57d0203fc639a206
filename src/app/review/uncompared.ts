/** A check that compared nothing says nothing of the figures: an empty table is not one that adds up. */
import type { Table } from '../../core/table';
import type { CheckResult } from '../check';
import type { Uncompared } from './types';

/** Null where figures were compared. */
export function uncomparedBecause({ tables, cells, comparisons }: CheckResult['counts']): Uncompared | null {
  if (comparisons > 0) return null;
  if (tables === 0) return 'no-tables';
  return cells === 0 ? 'empty' : 'no-comparisons';
}

/** Whether no figure, target or status stands in it. */
export function isEmptyTable({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.every(({ reading }) => reading.kind === 'blank'));
}
