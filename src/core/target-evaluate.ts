/** Judges an outcome against a target, within rounding. Rules T1–T9 in docs/TARGETS.md. */
import type { Direction } from './direction';
import type { Figure } from './figure';
import { judgeChange, judgeTrend } from './target-change';
import type { TargetJudgement } from './target-judgement';
import { cannotJudge } from './target-judgement';
import { judgeBare, judgeBenchmark, judgeLimit, judgeRange } from './target-limit';
import type { JudgeableTarget, TargetContext } from './target-resolve';
import { resolveTarget } from './target-resolve';
import type { Target } from './target-types';

export interface Circumstances extends TargetContext {
  readonly direction: Direction | null;
}

/** Never throws: what hinders a judgement is its reason. */
export function evaluateTarget(target: Target, given: Circumstances): TargetJudgement {
  const resolution = resolveTarget(target, given);
  if (resolution.kind === 'unresolved') return cannotJudge(resolution.reason);
  const { outcome } = given;
  if (outcome.kind === 'blank') return cannotJudge('no-outcome');
  if (outcome.kind !== 'figure') return cannotJudge('outcome-unreadable');
  const judged = judge(resolution.target, outcome, given);
  return judged.kind === 'judged' ? { ...judged, certain: judged.certain && resolution.certain } : judged;
}

function judge(target: JudgeableTarget, outcome: Figure, given: Circumstances): TargetJudgement {
  switch (target.kind) {
    case 'level':
      return target.relation === null
        ? judgeBare(target.limit, outcome, given.direction)
        : judgeLimit(target.relation, target.limit, outcome, true);
    case 'range':
      return judgeRange(target.low, target.high, outcome);
    case 'benchmark':
      return judgeBenchmark(target, target.reference, outcome, given.direction);
    case 'change':
      return judgeChange(target, outcome, given.previous);
    case 'trend':
      return judgeTrend(target, outcome, given);
  }
}
