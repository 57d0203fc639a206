/**
 * Patterns with letters in them. V8 takes up to a millisecond to make ready a pattern that holds the class of all
 * letters, and a report has next to none but Latin ones: a pattern for those is tried where a text has no others.
 */

const LATIN = 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
// Beside Latin letters: dashes, quotes, arrows and signs of mathematics.
const NO_OTHER_LETTERS = /^[\0-\u024f\u2010-\u2060\u2190-\u2bff]*$/;

/** Which pattern to use on a text. Both find the same in it. */
export type LetterPattern = (text: string) => RegExp;

/** `source` has `\p{L}` inside square brackets only; `flags` include `u`. */
export function letterPattern(source: string, flags: string): LetterPattern {
  let latin: RegExp | null = null;
  let all: RegExp | null = null;
  return function patternFor(text: string): RegExp {
    if (NO_OTHER_LETTERS.test(text)) return (latin ??= new RegExp(source.replaceAll('\\p{L}', LATIN), flags));
    return (all ??= new RegExp(source, flags));
  };
}
