/** Numbers by format code: digits, groups, decimals, percent, thousands scaling, scientific, text around them. */
import type { Culture } from './culture';

/** General: up to 11 characters without the sign, as in a column wide enough. */
export function generalText(value: number, culture: Culture): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const exact = Number(value.toPrecision(15));
  if (size >= 1e11 || size < 1e-9) return scientific(exact, 5, culture).replace(/[.,]?0*E/, 'E');
  const whole = Math.trunc(size).toString().length;
  const digits = Math.max(0, 10 - whole);
  const text = decimals(exact, size < 1e-4 ? 9 : digits).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return text.replace('.', culture.decimal);
}

/** Half away from zero on the 15 digits Excel keeps: 1.005 with two decimals is 1.01. */
function decimals(value: number, places: number): string {
  const shifted = Number(`${Math.abs(Number(value.toPrecision(15)))}e${places}`);
  const digits = Number.isFinite(shifted) && shifted < 1e15 ? String(Math.floor(Number((shifted + 0.5).toPrecision(15)))) : null;
  if (digits === null) return value.toFixed(places);
  const padded = digits.padStart(places + 1, '0');
  const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function scientific(value: number, places: number, culture: Culture): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(places).split('e');
  const power = Number(exponent);
  return `${mantissa.replace('.', culture.decimal)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

interface NumberCode {
  readonly before: string;
  readonly after: string;
  readonly grouped: boolean;
  readonly scale: number;
  readonly minWhole: number;
  readonly minFraction: number;
  readonly maxFraction: number;
  readonly scientific: boolean;
}

export function renderNumber(value: number, code: string, culture: Culture): string {
  if (/general|standard/i.test(code)) return code.replace(/\[[^\]]*\]/g, '').replace(/"([^"]*)"|general|standard/gi, (_, quoted?: string) => quoted ?? generalText(value, culture));
  const parsed = numberCode(code);
  if (parsed === null) return literal(code);
  const scaled = Number(`${value}e0`) * 10 ** parsed.scale;
  if (parsed.scientific) return parsed.before + scientific(scaled, parsed.maxFraction, culture) + parsed.after;
  const text = decimals(Number(scaled.toPrecision(15)), parsed.maxFraction);
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const kept = trimmed(fraction, parsed.minFraction);
  const shown = parsed.minWhole === 0 && whole === '0' ? '' : whole.padStart(parsed.minWhole, '0');
  const digits = (parsed.grouped ? grouped(shown, culture.group) : shown) + (parsed.maxFraction > 0 && (kept !== '' || parsed.minFraction > 0) ? culture.decimal + kept : '');
  return (negative ? '-' : '') + parsed.before + digits + parsed.after;
}

function trimmed(fraction: string, atLeast: number): string {
  let length = fraction.length;
  while (length > atLeast && fraction[length - 1] === '0') length -= 1;
  return fraction.slice(0, length);
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark);
}

const DIGITS = /[0#?][0#?,. ]*(?:E[+-]0+)?/i;

/** Null when the code shows no digits at all. */
function numberCode(code: string): NumberCode | null {
  const plain = code.replace(/\[[^\]]*\]/g, '');
  const masked = plain.replace(/"[^"]*"|\\.|[_*]./g, (hidden) => '\u0001'.repeat(hidden.length));
  const match = DIGITS.exec(masked);
  if (match === null) return null;
  const area = match[0].trimEnd();
  const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + area.length)];
  const [wholePart = '', fractionPart = ''] = area.replace(/E[+-]0+$/i, '').split('.');
  const commas = /,+$/.exec(fractionPart === '' && !area.includes('.') ? wholePart : area.replace(/E.*$/i, ''))?.[0].length ?? 0;
  const whole = wholePart.replace(/,+$/, '');
  return {
    before: literal(before),
    after: literal(after),
    grouped: whole.includes(','),
    scale: (masked.includes('%') ? 2 : 0) - 3 * commas,
    minWhole: whole.replace(/[^0]/g, '').length,
    minFraction: fractionPart.replace(/[^0]/g, '').length,
    maxFraction: fractionPart.replace(/[^0#?]/g, '').length,
    scientific: /E[+-]0+$/i.test(area),
  };
}

/** `"kr"`, `\ `, `_-`, `* ` and bare characters as they are shown. */
function literal(code: string): string {
  return code.replace(/\[[^\]]*\]/g, '').replace(/"([^"]*)"?|\\(.)|_.|\*./g, (whole, quoted?: string, escaped?: string) => quoted ?? escaped ?? (whole.startsWith('_') ? ' ' : ''));
}
