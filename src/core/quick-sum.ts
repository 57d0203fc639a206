/**
 * A quick yes for the many sums that agree: whole numbers of the finest printed unit, exact in doubles. Adds one figure
 * after another and keeps none of them, for a sum may have a hundred thousand. Rule N4.
 */
import type { Figure } from './figure';

/** Beyond this a double no longer holds every whole number. */
const SAFE = 2 ** 52;
const MOST_DECIMALS = 6;
const TENS: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

export class QuickSum {
  /** All that follows is counted in 10^-scale. */
  private scale = 0;
  /** The operands' sum less the printed figure. */
  private off = 0;
  private size = 0;
  /** All last printed digits together; −∞ with a figure that carries more digits than it shows. */
  private slack = 0;

  constructor(actual: Figure) {
    this.add(actual, -1);
  }

  add({ value, decimals }: Figure, sign: 1 | -1): void {
    const finest = value.scale > decimals ? value.scale : decimals;
    if (finest > this.scale) this.refine(finest);
    const units = Number(value.units) * power(this.scale - value.scale);
    this.off += sign === 1 ? units : -units;
    this.size += units < 0 ? -units : units;
    this.slack += value.scale <= decimals ? power(this.scale - decimals) : -Infinity;
  }

  private refine(scale: number): void {
    const factor = power(scale - this.scale);
    this.scale = scale;
    this.off *= factor;
    this.size *= factor;
    this.slack *= factor;
  }

  /** `false` says nothing; `compareSum` then decides. */
  surelyAgrees(): boolean {
    return this.scale <= MOST_DECIMALS && this.size < SAFE && this.slack >= 0 && 2 * Math.abs(this.off) <= this.slack;
  }
}

function power(exponent: number): number {
  return TENS[exponent] ?? 10 ** exponent;
}
