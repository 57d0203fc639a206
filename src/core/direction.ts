/**
 * Which way is better for an indicator: said by the target, by a direction column, or known from the catalogue.
 * Never guessed from target − previous: that sign inverts once the target is met. Rule T8 in docs/TARGETS.md.
 */
import { letterPattern } from './letters';
import { plainText } from './number';
import { sign } from './decimal';
import type { Target } from './target-types';
import type { TargetContext } from './target-resolve';
import { resolveTarget } from './target-resolve';

export type Better = 'higher' | 'lower';

export interface Direction {
  readonly better: Better;
  readonly source: 'target' | 'column' | 'catalogue';
  /** false: likely, but a report could mean the other way (more staff, fuller wards). */
  readonly certain: boolean;
}

/** One group of indicators of the catalogue (`layouts/indicator-catalogue.ts`). */
export interface IndicatorGroup {
  /** Looked for in the label in normal form (`normaliseLabel`), anywhere. */
  readonly words?: readonly string[];
  /** Tried where no word is found: what words cannot say. V8 takes a tenth of a millisecond to make each ready. */
  readonly patterns?: readonly RegExp[];
  /** null: known to have no better side; the search stops here. */
  readonly better: Better | null;
  readonly certain: boolean;
  /** Its figures can be negative by nature: results and deviations. */
  readonly signed?: true;
}

/** The first group with a word or pattern found in the label; order matters, since `kostnad per DRG-poäng` is a cost. */
export function indicatorGroup(label: string, catalogue: readonly IndicatorGroup[]): IndicatorGroup | null {
  const normal = normaliseLabel(label);
  return catalogue.find(({ words, patterns }) => words?.some((word) => normal.includes(word)) === true || patterns?.some((pattern) => pattern.test(normal)) === true) ?? null;
}

/** Lower case, single spaces, printed hyphenation mended (`åter- inskrivning` but not `hälso- och sjukvård`). */
export function normaliseLabel(label: string): string {
  const plain = plainText(label).toLowerCase();
  return plain.includes('- ') ? plain.replace(BROKEN_WORD(plain), '') : plain;
}

const BROKEN_WORD = letterPattern('(?<=[\\p{L}])- (?!och |eller |samt |resp)(?=[\\p{L}])', 'gu');

export interface DirectionSources {
  readonly target: Target;
  readonly context: TargetContext;
  readonly label: string;
  /** Text of the direction column, when the table has one. */
  readonly column?: string;
}

/** The direction with its source, or null when nothing tells it. The target's own word comes first. */
export function directionOf(sources: DirectionSources, catalogue: readonly IndicatorGroup[]): Direction | null {
  const fromTarget = directionOfTarget(sources.target, sources.context);
  if (fromTarget !== null) return { better: fromTarget, source: 'target', certain: true };
  const fromColumn = readDirection(sources.column ?? '');
  if (fromColumn !== null) return { better: fromColumn, source: 'column', certain: true };
  const group = indicatorGroup(sources.label, catalogue);
  if (group === null || group.better === null) return null;
  return { better: group.better, source: 'catalogue', certain: group.certain };
}

/** `< 5 %` and `Minska` say lower, `minst 90 %` and `Öka` higher; a bare figure says nothing. */
export function directionOfTarget(target: Target, context: TargetContext): Better | null {
  const resolution = resolveTarget(target, context);
  if (resolution.kind === 'unresolved') return null;
  const { target: judged } = resolution;
  switch (judged.kind) {
    case 'level':
      return judged.relation === null ? null : sideOf(judged.relation.startsWith('>'));
    case 'benchmark':
      return judged.relation === 'better' ? null : sideOf(judged.relation.startsWith('>'));
    case 'change':
      return sign(judged.by.value) === 0 ? null : sideOf(sign(judged.by.value) > 0);
    case 'trend':
      return judged.sense === 'increase' ? 'higher' : judged.sense === 'decrease' ? 'lower' : null;
    case 'range':
      return null;
  }
}

function sideOf(higher: boolean): Better {
  return higher ? 'higher' : 'lower';
}

const HIGHER = /^(?:(?:högre?|högt|hög|större|fler|ökning|ökande|öka|stigande|upp|max|maximera)\b.*|↑|⬆|▲|🡅|\+)$/u;
const LOWER = /^(?:(?:lägre?|lågt|låg|mindre|färre|minskning|minskande|minska|sjunkande|ner|ned|min|minimera)\b.*|↓|⬇|▼|🡇)$/u;

/** A cell of a direction column: `Högre är bättre`, `Lågt värde eftersträvas`, `↑`. */
export function readDirection(text: string): Better | null {
  const plain = plainText(text).toLowerCase().replace('\ufe0f', '');
  if (/sämre/.test(plain)) return null;
  if (HIGHER.test(plain)) return 'higher';
  return LOWER.test(plain) ? 'lower' : null;
}
