/** `worksheet.freezePanes`. */
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { freeze } from '../model/layout';
import { rectOf, WHOLE_SHEET } from '../model/rect';
import { addressOnSheet } from './address';
import type { Kit } from './kit';
import { RangePlace } from './range-place';

export class WorksheetFreezePanes extends HostObject {
  static override readonly type = 'WorksheetFreezePanes';

  constructor(
    private readonly kit: Kit,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  FreezeRows(count = 1): void {
    freeze(this.kit.book, this.sheet, count, 0);
  }
  FreezeColumns(count = 1): void {
    freeze(this.kit.book, this.sheet, 0, count);
  }
  /** The rows and columns down to the range's last ones. */
  FreezeAt(range: string | RangePlace): void {
    const rect = range instanceof RangePlace ? range.rect : addressOnSheet(range, this.sheet) ?? fail('InvalidArgument');
    freeze(this.kit.book, this.sheet, rect.bottom === WHOLE_SHEET.bottom ? 0 : rect.bottom + 1, rect.right === WHOLE_SHEET.right ? 0 : rect.right + 1);
  }
  Unfreeze(): void {
    freeze(this.kit.book, this.sheet, 0, 0);
  }
  GetLocationOrNullObject(): HostObject | null {
    const { rows, columns } = this.sheet.state.frozen;
    if (rows === 0 && columns === 0) return null;
    if (rows === 0) return this.kit.range(this.sheet, { ...WHOLE_SHEET, right: columns - 1 });
    return this.kit.range(this.sheet, columns === 0 ? { ...WHOLE_SHEET, bottom: rows - 1 } : rectOf(0, 0, rows, columns));
  }
  GetLocation(): HostObject {
    return this.GetLocationOrNullObject() ?? fail('ItemNotFound');
  }
}
