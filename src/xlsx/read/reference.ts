/** Cell and range references as parts store them: `B7`, `A1:C9`. */
import { MAX_COLUMNS, MAX_ROWS } from '../../core/address';
import type { Rect } from '../../core/grid';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** `B7` → row 6, column 1; null when it is no cell of a sheet. One pass without a pattern: every cell goes through it. */
export function readPosition(text: string): Position | null {
  let at = 0;
  let column = 0;
  for (; at < text.length; at++) {
    const letter = (text.charCodeAt(at) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = digits(text, at);
  if (column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) return null;
  return { row: row - 1, column: column - 1 };
}

/** The number the rest of the text is; 0 when it is none. */
function digits(text: string, from: number): number {
  let number = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || number > MAX_ROWS) return 0;
    number = number * 10 + digit;
  }
  return number;
}

/** `A1:C9` or `A1`, with or without `$`; null when it is no rectangle. */
export function readRect(text: string): Rect | null {
  const [from = '', to = from, more] = text.replaceAll('$', '').split(':');
  const first = readPosition(from);
  const last = readPosition(to);
  if (first === null || last === null || more !== undefined) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export function contains(rect: Rect, { row, column }: Position): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function isOneCell(rect: Rect): boolean {
  return rect.top === rect.bottom && rect.left === rect.right;
}
