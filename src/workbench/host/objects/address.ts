/** Addresses as callers write them: `A1`, `$A$1:B2`, `A:C`, `2:5`, with or without the sheet. */
import type { Rect } from '../../../core/grid';
import type { Sheet } from '../model/book';
import { tokens } from '../model/references';
import { sameName } from '../model/shift';

/** Null for no address, or one on another sheet. */
export function addressOnSheet(address: string, sheet: Sheet): Rect | null {
  const found = tokens(address.trim().replace(/^=/, ''));
  const [token] = found;
  if (found.length !== 1 || token?.kind !== 'reference') return null;
  return token.sheet === null || sameName(token.sheet, sheet.name) ? token.rect : null;
}

/** Several, with commas or semicolons between them. Null when one of them is none. */
export function addressesOnSheet(address: string, sheet: Sheet): Rect[] | null {
  const rects = splitAddresses(address).map((part) => addressOnSheet(part, sheet));
  return rects.every((rect) => rect !== null) ? rects : null;
}

/** Commas within a quoted sheet name divide nothing. */
function splitAddresses(address: string): string[] {
  return address.match(/(?:'(?:[^']|'')*'|[^,;'])+/g)?.map((part) => part.trim()).filter((part) => part !== '') ?? [];
}
