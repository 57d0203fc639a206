/** Rectangles of cells: all four edges included, counted from 0. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/address';
import type { Rect } from '../../../core/grid';

export const WHOLE_SHEET: Rect = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function rectOf(row: number, column: number, rows = 1, columns = 1): Rect {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function heightOf(rect: Rect): number {
  return rect.bottom - rect.top + 1;
}

export function widthOf(rect: Rect): number {
  return rect.right - rect.left + 1;
}

export function cellCount(rect: Rect): number {
  return heightOf(rect) * widthOf(rect);
}

export function isOnSheet(rect: Rect): boolean {
  return rect.top >= 0 && rect.left >= 0 && rect.bottom < MAX_ROWS && rect.right < MAX_COLUMNS && rect.top <= rect.bottom && rect.left <= rect.right;
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function covers(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** What is left of `rect` without `hole`: up to four rectangles. */
export function without(rect: Rect, hole: Rect): Rect[] {
  const cut = intersection(rect, hole);
  if (cut === null) return [rect];
  const parts: Rect[] = [];
  if (cut.top > rect.top) parts.push({ ...rect, bottom: cut.top - 1 });
  if (cut.bottom < rect.bottom) parts.push({ ...rect, top: cut.bottom + 1 });
  if (cut.left > rect.left) parts.push({ ...cut, left: rect.left, right: cut.left - 1 });
  if (cut.right < rect.right) parts.push({ ...cut, left: cut.right + 1, right: rect.right });
  return parts;
}

/** Single cells joined into rectangles: runs along a row first, then equal runs below each other. */
export function joinCells(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const open = new Map<string, Rect>();
  const done: Rect[] = [];
  for (const run of rowRuns(sorted)) {
    const key = `${run.left} ${run.right}`;
    const above = open.get(key);
    if (above !== undefined && above.bottom === run.top - 1) {
      open.set(key, { ...above, bottom: run.bottom });
    } else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function rowRuns(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const runs: Rect[] = [];
  for (let at = 0; at < cells.length; ) {
    const { row, column } = cells[at] ?? { row: 0, column: 0 };
    let count = 1;
    for (let next = cells[at + count]; next?.row === row && next.column === column + count; next = cells[at + count]) count += 1;
    runs.push(rectOf(row, column, 1, count));
    at += count;
  }
  return runs;
}
