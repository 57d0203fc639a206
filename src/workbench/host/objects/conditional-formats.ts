/** `range.conditionalFormats`: rules by a formula. */
import type { Rect } from '../../../core/grid';
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { addRule, changeRule, clearRules, deleteRule, rulesOn, setPriority } from '../model/conditional';
import { englishFormula, localFormula } from '../model/local-formula';
import { colorOf } from '../model/color';
import type { ConditionalRule, ConditionalStyle } from '../model/types';
import type { Kit } from './kit';
import { told } from './told';

export class ConditionalFormatCollection extends HostObject {
  static override readonly type = 'ConditionalFormatCollection';

  constructor(
    private readonly kit: Kit,
    private readonly sheet: Sheet,
    private readonly rects: () => readonly Rect[],
  ) {
    super();
  }

  override items(): readonly HostObject[] {
    const found = new Set(this.rects().flatMap((rect) => rulesOn(this.sheet, rect)));
    return this.sheet.state.conditional.filter((rule) => found.has(rule)).map(({ id }) => new ConditionalFormat(this.kit, this.sheet, id));
  }
  override itemByKey(key: unknown): HostObject {
    return this.GetItemOrNullObject(String(key)) ?? fail('ItemNotFound');
  }

  /** `Custom` alone: a kind that is not known fails instead of being drawn wrong. */
  Add(type: string): HostObject {
    if (type !== 'Custom') fail('ApiNotFound', 'ConditionalFormatCollection.add', `the workbench host does not implement conditional formats of type ${type}`);
    const { id } = told(() => addRule(this.kit.book, this.sheet, this.rects()));
    return new ConditionalFormat(this.kit, this.sheet, id);
  }
  ClearAll(): void {
    told(() => this.kit.book.step(() => this.rects().forEach((rect) => clearRules(this.kit.book, this.sheet, rect))));
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItemAt(index: number): HostObject {
    return this.items()[index] ?? fail('InvalidArgument');
  }
  GetItemOrNullObject(id: string): HostObject | null {
    const rule = this.sheet.state.conditional.find((other) => other.id === id);
    return rule === undefined ? null : new ConditionalFormat(this.kit, this.sheet, id);
  }
}

abstract class RulePart extends HostObject {
  constructor(
    protected readonly kit: Kit,
    protected readonly sheet: Sheet,
    protected readonly id: string,
  ) {
    super();
  }

  protected get rule(): ConditionalRule {
    return this.sheet.state.conditional.find((other) => other.id === this.id) ?? fail('ItemNotFound');
  }
  protected change(patch: Parameters<typeof changeRule>[3]): void {
    told(() => changeRule(this.kit.book, this.sheet, this.id, patch));
  }
  protected restyle(patch: { readonly [K in keyof ConditionalStyle]?: ConditionalStyle[K] | undefined }): void {
    const style = Object.fromEntries(Object.entries({ ...this.rule.style, ...patch }).filter(([, value]) => value !== undefined)) as ConditionalStyle;
    this.change({ style });
  }
}

export class ConditionalFormat extends RulePart {
  static override readonly type = 'ConditionalFormat';
  static override readonly scalars = ['Id', 'Priority', 'StopIfTrue', 'Type'];

  override identity(): Record<string, unknown> {
    return { ...super.identity(), Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return 'Custom';
  }
  /** 0 comes first. */
  get Priority(): number {
    return this.sheet.state.conditional.indexOf(this.rule);
  }
  set Priority(priority: number) {
    told(() => setPriority(this.kit.book, this.sheet, this.id, priority));
  }
  get StopIfTrue(): boolean {
    return this.rule.stopIfTrue;
  }
  set StopIfTrue(stopIfTrue: boolean) {
    this.change({ stopIfTrue });
  }
  get Custom(): HostObject {
    return new CustomConditionalFormat(this.kit, this.sheet, this.id);
  }
  get CustomOrNullObject(): HostObject {
    return this.Custom;
  }

  Delete(): void {
    told(() => deleteRule(this.kit.book, this.sheet, this.id));
  }
  GetRangeOrNullObject(): HostObject | null {
    const [first, second] = this.rule.rects;
    return first === undefined || second !== undefined ? null : this.kit.range(this.sheet, first);
  }
  GetRange(): HostObject {
    return this.GetRangeOrNullObject() ?? fail('ItemNotFound');
  }
  GetRanges(): HostObject {
    return this.kit.areas(this.sheet, this.rule.rects);
  }
}

class CustomConditionalFormat extends RulePart {
  static override readonly type = 'CustomConditionalFormat';

  get Rule(): HostObject {
    return new ConditionalFormatRule(this.kit, this.sheet, this.id);
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.kit, this.sheet, this.id);
  }
}

class ConditionalFormatRule extends RulePart {
  static override readonly type = 'ConditionalFormatRule';
  static override readonly scalars = ['Formula', 'FormulaLocal'];

  get Formula(): string {
    return this.rule.formula;
  }
  set Formula(formula: string) {
    this.change({ formula: formula.startsWith('=') ? formula : `=${formula}` });
  }
  get FormulaLocal(): string {
    return localFormula(this.rule.formula, this.kit.book.culture);
  }
  set FormulaLocal(formula: string) {
    this.Formula = englishFormula(formula, this.kit.book.culture);
  }
}

class ConditionalRangeFormat extends RulePart {
  static override readonly type = 'ConditionalRangeFormat';

  get Fill(): HostObject {
    return new ConditionalRangeFill(this.kit, this.sheet, this.id);
  }
  get Font(): HostObject {
    return new ConditionalRangeFont(this.kit, this.sheet, this.id);
  }
}

class ConditionalRangeFill extends RulePart {
  static override readonly type = 'ConditionalRangeFill';
  static override readonly scalars = ['Color'];

  get Color(): string {
    return this.rule.style.fill ?? '';
  }
  set Color(color: string) {
    const fill = told(() => colorOf(color));
    this.restyle({ fill: fill === '' ? undefined : fill });
  }
  Clear(): void {
    this.restyle({ fill: undefined });
  }
}

class ConditionalRangeFont extends RulePart {
  static override readonly type = 'ConditionalRangeFont';
  static override readonly scalars = ['Bold', 'Color', 'Italic', 'Strikethrough', 'Underline'];

  get Bold(): boolean {
    return this.rule.style.bold === true;
  }
  set Bold(bold: boolean) {
    this.restyle({ bold: bold ? true : undefined });
  }
  get Italic(): boolean {
    return this.rule.style.italic === true;
  }
  set Italic(italic: boolean) {
    this.restyle({ italic: italic ? true : undefined });
  }
  get Strikethrough(): boolean {
    return this.rule.style.strikethrough === true;
  }
  set Strikethrough(strikethrough: boolean) {
    this.restyle({ strikethrough: strikethrough ? true : undefined });
  }
  get Underline(): string {
    return this.rule.style.underline ?? 'None';
  }
  set Underline(underline: string) {
    this.restyle({ underline: underline === 'None' ? undefined : underline });
  }
  get Color(): string {
    return this.rule.style.fontColor ?? '';
  }
  set Color(color: string) {
    const fontColor = told(() => colorOf(color));
    this.restyle({ fontColor: fontColor === '' ? undefined : fontColor });
  }
  Clear(): void {
    this.restyle({ fontColor: undefined, bold: undefined, italic: undefined, strikethrough: undefined, underline: undefined });
  }
}
