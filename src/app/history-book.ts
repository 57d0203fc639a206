/**
 * Which workbook a history is of, told by the workbook itself: its address is no help for one that was never saved, and
 * what was written in one workbook must never be taken back in another.
 */
import type { RawWorkbook } from '../core/grid';

/** In lower case. */
export interface BookMark {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

export function markOf({ sheets, names }: Pick<RawWorkbook, 'sheets' | 'names'>): BookMark {
  return { sheets: sheets.map(({ name }) => name.toLowerCase()), names: names.map(({ name }) => name.toLowerCase()) };
}

/** Sheets and names may have been added since; where one is gone, nobody can tell that the workbook is the same. */
export function isAnother(mark: BookMark, workbook: Pick<RawWorkbook, 'sheets' | 'names'>): boolean {
  const here = markOf(workbook);
  const [sheets, names] = [new Set(here.sheets), new Set(here.names)];
  return mark.sheets.some((name) => !sheets.has(name)) || mark.names.some((name) => !names.has(name));
}
