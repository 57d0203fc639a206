/** What judging an outcome against its target can say. Rule T9 in docs/TARGETS.md. */
import type { Interval } from './interval';
import type { UnresolvedReason } from './target-resolve';
import type { Relation } from './target-types';

export type Verdict = 'reached' | 'not-reached';

export type CannotJudgeReason =
  | UnresolvedReason
  | 'no-outcome'
  | 'outcome-unreadable'
  | 'no-previous'
  | 'previous-unreadable'
  | 'direction-unknown'
  | 'unit-mismatch'
  | 'period-mismatch'
  | 'percent-of-percent'
  | 'previous-not-positive'
  | 'hold-target'
  // Västerbotten's share of the target
  | 'not-a-level'
  | 'lower-is-better'
  | 'target-not-positive';

export type TargetJudgement =
  | {
      readonly kind: 'judged';
      /** The verdicts that true figures within rounding allow: one, or both. */
      readonly possible: readonly Verdict[];
      /** The verdict of the figures as printed. */
      readonly printed: Verdict;
      /** Verdicts only a reader who rounds the outcome to the target's decimals would set. */
      readonly rounded: readonly Verdict[];
      /** false when direction, unit, period or target leave room for another definition. */
      readonly certain: boolean;
    }
  | CannotJudge;

export interface CannotJudge {
  readonly kind: 'cannot-judge';
  readonly reason: CannotJudgeReason;
}

export function cannotJudge(reason: CannotJudgeReason): CannotJudge {
  return { kind: 'cannot-judge', reason };
}

/** Which verdicts outcome − limit allows. */
export function verdictsOf(relation: Relation, difference: Interval): readonly Verdict[] {
  const { low, high } = difference;
  switch (relation) {
    case '>=':
      return verdictList(high >= 0n, low < 0n);
    case '>':
      return verdictList(high > 0n, low <= 0n);
    case '<=':
      return verdictList(low <= 0n, high > 0n);
    case '<':
      return verdictList(low < 0n, high >= 0n);
  }
}

export function verdictList(reached: boolean, missed: boolean): readonly Verdict[] {
  return [...(reached ? (['reached'] as const) : []), ...(missed ? (['not-reached'] as const) : [])];
}
