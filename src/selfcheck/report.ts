/** What one run found, as the person saves it and sends it to us. */
import { type Difference, differences } from './compare';
import type { ScenarioResult } from './run';
import type { Observations } from './scenario';
import type { Tally } from './wording';

/** The host's answers, by scenario; written by `npm run golden`. */
export type Golden = Readonly<Record<string, Observations>>;

export type Verdict =
  | { readonly id: string; readonly kind: 'same' }
  /** No differences: nothing is recorded for the scenario. */
  | { readonly id: string; readonly kind: 'differs'; readonly differences: readonly Difference[]; readonly seen: Observations }
  | { readonly id: string; readonly kind: 'left-out'; readonly because: string }
  | { readonly id: string; readonly kind: 'broke'; readonly message: string };

export interface Report {
  readonly format: 'avstamt-self-check/1';
  readonly version: string;
  /** ISO 8601. */
  readonly time: string;
  /** Which Excel: host, platform, version, language. */
  readonly excel: Readonly<Record<string, string>>;
  readonly tally: Tally;
  readonly verdicts: readonly Verdict[];
}

export function judge({ id, outcome }: ScenarioResult, golden: Golden): Verdict {
  if (outcome.kind !== 'seen') return { id, ...outcome };
  const seen = outcome.observations;
  const recorded = golden[id];
  const found = differences(recorded ?? {}, seen);
  return recorded !== undefined && found.length === 0 ? { id, kind: 'same' } : { id, kind: 'differs', differences: recorded === undefined ? [] : found, seen };
}

export function tally(verdicts: readonly Verdict[]): Tally {
  const count = (kind: Verdict['kind']): number => verdicts.filter((verdict) => verdict.kind === kind).length;
  return { same: count('same'), differs: count('differs'), leftOut: count('left-out'), broke: count('broke') };
}
