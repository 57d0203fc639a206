/** One `c` element as a raw cell. */
import type { CellValue, RawCell } from '../../core/grid';
import { attribute } from '../xml/attributes';
import { unescapeText } from '../xml/characters';
import { fail, type XmlScanner } from '../xml/scan';
import { elementText, nextChild, skipElement } from '../xml/walk';
import { dateSerial } from './dates';
import { readFormula, spreadFormula, type SheetFormulas } from './formulas';
import { readPosition, type Position } from './reference';
import { readRichText } from './shared-strings';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly formulas: SheetFormulas;
}

/** Reads the cell in this row after column `previous`; consumes it. An empty cell has value null and no formula. */
export function readCell(s: XmlScanner, row: number, previous: number, context: CellContext): RawCell {
  const at = cellPosition(s, row, previous);
  const style = attribute(s, 's');
  const type = attribute(s, 't') ?? 'n';
  let stored: string | null = null;
  let formula: string | undefined;
  if (!s.empty) {
    while (nextChild(s)) {
      if (s.name === 'v') stored = elementText(s);
      else if (s.name === 'f') formula = readFormula(s, at, context.formulas);
      else if (s.name === 'is') stored = readRichText(s);
      else skipElement(s);
    }
  }
  const value = stored === null ? null : readValue(s, type, stored, context);
  formula ??= spreadFormula(at, context.formulas);
  const format = style === null ? undefined : context.formats[Number(style)];
  return rawCell(at, value, formula, format);
}

function cellPosition(s: XmlScanner, row: number, previous: number): Position {
  const name = attribute(s, 'r');
  if (name === null) return { row, column: previous + 1 };
  const at = readPosition(name);
  return at !== null && at.row === row ? at : fail(s, `cell ${name} is out of place`);
}

function rawCell(
  { row, column }: Position,
  value: CellValue,
  formula: string | undefined,
  format: string | undefined,
): RawCell {
  if (formula === undefined) return format === undefined ? { row, column, value } : { row, column, value, format };
  return format === undefined ? { row, column, value, formula } : { row, column, value, formula, format };
}

function readValue(s: XmlScanner, type: string, stored: string, context: CellContext): CellValue {
  switch (type) {
    case 's':
      return context.strings[Number(stored)] ?? fail(s, `shared string ${stored} is missing`);
    case 'str':
      return unescapeText(stored);
    case 'inlineStr':
      return stored;
    case 'b':
      return stored.trim() === '1' || stored.trim() === 'true';
    case 'e':
      return { error: stored.trim() };
    case 'd':
      return dateSerial(stored.trim(), context.date1904) ?? fail(s, 'date that is none');
    default:
      return readNumber(s, stored);
  }
}

function readNumber(s: XmlScanner, stored: string): number | null {
  const text = stored.trim();
  if (text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : fail(s, 'number that is none');
}
