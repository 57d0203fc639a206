/**
 * Västmanland's interim reports: the trend against last year. Neutral is a judgement no figure contradicts; a finding
 * is only Positiv at a worsening or Negativ at an improvement, outside rounding. Rule A3 in docs/TARGETS.md.
 */
import type { AssessmentReason, Assessment } from './assess-result';
import { absolute, compare, decimal, multiply } from './decimal';
import type { Direction } from './direction';
import type { Figure } from './figure';
import type { Status } from './status';
import type { Circumstances } from './target-evaluate';
import { cannotJudge } from './target-judgement';
import type { CannotJudge } from './target-judgement';
import type { Moved, Way } from './target-movement';
import { movement } from './target-movement';
import { isMoney } from './unit';

const STATUS_OF: Readonly<Record<Way, Status>> = { better: 'positive', equal: 'neutral', worse: 'negative' };

const REASON_OF: Readonly<Record<Way, AssessmentReason>> = {
  better: 'better-than-previous',
  equal: 'equal-to-previous',
  worse: 'worse-than-previous',
};

export function assessTrend(given: Circumstances): Assessment {
  const moved = movementOf(given, given.direction);
  if (moved.kind !== 'moved') return moved;
  return {
    kind: 'assessed',
    expected: STATUS_OF[moved.printed],
    accepted: trendStatuses(moved),
    // Words of another scale in a trend column say something else than the trend.
    doubtful: ['reached', 'partly', 'not-reached'],
    certain: given.direction?.certain === true && !maybePartOfYear(given),
    reasons: reasonsOf(moved),
  };
}

/**
 * A volume far below last year's may be some months' beside a whole year's (investments: 29,9 ack april beside 141,3).
 * Eight months are two thirds; shares and times do not add up over a year.
 */
function maybePartOfYear({ outcome, previous }: Circumstances): boolean {
  if (outcome.kind !== 'figure' || previous.kind !== 'figure' || !isVolume(outcome)) return false;
  const [now, then] = [absolute(outcome.value), absolute(previous.value)];
  return outcome.unit === previous.unit && compare(multiply(now, decimal(10)), multiply(then, decimal(7))) <= 0;
}

function isVolume({ unit }: Figure): boolean {
  return unit === null || unit === 'antal' || isMoney(unit);
}

export function movementOf(given: Circumstances, direction: Direction | null): Moved | CannotJudge {
  const { outcome, previous } = given;
  if (outcome.kind === 'blank') return cannotJudge('no-outcome');
  if (outcome.kind !== 'figure') return cannotJudge('outcome-unreadable');
  if (direction === null) return cannotJudge('direction-unknown');
  return movement(outcome, previous, direction.better);
}

/** Neutral, Oförändrad and Inget värde are never contradicted by a movement. */
export function trendStatuses(moved: Moved): readonly Status[] {
  const statuses: Status[] = ['neutral', 'unchanged', 'no-value'];
  if (moved.possible.includes('better')) statuses.push('positive');
  if (moved.possible.includes('worse')) statuses.push('negative');
  return statuses;
}

export function reasonsOf(moved: Moved): readonly AssessmentReason[] {
  const reasons = [REASON_OF[moved.printed]];
  if (moved.possible.length > 1) reasons.push('within-rounding');
  return reasons;
}
