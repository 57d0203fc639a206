/** Cell addresses, as Excel writes them: `'Blad 1'!D22`, always quoted as Excel quotes and without `$`. */
import type { Rect } from './grid';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0; null when the letters are no column of Excel's (beyond XFD). */
export function columnIndex(letters: string): number | null {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n >= 1 && n <= MAX_COLUMNS ? n - 1 : null;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function rectName(rect: Rect): string {
  const first = cellName(rect.top, rect.left);
  const last = cellName(rect.bottom, rect.right);
  return first === last ? first : `${first}:${last}`;
}

const PLAIN_SHEET = /^[A-Za-zÅÄÖåäöÉé_][A-Za-z0-9ÅÄÖåäöÉé_.]*$/;
const LIKE_A_CELL = /^([A-Za-z]{1,3}[0-9]{1,7}|[RrCc]([0-9]*)([Cc][0-9]*)?)$/;

/** The sheet name as it stands in a formula: quoted when Excel would quote it. */
export function quoteSheet(sheet: string): string {
  if (PLAIN_SHEET.test(sheet) && !LIKE_A_CELL.test(sheet)) return sheet;
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** `'Blad 1'!D22`; with a file, `'[april.xlsx]Blad 1'!D22`. */
export function address(sheet: string, row: number, column: number, file?: string): string {
  return `${sheetPrefix(sheet, file)}!${cellName(row, column)}`;
}

/** `'Blad 1'!A4:J22`. */
export function rangeAddress(sheet: string, rect: Rect, file?: string): string {
  return `${sheetPrefix(sheet, file)}!${rectName(rect)}`;
}

function sheetPrefix(sheet: string, file?: string): string {
  return file === undefined ? quoteSheet(sheet) : `'[${file}]${sheet.replaceAll("'", "''")}'`;
}

export interface SheetRange {
  readonly sheet: string;
  readonly rect: Rect;
}

const ONE_CELL = String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})`;
const RANGE = new RegExp(`^(?:'((?:[^']|'')+)'|([^'!,:()]+))!${ONE_CELL}(?::${ONE_CELL})?$`);

const WHOLE = /^(?:'((?:[^']|'')+)'|([^'!,:()]+))!(?:\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))$/;

/** `Blad!$A:$J` and `Blad!$1:$19`: whole columns or rows; null for anything else. */
export function parseWhole(text: string): SheetRange | null {
  const match = WHOLE.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, c1, c2, r1, r2] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
  if (c1 !== undefined && c2 !== undefined) {
    const [left, right] = [columnIndex(c1), columnIndex(c2)];
    if (left === null || right === null) return null;
    return { sheet, rect: { top: 0, bottom: MAX_ROWS - 1, left: Math.min(left, right), right: Math.max(left, right) } };
  }
  const [top, bottom] = [Number(r1) - 1, Number(r2) - 1];
  if (!isRow(top) || !isRow(bottom)) return null;
  return { sheet, rect: { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: 0, right: MAX_COLUMNS - 1 } };
}

/** Reads one rectangle with its sheet (`'Blad 1'!$A$4:$J$22`); null for anything else, several rectangles included. */
export function parseRange(text: string): SheetRange | null {
  const match = RANGE.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const left = columnIndex(c1);
  const right = columnIndex(c2);
  const top = Number(r1) - 1;
  const bottom = Number(r2) - 1;
  if (left === null || right === null || !isRow(top) || !isRow(bottom)) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    rect: {
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
      left: Math.min(left, right),
      right: Math.max(left, right),
    },
  };
}

function isRow(row: number): boolean {
  return row >= 0 && row < MAX_ROWS;
}
