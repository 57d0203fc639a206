/** Where a range lies and the ranges around it. */
import { quoteSheet, rectName } from '../../../core/address';
import type { Rect } from '../../../core/grid';
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { mergeAt, usedRect } from '../model/cells';
import { bounding, cellCount, heightOf, intersection, isOnSheet, rectOf, WHOLE_SHEET, widthOf } from '../model/rect';
import { refersToRect } from '../model/names';
import { addressOnSheet } from './address';
import { Anchor } from './anchor';
import type { Kit } from './kit';

/** Whole columns and rows have an address without the other number: `Blad1!A:A`. */
export function addressOf(sheet: Sheet, rect: Rect): string {
  const isWhole = heightOf(rect) === heightOf(WHOLE_SHEET) || widthOf(rect) === widthOf(WHOLE_SHEET);
  return isWhole ? refersToRect(sheet.name, rect).replaceAll('$', '') : `${quoteSheet(sheet.name)}!${rectName(rect)}`;
}

export abstract class RangePlace extends HostObject {
  private readonly anchor: Anchor;

  constructor(
    protected readonly kit: Kit,
    readonly sheet: Sheet,
    rect: Rect,
  ) {
    super();
    this.anchor = new Anchor(kit.book, sheet, rect);
  }

  get rect(): Rect {
    return this.anchor.rect;
  }

  get Address(): string {
    return addressOf(this.sheet, this.rect);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.rect.top;
  }
  get ColumnIndex(): number {
    return this.rect.left;
  }
  get RowCount(): number {
    return heightOf(this.rect);
  }
  get ColumnCount(): number {
    return widthOf(this.rect);
  }
  /** −1 where Excel has no number for it. */
  get CellCount(): number {
    const count = cellCount(this.rect);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return heightOf(this.rect) === heightOf(WHOLE_SHEET);
  }
  get IsEntireRow(): boolean {
    return widthOf(this.rect) === widthOf(WHOLE_SHEET);
  }
  get Worksheet(): HostObject {
    return this.kit.worksheet(this.sheet);
  }

  GetCell(row: number, column: number): HostObject {
    return this.other(rectOf(this.rect.top + integer(row), this.rect.left + integer(column)));
  }
  GetRow(row: number): HostObject {
    if (row < 0 || row >= heightOf(this.rect)) fail('InvalidArgument');
    return this.other({ ...this.rect, top: this.rect.top + row, bottom: this.rect.top + row });
  }
  GetColumn(column: number): HostObject {
    if (column < 0 || column >= widthOf(this.rect)) fail('InvalidArgument');
    return this.other({ ...this.rect, left: this.rect.left + column, right: this.rect.left + column });
  }
  GetLastRow(): HostObject {
    return this.other({ ...this.rect, top: this.rect.bottom });
  }
  GetLastColumn(): HostObject {
    return this.other({ ...this.rect, left: this.rect.right });
  }
  GetLastCell(): HostObject {
    return this.other(rectOf(this.rect.bottom, this.rect.right));
  }
  GetEntireRow(): HostObject {
    return this.other({ ...WHOLE_SHEET, top: this.rect.top, bottom: this.rect.bottom });
  }
  GetEntireColumn(): HostObject {
    return this.other({ ...WHOLE_SHEET, left: this.rect.left, right: this.rect.right });
  }
  GetOffsetRange(rows: number, columns: number): HostObject {
    const { top, left, bottom, right } = this.rect;
    return this.other({ top: top + integer(rows), left: left + integer(columns), bottom: bottom + rows, right: right + columns });
  }
  GetResizedRange(deltaRows: number, deltaColumns: number): HostObject {
    const { bottom, right } = this.rect;
    return this.other({ ...this.rect, bottom: bottom + integer(deltaRows), right: right + integer(deltaColumns) });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.other(rectOf(this.rect.top, this.rect.left, integer(rows), integer(columns)));
  }
  GetRowsAbove(count = 1): HostObject {
    return this.beside('row', -count);
  }
  GetRowsBelow(count = 1): HostObject {
    return this.beside('row', count);
  }
  GetColumnsBefore(count = 1): HostObject {
    return this.beside('column', -count);
  }
  GetColumnsAfter(count = 1): HostObject {
    return this.beside('column', count);
  }
  GetBoundingRect(another: RangePlace | string): HostObject {
    return this.other(bounding(this.rect, this.rectFrom(another)));
  }
  GetIntersectionOrNullObject(another: RangePlace | string): HostObject | null {
    const rect = intersection(this.rect, this.rectFrom(another));
    return rect === null ? null : this.other(rect);
  }
  GetIntersection(another: RangePlace | string): HostObject {
    return this.GetIntersectionOrNullObject(another) ?? fail('ItemNotFound');
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): HostObject | null {
    const rect = usedRect(this.sheet, this.rect, valuesOnly === true);
    return rect === null ? null : this.other(rect);
  }
  /** Nothing used: the first cell. */
  GetUsedRange(valuesOnly?: boolean): HostObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.other(rectOf(this.rect.top, this.rect.left));
  }
  GetMergedAreasOrNullObject(): HostObject | null {
    const areas = this.sheet.state.merges.filter((merge) => intersection(merge, this.rect) !== null);
    return areas.length === 0 ? null : this.kit.areas(this.sheet, areas);
  }

  /** The merged area whose first cell is this range's, when the range is just that. */
  protected get isMerged(): boolean {
    return mergeAt(this.sheet, this.rect.top, this.rect.left) !== null;
  }

  protected rectFrom(another: RangePlace | string): Rect {
    if (another instanceof RangePlace) {
      if (another.sheet !== this.sheet) fail('InvalidArgument');
      return another.rect;
    }
    return addressOnSheet(another, this.sheet) ?? fail('InvalidArgument');
  }

  protected other(rect: Rect): HostObject {
    if (!isOnSheet(rect)) fail('InvalidArgument');
    return this.kit.range(this.sheet, rect);
  }

  /** So many whole rows or columns of the range's own width, before (negative) or after it. */
  private beside(axis: 'row' | 'column', count: number): HostObject {
    if (integer(count) === 0) fail('InvalidArgument');
    const { top, left, bottom, right } = this.rect;
    if (axis === 'row') return this.other(count > 0 ? { left, right, top: bottom + 1, bottom: bottom + count } : { left, right, top: top + count, bottom: top - 1 });
    return this.other(count > 0 ? { top, bottom, left: right + 1, right: right + count } : { top, bottom, left: left + count, right: left - 1 });
  }
}

export function integer(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : fail('InvalidArgument');
}
