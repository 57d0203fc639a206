/** What a computed cell should hold, exactly. Rules C1, C2 and N5. */
import type { Decimal } from './decimal';
import { decimal, divide, shift, sign, subtract } from './decimal';
import { computedValue } from './evaluate-relation';
import type { Figure, Reading } from './figure';
import type { ChangeRelation, ComputedRelation } from './relations/types';
import type { Place, Table } from './table';
import { cellOf } from './table';

export type Computed =
  /** In displayed units; a change in percent, of two percentages in procentenheter. */
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'none'; readonly why: NoValue };

/**
 * `missing`: an operand is blank (or, where a blank is nothing, all are). `undefined`: a change from zero, or across it.
 */
export type NoValue = 'missing' | 'fault' | 'unreadable' | 'undefined';

export function compute(table: Table, relation: ComputedRelation | ChangeRelation): Computed {
  const places = operandPlaces(relation);
  const broken = places.map((place) => brokenBy(cellOf(table, place).reading)).find((why) => why !== null) ?? null;
  if (broken !== null) return { kind: 'none', why: broken };
  const value = relation.kind === 'computed' ? computedValue(table, relation) : changeValue(table, relation);
  return value === null || value === 'undefined' ? { kind: 'none', why: value ?? 'missing' } : { kind: 'value', value };
}

export function operandPlaces(relation: ComputedRelation | ChangeRelation): readonly Place[] {
  return relation.kind === 'computed' ? relation.terms : [relation.of, relation.base];
}

function brokenBy(reading: Reading): 'fault' | 'unreadable' | null {
  switch (reading.kind) {
    case 'figure':
      // A time of day is stored as a share of a day: no arithmetic for a column of amounts.
      return reading.unit === 's' ? 'unreadable' : null;
    case 'blank':
      return null;
    case 'fault':
      return 'fault';
    case 'date':
    case 'uncalculated':
    case 'text':
      return 'unreadable';
  }
}

// More than a double can tell apart.
const RATIO_SCALE = 17;

function changeValue(table: Table, { of, base }: ChangeRelation): Decimal | null | 'undefined' {
  const [now, before] = [cellOf(table, of).reading, cellOf(table, base).reading];
  if (now.kind !== 'figure' || before.kind !== 'figure') return null;
  if (areShares(now, before)) return subtract(now.value, before.value);
  if (sign(before.value) === 0 || sign(now.value) * sign(before.value) < 0) return 'undefined';
  return subtract(shift(divide(now.value, before.value, RATIO_SCALE), 2), decimal(100));
}

/** Two percentages differ by procentenheter. */
export function areShares(now: Figure, before: Figure): boolean {
  return now.unit === '%' && before.unit === '%';
}
