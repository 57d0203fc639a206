/** A place on a sheet that follows its cells when rows, columns or cells are put in or taken out before it. */
import type { Rect } from '../../../core/grid';
import { fail } from '../host-object';
import type { Book, Sheet } from '../model/book';
import { shiftRect } from '../model/shift';

export class Anchor {
  private seen: number;
  private place: Rect | null;

  constructor(
    private readonly book: Book,
    readonly sheet: Sheet,
    rect: Rect,
  ) {
    this.place = rect;
    this.seen = sheet.shifts.length;
  }

  /** Fails with `InvalidReference` when the cells are gone, `ItemNotFound` when their sheet is. */
  get rect(): Rect {
    if (!this.book.sheets.includes(this.sheet)) fail('ItemNotFound');
    for (const shift of this.sheet.shifts.slice(this.seen)) this.place = this.place === null ? null : shiftRect(this.place, shift);
    this.seen = this.sheet.shifts.length;
    return this.place ?? fail('InvalidReference');
  }
}
