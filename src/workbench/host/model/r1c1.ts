/** Formulas in R1C1 notation, relative to the cell they stand in, and back. */
import { columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../../../core/address';
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

const R1C1 = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/giu;

/** Cells and rectangles; whole rows (`R5`) and columns (`C2`) stay as they are written. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (whole, quoted: string | undefined, r: string | undefined, c: string | undefined) => {
    if (quoted !== undefined) return whole;
    const [top, left] = [place(r, row), place(c, column)];
    if (top.at < 0 || left.at < 0 || top.at >= MAX_ROWS || left.at >= MAX_COLUMNS) return '#REF!';
    return `${left.fixed}${columnLetters(left.at)}${top.fixed}${top.at + 1}`;
  });
}

function place(text: string | undefined, home: number): { readonly at: number; readonly fixed: string } {
  if (text === undefined) return { at: home, fixed: '' };
  return text.startsWith('[') ? { at: home + Number(text.slice(1, -1)), fixed: '' } : { at: Number(text) - 1, fixed: '$' };
}
