/** What a name that is no range stands for. */
import type { CellValue } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellsIn } from './cells';
import { inlineNames } from './inline-names';
import { tokens } from './references';
import { settle } from './recalculate';
import { sameName } from './shift';
import type { NameEntry } from './types';

/** Constants are read as they stand; formulas are calculated as if on the name's own sheet, or the first. */
export function evaluateName(book: Book, entry: NameEntry): CellValue {
  const constant = constantOf(entry.refersTo.trim());
  if (constant !== undefined) return constant;
  settle(book);
  const home = book.sheets.find(({ id }) => id === entry.scope) ?? book.sheets[0];
  if (home === undefined) return null;
  const formula = `=${inlineNames(book, home, entry.refersTo)}`;
  const row = 1_000_000;
  const wanted = { sheet: book.sheets.indexOf(home), row, column: 0, content: { formula } };
  const read = tokens(formula).flatMap((token) => (token.kind === 'reference' ? cellsOf(book, sheetOf(book, home, token.sheet), token.rect) : []));
  return book.calculator.calculate({ sheets: book.sheets.map(({ name }) => name), cells: [...read, wanted], wanted: [wanted] })[0] ?? null;
}

function constantOf(text: string): CellValue | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  if (text.includes('#REF!')) return { error: '#REF!' };
  return undefined;
}

function sheetOf(book: Book, home: Sheet, name: string | null): Sheet {
  return name === null ? home : book.sheets.find((sheet) => sameName(sheet.name, name)) ?? home;
}

function cellsOf(book: Book, sheet: Sheet, rect: Parameters<typeof cellsIn>[1]): { sheet: number; row: number; column: number; content: { value: CellValue } }[] {
  const number = book.sheets.indexOf(sheet);
  return [...cellsIn(sheet, rect)].map(({ row, column, cell }) => ({ sheet: number, row, column, content: { value: cell.value } }));
}
