/** Why there is nothing to fill in. */
import type { Table } from '../../core/table';
import type { FillPlan } from '../fill';
import type { FillSkipReason } from '../fill-cell';

export type NothingToFill =
  /** No table holds a figure to compute from. */
  | 'no-figures'
  /** No column of the tables is computed from others. */
  | 'no-computed'
  /** Some computed cells are left as they are, each with its reason. */
  | 'left'
  /** Every computed cell holds what it should. */
  | 'full';

/** Of a plan without changes; `tables` are those it was made of. */
export function nothingToFill({ skipped }: FillPlan, tables: readonly Table[]): NothingToFill {
  if (!tables.some(hasFigures)) return 'no-figures';
  if (skipped.length === 0) return 'no-computed';
  return skipped.every(({ reason }) => IS_RIGHT.has(reason)) ? 'full' : 'left';
}

const IS_RIGHT: ReadonlySet<FillSkipReason> = new Set<FillSkipReason>(['formula-equal', 'constant-agrees']);

/** In columns that others are computed from: formulas in place give nothing by themselves. */
function hasFigures({ rows, columns }: Table): boolean {
  const isComputed = columns.map(({ spec }) => (spec?.computed ?? []).length > 0);
  return rows.some(({ cells }) => cells.some(({ reading }, at) => reading.kind === 'figure' && isComputed[at] !== true));
}
