/** One worksheet. */
import { fail, type HostObject } from '../host-object';
import type { Rect } from '../../../core/grid';
import type { Sheet } from '../model/book';
import { findName, rectOfName } from '../model/names';
import { isOnSheet, rectOf, WHOLE_SHEET } from '../model/rect';
import { activate, deleteSheet, moveSheet, renameSheet, setVisibility } from '../model/sheets';
import { usedRect } from '../model/cells';
import type { Visibility } from '../model/types';
import { colorOf } from '../model/color';
import { copySheet } from '../model/copy-sheet';
import { setGridlines, setTabColor, STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/layout';
import { addressesOnSheet, addressOnSheet } from './address';
import { CommentCollection } from './comments';
import { WorksheetFreezePanes } from './freeze-panes';
import type { Kit } from './kit';
import { NamedItemCollection } from './named-items';
import { WorksheetProtection } from './protection';
import { integer } from './range-place';
import { TableCollection } from './tables';
import { told } from './told';
import { WorksheetEvents } from './worksheet-events';

const VISIBILITIES: readonly string[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[];

export class Worksheet extends WorksheetEvents {
  static override readonly type = 'Worksheet';
  static override readonly scalars = ['Id', 'Name', 'Position', 'ShowGridlines', 'StandardHeight', 'StandardWidth', 'TabColor', 'Visibility'];

  constructor(
    kit: Kit,
    readonly sheet: Sheet,
  ) {
    super(kit, sheet.id);
  }

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

  get Tables(): HostObject {
    return new TableCollection(this.kit, this.alive);
  }
  get Comments(): HostObject {
    return new CommentCollection(this.kit, this.alive);
  }
  get FreezePanes(): HostObject {
    return new WorksheetFreezePanes(this.kit, this.alive);
  }
  /** `#RRGGBB`; empty for none. */
  get TabColor(): string {
    return this.alive.state.tabColor;
  }
  set TabColor(color: string) {
    told(() => setTabColor(this.kit.book, this.alive, colorOf(color)));
  }
  get ShowGridlines(): boolean {
    return this.alive.state.gridlines;
  }
  /** What the client sets `showGridlines` by. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }
  set Gridlines(shown: boolean) {
    setGridlines(this.kit.book, this.alive, shown);
  }
  get StandardWidth(): number {
    return STANDARD_WIDTH;
  }
  get StandardHeight(): number {
    return STANDARD_HEIGHT;
  }

  Activate(): void {
    told(() => activate(this.kit.book, this.alive));
  }
  Delete(): void {
    told(() => deleteSheet(this.kit.book, this.alive));
  }

  /** @param position `None` and absent: last. `Before` and `After` are relative to a sheet. */
  Copy(position: unknown = 'None', relativeTo?: Worksheet | null): HostObject {
    const { sheets } = this.kit.book;
    const at = relativeTo === undefined || relativeTo === null ? -1 : sheets.indexOf(relativeTo.sheet);
    const places = new Map<unknown, number>([['None', sheets.length], ['Beginning', 0], ['End', sheets.length], ['Before', at], ['After', at < 0 ? -1 : at + 1]]);
    const place = places.get(position) ?? -1;
    if (place < 0) fail('InvalidArgument');
    return this.kit.worksheet(told(() => copySheet(this.kit.book, this.alive, place)));
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
