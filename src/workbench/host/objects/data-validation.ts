/** `range.dataValidation`. */
import type { Rect } from '../../../core/grid';
import { HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import type { ValidationRule } from '../model/types';
import { clearValidation, invalidCells, setValidation, validationOf, validationType } from '../model/validation';
import type { Kit } from './kit';
import { RangePlace } from './range-place';
import { refersToRect } from '../model/names';
import { fail } from '../host-object';
import { told } from './told';

const KINDS = ['list', 'wholeNumber', 'decimal', 'textLength', 'date', 'time', 'custom'];

export class DataValidation extends HostObject {
  static override readonly type = 'DataValidation';
  static override readonly scalars = ['ErrorAlert', 'IgnoreBlanks', 'Prompt', 'Rule', 'Type', 'Valid'];

  constructor(
    private readonly kit: Kit,
    private readonly sheet: Sheet,
    private readonly rect: () => Rect,
  ) {
    super();
  }

  get Rule(): object | null {
    return this.read(({ rule }) => rule, {});
  }
  set Rule(rule: unknown) {
    const checked = checkRule(rule);
    if (checked === null) this.Clear();
    else this.write({ rule: checked });
  }
  get Type(): string {
    const found = validationOf(this.sheet, this.rect());
    return found === 'mixed' ? 'Inconsistent' : found === null ? 'None' : validationType(found);
  }
  get IgnoreBlanks(): boolean | null {
    return this.read(({ ignoreBlanks }) => ignoreBlanks, true);
  }
  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.write({ ignoreBlanks });
  }
  get ErrorAlert(): object | null {
    return this.read(({ errorAlert }) => errorAlert, {});
  }
  set ErrorAlert(errorAlert: Record<string, unknown>) {
    this.write({ errorAlert });
  }
  get Prompt(): object | null {
    return this.read(({ prompt }) => prompt, {});
  }
  set Prompt(prompt: Record<string, unknown>) {
    this.write({ prompt });
  }
  /** Only lists are judged here; other rules are kept and never broken. */
  get Valid(): boolean {
    return invalidCells(this.kit.book, this.sheet, this.rect()).length === 0;
  }

  Clear(): void {
    told(() => clearValidation(this.kit.book, this.sheet, this.rect()));
  }
  GetInvalidCellsOrNullObject(): HostObject | null {
    const rects = invalidCells(this.kit.book, this.sheet, this.rect());
    return rects.length === 0 ? null : this.kit.areas(this.sheet, rects);
  }
  GetInvalidCells(): HostObject {
    return this.GetInvalidCellsOrNullObject() ?? fail('ItemNotFound');
  }

  private read<T>(of: (rule: ValidationRule) => T, none: T): T | null {
    const found = validationOf(this.sheet, this.rect());
    return found === 'mixed' ? null : found === null ? none : of(found);
  }
  private write(patch: Partial<Omit<ValidationRule, 'rect'>>): void {
    told(() => setValidation(this.kit.book, this.sheet, this.rect(), patch));
  }
}

/** Null for a rule that says nothing. A list's source may be a range. */
function checkRule(given: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof given !== 'object' || given === null) return fail('InvalidArgument');
  const members = Object.entries(given as Record<string, unknown>).filter(([, value]) => value !== null && value !== undefined);
  if (members.length === 0) return null;
  if (members.length > 1 || members.some(([kind]) => !KINDS.includes(kind))) fail('InvalidArgument');
  return Object.fromEntries(members.map(([kind, value]) => [kind, kind === 'list' ? withSource(value as Record<string, unknown>) : value]));
}

function withSource(list: Record<string, unknown>): Record<string, unknown> {
  const { source } = list;
  return source instanceof RangePlace ? { ...list, source: `=${refersToRect(source.sheet.name, source.rect)}` } : list;
}
