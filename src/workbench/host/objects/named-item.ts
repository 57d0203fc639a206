/** One defined name. */
import { fail, HostObject } from '../host-object';
import { rectOfName, changeName, deleteName, refersToRect } from '../model/names';
import { evaluateName } from '../model/name-value';
import { assertFormula } from '../model/formula-check';
import type { NameEntry } from '../model/types';
import type { Kit } from './kit';
import { valueType } from './range-cells';
import { RangePlace } from './range-place';
import { told } from './told';

export class NamedItem extends HostObject {
  static override readonly type = 'NamedItem';
  static override readonly scalars = ['Comment', 'Formula', 'Name', 'Scope', 'Type', 'Value', 'Visible', '_Id'];

  constructor(
    private readonly kit: Kit,
    private readonly known: NameEntry,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { ...super.identity(), _Id: this._Id };
  }

  get _Id(): string {
    return this.known.id;
  }
  get Name(): string {
    return this.entry.name;
  }
  get Scope(): string {
    return this.entry.scope === null ? 'Workbook' : 'Worksheet';
  }
  get Comment(): string {
    return this.entry.comment;
  }
  set Comment(comment: string) {
    if (comment.length > 255) fail('InvalidArgument');
    told(() => changeName(this.kit.book, this.known.id, { comment, commented: true }));
  }
  get Visible(): boolean {
    return this.entry.visible;
  }
  set Visible(visible: boolean) {
    told(() => changeName(this.kit.book, this.known.id, { visible }));
  }
  get Formula(): string {
    return `=${this.entry.refersTo}`;
  }
  set Formula(formula: unknown) {
    const text = formula instanceof RangePlace ? `=${refersToRect(formula.sheet.name, formula.rect)}` : String(formula);
    if (!text.startsWith('=')) fail('InvalidArgument');
    told(() => {
      assertFormula(text);
      changeName(this.kit.book, this.known.id, { refersTo: text.slice(1) });
    });
  }
  /** `Range`, `String`, `Integer`, `Double`, `Boolean`, `Array` or `Error`. */
  get Type(): string {
    if (rectOfName(this.kit.book, this.entry) !== null) return 'Range';
    const value = evaluateName(this.kit.book, this.entry);
    return value === null ? 'String' : valueType({ value });
  }
  /** Of a range its address, of a constant or formula its value. */
  get Value(): unknown {
    const place = rectOfName(this.kit.book, this.entry);
    if (place !== null) return refersToRect(place.sheet.name, place.rect);
    const value = evaluateName(this.kit.book, this.entry);
    return value === null ? '' : typeof value === 'object' ? value.error : value;
  }
  get Worksheet(): HostObject {
    return this.WorksheetOrNullObject ?? fail('ItemNotFound');
  }
  get WorksheetOrNullObject(): HostObject | null {
    const sheet = this.kit.book.sheets.find(({ id }) => id === this.entry.scope);
    return sheet === undefined ? null : this.kit.worksheet(sheet);
  }

  Delete(): void {
    told(() => deleteName(this.kit.book, this.entry.id));
  }
  GetRangeOrNullObject(): HostObject | null {
    const place = rectOfName(this.kit.book, this.entry);
    return place === null ? null : this.kit.range(place.sheet, place.rect);
  }
  GetRange(): HostObject {
    return this.GetRangeOrNullObject() ?? fail('ItemNotFound');
  }

  /** As it is now; fails once it is deleted. */
  private get entry(): NameEntry {
    return this.kit.book.state.names.find(({ id }) => id === this.known.id) ?? fail('ItemNotFound');
  }
}
