/**
 * Västerbotten's scale: 100 % of the target or more is helt, 80–99 % delvis, under 80 % inte (Hälso- och
 * sjukvårdsnämnden, Delårsrapport augusti 2025, "Bedömning av indikator"). It leaves 99–100 % undefined: taken as
 * delvis, and said so. A share means something only when higher is better and the target positive. Rule A4.
 */
import { noOutcome } from './assess-attainment';
import type { Assessed, Assessment, AssessmentReason } from './assess-result';
import type { Decimal } from './decimal';
import { compare, decimal, divide, multiply, sign } from './decimal';
import type { Figure } from './figure';
import type { Interval } from './interval';
import type { Status } from './status';
import type { Circumstances } from './target-evaluate';
import { cannotJudge } from './target-judgement';
import { factorOf, scaled, shownInterval, shownValue, unitMatch } from './target-measure';
import { likePeriods } from './target-period';
import { resolveTarget } from './target-resolve';
import type { JudgeableTarget } from './target-resolve';
import type { Target } from './target-types';

export function assessFulfilment(target: Target, given: Circumstances): Assessment {
  const resolution = resolveTarget(target, given);
  if (resolution.kind === 'unresolved') return cannotJudge(resolution.reason);
  if (given.outcome.kind === 'blank') return noOutcome();
  if (given.outcome.kind !== 'figure') return cannotJudge('outcome-unreadable');
  const limit = limitOf(resolution.target);
  if (limit === null) return cannotJudge('not-a-level');
  if (given.direction === null) return cannotJudge('direction-unknown');
  if (given.direction.better === 'lower') return cannotJudge('lower-is-better');
  if (sign(limit.value) <= 0) return cannotJudge('target-not-positive');
  if (unitMatch(given.outcome, limit) === 'none') return cannotJudge('unit-mismatch');
  const certain = resolution.certain && given.direction.certain && isSure(limit, given.outcome);
  return assessShare(given.outcome, limit, certain);
}

function limitOf(target: JudgeableTarget): Figure | null {
  return target.kind === 'level' ? target.limit : null;
}

function isSure(limit: Figure, outcome: Figure): boolean {
  return unitMatch(outcome, limit) === 'same' && (outcome.qualifier === null || likePeriods(limit, outcome));
}

type Step = 'reached' | 'partly' | 'not-reached';

function assessShare(outcome: Figure, limit: Figure, certain: boolean): Assessed {
  const goal = multiply(limit.value, decimal(factorOf(limit, outcome)));
  const factor = factorOf(outcome, limit);
  const ends = endsOf(scaled(shownInterval(outcome), factor));
  const shown = multiply(shownValue(outcome), decimal(factor));
  const steps = stepsBetween(stepOf(ends.low, goal), stepOf(ends.high, goal));
  const expected = stepOf(shown, goal);
  const gap = expected === 'partly' && atLeast(shown, goal, 99);
  const reasons: AssessmentReason[] = ['share-of-target'];
  if (gap) reasons.push('share-between-99-and-100');
  if (steps.length > 1) reasons.push('within-rounding');
  return { kind: 'assessed', expected, accepted: steps, doubtful: doubtfulSteps(shown, goal), certain, reasons };
}

function endsOf(interval: Interval): { readonly low: Decimal; readonly high: Decimal } {
  return { low: { units: interval.low, scale: interval.scale }, high: { units: interval.high, scale: interval.scale } };
}

function stepOf(value: Decimal, goal: Decimal): Step {
  if (atLeast(value, goal, 100)) return 'reached';
  return atLeast(value, goal, 80) ? 'partly' : 'not-reached';
}

function atLeast(value: Decimal, goal: Decimal, percent: number): boolean {
  return compare(multiply(value, decimal(100)), multiply(goal, decimal(percent))) >= 0;
}

const STEPS: readonly Step[] = ['not-reached', 'partly', 'reached'];

function stepsBetween(low: Step, high: Step): readonly Step[] {
  return STEPS.slice(STEPS.indexOf(low), STEPS.indexOf(high) + 1);
}

/** The scale is given in whole percents: a share that rounds into the next step may have been read there. */
function doubtfulSteps(shown: Decimal, goal: Decimal): readonly Status[] {
  const share = divide(multiply(shown, decimal(100)), goal, 0);
  return [stepOf(share, decimal(100)), 'no-value', 'positive', 'neutral', 'unchanged', 'negative'];
}
