/** `workbook.names` and `worksheet.names`. */
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { addName, findName, refersToRect } from '../model/names';
import { englishFormula } from '../model/local-formula';
import { assertFormula } from '../model/formula-check';
import type { Kit } from './kit';
import { RangePlace } from './range-place';
import { told } from './told';

export class NamedItemCollection extends HostObject {
  static override readonly type = 'NamedItemCollection';

  constructor(
    private readonly kit: Kit,
    /** null: the workbook's own; names of single sheets are not among them. */
    private readonly scope: Sheet | null,
  ) {
    super();
  }

  override items(): readonly HostObject[] {
    const scope = this.scope?.id ?? null;
    const own = this.kit.book.state.names.filter((entry) => entry.scope === scope);
    const byName = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
    return own.sort((a, b) => byName(a.name, b.name)).map((entry) => this.kit.name(entry));
  }
  override itemByKey(key: unknown): HostObject {
    return this.GetItemOrNullObject(String(key)) ?? fail('ItemNotFound');
  }

  /** @param reference a range, a formula beginning with `=`, or a constant */
  Add(name: string, reference: unknown, comment?: string): HostObject {
    return this.add(name, referenceText(reference), comment);
  }
  AddFormulaLocal(name: string, formula: string, comment?: string): HostObject {
    if (!formula.startsWith('=')) fail('InvalidArgument');
    return this.add(name, englishFormula(formula, this.kit.book.culture).slice(1), comment);
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItemOrNullObject(name: string): HostObject | null {
    const { book } = this.kit;
    const entry = findName(book, name, this.scope) ?? book.state.names.find(({ id }) => id === name) ?? null;
    return entry === null ? null : this.kit.name(entry);
  }

  private add(name: string, refersTo: string, comment: string | undefined): HostObject {
    const { book } = this.kit;
    const scope = this.scope;
    if (comment !== undefined && comment.length > 255) fail('InvalidArgument');
    const entry = told(() => {
      assertFormula(`=${refersTo}`);
      return addName(book, { name, scope, refersTo, ...(comment === undefined ? {} : { comment }) });
    });
    return this.kit.name(entry);
  }
}

function referenceText(reference: unknown): string {
  if (reference instanceof RangePlace) return refersToRect(reference.sheet.name, reference.rect);
  if (typeof reference === 'number' || typeof reference === 'boolean') return String(reference).toUpperCase();
  if (typeof reference !== 'string') return fail('InvalidArgument');
  return reference.startsWith('=') ? reference.slice(1) : `"${reference.replaceAll('"', '""')}"`;
}
