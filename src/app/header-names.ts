/** The names that say which report a workbook is, as they are written into it. */
import { HEADER_NAMES } from '../core/binding';
import type { DefinedName } from '../core/grid';

/** `YYYYMM` */
export function isPeriod(text: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(text);
}

/** A name of the report's header: a constant, as text but for the period. */
export function headerName(field: keyof typeof HEADER_NAMES, value: string): DefinedName {
  const refersTo = field === 'period' ? value : `"${value.replaceAll('"', '""')}"`;
  return { name: HEADER_NAMES[field], sheet: null, refersTo, comment: null, hidden: false };
}
