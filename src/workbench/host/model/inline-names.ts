/** Formulas with their names replaced by what these stand for, so that the calculator needs to know no names. */
import type { Book, Sheet } from './book';
import { resolveName } from './names';
import { tokens, tokenText } from './references';

const DEPTH = 16;

/** A name nobody defined stays, and gives `#NAME?`. */
export function inlineNames(book: Book, home: Sheet, formula: string, depth = 0): string {
  const found = tokens(formula);
  if (!found.some(({ kind }) => kind === 'name' || kind === 'error')) return formula;
  return found
    .map((token) => {
      // `Blad1!#REF!` is how Excel writes a lost cell of another sheet.
      if (token.kind === 'error') return token.text;
      if (token.kind !== 'name' || depth > DEPTH) return tokenText(token);
      const entry = resolveName(book, token.name, home, token.sheet);
      if (entry === null) return tokenText(token);
      const inner = inlineNames(book, home, entry.refersTo, depth + 1);
      return tokens(inner).length === 1 ? inner : `(${inner})`;
    })
    .join('');
}
