/** Numbers as people type them: `1 234,5`, `12,5 %`, `(5)`, `1E3`; `1,234.5` and `$5` in American. */
import type { Culture } from './culture';
import type { Entry } from './entry';

/** Null for what is no number. */
export function readNumber(text: string, culture: Culture): Entry | null {
  const match = shapeOf(culture).exec(text);
  if (match?.groups === undefined) return null;
  const { open, close, sign, currency, whole = '', fraction, exponent, percent } = match.groups;
  if ((open === undefined) !== (close === undefined) || (whole === '' && fraction === undefined)) return null;
  const grouped = culture.name === 'sv-SE' ? /[\s\u00a0\u202f]/.test(whole) : whole.includes(',');
  const digits = `${whole.replace(/[\s\u00a0\u202f,]/g, '')}.${fraction ?? ''}`;
  const size = Number(`${digits === '.' ? '0' : digits}${exponent ?? ''}`) / (percent === undefined ? 1 : 100);
  const value = open !== undefined || sign === '-' ? -size : size;
  if (!Number.isFinite(value)) return null;
  const format = formatOf(fraction !== undefined && fraction !== '', grouped, percent !== undefined, currency !== undefined, exponent !== undefined);
  return format === null ? { value } : { value, format };
}

/** Groups are of three digits, or it is text: `1,23` is in American Excel a text no more than `12 34` in Swedish. */
function shapeOf({ name }: Culture): RegExp {
  const whole = name === 'sv-SE' ? String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*` : String.raw`\d{1,3}(?:,\d{3})+|\d*`;
  const point = name === 'sv-SE' ? ',' : String.raw`\.`;
  const currency = name === 'sv-SE' ? '(?<currency>(?!))?' : String.raw`(?<currency>\$)?`;
  return new RegExp(
    String.raw`^(?<open>\()?\s*(?<sign>[-+])?\s*${currency}(?<whole>${whole})(?:${point}(?<fraction>\d*))?(?<exponent>[Ee][+-]?\d+)?\s*(?<percent>%)?\s*(?<close>\))?$`,
  );
}

function formatOf(decimals: boolean, grouped: boolean, percent: boolean, currency: boolean, scientific: boolean): string | null {
  if (percent) return decimals ? '0.00%' : '0%';
  if (scientific) return '0.00E+00';
  if (currency) return decimals ? '$#,##0.00' : '$#,##0';
  return grouped ? (decimals ? '#,##0.00' : '#,##0') : null;
}
