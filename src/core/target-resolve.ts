/** What a signed or referring target comes to beside this indicator's own figures. Rules T4–T6 in docs/TARGETS.md. */
import { absolute, compare, decimal, multiply, sign } from './decimal';
import type { Figure, Reading } from './figure';
import type { BenchmarkTarget, ChangeTarget, LevelTarget, Target, TrendTarget } from './target-types';

export interface TargetContext {
  readonly previous: Reading;
  readonly outcome: Reading;
  /** The plan's value for `Enligt FV-plan`, when it is known. */
  readonly plan?: Reading;
  /** The indicator can be negative by nature (a result, a deviation), so a minus sign makes no change of it. */
  readonly signed?: boolean;
}

export type UnresolvedReason =
  | 'no-target'
  | 'target-unreadable'
  | 'plan-unknown'
  | 'benchmark-unknown'
  | 'level-or-change';

/** A target ready to be judged, or why it cannot be. `certain` is false when another reading could be meant. */
export type ResolvedTarget =
  | { readonly kind: 'resolved'; readonly target: JudgeableTarget; readonly certain: boolean }
  | { readonly kind: 'unresolved'; readonly reason: UnresolvedReason };

export type JudgeableTarget =
  | LevelTarget
  | ChangeTarget
  | TrendTarget
  | (BenchmarkTarget & { readonly reference: Figure })
  | Extract<Target, { readonly kind: 'range' }>;

export function resolveTarget(target: Target, context: TargetContext): ResolvedTarget {
  switch (target.kind) {
    case 'blank':
      return unresolved('no-target');
    case 'unreadable':
      return unresolved('target-unreadable');
    case 'plan':
      return context.plan?.kind === 'figure' ? resolved(bare(context.plan)) : unresolved('plan-unknown');
    case 'benchmark':
      // The bracket holds an earlier year's average; this year's may differ.
      return target.reference === null
        ? unresolved('benchmark-unknown')
        : resolved({ ...target, reference: target.reference }, false);
    case 'signed':
      return resolveSigned(target.figure, context);
    case 'trend':
      return resolved(target, target.year === null);
    case 'level':
      return resolved(target, target.basis === null && target.limit.qualifier === null);
    case 'range':
    case 'change':
      return resolved(target);
  }
}

/**
 * `-100` beside 5 041 is a change and `-49,3` beside −399,8 a level; `-3 %` beside 4 839 can only be a change. What
 * lies between is left alone: read wrongly it would blame a right status.
 */
function resolveSigned(figure: Figure, context: TargetContext): ResolvedTarget {
  const level = [context.previous, context.outcome].find((reading) => reading.kind === 'figure');
  if (context.signed === true) return resolved(bare(figure));
  if (level === undefined) return unresolved('level-or-change');
  if (figure.unit === '%' && level.unit !== '%') return resolved({ kind: 'change', by: figure });
  if (sign(level.value) <= 0) return sign(level.value) < 0 ? resolved(bare(figure)) : unresolved('level-or-change');
  const tenTimes = multiply(absolute(figure.value), decimal(10));
  if (figure.unit === level.unit && figure.unit !== '%' && compare(tenTimes, level.value) <= 0) {
    return resolved({ kind: 'change', by: figure });
  }
  return unresolved('level-or-change');
}

function bare(limit: Figure): LevelTarget {
  return { kind: 'level', relation: null, limit, basis: null };
}

function resolved(target: JudgeableTarget, certain = true): ResolvedTarget {
  return { kind: 'resolved', target, certain };
}

function unresolved(reason: UnresolvedReason): ResolvedTarget {
  return { kind: 'unresolved', reason };
}
