/** Whether two figures of an indicator speak of like periods, by what stands in brackets beside them. Rule T7. */
import { letterPattern } from './letters';
import { plainText, readText } from './number';
import type { Figure } from './figure';

/** `74,1 % (mars -23)` is no last year's figure for one without a month; `72 (2023)` and `74 (2024)` go together. */
export function likePeriods(a: Figure, b: Figure): boolean {
  return periodOf(a.qualifier) === periodOf(b.qualifier);
}

const YEAR = letterPattern(String.raw`(?:(?:19|20)\d\d|(?<=[\p{L}] ?)[-'’]\d\d(?!\d))`, 'gu');

/** The qualifier without its year; a change beside the figure (`-1,3 %`) says nothing of the period. */
function periodOf(qualifier: string | null): string {
  if (qualifier === null) return '';
  const text = plainText(qualifier).toLowerCase();
  const year = text.replace(YEAR(text), ' YEAR ').replace(/\s+/g, ' ').trim();
  if (year === text && readText(text).kind === 'figure') return '';
  return year;
}
