/** Conditional formats by a formula of one's own: the only kind the add-in uses to point cells out. */
import type { CellValue, Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellAt, cellsIn } from './cells';
import type { CalculatorCell } from './calculator';
import { inlineNames } from './inline-names';
import { assertUnprotected } from './protection';
import { contains, intersection, without } from './rect';
import { tokens } from './references';
import { refuse } from './refusal';
import { assertFormula } from './formula-check';
import { moveFormula, sameName } from './shift';
import type { ConditionalRule, ConditionalStyle } from './types';

export function rulesOn(sheet: Sheet, rect: Rect): readonly ConditionalRule[] {
  return sheet.state.conditional.filter(({ rects }) => rects.some((other) => intersection(rect, other) !== null));
}

/** On top of all others. Without a formula of its own it is never true. */
export function addRule(book: Book, sheet: Sheet, rects: readonly Rect[]): ConditionalRule {
  assertUnprotected(sheet, 'allowFormatCells');
  const id = `{00000000-000E-0000-0000-${book.nextId().toString(16).padStart(4, '0').toUpperCase()}00000000}`;
  const rule: ConditionalRule = { id, rects, formula: '=FALSE', style: {}, stopIfTrue: false };
  setRules(book, sheet, [rule, ...sheet.state.conditional], rects);
  return rule;
}

/** Refuses with `not-found` for a rule that is gone, `bad-formula` for a formula nobody can read. */
export function changeRule(book: Book, sheet: Sheet, id: string, patch: Partial<Pick<ConditionalRule, 'formula' | 'stopIfTrue'>> & { readonly style?: ConditionalStyle }): void {
  assertUnprotected(sheet, 'allowFormatCells');
  const rule = sheet.state.conditional.find((other) => other.id === id) ?? refuse('not-found', id);
  if (patch.formula !== undefined) assertFormula(patch.formula);
  setRules(book, sheet, sheet.state.conditional.map((other) => (other.id === id ? { ...other, ...patch } : other)), rule.rects);
}

export function deleteRule(book: Book, sheet: Sheet, id: string): void {
  assertUnprotected(sheet, 'allowFormatCells');
  const rule = sheet.state.conditional.find((other) => other.id === id) ?? refuse('not-found', id);
  setRules(book, sheet, sheet.state.conditional.filter((other) => other !== rule), rule.rects);
}

/** From these cells only: a rule that covers more keeps the rest. */
export function clearRules(book: Book, sheet: Sheet, rect: Rect): void {
  assertUnprotected(sheet, 'allowFormatCells');
  const rules = sheet.state.conditional.flatMap((rule) => {
    const rects = rule.rects.flatMap((other) => without(other, rect));
    return rects.length === 0 ? [] : [rects.length === rule.rects.length && rects.every((part, i) => part === rule.rects[i]) ? rule : { ...rule, rects }];
  });
  setRules(book, sheet, rules, [rect]);
}

/** @param priority 0 comes first */
export function setPriority(book: Book, sheet: Sheet, id: string, priority: number): void {
  const rule = sheet.state.conditional.find((other) => other.id === id) ?? refuse('not-found', id);
  const others = sheet.state.conditional.filter((other) => other !== rule);
  if (!Number.isInteger(priority) || priority < 0 || priority > others.length) refuse('bad-value', 'priority');
  setRules(book, sheet, [...others.slice(0, priority), rule, ...others.slice(priority)], rule.rects);
}

function setRules(book: Book, sheet: Sheet, conditional: readonly ConditionalRule[], rects: readonly Rect[]): void {
  book.step(() => book.updateSheet(sheet, { conditional }));
  book.emit({ kind: 'conditional-changed', sheet, rects });
}

/** The look that the rules give a cell now; the first rule in force wins each part of it. */
export function conditionalStyle(book: Book, sheet: Sheet, row: number, column: number): ConditionalStyle {
  let style: ConditionalStyle = {};
  for (const rule of sheet.state.conditional) {
    if (!rule.rects.some((rect) => contains(rect, row, column)) || !isInForce(book, sheet, rule, row, column)) continue;
    style = { ...rule.style, ...style };
    if (rule.stopIfTrue) break;
  }
  return style;
}

function isInForce(book: Book, sheet: Sheet, rule: ConditionalRule, row: number, column: number): boolean {
  const [first] = rule.rects;
  if (first === undefined || /^=FALSE$/i.test(rule.formula)) return false;
  if (/^=TRUE$/i.test(rule.formula)) return true;
  const formula = inlineNames(book, sheet, moveFormula(rule.formula, row - first.top, column - first.left));
  const number = book.sheets.indexOf(sheet);
  const wanted: CalculatorCell = { sheet: number, row: 1_000_000, column: 0, content: { formula } };
  const result = book.calculator.calculate({ sheets: book.sheets.map(({ name }) => name), cells: [...readBy(book, sheet, formula), wanted], wanted: [wanted] })[0] ?? null;
  return result === true || (typeof result === 'number' && result !== 0);
}

function readBy(book: Book, home: Sheet, formula: string): CalculatorCell[] {
  return tokens(formula).flatMap((token) => {
    if (token.kind !== 'reference') return [];
    const named = token.sheet;
    const sheet = named === null ? home : book.sheets.find(({ name }) => sameName(name, named));
    if (sheet === undefined) return [];
    const number = book.sheets.indexOf(sheet);
    const content = (at: { row: number; column: number }): { value: CellValue } => ({ value: cellAt(sheet, at.row, at.column).value });
    return [...cellsIn(sheet, token.rect)].map(({ row, column }) => ({ sheet: number, row, column, content: content({ row, column }) }));
  });
}
