/**
 * Formulas that are nothing but a signed sum of cells, as terms: `=+B7-C7`, `=-C7+B7`, `=SUM(B7,-$C7)` and
 * `=ROUND((B7-C7),1)` say the same. Rule F1.
 */
import { MAX_ROWS, columnIndex } from './address';

/** How often each cell counts, by `row,column`; 0 is left out. */
export type SignedTerms = ReadonlyMap<string, number>;

export function termKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Null for a formula that is anything else, another sheet's cells included. */
export function signedTerms(formula: string): SignedTerms | null {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  if (tokens === null) return null;
  const terms = new Map<string, number>();
  const reader: Reader = { tokens, at: 0, add: (row, column, sign) => terms.set(termKey(row, column), (terms.get(termKey(row, column)) ?? 0) + sign) };
  if (!readSum(reader, 1) || reader.at !== tokens.length) return null;
  return new Map([...terms].filter(([, times]) => times !== 0));
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly add: (row: number, column: number, sign: number) => void;
}

const TOKEN = /\s+|""|<=?|[-+(),:;=]|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])|[A-Za-z]+(?=\()|\d+/y;

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return null;
    if (token.trim() !== '') tokens.push(token.toUpperCase().replaceAll('$', ''));
  }
  return tokens;
}

function took(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

/** `B7-C7`, with any number of signs before each. */
function readSum(reader: Reader, sign: number): boolean {
  for (let first = true; first || ['+', '-'].includes(reader.tokens[reader.at] ?? ''); first = false) {
    if (!readTerm(reader, readSigns(reader, sign))) return false;
  }
  return true;
}

function readSigns(reader: Reader, sign: number): number {
  if (took(reader, '+')) return readSigns(reader, sign);
  return took(reader, '-') ? readSigns(reader, -sign) : sign;
}

function readTerm(reader: Reader, sign: number): boolean {
  if (took(reader, '(')) return readSum(reader, sign) && took(reader, ')');
  if (took(reader, 'SUM')) return took(reader, '(') && readList(reader, sign) && took(reader, ')');
  if (took(reader, 'N')) return took(reader, '(') && readSum(reader, sign) && took(reader, ')');
  if (took(reader, 'ROUND')) return took(reader, '(') && readSum(reader, sign) && took(reader, ',') && readDigits(reader) && took(reader, ')');
  if (took(reader, 'IF')) return took(reader, '(') && readBlankTest(reader) && readSum(reader, sign) && took(reader, ')');
  return readCells(reader, sign, false);
}

function readDigits(reader: Reader): boolean {
  took(reader, '-');
  reader.at += 1;
  return /^\d+$/.test(reader.tokens[reader.at - 1] ?? '');
}

/** `COUNT(B7,C7)<2,"",`: blank where there is nothing to count. */
function readBlankTest(reader: Reader): boolean {
  const unused: Reader = { tokens: reader.tokens, at: reader.at, add: () => undefined };
  const read = took(unused, 'COUNT') && took(unused, '(') && readList(unused, 1) && took(unused, ')') && (took(unused, '<') || took(unused, '='));
  const ended = read && readDigits(unused) && took(unused, ',') && took(unused, '""') && took(unused, ',');
  reader.at = unused.at;
  return ended;
}

function readList(reader: Reader, sign: number): boolean {
  do {
    if (reader.tokens[reader.at + 1] === ':' ? !readCells(reader, sign, true) : !readSum(reader, sign)) return false;
  } while (took(reader, ','));
  return true;
}

/** More than any table has. */
const MOST_CELLS = 2_000;

function readCells(reader: Reader, sign: number, range: boolean): boolean {
  const first = readCell(reader);
  const last = range && took(reader, ':') ? readCell(reader) : first;
  if (first === null || last === null || last.row < first.row || last.column < first.column) return false;
  if ((last.row - first.row + 1) * (last.column - first.column + 1) > MOST_CELLS) return false;
  for (let { row } = first; row <= last.row; row++) for (let { column } = first; column <= last.column; column++) reader.add(row, column, sign);
  return true;
}

function readCell(reader: Reader): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reader.tokens[reader.at] ?? '') ?? [];
  const column = letters === undefined ? null : columnIndex(letters);
  if (column === null || Number(digits) < 1 || Number(digits) > MAX_ROWS) return null;
  reader.at += 1;
  return { row: Number(digits) - 1, column };
}
