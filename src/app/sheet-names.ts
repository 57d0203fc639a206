/** What a new sheet can be called. */
import type { RawWorkbook } from '../core/grid';

const LONGEST = 31;

/** Excel keeps `History` for itself. */
export function isSheetName(name: string, workbook: Pick<RawWorkbook, 'sheets'>): boolean {
  if (name.trim() === '' || name.length > LONGEST || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === 'history') return false;
  return !workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** A defined name as people read it, with spaces; with a number after it where `taken` (lower-cased) has it. */
export function freeSheetName(from: string, taken: Set<string>): string {
  const base = from.replace(/[_[\]:*?/\\']+/g, ' ').trim() || 'Tabell';
  return unlike(taken, (n) => `${base.slice(0, LONGEST - (n === 1 ? 0 : 4)).trim()}${n === 1 ? '' : ` ${n}`}`);
}

/** The first candidate, counted from 1, that is not taken; it then is. */
export function unlike(taken: Set<string>, candidate: (n: number) => string): string {
  for (let n = 1; ; n++) {
    const name = candidate(n);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
