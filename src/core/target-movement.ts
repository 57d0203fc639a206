/** How an outcome moved against last year's, within rounding. Rule A2 in docs/TARGETS.md. */
import type { Better } from './direction';
import type { Figure, Reading } from './figure';
import { point } from './interval';
import type { Interval } from './interval';
import { likePeriods } from './target-period';
import { differenceOf, factorOf, scaled, shownInterval, shownValue, unitMatch, withNoise } from './target-measure';
import type { CannotJudge } from './target-judgement';

export type Way = 'better' | 'equal' | 'worse';

export interface Moved {
  readonly kind: 'moved';
  /** The ways that true figures within rounding allow. */
  readonly possible: readonly Way[];
  /** The way of the figures as printed. */
  readonly printed: Way;
}

/** Compares only the same measure: like units (a bare 24 and −4 % are not) and like periods. */
export function movement(outcome: Figure, previous: Reading, better: Better): Moved | CannotJudge {
  if (previous.kind === 'blank') return { kind: 'cannot-judge', reason: 'no-previous' };
  if (previous.kind !== 'figure') return { kind: 'cannot-judge', reason: 'previous-unreadable' };
  if (unitMatch(outcome, previous) !== 'same') return { kind: 'cannot-judge', reason: 'unit-mismatch' };
  if (!likePeriods(outcome, previous)) return { kind: 'cannot-judge', reason: 'period-mismatch' };
  const now = factorOf(outcome, previous);
  const then = factorOf(previous, outcome);
  const within = withNoise(scaled(shownInterval(outcome), now), scaled(shownInterval(previous), then));
  const shown = differenceOf(scaled(point(shownValue(outcome)), now), scaled(point(shownValue(previous)), then));
    return { kind: 'moved', possible: waysOf(within, better), printed: waysOf(shown, better)[0] ?? 'equal' };
}

function waysOf({ low, high }: Interval, better: Better): readonly Way[] {
  const ways: Way[] = [];
  if (better === 'higher' ? high > 0n : low < 0n) ways.push('better');
  if (low <= 0n && high >= 0n) ways.push('equal');
  if (better === 'higher' ? low < 0n : high > 0n) ways.push('worse');
  return ways;
}
