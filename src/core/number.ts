/** Swedish number text, both ways. Rule N2 in docs/SPEC.md. */
import type { Decimal } from './decimal';
import { remembered } from './memo';
import { decimal, round, toText, trim } from './decimal';
import type { Figure, Reading } from './figure';
import type { Unit } from './unit';
import { unitOfWord } from './unit';

// NBSP, narrow NBSP, thin, figure and other typographic spaces, as reports and Excel group thousands with.
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
// Nothing invisible: no zero-width or soft hyphen, no control or bidi mark that could rewrite a terminal's line.
const INVISIBLE = /(?![\s\u0085])\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;
const MINUS = /[\u2212\u2010-\u2015\ufe63\uff0d]/g;

// Latin letters and plain signs with single spaces between: what almost every cell of text is.
const PLAIN_ALREADY = /^[!-~\u00c0-\u024f]+(?: [!-~\u00c0-\u024f]+)*$/;

/** Whether `plainText` would leave the text as it is. */
export function isPlainText(text: string): boolean {
  return PLAIN_ALREADY.test(text);
}

/** Whether the text begins with a Latin letter: then it is words, never a figure, a dash or a fault. */
export function beginsWithLetter(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x60 && first < 0x7b) || (first > 0x40 && first < 0x5b) || (first > 0xbf && first < 0x250);
}

/** One space for any run of spaces, one hyphen-minus for any dash, nothing invisible. */
export function plainText(text: string): string {
  if (isPlainText(text)) return text;
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').replace(MINUS, '-').trim();
}

const BLANKS = /^(?:-{1,3}|\.{2,3}|…)?$/;
const FAULT = /^#(?:[A-ZÅÄÖ][A-ZÅÄÖ0-9/_ ]*[!?]?|#+)$/;

/** Reads the text of one cell. Text that is not wholly a figure is text, never a guess. */
export const readText: (raw: string) => Reading = remembered(readCellText);

function readCellText(raw: string): Reading {
  const text = plainText(raw);
  if (beginsWithLetter(text)) return { kind: 'text', text };
  if (BLANKS.test(text)) return { kind: 'blank', dash: text !== '' };
  if (text.startsWith('#') && FAULT.test(text)) return { kind: 'fault', fault: text };
  return readFigureText(text) ?? { kind: 'text', text };
}

// sign, figure, trailing minus or footnote mark, unit, qualifier in brackets.
const FIGURE =
  /^(?:((?:19|20)\d\d): ?)?([+-]?) ?(\d[\d .,]*)( ?-)?(\*{1,3})? ?([a-zåäö%][a-zåäö%/.-]*(?: [a-zåäö]+)?)?(?: ?\(([^()]*(?:\([^()]*\)[^()]*)*)\)\*?)?$/iu;
const CLOCK = /^(\d{1,4}):([0-5]\d)(?: ?min(?:uter)?\.?)?(?: ?\(([^()]*)\))?$/i;

function readFigureText(text: string): Figure | null {
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, minutes, seconds, qualifier] = clock;
    return figure(decimal(Number(minutes) * 60 + Number(seconds)), 0, 's', qualifier ?? null);
  }
  const match = FIGURE.exec(text);
  if (match === null) return null;
  const [, year, sign, digits = '', trailing, mark, word, bracket] = match;
  const unit = word === undefined ? null : unitOfWord(word);
  if (word !== undefined && unit === null) return null;
  if (sign !== '' && trailing !== undefined) return null;
  const value = readDigits(digits.trim());
  if (value === null) return null;
  const negative = sign === '-' || trailing !== undefined;
  const signed = negative ? { units: -value.units, scale: value.scale } : value;
  const read = { ...figure(signed, value.scale, unit, bracket ?? year ?? mark ?? null), negativeZero: negative && value.units === 0n };
  return sign === '+' ? { ...read, plus: true } : read;
}

function figure(value: Decimal, decimals: number, unit: Unit | null, qualifier: string | null): Figure {
  return { kind: 'figure', value, decimals, unit, qualifier, source: 'text', negativeZero: false };
}

const GROUPED_BY_SPACE = /^\d{1,3}(?: \d{3})+(?:[,.](\d+))?$/;
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+,(\d+)$|^\d{1,3}(?:\.\d{3}){2,}$/;
const PLAIN = /^\d+(?:[,.](\d+))?$/;
// Thousands or thousandths? A guess here would be a figure a thousand times off.
const AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/;

function readDigits(digits: string): Decimal | null {
  if (AMBIGUOUS.test(digits)) return null;
  const match = PLAIN.exec(digits) ?? GROUPED_BY_SPACE.exec(digits) ?? GROUPED_BY_POINT.exec(digits);
  if (match === null) return null;
  const fraction = match[1] ?? '';
  return decimal(BigInt(digits.replace(/[^\d]/g, '')), fraction.length);
}

const NBSP = '\u00a0';
const MINUS_SIGN = '\u2212';

/** `-1234.5` with 1 decimal → `−1 234,5` with no-break spaces, rounded as Excel rounds. */
export function formatNumber(value: Decimal, decimals = Math.max(0, trim(value).scale)): string {
  const text = toText(round(value, decimals), decimals);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const isZero = /^[0.]*$/.test(text.replace('-', ''));
  return `${text.startsWith('-') && !isZero ? MINUS_SIGN : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Whether a text that could not be read was meant as a figure: mostly digits and number signs. */
export function looksLikeFigure(text: string): boolean {
  const plain = plainText(text).replaceAll(' ', '');
  const digits = plain.replace(/\D/g, '').length;
  return digits > 0 && digits * 2 >= plain.length && plain.length <= 24;
}
