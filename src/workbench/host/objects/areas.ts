/** `RangeAreas`: several rectangles of one sheet. */
import type { Rect } from '../../../core/grid';
import { HostObject } from '../host-object';
import type { Book, Sheet } from '../model/book';
import { cellCount } from '../model/rect';
import { clearCells } from '../model/write';
import { Anchor } from './anchor';
import { ConditionalFormatCollection } from './conditional-formats';
import type { Kit } from './kit';
import { addressOf } from './range-place';
import { RangeFormat } from './range-format';
import { told } from './told';

export class RangeAreas extends HostObject {
  static override readonly type = 'RangeAreas';
  static override readonly scalars = ['Address', 'AddressLocal', 'AreaCount', 'CellCount'];
  private readonly anchors: readonly Anchor[];

  constructor(
    private readonly kit: Kit,
    readonly sheet: Sheet,
    rects: readonly Rect[],
  ) {
    super();
    this.anchors = rects.map((rect) => new Anchor(kit.book, sheet, rect));
  }

  get rects(): readonly Rect[] {
    return this.anchors.map(({ rect }) => rect);
  }

  get Address(): string {
    return this.rects.map((rect) => addressOf(this.sheet, rect)).join(',');
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.anchors.length;
  }
  get CellCount(): number {
    const count = this.rects.reduce((sum, rect) => sum + cellCount(rect), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get Areas(): HostObject {
    return new RangeCollection(this.rects.map((rect) => this.kit.range(this.sheet, rect)));
  }
  get Format(): HostObject {
    return new RangeFormat({ kit: this.kit, sheet: this.sheet, rects: () => this.rects });
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this.kit, this.sheet, () => this.rects);
  }
  get Worksheet(): HostObject {
    return this.kit.worksheet(this.sheet);
  }

  Clear(applyTo: 'All' | 'Contents' | 'Formats' = 'All'): void {
    const what = applyTo === 'Contents' ? 'contents' : applyTo === 'Formats' ? 'formats' : 'all';
    this.each((book, rect) => clearCells(book, this.sheet, rect, what));
  }

  private each(change: (book: Book, rect: Rect) => void): void {
    const { book } = this.kit;
    told(() => book.step(() => this.rects.forEach((rect) => change(book, rect))));
  }
}

class RangeCollection extends HostObject {
  static override readonly type = 'RangeCollection';

  constructor(private readonly ranges: readonly HostObject[]) {
    super();
  }

  override items(): readonly HostObject[] {
    return this.ranges;
  }
  GetCount(): number {
    return this.ranges.length;
  }
  GetItemAt(index: number): HostObject | null {
    return this.ranges[index] ?? null;
  }
}
