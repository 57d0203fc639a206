/** What an assessment says, and how a printed status stands to it. Rules A5 and A6 in docs/TARGETS.md. */
import type { Status } from './status';
import type { CannotJudge } from './target-judgement';

export type AssessmentReason =
  | 'target-reached'
  | 'target-not-reached'
  | 'within-rounding'
  | 'better-than-previous'
  | 'equal-to-previous'
  | 'worse-than-previous'
  | 'no-comparable-previous'
  | 'no-outcome'
  | 'share-of-target'
  | 'share-between-99-and-100';

export interface Assessed {
  readonly kind: 'assessed';
  /** The status of the figures as printed. */
  readonly expected: Status;
  /** Every status the figures allow within rounding. */
  readonly accepted: readonly Status[];
  /** Statuses the figures do not allow, but that another definition or a rounding could explain. */
  readonly doubtful: readonly Status[];
  /** false when the direction, units, periods or the target leave room for doubt. */
  readonly certain: boolean;
  /** Why, in stable words for the sentence. */
  readonly reasons: readonly AssessmentReason[];
}

export type Assessment = Assessed | CannotJudge;

/** `contradicts` is an error; `deviates` a warning. */
export type StatusVerdict = 'agrees' | 'deviates' | 'contradicts';

export function compareStatus(assessed: Assessed, actual: Status): StatusVerdict {
  if (assessed.accepted.includes(actual)) return 'agrees';
  return assessed.certain && !assessed.doubtful.includes(actual) ? 'contradicts' : 'deviates';
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
