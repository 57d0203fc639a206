/**
 * Column headings as sets of words. `Ack utf fg år`, `Ackumulerat utfall föregående år` and, in a table about 2024,
 * `Ack utfall 2023` are all {ack, utfall, Y-1}. Rule L2 in docs/SPEC.md.
 */
import { BUDGET_KINDS, HEADING_WORDS, IGNORED, MONTHS, PERIOD_MONTHS, WORDS } from './heading-words';
import { printedLabel } from './label';
import { remembered } from './memo';
import { isPlainText } from './number';

export interface Heading {
  /** As printed, on one line. */
  readonly text: string;
  /** Words without their years. `MONTH` stands for any month or interim period, `%` for percent. */
  readonly words: ReadonlySet<string>;
  /** Years named, in order. */
  readonly years: readonly number[];
  /** The last month named, 1–12. */
  readonly month: number | null;
}

/** A printed way of heading a column: words it must have and words it may have. */
export interface HeadingForm {
  readonly required: readonly string[];
  readonly allowed: ReadonlySet<string>;
  /** Its year must be named: `Utfall 2024`, not `Utfall fg år`. */
  readonly namesYear: boolean;
}

interface Building {
  readonly words: Set<string>;
  readonly years: number[];
  month: number | null;
}

/** Reads a heading; `text` may hold line breaks and several header rows joined. */
export const readHeading: (text: string) => Heading = remembered(headingOf);

function headingOf(text: string): Heading {
  const label = printedLabel(text);
  const building: Building = { words: new Set(), years: [], month: null };
  const tokens = tokenise(label);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    if (isDigit(token)) {
      if (!isOrdinal(tokens, i)) readDigits(building, token);
    } else if (readPeriod(building, token, tokens[i + 1])) i += 1;
    else readWord(building, token);
  }
  if (tokens[0] === 'belopp' && ONLY_AMOUNT.test(label)) building.words.add('belopp');
  return { text: label, words: building.words, years: building.years, month: building.month };
}

/** *Belopp* heads a column where it says no more than its unit. */
const ONLY_AMOUNT = /^belopp(?:,? ?(?:i )?\(?(?:mnkr|mkr|tkr|kr)\)?)?$/i;

const FG = /\bf\.?\s?g\.\s?/g;

// A year and month or a date, a word with its inner hyphens, a number.
const TOKENS = /(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?!\d)|[\p{L}]+(?:-[\p{L}]+)*|\d+/gu;
/** The same for Latin letters: V8 takes milliseconds to make ready the class of all letters. */
const LATIN_TOKENS = new RegExp(TOKENS.source.replaceAll('\\p{L}', 'a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f'), 'g');

function tokenise(label: string): string[] {
  const lower = label.toLowerCase().replaceAll('%', ' procent ');
  return (lower.includes('g.') ? lower.replace(FG, 'fg ') : lower).match(isPlainText(label) ? LATIN_TOKENS : TOKENS) ?? [];
}

/** Whether a token is a number or a date. */
function isDigit(token: string): boolean {
  const first = token.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** `per 31 augusti`, `period 8`, `prognos 2`: a number that says which day, month or round, not which column. */
function isOrdinal(tokens: readonly string[], at: number): boolean {
  return (tokens[at] ?? '').length <= 2 && (MONTHS.has(tokens[at + 1] ?? '') || ORDINAL_BEFORE.has(tokens[at - 1] ?? ''));
}

const ORDINAL_BEFORE: ReadonlySet<string> = new Set(['period', 'perioden', 'prognos', 'helårsprognos', 'årsprognos']);

/** `delår 2`, `kvartal 3`: two tokens that together name a month. */
function readPeriod(into: Building, token: string, next: string | undefined): boolean {
  const months = PERIOD_MONTHS.get(token);
  if (months === undefined || next === undefined || !/^[1-4]$/.test(next)) return false;
  setMonth(into, months * Number(next));
  return true;
}

function setMonth(into: Building, month: number): void {
  into.month = month;
  into.words.add('MONTH');
}

function readWord(into: Building, token: string): void {
  if (isDigit(token)) return readDigits(into, token);
  const month = MONTHS.get(token);
  if (month !== undefined) return setMonth(into, month);
  const mapped = WORDS.get(token);
  if (mapped !== undefined) return mapped.split(' ').forEach((word) => into.words.add(word));
  if (IGNORED.has(token)) return;
  const parts = token.split('-');
  if (parts.length > 1 && parts.every(isVocabulary)) return parts.forEach((part) => readWord(into, part));
  const joined = parts.join('');
  if (parts.length > 1 && isVocabulary(joined)) return readWord(into, joined);
  into.words.add(joined);
}

function isVocabulary(word: string): boolean {
  return WORDS.has(word) || MONTHS.has(word) || IGNORED.has(word);
}

function readDigits(into: Building, token: string): void {
  const match = /^((?:19|20)\d\d)(?:-?(0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01]))?)?$/.exec(token);
  if (match !== null) {
    into.years.push(Number(match[1]));
    if (match[2] !== undefined) setMonth(into, Number(match[2]));
    return;
  }
  const short = /^(\d\d)(0[1-9]|1[0-2])(?:[0-3]\d)?$/.exec(token);
  if (short !== null) {
    into.years.push(2000 + Number(short[1]));
    setMonth(into, Number(short[2]));
  } else if (into.words.size > 0 && /^[1-4]\d$/.test(token)) {
    // `april -24`, `bokslut -24`, `förändring 24/25`
    into.years.push(2000 + Number(token));
  } else {
    into.words.add(token);
  }
}

/** Whether the heading has any word that a column could be known by: tells a header row from a row of labels. */
export function hasHeadingWord(heading: Heading): boolean {
  for (const word of heading.words) if (word === 'MONTH' || HEADING_WORDS.has(word)) return true;
  return false;
}

/**
 * `'ack utfall [Y0]'` → required ack and utfall, Y0 allowed. `Y0`, `Y-1` … are years relative to the table's, `=Y-1` one
 * printed in digits. Whoever decided a budget, it is one.
 */
export function headingForm(text: string): HeadingForm {
  const required: string[] = [];
  const allowed = new Set<string>();
  for (const word of text.split(' ')) {
    const optional = word.startsWith('[');
    const plain = (optional ? word.slice(1, -1) : word).replace('=', '');
    if (!optional) required.push(plain);
    allowed.add(plain);
  }
  if (required.includes('budget')) BUDGET_KINDS.forEach((word) => allowed.add(word));
  return { required, allowed, namesYear: text.includes('=') };
}

/** The heading's words with its years made relative to `base`; `base` null leaves years out. */
export function relativeWords(heading: Heading, base: number | null): ReadonlySet<string> {
  if (heading.years.length === 0 || base === null) return heading.words;
  const words = new Set(heading.words);
  for (const year of heading.years) words.add(`Y${year - base}`);
  return words;
}

/** Whether the heading could match the form in some year: years are left out on both sides. */
export function couldMatchForm(heading: Heading, form: HeadingForm): boolean {
  for (const word of form.required) if (!isYearWord(word) && !heading.words.has(word)) return false;
  for (const word of heading.words) if (!isYearWord(word) && !form.allowed.has(word)) return false;
  return true;
}

/** Whether the word is a year relative to the table's: of all words these alone begin with a capital Y. */
export function isYearWord(word: string): boolean {
  return word.startsWith('Y');
}

export function matchesForm(words: ReadonlySet<string>, form: HeadingForm): boolean {
  for (const word of form.required) if (!words.has(word)) return false;
  for (const word of words) if (!form.allowed.has(word)) return false;
  return true;
}
