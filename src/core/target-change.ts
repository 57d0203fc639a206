/** An outcome against a change from last year: `Öka 2 %`, `-100`, `Minska`. Rules T3 and T4. */
import type { Decimal } from './decimal';
import { pow10, sign } from './decimal';
import type { Better, Direction } from './direction';
import type { Figure, Reading } from './figure';
import type { Interval } from './interval';
import { point, signedSum } from './interval';
import type { CannotJudgeReason, TargetJudgement } from './target-judgement';
import { cannotJudge, verdictList, verdictsOf } from './target-judgement';
import { differenceOf, factorOf, scaled, shownInterval, shownValue, unitMatch, withNoise } from './target-measure';
import { movement } from './target-movement';
import type { ChangeTarget, TrendTarget } from './target-types';

export function judgeChange(target: ChangeTarget, outcome: Figure, previous: Reading): TargetJudgement {
  const moved = movement(outcome, previous, 'higher');
  if (moved.kind !== 'moved') return moved;
  if (previous.kind !== 'figure') return cannotJudge('previous-unreadable');
  const goal = changedFigure(target.by, previous);
  if (goal === null) return cannotJudge(target.by.unit === '%' ? percentReason(previous) : 'unit-mismatch');
  const better: Better = sign(target.by.value) < 0 ? 'lower' : 'higher';
  const difference = withNoise(scaled(shownInterval(outcome), factorOf(outcome, previous)), goal.interval);
  const shown = differenceOf(scaled(point(shownValue(outcome)), factorOf(outcome, previous)), goal.shown);
  const relation = better === 'higher' ? '>=' : '<=';
  const printedVerdict = verdictsOf(relation, shown)[0] ?? 'not-reached';
  return { kind: 'judged', possible: verdictsOf(relation, difference), printed: printedVerdict, rounded: [], certain: true };
}

function percentReason(previous: Figure): CannotJudgeReason {
  return previous.unit === '%' ? 'percent-of-percent' : 'previous-not-positive';
}

/** Where last year's figure is to go, in its smallest unit; null when the change cannot apply to it. */
function changedFigure(by: Figure, previous: Figure): { readonly interval: Interval; readonly shown: Interval } | null {
  const factor = factorOf(previous, by);
  const from = scaled(shownInterval(previous), factor);
  const shown = scaled(point(shownValue(previous)), factor);
  if (by.unit === '%') {
    if (previous.unit === '%' || sign(previous.value) <= 0) return null;
    return { interval: grown(from, by.value), shown: grown(shown, by.value) };
  }
  if (by.unit === 'procentenheter' ? previous.unit !== '%' : unitMatch(by, { ...previous, value: by.value }) === 'none') {
    return null;
  }
  const step = scaled(point(by.value), by.unit === 'procentenheter' ? 1n : factorOf(by, previous));
  const plus = (interval: Interval): Interval => signedSum([{ interval, sign: 1 }, { interval: step, sign: 1 }]);
  return { interval: plus(from), shown: plus(shown) };
}

/** The interval times (100 + percent) / 100, exactly. */
function grown(interval: Interval, percent: Decimal): Interval {
  const times = pow10(percent.scale + 2) + percent.units;
  const [one, other] = [interval.low * times, interval.high * times];
  return { low: one < other ? one : other, high: one < other ? other : one, scale: interval.scale + percent.scale + 2 };
}

export interface TrendGiven {
  readonly previous: Reading;
  readonly direction: Direction | null;
}

/** `Öka` is reached when this year lies on its side of last year; an unchanged figure has not moved there. */
export function judgeTrend(target: TrendTarget, outcome: Figure, given: TrendGiven): TargetJudgement {
  if (target.sense === 'hold') return cannotJudge('hold-target');
  const better = trendSide(target, given.direction);
  if (better === null) return cannotJudge('direction-unknown');
  const moved = movement(outcome, given.previous, better);
  if (moved.kind !== 'moved') return moved;
  const certain = target.sense !== 'improve' || given.direction?.certain === true;
  const possible = verdictList(moved.possible.includes('better'), moved.possible.some((way) => way !== 'better'));
  return { kind: 'judged', possible, printed: moved.printed === 'better' ? 'reached' : 'not-reached', rounded: [], certain };
}

export function trendSide(target: TrendTarget, direction: Direction | null): Better | null {
  if (target.sense === 'increase') return 'higher';
  return target.sense === 'decrease' ? 'lower' : (direction?.better ?? null);
}
