/** What around a bound table can bear on it: title, unit and period above, a row or column inserted at its edge. */
import type { Rect } from './grid';
import { ROWS_ABOVE } from './detect/title';

/** The part of the sheet that reading a bound table looks at: a live workbook need not fetch more. */
export function withSurroundings({ top, left, bottom, right }: Rect): Rect {
  return { top: Math.max(0, top - ROWS_ABOVE), left: Math.max(0, left - 1), bottom: bottom + 1, right: right + 1 };
}
