/** One worksheet. */
import { fail, type HostObject } from '../host-object';
import type { Rect } from '../../../core/grid';
import { findName, rectOfName } from '../model/names';
import { isOnSheet, rectOf, WHOLE_SHEET } from '../model/rect';
import { activate, deleteSheet, moveSheet, renameSheet, setVisibility } from '../model/sheets';
import { usedRect } from '../model/cells';
import type { Visibility } from '../model/types';
import { addressesOnSheet, addressOnSheet } from './address';
import { NamedItemCollection } from './named-items';
import { WorksheetProtection } from './protection';
import { integer } from './range-place';
import { told } from './told';
import { WorksheetEvents } from './worksheet-events';

const VISIBILITIES: readonly string[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[];

export class Worksheet extends WorksheetEvents {
  static override readonly type = 'Worksheet';
  static override readonly scalars = ['EnableCalculation', 'Id', 'Name', 'Position', 'ShowGridlines', 'StandardHeight', 'StandardWidth', 'TabColor', 'TabId', 'Visibility'];

  override identity(): Record<string, unknown> {
    return { ...super.identity(), Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.alive.name;
  }
  set Name(name: string) {
    told(() => renameSheet(this.kit.book, this.alive, name));
  }
  get Position(): number {
    return this.kit.book.sheets.indexOf(this.alive);
  }
  set Position(position: number) {
    told(() => moveSheet(this.kit.book, this.alive, position));
  }
  get Visibility(): string {
    return this.alive.state.visibility;
  }
  set Visibility(visibility: string) {
    if (!VISIBILITIES.includes(visibility)) fail('InvalidArgument');
    told(() => setVisibility(this.kit.book, this.alive, visibility as Visibility));
  }
  get Names(): HostObject {
    return new NamedItemCollection(this.kit, this.alive);
  }
  get Protection(): HostObject {
    return new WorksheetProtection(this.kit, this.alive);
  }

  Activate(): void {
    told(() => activate(this.kit.book, this.alive));
  }
  Delete(): void {
    told(() => deleteSheet(this.kit.book, this.alive));
  }

  GetCell(row: number, column: number): HostObject {
    return this.range(rectOf(integer(row), integer(column)));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    return this.range(rectOf(integer(row), integer(column), integer(rows), integer(columns)));
  }
  /** An address, or a name of the sheet or the workbook; absent: the whole sheet. */
  GetRange(address?: string): HostObject {
    if (address === undefined || address === '') return this.range(WHOLE_SHEET);
    return this.range(addressOnSheet(address, this.alive) ?? this.named(address) ?? fail('InvalidArgument'));
  }
  GetRanges(address?: string): HostObject {
    const rects = address === undefined ? [WHOLE_SHEET] : addressesOnSheet(address, this.alive);
    if (rects === null || rects.length === 0) return fail('InvalidArgument');
    return this.kit.areas(this.alive, rects);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): HostObject | null {
    const rect = usedRect(this.alive, WHOLE_SHEET, valuesOnly === true);
    return rect === null ? null : this.range(rect);
  }
  /** A sheet with nothing on it: A1. */
  GetUsedRange(valuesOnly?: boolean): HostObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.range(rectOf(0, 0));
  }
  _GetSheetById(id: string): HostObject {
    return this.kit.worksheet(this.kit.book.sheets.find((sheet) => sheet.id === id) ?? fail('ItemNotFound'));
  }
  _GetAnotherWorksheetById(id: string): HostObject {
    return this._GetSheetById(id);
  }

  /** Fails once the sheet is deleted: a client's object outlives it. */
  protected get alive(): this['sheet'] {
    return this.kit.book.sheets.includes(this.sheet) ? this.sheet : fail('ItemNotFound');
  }

  private named(name: string): Rect | null {
    const { book } = this.kit;
    const entry = findName(book, name, this.alive) ?? findName(book, name, null);
    const found = entry === null ? null : rectOfName(book, entry);
    return found?.sheet === this.sheet ? found.rect : null;
  }
  private range(rect: Rect): HostObject {
    if (!isOnSheet(rect)) fail('InvalidArgument');
    return this.kit.range(this.alive, rect);
  }
}
