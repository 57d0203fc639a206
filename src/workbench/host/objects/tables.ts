/** `workbook.tables` and `worksheet.tables`: Excel's own tables. */
import { EVENT, WORKBOOK_TARGET } from '../events';
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { addTable, allTables, bodyOf, findTable, headingRow, removeTable, renameTable, resizeTable } from '../model/tables';
import type { PlacedTable } from '../model/tables';
import { addressOnSheet } from './address';
import type { Kit } from './kit';
import { placeOf } from './place';
import { RangePlace } from './range-place';
import { told } from './told';

export class TableCollection extends HostObject {
  static override readonly type = 'TableCollection';
  static override readonly scalars = ['Count'];

  constructor(
    private readonly kit: Kit,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }

  override items(): readonly HostObject[] {
    const own = allTables(this.kit.book).filter(({ sheet }) => this.sheet === null || sheet === this.sheet);
    return own.map(({ table }) => new Table(this.kit, table.id));
  }
  override itemByKey(key: unknown): HostObject {
    return this.GetItemOrNullObject(String(key)) ?? fail('ItemNotFound');
  }

  get Count(): number {
    return this.items().length;
  }

  /** @param address with the sheet's name before it, unless the collection is one sheet's; or a range */
  Add(address: string | RangePlace, hasHeaders: boolean): HostObject {
    const { sheet, rect } = placeOf(this.kit.book, address, this.sheet ?? this.kit.book.state.active);
    const { id } = told(() => addTable(this.kit.book, sheet, rect, hasHeaders));
    return new Table(this.kit, id);
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): HostObject {
    return this.items()[index] ?? fail('InvalidArgument');
  }
  GetItemOrNullObject(key: string): HostObject | null {
    const found = findTable(this.kit.book, key);
    return found === null || (this.sheet !== null && found.sheet !== this.sheet) ? null : new Table(this.kit, found.table.id);
  }

  _RegisterAddedEvent(): void {
    this.kit.context.events.register(EVENT.tableAdded, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _UnregisterAddedEvent(): void {
    this.kit.context.events.unregister(EVENT.tableAdded, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _RegisterDeletedEvent(): void {
    this.kit.context.events.register(EVENT.tableDeleted, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _UnregisterDeletedEvent(): void {
    this.kit.context.events.unregister(EVENT.tableDeleted, this.sheet?.id ?? WORKBOOK_TARGET);
  }
}

export class Table extends HostObject {
  static override readonly type = 'Table';
  static override readonly scalars = ['Id', 'Name', 'ShowHeaders', 'ShowTotals', 'Style'];

  constructor(
    private readonly kit: Kit,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { ...super.identity(), Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.placed.table.name;
  }
  set Name(name: string) {
    told(() => renameTable(this.kit.book, this.placed, name));
  }
  get ShowHeaders(): boolean {
    return this.placed.table.showHeaders;
  }
  get ShowTotals(): boolean {
    return this.placed.table.showTotals;
  }
  get Style(): string {
    return this.placed.table.style;
  }
  get Worksheet(): HostObject {
    return this.kit.worksheet(this.placed.sheet);
  }

  GetRange(): HostObject {
    return this.kit.range(this.placed.sheet, this.placed.table.rect);
  }
  GetHeaderRowRange(): HostObject {
    return this.kit.range(this.placed.sheet, headingRow(this.placed.table));
  }
  GetDataBodyRange(): HostObject {
    return this.kit.range(this.placed.sheet, bodyOf(this.placed.table));
  }
  Resize(range: string | RangePlace): void {
    const { sheet } = this.placed;
    const rect = range instanceof RangePlace ? range.rect : addressOnSheet(range, sheet) ?? fail('InvalidArgument');
    told(() => resizeTable(this.kit.book, this.placed, rect));
  }
  ConvertToRange(): HostObject {
    const range = this.GetRange();
    told(() => removeTable(this.kit.book, this.placed));
    return range;
  }

  private get placed(): PlacedTable {
    return findTable(this.kit.book, this.id) ?? fail('ItemNotFound');
  }
}
