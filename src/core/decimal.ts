/**
 * Exact decimals: a whole number of units of 10^-scale. No float ever takes part in arithmetic, so a sum of a
 * thousand figures is exactly the sum. Rule N1 in docs/SPEC.md.
 */
export interface Decimal {
  readonly units: bigint;
  /** Number of decimals, 0 or more. */
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

const POWERS: bigint[] = [1n];

/** 10^exponent for a whole exponent ≥ 0. */
export function pow10(exponent: number): bigint {
  for (let i = POWERS.length; i <= exponent; i++) POWERS.push((POWERS[i - 1] as bigint) * 10n);
  return POWERS[exponent] as bigint;
}

export function decimal(units: bigint | number, scale = 0): Decimal {
  return { units: BigInt(units), scale };
}

/** The units of `value` when counted in 10^-scale; `scale` must not be smaller than the value's own. */
export function unitsAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.units : value.units * pow10(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sign(a: Decimal): -1 | 0 | 1 {
  return a.units < 0n ? -1 : a.units > 0n ? 1 : 0;
}

/** The value times 10^exponent, exactly; the exponent may be negative. */
export function shift(a: Decimal, exponent: number): Decimal {
  if (exponent <= 0) return { units: a.units, scale: a.scale - exponent };
  const kept = Math.max(0, a.scale - exponent);
  return { units: a.units * pow10(kept - a.scale + exponent), scale: kept };
}

/** a / b to `scale` decimals, rounded half away from zero as Excel rounds; b must not be zero. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const numerator = a.units * pow10(b.scale + scale);
  const denominator = b.units * pow10(a.scale);
  return { units: roundedQuotient(numerator, denominator), scale };
}

/** Rounded half away from zero as Excel rounds; never adds decimals. A negative scale rounds to tens or more. */
export function round(a: Decimal, scale: number): Decimal {
  if (scale >= a.scale) return a;
  const units = roundedQuotient(a.units, pow10(a.scale - scale));
  return scale < 0 ? { units: units * pow10(-scale), scale: 0 } : { units, scale };
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** The same value without trailing zero decimals. */
export function trim(a: Decimal): Decimal {
  let { units, scale } = a;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return scale === a.scale ? a : { units, scale };
}

/** Canonical text: a point, no grouping, no exponent, never `-0`; `decimals` pads with zeros. */
export function toText(a: Decimal, decimals = 0): string {
  const { units, scale } = a.scale < decimals ? { units: unitsAt(a, decimals), scale: decimals } : a;
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
  return units < 0n ? `-${text}` : text;
}

const DECIMAL_TEXT = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads canonical or JavaScript number text (`-12.5`, `1e-7`); null when it is neither. */
export function fromText(text: string): Decimal | null {
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return null;
  const [, minus, whole, fraction = '', exponent = '0'] = match;
  const units = BigInt(`${whole}${fraction}`);
  return shift({ units: minus === '-' ? -units : units, scale: fraction.length }, Number(exponent));
}

/**
 * A spreadsheet's binary double as the decimal a person typed: 15 significant digits, which is what Excel keeps,
 * so 4.599999999999994 stays itself but 0.1 + 0.2 reads as 0.3. The number must be finite.
 */
export function fromNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { units: BigInt(value), scale: 0 };
  const few = withFewDecimals(value);
  if (few !== null) return few;
  const fifteen = value.toPrecision(15);
  // Through a number again for the shortest text; the largest doubles would round up to infinity there.
  const shortest = Number(fifteen);
  const parsed = fromText(Number.isFinite(shortest) ? String(shortest) : fifteen);
  if (parsed === null) throw new RangeError(`Not a finite number: ${value}`);
  return trim(parsed);
}

/** Typed figures have few decimals: the whole number that gives the very double back when it is divided again. */
function withFewDecimals(value: number): Decimal | null {
  for (let scale = 1; scale <= 4; scale++) {
    const units = Math.round(value * 10 ** scale);
    if (Math.abs(units) >= 1e15) return null;
    if (units / 10 ** scale === value) return { units: BigInt(units), scale };
  }
  return null;
}

/** The nearest double, for writing to a cell. */
export function toNumber(a: Decimal): number {
  return Number(toText(a));
}
