/** Formulas in R1C1 notation, relative to the cell they stand in. */
import { quoteSheet } from '../../../core/address';
import { tokens, tokenText } from './references';
import type { Reference } from './references';

export function toR1C1(formula: string, row: number, column: number): string {
  return tokens(formula)
    .map((token) => (token.kind === 'reference' ? referenceText(token, row, column) : tokenText(token)))
    .join('');
}

function referenceText({ sheet, rect, shape, fixed }: Reference, row: number, column: number): string {
  const r = (at: number, isFixed: boolean): string => part('R', at, row, isFixed);
  const c = (at: number, isFixed: boolean): string => part('C', at, column, isFixed);
  const prefix = sheet === null ? '' : `${quoteSheet(sheet)}!`;
  const [first, last] = {
    cell: [r(rect.top, fixed.top) + c(rect.left, fixed.left), ''],
    area: [r(rect.top, fixed.top) + c(rect.left, fixed.left), r(rect.bottom, fixed.bottom) + c(rect.right, fixed.right)],
    rows: [r(rect.top, fixed.top), r(rect.bottom, fixed.bottom)],
    columns: [c(rect.left, fixed.left), c(rect.right, fixed.right)],
  }[shape];
  return prefix + (last === '' || last === first ? first : `${first}:${last}`);
}

function part(letter: string, at: number, home: number, isFixed: boolean): string {
  if (isFixed) return `${letter}${at + 1}`;
  return at === home ? letter : `${letter}[${at - home}]`;
}
