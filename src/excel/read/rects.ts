/** Rectangles put together, cut up and named. */
import { MAX_COLUMNS, MAX_ROWS, rectName } from '../../core/address';
import type { Rect } from '../../core/grid';
import { sizeOf } from '../known';

export function a1(rect: Rect): string {
  return rectName(rect);
}

export function clamp({ top, left, bottom, right }: Rect): Rect {
  return { top: Math.max(0, top), left: Math.max(0, left), bottom: Math.min(MAX_ROWS - 1, bottom), right: Math.min(MAX_COLUMNS - 1, right) };
}

export function bounding(a: Rect, b: Rect): Rect {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

/** Rectangles whose bounding box costs no more than they do apart become one: tables stacked with shared surroundings. */
export function joined(rects: readonly Rect[]): Rect[] {
  const done: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a.top - b.top || a.left - b.left)) {
    let current = rect;
    for (let at = mate(done, current); at >= 0; at = mate(done, current)) {
      current = bounding(current, done.splice(at, 1)[0] as Rect);
    }
    done.push(current);
  }
  return done;
}

function mate(rects: readonly Rect[], rect: Rect): number {
  return rects.findIndex((other) => sizeOf(bounding(other, rect)) <= sizeOf(other) + sizeOf(rect));
}

/** The rectangle cut into bands of at most `cells` cells, at least one row each. */
export function bands(rect: Rect, cells: number): Rect[] {
  const height = Math.max(1, Math.floor(cells / (rect.right - rect.left + 1)));
  const cut: Rect[] = [];
  for (let top = rect.top; top <= rect.bottom; top += height) cut.push({ ...rect, top, bottom: Math.min(rect.bottom, top + height - 1) });
  return cut;
}
