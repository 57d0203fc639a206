/** Formulas in the user's language and back: `=SUMMA(A1;B1)` and `=SUM(A1,B1)`. Functions without a translation here stay. */
import type { CellValue } from '../../../core/grid';
import type { Culture } from './culture';
import { localError } from './culture';
import { tokens, tokenText } from './references';

export function localFormula(formula: string, culture: Culture): string {
  if (culture.functions.size === 0) return formula;
  let braces = 0;
  const parts = tokens(formula).map((token) => {
    if (token.kind === 'function') return culture.functions.get(token.name.toUpperCase()) ?? token.name;
    if (token.kind === 'number') return token.text.replace('.', culture.decimal);
    if (token.kind === 'error') return tokenText({ ...token, text: localError(token.text, culture) });
    if (token.kind === 'name' && /^(true|false)$/i.test(token.name)) return token.name.toUpperCase() === 'TRUE' ? culture.true : culture.false;
    const text = tokenText(token);
    if (token.kind === 'other') braces += text === '{' ? 1 : text === '}' ? -1 : 0;
    return token.kind === 'other' && text === ',' ? (braces > 0 ? '\\' : culture.list) : text;
  });
  return parts.join('');
}

/** `formula` in the words of `culture`, in English: what files and the calculator hold. */
export function englishFormula(formula: string, culture: Culture): string {
  if (culture.functions.size === 0) return formula;
  const english = new Map([...culture.functions].map(([name, local]) => [local.toUpperCase(), name]));
  const errors = [...culture.errors];
  const text = outsideStrings(formula, (part) => {
    const pointed = part.replace(/(\d),(\d)/g, '$1.$2');
    return errors.reduce((sum, [error, local]) => sum.replaceAll(local, error), pointed.replaceAll(culture.list, ',').replaceAll('\\', ','));
  });
  const parts = tokens(text).map((token) => {
    if (token.kind === 'function') return english.get(token.name.toUpperCase()) ?? token.name;
    if (token.kind === 'name' && token.sheet === null && token.name.toUpperCase() === culture.true) return 'TRUE';
    if (token.kind === 'name' && token.sheet === null && token.name.toUpperCase() === culture.false) return 'FALSE';
    return tokenText(token);
  });
  return parts.join('');
}

/** Changes what lies outside quoted text and quoted sheet names. */
function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)|([^"']+|["'])/g, (_, quoted: string | undefined, part: string | undefined) =>
    quoted ?? change(part ?? ''),
  );
}

/** How a stored value reads where formulas are shown: the text that would put it there again. */
export function errorText(value: CellValue): string | null {
  return typeof value === 'object' && value !== null ? value.error : null;
}
