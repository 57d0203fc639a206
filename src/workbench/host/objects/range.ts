/** `Range` as the client sees it: one rectangle of one sheet. */
import type { Rect } from '../../../core/grid';
import { fail, type HostObject } from '../host-object';
import { isHidden, merge, setHidden, unmerge } from '../model/layout';
import { select } from '../model/select';
import { specialCells, valueKinds } from '../model/special-cells';
import type { SpecialKind } from '../model/special-cells';
import { deleteCells, insertCells } from '../model/structure';
import { clearCells } from '../model/write';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { RangeCells } from './range-cells';
import { RangeFormat } from './range-format';
import { told } from './told';

const CLEAR: ReadonlyMap<unknown, 'all' | 'contents' | 'formats'> = new Map([
  ['All', 'all'],
  ['Contents', 'contents'],
  ['Formats', 'formats'],
]);
const SPECIAL: readonly string[] = ['Constants', 'Formulas', 'Blanks', 'Visible', 'ConditionalFormats', 'DataValidations'] satisfies SpecialKind[];

export class Range extends RangeCells {
  static override readonly type = 'Range';
  static override readonly scalars = [
    'Address', 'AddressLocal', 'CellCount', 'ColumnCount', 'ColumnHidden', 'ColumnIndex', 'Formulas', 'FormulasLocal', 'FormulasR1C1', 'Hidden',
    'IsEntireColumn', 'IsEntireRow', 'NumberFormat', 'NumberFormatLocal', 'RowCount', 'RowHidden', 'RowIndex', 'Text', 'ValueTypes', 'Values',
  ];

  get Format(): HostObject {
    return new RangeFormat({ kit: this.kit, sheet: this.sheet, rects: this.rects });
  }
  get DataValidation(): HostObject {
    return new DataValidation(this.kit, this.sheet, () => this.rect);
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this.kit, this.sheet, this.rects);
  }
  get RowHidden(): boolean | null {
    return isHidden(this.sheet, this.rect, 'row');
  }
  set RowHidden(hidden: boolean) {
    told(() => setHidden(this.kit.book, this.sheet, this.rect, 'row', hidden));
  }
  get ColumnHidden(): boolean | null {
    return isHidden(this.sheet, this.rect, 'column');
  }
  set ColumnHidden(hidden: boolean) {
    told(() => setHidden(this.kit.book, this.sheet, this.rect, 'column', hidden));
  }
  /** Whether all of it is hidden, by rows or by columns. */
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }

  /** @param applyTo `All` (also when absent), `Contents` or `Formats` */
  Clear(applyTo: unknown = 'All'): void {
    const what = CLEAR.get(applyTo) ?? fail('InvalidArgument');
    told(() => clearCells(this.kit.book, this.sheet, this.rect, what));
  }
  Select(): void {
    told(() => select(this.kit.book, this.sheet, [this.rect]));
  }
  /** The new cells. @param shift `Down` or `Right` */
  Insert(shift: unknown): HostObject {
    const direction = shift === 'Down' ? 'down' : shift === 'Right' ? 'right' : fail('InvalidArgument');
    const place = this.rect;
    told(() => insertCells(this.kit.book, this.sheet, place, direction));
    return this.kit.range(this.sheet, place);
  }
  /** @param shift `Up` or `Left` */
  Delete(shift: unknown): void {
    const direction = shift === 'Up' ? 'up' : shift === 'Left' ? 'left' : fail('InvalidArgument');
    told(() => deleteCells(this.kit.book, this.sheet, this.rect, direction));
  }
  Merge(across?: boolean): void {
    told(() => merge(this.kit.book, this.sheet, this.rect, across === true));
  }
  Unmerge(): void {
    told(() => unmerge(this.kit.book, this.sheet, this.rect));
  }
  /** @param valueType for constants and formulas: `Numbers`, `NumbersText`, …; all when absent */
  GetSpecialCellsOrNullObject(kind: string, valueType = 'All'): HostObject | null {
    const values = valueKinds(valueType);
    if (!SPECIAL.includes(kind) || values === null) return fail('InvalidArgument');
    const rects = specialCells(this.kit.book, this.sheet, this.rect, kind as SpecialKind, values);
    return rects.length === 0 ? null : this.kit.areas(this.sheet, rects);
  }
  GetSpecialCells(kind: string, valueType = 'All'): HostObject {
    return this.GetSpecialCellsOrNullObject(kind, valueType) ?? fail('ItemNotFound');
  }

  private readonly rects = (): readonly Rect[] => [this.rect];
}
