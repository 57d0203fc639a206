/** A place as callers give it: a range, or an address that may name its sheet. */
import { fail } from '../host-object';
import type { Book, Sheet } from '../model/book';
import { findSheet } from '../model/sheets';
import { addressOnSheet } from './address';
import { RangePlace } from './range-place';

export type Place = Pick<RangePlace, 'sheet' | 'rect'>;

/** @param home the sheet of an address that names none; null: one has to. Fails with `InvalidArgument`. */
export function placeOf(book: Book, written: string | RangePlace, home: Sheet | null): Place {
  if (written instanceof RangePlace) return written;
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(written);
  const name = named?.[1]?.replaceAll("''", "'") ?? named?.[2];
  const sheet = (name === undefined ? home : findSheet(book, name)) ?? fail('InvalidArgument');
  return { sheet, rect: addressOnSheet(written, sheet) ?? fail('InvalidArgument') };
}
