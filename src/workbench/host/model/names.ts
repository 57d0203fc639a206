/** Defined names: constants and references, of the workbook or of one sheet. */
import { columnIndex, parseRange, quoteSheet, rectName } from '../../../core/address';
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { noteChange } from './cells';
import { WHOLE_SHEET } from './rect';
import { refuse } from './refusal';
import { tokens, tokenText } from './references';
import type { Reference } from './references';
import { sameName } from './shift';
import type { NameEntry } from './types';

/** @param scope null: the workbook's own */
export function findName(book: Book, name: string, scope: Sheet | null): NameEntry | null {
  const wanted = scope?.id ?? null;
  return book.state.names.find((entry) => entry.scope === wanted && sameName(entry.name, name)) ?? null;
}

/** As a formula on `home` sees a name: the sheet's own first, then the workbook's. */
export function resolveName(book: Book, name: string, home: Sheet, written: string | null): NameEntry | null {
  const sheet = written === null ? home : book.sheets.find((other) => sameName(other.name, written)) ?? home;
  return findName(book, name, sheet) ?? findName(book, name, null);
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u;

/** Letters, digits, `_`, `.`, `?`, `\`; no cell reference in either notation; at most 255 characters. */
export function isAllowedName(name: string): boolean {
  if (!NAME.test(name) || name.length > 255 || /^(?:[rc]|r\d+|c\d+|r\d*c\d*)$/i.test(name)) return false;
  const cell = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(name);
  return cell === null || columnIndex(cell[1] ?? '') === null || Number(cell[2]) > 1_048_576 || Number(cell[2]) === 0;
}

export interface NewName {
  readonly name: string;
  readonly scope: Sheet | null;
  /** What follows the `=`. */
  readonly refersTo: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

/** Refuses with `bad-name`, or `exists` when the scope has the name already. */
export function addName(book: Book, { name, scope, refersTo, comment, visible = true }: NewName): NameEntry {
  if (!isAllowedName(name)) refuse('bad-name', name);
  if (findName(book, name, scope) !== null) refuse('exists', name);
  const entry: NameEntry = {
    id: `name-${book.nextId()}`,
    name,
    scope: scope?.id ?? null,
    refersTo,
    comment: comment ?? '',
    visible,
    commented: comment !== undefined,
  };
  setNames(book, [...book.state.names, entry]);
  return entry;
}

export function changeName(book: Book, id: string, patch: Partial<Pick<NameEntry, 'refersTo' | 'comment' | 'visible' | 'commented'>>): void {
  setNames(book, book.state.names.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry)));
}

export function deleteName(book: Book, id: string): void {
  setNames(book, book.state.names.filter((entry) => entry.id !== id));
}

function setNames(book: Book, names: readonly NameEntry[]): void {
  const changed = [...names, ...book.state.names].filter((entry) => !names.includes(entry) || !book.state.names.includes(entry));
  book.step(() => {
    book.update({ names });
    book.formulaVersion += 1;
    noteNameUsers(book, changed);
    book.emit({ kind: 'names-changed' });
  });
}

/** What uses the names has to be calculated anew. */
export function noteNameUsers(book: Book, names: readonly NameEntry[]): void {
  if (names.length === 0) return;
  for (const sheet of usersOf(book, names)) noteChange(book, sheet, WHOLE_SHEET);
}

/** The sheets with a formula that uses one of the names. */
function usersOf(book: Book, names: readonly NameEntry[]): Sheet[] {
  const words = new Set(names.map(({ name }) => name.toLowerCase()));
  const uses = (formula: string): boolean => tokens(formula).some((token) => token.kind === 'name' && words.has(token.name.toLowerCase()));
  return book.sheets.filter((sheet) =>
    [...sheet.state.rows.values()].some((row) => [...row.values()].some(({ formula }) => formula !== undefined && uses(formula))),
  );
}

/** `'Blad 1'!$A$4:$J$22`: how a name refers to cells. */
export function refersToRect(sheet: string, rect: Rect): string {
  const fixed = { top: true, left: true, bottom: true, right: true };
  const isCell = rectName(rect).includes(':') === false;
  const whole = rect.top === 0 && rect.bottom === WHOLE_SHEET.bottom ? 'columns' : rect.left === 0 && rect.right === WHOLE_SHEET.right ? 'rows' : null;
  const reference: Reference = { kind: 'reference', sheet: null, rect, shape: whole ?? (isCell ? 'cell' : 'area'), fixed };
  return `${quoteSheet(sheet)}!${tokenText(reference)}`;
}

/** The one rectangle a name stands for; null for a constant, a formula, several areas or a broken reference. */
export function rectOfName(book: Book, entry: NameEntry): { readonly sheet: Sheet; readonly rect: Rect } | null {
  const found = tokens(entry.refersTo.trim());
  const [token] = found;
  if (found.length !== 1 || token?.kind !== 'reference') return null;
  const named = token.sheet ?? parseRange(entry.refersTo)?.sheet ?? null;
  const sheet = named === null ? book.sheets.find(({ id }) => id === entry.scope) : book.sheets.find(({ name }) => sameName(name, named));
  return sheet === undefined ? null : { sheet, rect: token.rect };
}
