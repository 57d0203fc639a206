/** The kinds of target there are. Grammar and rules: docs/TARGETS.md. */
import type { Figure } from './figure';

export type Relation = '>=' | '<=' | '>' | '<';

/** What a target asks of this year's figure against last year's. */
export type Sense = 'increase' | 'decrease' | 'improve' | 'hold';

export type Target =
  | LevelTarget
  /** `85–90 %`: from and to, both reached. */
  | { readonly kind: 'range'; readonly low: Figure; readonly high: Figure }
  /** `-100`, `-3 %`: a level or a change; only the figures beside it can tell (`resolveTarget`). */
  | { readonly kind: 'signed'; readonly figure: Figure }
  | ChangeTarget
  | TrendTarget
  | BenchmarkTarget
  /** `Enligt FV-plan`, `LPIK`: the value stands in another document. */
  | { readonly kind: 'plan'; readonly name: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string };

export interface LevelTarget {
  readonly kind: 'level';
  /** null: a bare number; the indicator's direction tells which side reaches it. */
  readonly relation: Relation | null;
  readonly limit: Figure;
  /** What the figure is counted in, when the target says so (`av pers.kostn`, `recept 1000 invånare/år`). */
  readonly basis: string | null;
}

export interface ChangeTarget {
  readonly kind: 'change';
  /** How much against last year, negative for a decrease; with unit % a share of last year's figure. */
  readonly by: Figure;
}

export interface TrendTarget {
  readonly kind: 'trend';
  readonly sense: Sense;
  /** The year it names to compare with (`Öka jämfört med 2021`), else null: last year. */
  readonly year: string | null;
}

export interface BenchmarkTarget {
  readonly kind: 'benchmark';
  readonly relation: Relation | 'better';
  /** The reference printed beside it (`70 % 2023`); null when none is. */
  readonly reference: Figure | null;
  readonly name: string;
}
