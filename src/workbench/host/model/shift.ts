/** Rows, columns or cells put in or taken out, and what becomes of everything that points at cells. */
import type { Rect } from '../../../core/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/address';
import { rewrite } from './references';
import type { Token } from './references';

export interface Shift {
  /** Which way cells move: rows move down or up, columns right or left. */
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Positive: so many put in before `at`. Negative: so many taken out from `at` on. */
  readonly count: number;
  /** The band that moves: columns for rows, rows for columns. Whole rows and columns: all of it. */
  readonly from: number;
  readonly to: number;
}

/** Where the rectangle lies afterwards; null when all of it is taken out. */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const isRow = shift.axis === 'row';
  const [low, high] = isRow ? [rect.left, rect.right] : [rect.top, rect.bottom];
  if (low < shift.from || high > shift.to) return rect;
  const [first, last] = isRow ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const end = (isRow ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (first === 0 && last === end) return rect;
  const moved = shift.count > 0 ? grown(first, last, shift, end) : shrunk(first, last, shift);
  if (moved === null) return null;
  if (moved[0] === first && moved[1] === last) return rect;
  return isRow ? { ...rect, top: moved[0], bottom: moved[1] } : { ...rect, left: moved[0], right: moved[1] };
}

function grown(first: number, last: number, { at, count }: Shift, end: number): readonly [number, number] | null {
  const moved = (n: number): number => (n >= at ? n + count : n);
  return moved(first) > end ? null : [moved(first), Math.min(moved(last), end)];
}

function shrunk(first: number, last: number, { at, count }: Shift): readonly [number, number] | null {
  const gone = at - count;
  if (first >= at && last < gone) return null;
  const start = first < at ? first : Math.max(first + count, at);
  const stop = last < at ? last : last < gone ? at - 1 : last + count;
  return [start, stop];
}

/** What puts the cells back where they were (what was taken out is not brought back). */
export function inverseShift(shift: Shift): Shift {
  return { ...shift, count: -shift.count };
}

/** A formula that stands on `home`, after `shift` on the sheet `shifted`. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return rewrite(formula, (token) => {
    if (token.kind !== 'reference' || !sameName(token.sheet ?? home, shifted)) return token;
    const rect = shiftRect(token.rect, shift);
    if (rect === token.rect) return token;
    return rect === null ? { kind: 'error', sheet: token.sheet, text: '#REF!' } : { ...token, rect };
  });
}

/** After the sheet was renamed; null: deleted. */
export function renameInFormula(formula: string, before: string, after: string | null): string {
  return rewrite(formula, (token): Token => {
    if (!('sheet' in token) || token.sheet === null || !sameName(token.sheet, before)) return token;
    return after === null ? { kind: 'error', sheet: null, text: '#REF!' } : { ...token, sheet: after };
  });
}

/** A formula copied so many cells on: what is not fixed moves along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token): Token => {
    if (token.kind !== 'reference') return token;
    const { rect, fixed } = token;
    const moved = {
      top: rect.top + (fixed.top ? 0 : rows),
      bottom: rect.bottom + (fixed.bottom ? 0 : rows),
      left: rect.left + (fixed.left ? 0 : columns),
      right: rect.right + (fixed.right ? 0 : columns),
    };
    if (moved.top < 0 || moved.left < 0 || moved.bottom >= MAX_ROWS || moved.right >= MAX_COLUMNS) {
      return { kind: 'error', sheet: token.sheet, text: '#REF!' };
    }
    return { ...token, rect: moved };
  });
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
