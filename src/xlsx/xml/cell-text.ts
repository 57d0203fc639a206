/** Cell content as XML text. */
import { escapeText } from './characters';

/** Shortest text that reads back as the same number; a sheet has no minus zero. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no cell can hold ${value}`);
  return String(value === 0 ? 0 : value).replace('e', 'E');
}

/** The longest text a cell holds, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** The attribute that keeps space at the ends and line breaks of a text from being trimmed. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
}

export function cellText(text: string): string {
  if (text.length > LONGEST_TEXT) throw new RangeError(`no cell can hold ${text.length} characters`);
  return escapeText(text);
}

/** `=A1&B1` → `A1&amp;B1`: a stored formula has no equals sign. */
export function formulaText(formula: string): string {
  return cellText(formula.replace(/^=/, ''));
}
