/** What a text becomes when it is put into a cell: number, date, truth, error, formula or text, as Excel reads it. */
import type { Culture } from './culture';
import type { Entry } from './entry';
import { readNumber } from './input-number';
import { readDate } from './input-date';
import { englishFormula } from './local-formula';

const ERRORS = ['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#VALUE!'];

/**
 * `text` in the words of `culture`; through Office.js that is always the American one (OfficeDev/office-js#1559).
 * A cell with the format `@` takes everything as text.
 */
export function readEntry(text: string, culture: Culture, cellFormat: string | undefined): Entry {
  if (text === '') return { value: null };
  if (cellFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: englishFormula(text, culture) };
  const plain = text.trim();
  const upper = plain.toUpperCase();
  if (upper === culture.true) return { value: true };
  if (upper === culture.false) return { value: false };
  const error = ERRORS.find((name) => upper === (culture.errors.get(name) ?? name));
  if (error !== undefined) return { value: { error } };
  return readNumber(plain, culture) ?? readDate(plain, culture) ?? { value: text };
}
