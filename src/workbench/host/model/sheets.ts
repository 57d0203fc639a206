/** Worksheets: adding, naming, moving, showing, activating, removing. */
import type { Book } from './book';
import { Sheet } from './book';
import { noteNameUsers } from './names';
import { EMPTY_SHEET, sheetId } from './raw';
import { refuse } from './refusal';
import { rewriteFormulas } from './rewrite-formulas';
import { renameInFormula, sameName } from './shift';
import type { SheetState, Visibility } from './types';

/** By name, letter case aside, or by id. */
export function findSheet(book: Book, key: string): Sheet | null {
  return book.sheets.find(({ id, name }) => id === key || sameName(name, key)) ?? null;
}

/** At most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not taken. */
export function checkSheetName(book: Book, name: string, except: Sheet | null): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) refuse('bad-name', name);
  const holder = findSheet(book, name);
  if (holder !== null && holder !== except) refuse('exists', name);
}

/** Last unless said where, and not activated; unnamed: the first free `Blad<n>`. `id`: only to share one with a view of the book. */
export function addSheet(book: Book, name?: string, like?: Omit<SheetState, 'name'>, position = book.sheets.length, id?: string): Sheet {
  const title = name ?? freeName(book);
  checkSheetName(book, title, null);
  return book.step(() => {
    const sheet = new Sheet(id ?? sheetId(book.nextId()), { ...EMPTY_SHEET, ...like, name: title });
    const sheets = [...book.sheets];
    sheets.splice(position, 0, sheet);
    book.update({ sheets });
    book.formulaVersion += 1;
    book.emit({ kind: 'sheet-added', sheet });
    return sheet;
  });
}

function freeName(book: Book): string {
  const word = book.culture.name === 'sv-SE' ? 'Blad' : 'Sheet';
  let n = book.sheets.length + 1;
  while (findSheet(book, `${word}${n}`) !== null) n += 1;
  return `${word}${n}`;
}

/** Formulas and names that point to it become `#REF!`; its own names go. Refuses with `last-sheet`. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  const left = book.sheets.filter((other) => other !== sheet);
  const visible = left.filter(({ state }) => state.visibility === 'Visible');
  const next = visible.find((other) => book.sheets.indexOf(other) > book.sheets.indexOf(sheet)) ?? visible.at(-1);
  if (next === undefined) refuse('last-sheet', sheet.name);
  book.step(() => {
    renameEverywhere(book, sheet.name, null);
    const names = book.state.names.filter(({ scope }) => scope !== sheet.id);
    book.update({ sheets: left, names, active: book.state.active === sheet ? next : book.state.active });
    book.changed.delete(sheet);
    book.formulaVersion += 1;
    book.emit({ kind: 'sheet-deleted', sheet });
    book.emit({ kind: 'names-changed' });
  });
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  checkSheetName(book, name, sheet);
  const before = sheet.name;
  book.step(() => {
    renameEverywhere(book, before, name);
    book.updateSheet(sheet, { name });
    book.formulaVersion += 1;
    book.emit({ kind: 'sheet-renamed', sheet, before });
  });
}

function renameEverywhere(book: Book, before: string, after: string | null): void {
  rewriteFormulas(book, (formula) => renameInFormula(formula, before, after), () => after === null);
  const names = book.state.names.map((name) => {
    const refersTo = renameInFormula(name.refersTo, before, after);
    return refersTo === name.refersTo ? name : { ...name, refersTo };
  });
  const changed = names.filter((name, i) => name !== book.state.names[i]);
  if (changed.length === 0) return;
  if (after === null) noteNameUsers(book, changed);
  book.update({ names });
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  const before = book.sheets.indexOf(sheet);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) refuse('bad-value', 'position');
  if (position === before) return;
  book.step(() => {
    const sheets = book.sheets.filter((other) => other !== sheet);
    sheets.splice(position, 0, sheet);
    book.update({ sheets });
    book.formulaVersion += 1;
    book.emit({ kind: 'sheet-moved', sheet, before });
  });
}

/** Refuses with `last-sheet` to hide the only one that shows. */
export function setVisibility(book: Book, sheet: Sheet, visibility: Visibility): void {
  const before = sheet.state.visibility;
  if (before === visibility) return;
  const next = book.sheets.find((other) => other !== sheet && other.state.visibility === 'Visible');
  if (visibility !== 'Visible' && next === undefined) refuse('last-sheet', sheet.name);
  book.step(() => {
    book.updateSheet(sheet, { visibility });
    book.emit({ kind: 'sheet-visibility', sheet, before });
    if (visibility !== 'Visible' && book.state.active === sheet && next !== undefined) activate(book, next);
  });
}

/** Which sheet shows is no step of undo. Refuses with `not-found` for a hidden one. */
export function activate(book: Book, sheet: Sheet): void {
  if (sheet.state.visibility !== 'Visible') refuse('not-found', sheet.name);
  const before = book.state.active;
  if (before === sheet) return;
  book.state = { ...book.state, active: sheet };
  book.emit({ kind: 'sheet-activated', sheet, before });
}
