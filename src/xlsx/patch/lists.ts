/** Lists to choose from: dataValidation elements added, cut and taken away; every other rule stays as it stands. */
import type { ListValidation } from '../../app/ports';
import { rectName } from '../../core/address';
import { choiceText, choicesOf } from '../../core/choice-list';
import type { Rect } from '../../core/grid';
import { escapeXml } from '../xml/characters';
import type { XmlScanner } from '../xml/scan';
import { eachChild, skipElement } from '../xml/walk';
import { prefixOf, withAttributes, type Edit } from './edits';
import { editElement, insertAfter } from './elements';
import { rulesOf, type Rule } from './rules';

/** What may stand before the rules, in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
const BEFORE_RULES = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios'],
  ...['autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
];

export interface ListPatch {
  readonly text: string;
  /** Null: a rule stands there that is somebody's choice, and nothing was changed. */
  readonly undo: ListValidation | null;
}

/** Throws `RangeError` for a list no rule can hold. */
export function patchList(text: string, part: string, { range, values }: ListValidation): ListPatch {
  const wanted = values === null ? null : choiceText(values);
  const touching = rulesOf(text, part).filter(({ rects }) => rects.some((rect) => meet(rect, range.rect)));
  const [rule] = touching;
  if (rule === undefined) return wanted === null ? { text, undo: null } : { text: withRule(text, part, range.rect, wanted), undo: { range, values: null } };
  if (touching.length > 1 || rule.choices === null || !rule.rects.some((rect) => covers(rect, range.rect))) return { text, undo: null };
  const freed = withoutRect(text, part, rule, range.rect);
  return { text: wanted === null ? freed : withRule(freed, part, range.rect, wanted), undo: { range, values: choicesOf(rule.choices) } };
}

function meet(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function covers(outer: Rect, inner: Rect): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}

/** What is left of a rectangle, as up to four; itself where nothing is cut. */
function without(rect: Rect, cut: Rect): Rect[] {
  if (!meet(rect, cut)) return [rect];
  const [top, bottom] = [Math.max(rect.top, cut.top), Math.min(rect.bottom, cut.bottom)];
  const [left, right] = [Math.max(rect.left, cut.left), Math.min(rect.right, cut.right)];
  const parts = [
    { ...rect, bottom: top - 1 },
    { top, bottom, left: rect.left, right: left - 1 },
    { top, bottom, left: right + 1, right: rect.right },
    { ...rect, top: bottom + 1 },
  ];
  return parts.filter((one) => one.top <= one.bottom && one.left <= one.right);
}

function withRule(text: string, part: string, rect: Rect, choices: string): string {
  const extended = editElement(text, part, 'dataValidations', (s) => {
    const { start, at: opened, empty } = s;
    const [tag, prefix] = [withAttributes(s, { count: null }), prefixOf(s)];
    const element = ruleElement(rect, choices, prefix);
    if (empty) return [{ start, end: opened, text: `${counted(tag, 1)}${element}</${prefix}dataValidations>` }];
    const count = childrenOf(s);
    return [{ start, end: opened, text: counted(tag, count + 1) }, { start: s.start, end: s.start, text: element }];
  });
  return extended ?? insertAfter(text, part, BEFORE_RULES, (prefix) => `<${prefix}dataValidations count="1">${ruleElement(rect, choices, prefix)}</${prefix}dataValidations>`);
}

function ruleElement(rect: Rect, choices: string, prefix: string): string {
  const formula = `<${prefix}formula1>"${escapeXml(choices.replaceAll('"', '""'))}"</${prefix}formula1>`;
  return `<${prefix}dataValidation type="list" allowBlank="1" sqref="${rectName(rect)}">${formula}</${prefix}dataValidation>`;
}

/** Consumes the element. */
function childrenOf(s: XmlScanner): number {
  let count = 0;
  eachChild(s, () => {
    count++;
    skipElement(s);
  });
  return count;
}

/** The open tag of the list of rules, its own count left out. */
function counted(tag: string, count: number): string {
  return tag.replace(/\s*\/?>$/, ` count="${count}">`);
}

/** The rule keeps the cells that are not cut out; one that has none left goes, and the list with its last one. */
function withoutRect(text: string, part: string, rule: Rule, cut: Rect): string {
  const left = rule.rects.flatMap((rect) => without(rect, cut)).map(rectName);
  const changed = editElement(text, part, 'dataValidations', (s) => {
    const { start, at: opened } = s;
    const tag = withAttributes(s, { count: null });
    let count = 0;
    const edits: Edit[] = [];
    eachChild(s, () => {
      const [from, tagEnd, kept] = [s.start, s.at, withAttributes(s, { sqref: left.join(' ') })];
      count++;
      skipElement(s);
      if (from === rule.start) edits.push(left.length > 0 ? { start: from, end: tagEnd, text: kept } : { start: from, end: s.at, text: '' });
    });
    if (left.length > 0) return edits;
    return count === 1 ? [{ start, end: s.at, text: '' }] : [{ start, end: opened, text: counted(tag, count - 1) }, ...edits];
  });
  return changed ?? text;
}
