/** `workbook.worksheets`. */
import { EVENT, WORKBOOK_TARGET } from '../events';
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { addSheet, findSheet } from '../model/sheets';
import type { Kit } from './kit';
import { told } from './told';

export class WorksheetCollection extends HostObject {
  static override readonly type = 'WorksheetCollection';

  constructor(private readonly kit: Kit) {
    super();
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

  _RegisterDataChangedEvent(): void {
    this.register(EVENT.worksheetChanged);
  }
  _UnregisterDataChangedEvent(): void {
    this.unregister(EVENT.worksheetChanged);
  }
  _RegisterFormatChangedEvent(): void {
    this.register(EVENT.worksheetFormatChanged);
  }
  _UnregisterFormatChangedEvent(): void {
    this.unregister(EVENT.worksheetFormatChanged);
  }
  _RegisterCalculatedEvent(): void {
    this.register(EVENT.worksheetCalculated);
  }
  _UnregisterCalculatedEvent(): void {
    this.unregister(EVENT.worksheetCalculated);
  }
  _RegisterSelectionChangedEvent(): void {
    this.register(EVENT.worksheetSelectionChanged);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.unregister(EVENT.worksheetSelectionChanged);
  }
  _RegisterActivatedEvent(): void {
    this.register(EVENT.worksheetActivated);
  }
  _UnregisterActivatedEvent(): void {
    this.unregister(EVENT.worksheetActivated);
  }
  _RegisterDeactivatedEvent(): void {
    this.register(EVENT.worksheetDeactivated);
  }
  _UnregisterDeactivatedEvent(): void {
    this.unregister(EVENT.worksheetDeactivated);
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
  _RegisterEventNameChanged(): void {
    this.register(EVENT.worksheetNameChanged);
  }
  _UnregisterEventNameChanged(): void {
    this.unregister(EVENT.worksheetNameChanged);
  }
  _RegisterEventMoved(): void {
    this.register(EVENT.worksheetMoved);
  }
  _UnregisterEventMoved(): void {
    this.unregister(EVENT.worksheetMoved);
  }
  _RegisterEventVisibilityChanged(): void {
    this.register(EVENT.worksheetVisibilityChanged);
  }
  _UnregisterEventVisibilityChanged(): void {
    this.unregister(EVENT.worksheetVisibilityChanged);
  }
  _RegisterProtectionChangedEvent(): void {
    this.register(EVENT.worksheetProtectionChanged);
  }
  _UnregisterProtectionChangedEvent(): void {
    this.unregister(EVENT.worksheetProtectionChanged);
  }

  private register(eventType: number): void {
    this.kit.context.events.register(eventType, WORKBOOK_TARGET);
  }
  private unregister(eventType: number): void {
    this.kit.context.events.unregister(eventType, WORKBOOK_TARGET);
  }
  private sheets(visibleOnly: boolean | undefined): readonly Sheet[] {
    return this.kit.book.sheets.filter(({ state }) => visibleOnly !== true || state.visibility === 'Visible');
  }
}
