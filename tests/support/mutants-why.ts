/**
 * Why nothing could reveal a mutant: everything that binds its cell is recomputed, in plain numbers and without the
 * core's comparisons, and must hold with the mutant in place. A bond that does not hold is a check that is missing.
 */
import type { Bond } from './mutants-bonds';
import { bondsOf } from './mutants-bonds';
import type { MutantResult } from './mutants-run';

export type WhyKind = 'unchanged' | 'unbound' | 'within rounding' | 'nothing to compare' | 'status allowed' | 'UNEXPLAINED';

export interface Why {
  readonly kind: WhyKind;
  /** For the list: each bond and how it holds. */
  readonly because: string;
}

export function whyUnfound(result: MutantResult): Why {
  const { mutant, after } = result;
  if (after === null) return { kind: 'UNEXPLAINED', because: 'the table is no longer found where it was' };
  if (sameFigure(result)) return { kind: 'unchanged', because: 'the same figure after the mutation' };
  const bonds = bondsOf(after, mutant.place, result.tables);
  if (bonds.length === 0) return { kind: 'unbound', because: 'in no computed column, sum, part, pair of tables or judged status' };
  const because = bonds.map((bond) => `${bond.name}: ${bond.says}`).join('; ');
  return { kind: kindOf(bonds), because };
}

function kindOf(bonds: readonly Bond[]): WhyKind {
  if (bonds.some((bond) => bond.state === 'broken')) return 'UNEXPLAINED';
  if (bonds.some((bond) => bond.state === 'holds')) return 'within rounding';
  return bonds.some((bond) => bond.state === 'allowed') ? 'status allowed' : 'nothing to compare';
}

function sameFigure({ mutant, before, after }: MutantResult): boolean {
  const reading = (table: typeof before): unknown => table.rows[mutant.place.row]?.cells[mutant.place.column]?.reading;
  const [a, b] = [reading(before), after === null ? null : reading(after)];
  return JSON.stringify(a, digits) === JSON.stringify(b, digits);
}

function digits(key: string, value: unknown): unknown {
  // A negative zero is the same figure.
  if (key === 'negativeZero') return undefined;
  return typeof value === 'bigint' ? value.toString() : value;
}
