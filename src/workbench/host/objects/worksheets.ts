/** `workbook.worksheets`. */
import { EVENT, WORKBOOK_TARGET } from '../events';
import { fail, type HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { addSheet, findSheet } from '../model/sheets';
import type { Kit } from './kit';
import { told } from './told';
import { WorksheetEvents } from './worksheet-events';

export class WorksheetCollection extends WorksheetEvents {
  static override readonly type = 'WorksheetCollection';

  constructor(kit: Kit) {
    super(kit, WORKBOOK_TARGET);
  }

  override items(): readonly HostObject[] {
    return this.kit.book.sheets.map((sheet) => this.kit.worksheet(sheet));
  }
  override itemByKey(key: unknown): HostObject {
    return this.GetItemOrNullObject(String(key)) ?? fail('ItemNotFound');
  }

  Add(name?: string): HostObject {
    return this.kit.worksheet(told(() => addSheet(this.kit.book, name)));
  }
  GetActiveWorksheet(): HostObject {
    return this.kit.worksheet(this.kit.book.state.active);
  }
  GetCount(visibleOnly?: boolean): number {
    return this.sheets(visibleOnly).length;
  }
  GetFirst(visibleOnly?: boolean): HostObject {
    return this.kit.worksheet(this.sheets(visibleOnly)[0] ?? fail('ItemNotFound'));
  }
  GetLast(visibleOnly?: boolean): HostObject {
    return this.kit.worksheet(this.sheets(visibleOnly).at(-1) ?? fail('ItemNotFound'));
  }
  GetItemOrNullObject(key: string): HostObject | null {
    const sheet = findSheet(this.kit.book, key);
    return sheet === null ? null : this.kit.worksheet(sheet);
  }

  _RegisterAddedEvent(): void {
    this.register(EVENT.worksheetAdded);
  }
  _UnregisterAddedEvent(): void {
    this.unregister(EVENT.worksheetAdded);
  }
  _RegisterDeletedEvent(): void {
    this.register(EVENT.worksheetDeleted);
  }
  _UnregisterDeletedEvent(): void {
    this.unregister(EVENT.worksheetDeleted);
  }
  _RegisterEventMoved(): void {
    this.register(EVENT.worksheetMoved);
  }
  _UnregisterEventMoved(): void {
    this.unregister(EVENT.worksheetMoved);
  }

  private sheets(visibleOnly: boolean | undefined): readonly Sheet[] {
    return this.kit.book.sheets.filter(({ state }) => visibleOnly !== true || state.visibility === 'Visible');
  }
}
