/**
 * Västmanland's annual reports: Uppnått when the target is reached, Delvis uppnått when it is not but the figure is
 * better than last year, otherwise Inte uppnått; a target that only names a direction gives Positiv, Oförändrad or
 * Negativ; no outcome gives Inget värde. Rule A2 in docs/TARGETS.md.
 */
import type { Assessed, Assessment } from './assess-result';
import { unique } from './assess-result';
import { movementOf, reasonsOf, trendStatuses } from './assess-trend';
import type { Status } from './status';
import { trendSide } from './target-change';
import type { Circumstances } from './target-evaluate';
import { evaluateTarget } from './target-evaluate';
import type { TargetJudgement } from './target-judgement';
import { cannotJudge } from './target-judgement';
import type { Moved, Way } from './target-movement';
import type { Target, TrendTarget } from './target-types';

const TREND_WORDS: readonly Status[] = ['positive', 'neutral', 'unchanged', 'negative'];

export function assessAttainment(target: Target, given: Circumstances): Assessment {
  if (given.outcome.kind === 'blank') return noOutcome();
  if (target.kind === 'trend') return assessDirection(target, given);
  const judged = evaluateTarget(target, given);
  return judged.kind === 'judged' ? assessLevel(judged, given) : judged;
}

/** A status beside no outcome may rest on a figure in the comment: doubtful, not wrong. */
export function noOutcome(): Assessed {
  const doubtful: readonly Status[] = [...TREND_WORDS, 'reached', 'partly', 'not-reached'];
  return { kind: 'assessed', expected: 'no-value', accepted: ['no-value'], doubtful, certain: true, reasons: ['no-outcome'] };
}

type Judged = Extract<TargetJudgement, { readonly kind: 'judged' }>;

function assessLevel(judged: Judged, given: Circumstances): Assessed {
  const moved = movementOf(given, given.direction);
  const known = moved.kind === 'moved' ? moved : null;
  const missed = missedStatuses(known?.possible ?? null);
  const accepted = judged.possible.flatMap((verdict) => (verdict === 'reached' ? (['reached'] as const) : missed));
  const trends = known === null ? TREND_WORDS : trendStatuses(known).filter((status) => status !== 'no-value');
  const reached = judged.printed === 'reached';
  return {
    kind: 'assessed',
    expected: reached ? 'reached' : known?.printed === 'better' ? 'partly' : 'not-reached',
    accepted: unique([...accepted, ...trends]),
    doubtful: unique<Status>([...roundedStatuses(judged, missed), ...TREND_WORDS, 'no-value']),
    certain: judged.certain && (reached || given.direction?.certain === true),
    reasons: [
      reached ? 'target-reached' : 'target-not-reached',
      ...(judged.possible.length > 1 ? (['within-rounding'] as const) : []),
      ...(reached ? [] : known === null ? (['no-comparable-previous'] as const) : reasonsOf(known)),
    ],
  };
}

/** Without a comparable last year, both are open. */
function missedStatuses(ways: readonly Way[] | null): readonly Status[] {
  if (ways === null) return ['partly', 'not-reached'];
  return unique(ways.map((way) => (way === 'better' ? 'partly' : 'not-reached')));
}

/** Who rounds the outcome to the target's decimals may have seen it reached, or missed. */
function roundedStatuses(judged: Judged, missed: readonly Status[]): readonly Status[] {
  return judged.rounded.flatMap((verdict) => (verdict === 'reached' ? (['reached'] as const) : missed));
}

const DIRECTION_STATUS: Readonly<Record<Way, Status>> = { better: 'positive', equal: 'unchanged', worse: 'negative' };

function assessDirection(target: TrendTarget, given: Circumstances): Assessment {
  const side = trendSide(target, given.direction);
  if (target.sense === 'hold') return cannotJudge('hold-target');
  if (side === null) return cannotJudge('direction-unknown');
  const moved = movementOf(given, { better: side, source: 'target', certain: true });
  if (moved.kind !== 'moved') return moved;
  return {
    kind: 'assessed',
    expected: DIRECTION_STATUS[moved.printed],
    accepted: directionStatuses(moved),
    doubtful: ['reached', 'partly', 'not-reached', 'no-value'],
    certain: target.year === null && (target.sense !== 'improve' || given.direction?.certain === true),
    reasons: reasonsOf(moved),
  };
}

/** Some reports set the words of reaching here too: an `Öka` that increased is reached. */
function directionStatuses(moved: Moved): readonly Status[] {
  const statuses: Status[] = [];
  for (const way of moved.possible) {
    statuses.push(DIRECTION_STATUS[way]);
    if (way === 'equal') statuses.push('neutral');
    statuses.push(way === 'better' ? 'reached' : 'not-reached');
  }
  return unique(statuses);
}
