/** Whether a formula can be read at all: Excel takes none that cannot. */
import { tokens } from './references';
import { refuse } from './refusal';

/** Refuses with `bad-formula` for brackets that do not match, quotes that do not close, an operator with nothing after it. */
export function assertFormula(formula: string): void {
  let depth = 0;
  const found = tokens(formula.slice(1)).filter((token) => token.kind !== 'other' || token.text.trim() !== '');
  for (const token of found) {
    if (token.kind !== 'other') continue;
    if (token.text === '"' || token.text === "'") refuse('bad-formula', formula);
    depth += token.text === '(' || token.text === '{' ? 1 : token.text === ')' || token.text === '}' ? -1 : 0;
    if (depth < 0) refuse('bad-formula', formula);
  }
  const last = found.at(-1);
  const isOpen = last === undefined || (last.kind === 'other' && /[-+*/^&=<>,(]/.test(last.text));
  if (depth !== 0 || isOpen) refuse('bad-formula', formula);
}
