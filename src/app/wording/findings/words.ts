/** What is said of a finding. */
import type { Finding } from '../../../core/finding';
import type { Worded } from '../lang';

export interface FindingWords {
  /** The kind of finding, for headings and summaries: "Summan stämmer inte". */
  readonly name: Worded;
  /** What is wrong with this one, with its figures. */
  readonly sentence: (finding: Finding) => Worded;
  /** What to do about findings of the kind. */
  readonly advice: Worded;
  /** What to do about this one, where more can be said; null where not. */
  readonly adviceFor?: (finding: Finding) => Worded | null;
}
