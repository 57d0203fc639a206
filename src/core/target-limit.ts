/** An outcome against a level: a limit, a bare figure, a range, a national average. Rules T1, T2 and T5. */
import type { Decimal } from './decimal';
import { round } from './decimal';
import type { Direction } from './direction';
import type { Figure } from './figure';
import type { Interval } from './interval';
import { point, printed } from './interval';
import type { TargetJudgement, Verdict } from './target-judgement';
import { cannotJudge, verdictList, verdictsOf } from './target-judgement';
import { differenceOf, factorOf, scaled, shownInterval, shownValue, unitMatch, withinFactor, withNoise } from './target-measure';
import { likePeriods } from './target-period';
import type { BenchmarkTarget, Relation } from './target-types';

export function judgeBare(limit: Figure, outcome: Figure, direction: Direction | null): TargetJudgement {
  if (direction === null) return cannotJudge('direction-unknown');
  // A figure without unit far from the outcome's size may be a change or in another unit: judged, but never surely.
  const alike = limit.unit !== null || withinFactor(limit.value, outcome.value, 10);
  const judged = judgeLimit(direction.better === 'higher' ? '>=' : '<=', limit, outcome, false);
  return judged.kind === 'judged' ? { ...judged, certain: judged.certain && direction.certain && alike } : judged;
}

/** `decided`: someone set the limit as it stands; a bare sum of money is a rounded budget. */
export function judgeLimit(relation: Relation, limit: Figure, outcome: Figure, decided: boolean): TargetJudgement {
  const match = unitMatch(outcome, limit);
  if (match === 'none') return cannotJudge('unit-mismatch');
  const factors = { outcome: factorOf(outcome, limit), limit: factorOf(limit, outcome) };
  const limitAt = decided || isExact(limit, outcome) ? point(limit.value) : printed(limit.value, limit.decimals);
  const at = scaled(limitAt, factors.limit);
  const verdicts = (interval: Interval): readonly Verdict[] => verdictsOf(relation, withNoise(interval, at));
  const exactly = (value: Decimal): readonly Verdict[] =>
    verdictsOf(relation, differenceOf(scaled(point(value), factors.outcome), scaled(point(limit.value), factors.limit)));
  return {
    kind: 'judged',
    possible: verdicts(scaled(shownInterval(outcome), factors.outcome)),
    printed: exactly(shownValue(outcome))[0] ?? 'not-reached',
    rounded: outcome.unit === limit.unit ? exactly(round(outcome.value, limit.decimals)) : [],
    certain: match === 'same' && likePeriodsWithTarget(limit, outcome),
  };
}

/** A percentage, a time, or a bare figure with the outcome's decimals is set as it stands; a sum of money is rounded. */
function isExact(limit: Figure, outcome: Figure): boolean {
  switch (limit.unit) {
    case null:
      return limit.decimals >= outcome.decimals;
    case 'mnkr':
    case 'tkr':
      return false;
    default:
      return true;
  }
}

/** `95 % (oktobermätning)` is for that measurement; a year beside a target is its own. */
function likePeriodsWithTarget(limit: Figure, outcome: Figure): boolean {
  return outcome.qualifier === null || likePeriods(limit, outcome);
}

export function judgeRange(low: Figure, high: Figure, outcome: Figure): TargetJudgement {
  const [above, below] = [judgeLimit('>=', low, outcome, true), judgeLimit('<=', high, outcome, true)];
  if (above.kind !== 'judged') return above;
  if (below.kind !== 'judged') return below;
  const both = (a: readonly Verdict[], b: readonly Verdict[]): readonly Verdict[] =>
    verdictList(a.includes('reached') && b.includes('reached'), a.includes('not-reached') || b.includes('not-reached'));
  return {
    kind: 'judged',
    possible: both(above.possible, below.possible),
    printed: above.printed === 'reached' && below.printed === 'reached' ? 'reached' : 'not-reached',
    rounded: both(above.rounded, below.rounded),
    certain: above.certain && below.certain,
  };
}

export function judgeBenchmark(
  target: BenchmarkTarget,
  reference: Figure,
  outcome: Figure,
  direction: Direction | null,
): TargetJudgement {
  if (target.relation !== 'better') return judgeLimit(target.relation, reference, outcome, true);
  if (direction === null) return cannotJudge('direction-unknown');
  return judgeLimit(direction.better === 'higher' ? '>' : '<', reference, outcome, true);
}
