/** Data validation rules: what may be typed into cells. */
import type { CellValue, Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellsIn } from './cells';
import { assertEditable } from './protection';
import { readCell } from './read';
import { covers, intersection, joinCells, without } from './rect';
import { tokens } from './references';
import { sameName } from './shift';
import type { ValidationRule } from './types';

const NONE: Omit<ValidationRule, 'rect'> = { rule: {}, ignoreBlanks: true, errorAlert: {}, prompt: {} };

/** The one rule of all the rectangle's cells; null: none at all; `mixed`: it differs among them. */
export function validationOf(sheet: Sheet, rect: Rect): ValidationRule | null | 'mixed' {
  const touching = sheet.state.validations.filter((validation) => intersection(validation.rect, rect) !== null);
  if (touching.length === 0) return null;
  const [first] = touching;
  return first !== undefined && covers(first.rect, rect) ? first : 'mixed';
}

export function setValidation(book: Book, sheet: Sheet, rect: Rect, patch: Partial<Omit<ValidationRule, 'rect'>>): void {
  assertEditable(sheet, rect);
  const before = validationOf(sheet, rect);
  const validation = { ...NONE, ...(before === null || before === 'mixed' ? {} : before), ...patch, rect };
  book.step(() => book.updateSheet(sheet, { validations: [...cutOut(sheet, rect), validation] }));
}

export function clearValidation(book: Book, sheet: Sheet, rect: Rect): void {
  assertEditable(sheet, rect);
  book.step(() => book.updateSheet(sheet, { validations: cutOut(sheet, rect) }));
}

function cutOut(sheet: Sheet, rect: Rect): ValidationRule[] {
  return sheet.state.validations.flatMap((validation) => without(validation.rect, rect).map((part) => ({ ...validation, rect: part })));
}

/** `List`, `WholeNumber`, `Decimal`, `TextLength`, `Date`, `Time`, `Custom`. */
export function validationType(validation: ValidationRule): string {
  const [kind = 'none'] = Object.keys(validation.rule).filter((key) => validation.rule[key] !== null && validation.rule[key] !== undefined);
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Cells that hold what their list does not; other kinds of rules are kept and shown, not judged. */
export function invalidCells(book: Book, sheet: Sheet, rect: Rect): readonly Rect[] {
  const found = sheet.state.validations.flatMap((validation) => {
    const part = intersection(validation.rect, rect);
    const allowed = allowedOf(book, sheet, validation);
    if (part === null || allowed === null) return [];
    return [...cellsIn(sheet, part)].filter(({ cell }) => cell.value !== null && !allowed.has(textOf(cell.value)));
  });
  return joinCells(found);
}

function allowedOf(book: Book, sheet: Sheet, { rule }: ValidationRule): ReadonlySet<string> | null {
  const source = (rule['list'] as { source?: unknown } | undefined)?.source;
  if (typeof source !== 'string') return null;
  if (!source.startsWith('=')) return new Set(source.split(',').map((item) => item.trim()));
  const [reference, ...more] = tokens(source.slice(1));
  if (reference?.kind !== 'reference' || more.length > 0) return null;
  const named = reference.sheet;
  const from = named === null ? sheet : book.sheets.find(({ name }) => sameName(name, named));
  return from === undefined ? null : new Set([...cellsIn(from, reference.rect)].map(({ row, column }) => textOf(readCell(book, from, row, column).value)));
}

function textOf(value: CellValue): string {
  return value === null ? '' : typeof value === 'object' ? value.error : String(value);
}
