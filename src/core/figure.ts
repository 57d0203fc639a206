/** What one cell can say. A figure carries its exact value and how it is printed. Rules N1–N5 in docs/SPEC.md. */
import type { Decimal } from './decimal';
import type { Unit } from './unit';

export interface Figure {
  readonly kind: 'figure';
  /** In displayed units: a percent cell of 0.024 is 2.4, a cell shown in thousands is its thousands. */
  readonly value: Decimal;
  /** Decimals it is shown with; negative when a format shows tens or more. */
  readonly decimals: number;
  readonly unit: Unit | null;
  /** What stood beside it in the cell: `ack april`, `2023`, `-1,3 %`. */
  readonly qualifier: string | null;
  readonly source: 'number' | 'text';
  /** Printed as `-0`: a small negative figure rounded. */
  readonly negativeZero: boolean;
  /** Typed with more digits than it shows: known to its own last digit, not to its format's. */
  readonly typed?: true;
  /** Printed with a plus sign: as a target, `+2 %` is a change and `2 %` a level. */
  readonly plus?: true;
}

export type Reading =
  | Figure
  /** `dash` when a dash stands in the cell. */
  | { readonly kind: 'blank'; readonly dash: boolean }
  | { readonly kind: 'fault'; readonly fault: string }
  | { readonly kind: 'date' }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'uncalculated' }
  | { readonly kind: 'text'; readonly text: string };
