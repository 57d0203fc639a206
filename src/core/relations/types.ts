/** The kinds of relation between a table's cells. */
import type { Place } from '../table';

export interface Term extends Place {
  readonly sign: 1 | -1;
}

export type Relation = ComputedRelation | ChangeRelation | SumRelation;

/** A computed column's cell: the signed sum of other cells in its row. */
export interface ComputedRelation {
  readonly kind: 'computed';
  readonly target: Place;
  readonly terms: readonly Term[];
  readonly blank: 'missing' | 'nothing';
}

/** of / base − 1 in percent. */
export interface ChangeRelation {
  readonly kind: 'change-percent';
  readonly target: Place;
  readonly of: Place;
  readonly base: Place;
}

/** A sum down its column. It stands when any of the readings of what it covers agrees. */
export interface SumRelation {
  readonly kind: 'sum';
  readonly target: Place;
  /** Best reading first; none is empty. */
  readonly alternatives: readonly (readonly Term[])[];
}
