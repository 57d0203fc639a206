/** Labels as people print them, and as they are compared. Rule L1 in docs/SPEC.md. */
import { letterPattern } from './letters';
import { remembered } from './memo';
import { beginsWithLetter, isPlainText, plainText } from './number';
import type { Unit } from './unit';
import { unitOfWord } from './unit';

// A hyphen at a line's end joins the word (`rikt-\nlinjer`), except where it stands for a shared part (`Hälso- och`).
const LINE_HYPHEN = letterPattern('([\\p{L}])-\\s+(?!(?:och|eller|samt|o|&)\\s)(?=([\\p{L}]))', 'gu');
const BRACKET = /\(([^()]*)\)/g;

/** One line of text, hyphenation at line ends mended; case and inner hyphens kept. For people to read. */
export function printedLabel(text: string): string {
  return isPlainText(text) && !text.includes('- ') && !text.endsWith(':') ? text : mended(text);
}

const mended: (text: string) => string = remembered(mendLabel);

function mendLabel(text: string): string {
  const plain = plainText(text.replace(/\u00ad/g, ''));
  return (plain.includes('- ') ? plain.replace(LINE_HYPHEN(plain), joinLines) : plain).replace(/:$/, '').trim();
}

/** A capital after the hyphen begins another word. */
function joinLines(hyphen: string, before: string, after: string): string {
  return after === after.toUpperCase() ? hyphen : before;
}

/**
 * The key labels are compared by: lower case, letters and digits only, units in brackets and footnote marks gone.
 * `-Varav externt inhyrd personal`, `varav externt inhyrd per-\nsonal` and `Varav Externt inhyrd personal (tkr)` agree.
 */
export function labelKey(text: string): string {
  return SIMPLE_LABEL.test(text) && !endsWithUnit(text) ? text.toLowerCase().replaceAll(' ', '') : keyed(text);
}

// A long table has more labels than are remembered; most are letters, digits and spaces.
const SIMPLE_LABEL = /^[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff ]*$/;
const ENDS_WITH_UNIT = /(?:mnkr|mkr|tkr) *$/i;

function endsWithUnit(text: string): boolean {
  // Few do: a look at the last letter spares the rest the pattern.
  const last = text.at(-1);
  return (last === 'r' || last === 'R' || last === ' ') && ENDS_WITH_UNIT.test(text);
}

const keyed: (text: string) => string = remembered(keyOfLabel);

function keyOfLabel(text: string): string {
  const label = printedLabel(text);
  return label
    .toLowerCase()
    .replace(BRACKET, (whole, inner: string) => (unitOfWord(inner) === null && !/^\*+$/.test(inner) ? whole : ''))
    .replace(FOOTNOTE, '')
    .replace(/,?\s*(?:mnkr|mkr|tkr)$/, '')
    .replace(isPlainText(label) ? NO_LATIN_KEY : NO_KEY, '');
}

/** `Läkemedel 1)`, `Läkemedel ²`; asterisks go with all signs. */
const FOOTNOTE = /(?:\s\d{1,2}\)|\s?[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?)$/;
const NO_KEY = /[^\p{L}\p{N}%]/gu;
// The same of plain text: V8 takes milliseconds to make ready the class of all letters.
const NO_LATIN_KEY = /[^a-z0-9%\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/g;

const OUTLINE_NUMBER = letterPattern(String.raw`^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[\p{L}-])`, 'u');

/** `1. Patientavgifter`, `1.1 Patientavgifter` without the number; other labels as they are. */
export function withoutNumber(text: string): string {
  const label = printedLabel(text);
  return beginsWithLetter(label) ? label : label.replace(OUTLINE_NUMBER(label), '');
}

/** A unit that a label names in brackets or after a comma: `Resultat (tkr)`; null when it names none. */
export function labelUnit(text: string): Unit | null {
  const label = printedLabel(text);
  if (!label.includes('(') && !/kr$/i.test(label)) return null;
  for (const [, inner = ''] of label.matchAll(BRACKET)) {
    const unit = unitOfWord(inner);
    if (unit !== null) return unit;
  }
  const tail = /(?:,| i)\s*(mnkr|mkr|tkr|kr)$/i.exec(label);
  return tail === null ? null : unitOfWord(tail[1] ?? '');
}

/** Whether the row is a part of the one above it: `varav …`, `- varav …`, `därav …`. */
export function isOfWhich(text: string): boolean {
  return /^-?\s*(?:varav|därav)\b/i.test(plainText(text));
}

/** Whether the row calls itself a sum: `Summa kkl 4`, `Delsumma`, `Totalt fastigheter`. */
export function isSumLabel(text: string): boolean {
  return /^(?:summa|delsumma|totalt?)\b/i.test(printedLabel(text));
}
