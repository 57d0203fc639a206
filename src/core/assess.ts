/**
 * Assesses an indicator by a region's own rule: which statuses its figures allow. The policies are data; their
 * sources are in docs/TARGETS.md (rules A1–A6). The sign of target − previous is never used.
 */
import { assessAttainment } from './assess-attainment';
import { assessFulfilment } from './assess-fulfilment';
import type { Assessment } from './assess-result';
import { assessTrend } from './assess-trend';
import type { Status, StatusFamily } from './status';
import { readStatus } from './status';
import type { Circumstances } from './target-evaluate';
import type { Target } from './target-types';

export type PolicyId = 'vastmanland-annual' | 'vastmanland-interim' | 'vasterbotten';

export interface Policy {
  readonly id: PolicyId;
  /** What the status tells: the goal reached, the movement since last year, or the share of the goal. */
  readonly measures: 'attainment' | 'trend' | 'share';
  readonly statuses: readonly Status[];
}

export const POLICIES: readonly Policy[] = [
  {
    id: 'vastmanland-annual',
    measures: 'attainment',
    statuses: ['reached', 'partly', 'not-reached', 'positive', 'unchanged', 'negative', 'no-value'],
  },
  { id: 'vastmanland-interim', measures: 'trend', statuses: ['positive', 'neutral', 'negative'] },
  { id: 'vasterbotten', measures: 'share', statuses: ['reached', 'partly', 'not-reached', 'no-value'] },
];

export interface AssessInput extends Circumstances {
  readonly target: Target;
}

/** Never throws: what hinders an assessment is its reason. */
export function assess(policy: Policy, input: AssessInput): Assessment {
  switch (policy.measures) {
    case 'attainment':
      return assessAttainment(input.target, input);
    case 'trend':
      return assessTrend(input);
    case 'share':
      return assessFulfilment(input.target, input);
  }
}

export function policyById(id: PolicyId): Policy {
  const policy = POLICIES.find((candidate) => candidate.id === id);
  if (policy === undefined) throw new RangeError(`No policy ${id}`);
  return policy;
}

export interface PolicyChoice {
  readonly policy: Policy;
  /** false when the words are shared by regions with different rules (Uppfyllt). */
  readonly certain: boolean;
}

/** The policy whose words a status column uses; null when it uses none, or those of two. */
export function choosePolicy(words: readonly string[]): PolicyChoice | null {
  const read = words.map(readStatus).filter((word) => word !== null);
  const families = new Set<StatusFamily>(read.map((word) => word.family));
  const has = (family: StatusFamily): boolean => families.has(family);
  if (has('fulfilment')) {
    // "Uppnått" as a whole status belongs to the other scale.
    const mixed = read.some((word) => word.family === 'attainment' && word.status === 'reached');
    return mixed || has('trend') ? null : { policy: policyById('vasterbotten'), certain: true };
  }
  if (has('attainment')) return { policy: policyById('vastmanland-annual'), certain: true };
  if (has('participle')) return { policy: policyById('vastmanland-annual'), certain: false };
  return has('trend') ? { policy: policyById('vastmanland-interim'), certain: true } : null;
}
