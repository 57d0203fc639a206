/** A formula as it reads when filled into another cell: relative references move, everything else stays. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from '../../core/address';

/** A reference to a cell, to whole columns (`row` null) or to whole rows (`column` null). */
interface Reference {
  readonly column: Axis | null;
  readonly row: Axis | null;
}

interface Axis {
  readonly index: number;
  readonly fixed: boolean;
}

/** A formula cut at its references. */
export type FormulaPieces = readonly (string | Reference)[];

const AFTER = String.raw`(?![\p{L}\p{N}_.!(\\?])`;
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`, // text
    String.raw`'(?:[^']|'')*'`, // quoted sheet name
    String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`, // table column, other workbook
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})${AFTER}`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7})${AFTER}`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})${AFTER}`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`, // name or function
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
    String.raw`[^]`,
  ].join('|'),
  'gu',
);

/** Cuts a formula (with or without `=`) once, to be moved many times. */
export function cutFormula(formula: string): FormulaPieces {
  const pieces: (string | Reference)[] = [];
  let literal = '';
  for (const match of formula.matchAll(TOKEN)) {
    const references = readReferences(match);
    if (references === null) literal += match[0];
    else {
      pieces.push(literal, ...references);
      literal = '';
    }
  }
  return [...pieces, literal];
}

function readReferences(match: RegExpMatchArray): (string | Reference)[] | null {
  const { columns, rows, cell } = match.groups ?? {};
  const parts = (columns ?? rows ?? cell)?.split(':').map(readReference);
  if (parts === undefined) return null;
  const [first, last] = parts;
  if (first === null || first === undefined || last === null) return null;
  return last === undefined ? [first] : [first, ':', last];
}

function readReference(text: string): Reference | null {
  const [, columnFixed, letters = '', rowFixed, digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  if ((letters !== '' && column === null) || (digits !== '' && (row < 0 || row >= MAX_ROWS))) return null;
  // In `$5` the one dollar sign stands where a column's would.
  const fixedRow = letters === '' ? columnFixed === '$' : rowFixed === '$';
  return {
    column: column === null ? null : { index: column, fixed: columnFixed === '$' },
    row: digits === '' ? null : { index: row, fixed: fixedRow },
  };
}

/** The formula moved by so many rows and columns. References past the sheet's edge come back on the other side, as in Excel. */
export function moveFormula(pieces: FormulaPieces, rows: number, columns: number): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : writeReference(piece, rows, columns);
  return text;
}

function writeReference({ column, row }: Reference, rows: number, columns: number): string {
  const letters = column === null ? '' : dollar(column) + columnLetters(move(column, columns, MAX_COLUMNS));
  const digits = row === null ? '' : dollar(row) + (move(row, rows, MAX_ROWS) + 1);
  return letters + digits;
}

function dollar({ fixed }: Axis): string {
  return fixed ? '$' : '';
}

function move({ index, fixed }: Axis, by: number, size: number): number {
  return fixed ? index : (((index + by) % size) + size) % size;
}
