/** Cells moved, by dragging or by cutting and pasting: what refers to them follows, as in Excel. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellsIn, noteChange, putCell } from './cells';
import { noteNameUsers } from './names';
import { assertEditable } from './protection';
import { contains, covers, heightOf, intersection, isOnSheet, widthOf } from './rect';
import { refuse } from './refusal';
import { rewrite, type Token } from './references';
import { rewriteFormulas } from './rewrite-formulas';
import { sameName } from './shift';

export interface Move {
  readonly from: Sheet;
  readonly rect: Rect;
  readonly to: Sheet;
  /** The first cell of where it goes. */
  readonly row: number;
  readonly column: number;
}

/**
 * What stood in the new place is replaced, by blank cells too, and what referred to that becomes `#REF!`. References
 * that lie within the moved cells follow them; those that reach beyond stay as they are. Refuses with `protected`,
 * `off-sheet`, and `overlap` where a merged area or a table would be cut in two.
 */
export function moveCells(book: Book, move: Move): void {
  const { from, rect, to } = move;
  const target = targetOf(move);
  if (!isOnSheet(target)) refuse('off-sheet', to.name);
  assertEditable(from, rect);
  assertEditable(to, target);
  assertWhole(from, rect);
  assertWhole(to, target, from === to ? rect : null);
  book.step(() => {
    const cells = [...cellsIn(from, rect)];
    for (const { row, column } of cells) putCell(book, from, row, column, { value: null });
    for (const { row, column } of [...cellsIn(to, target)]) putCell(book, to, row, column, { value: null });
    for (const { row, column, cell } of cells) putCell(book, to, row + move.row - rect.top, column + move.column - rect.left, qualified(cell, move));
    moveAround(book, move, target);
    rewriteFormulas(book, (formula, home) => movedFormula(formula, home.name, move, target), () => true);
    moveNames(book, move, target);
    book.formulaVersion += 1;
    noteChange(book, from, rect);
    noteChange(book, to, target);
    book.emit({ kind: 'cells-changed', sheet: from, rect, detail: null });
    book.emit({ kind: 'cells-changed', sheet: to, rect: target, detail: null });
  });
}

function targetOf({ rect, row, column }: Move): Rect {
  return { top: row, left: column, bottom: row + heightOf(rect) - 1, right: column + widthOf(rect) - 1 };
}

/** @param leaving what is on its way out of there */
function assertWhole({ state, name }: Sheet, rect: Rect, leaving: Rect | null = null): void {
  const areas = [...state.merges, ...state.tables.map((table) => table.rect)];
  const isCut = (area: Rect): boolean => intersection(area, rect) !== null && !covers(rect, area) && (leaving === null || !covers(leaving, area));
  if (areas.some(isCut)) refuse('overlap', name);
}

/** On another sheet, what a formula read of its own sheet has to be named. */
function qualified<T extends { readonly formula?: string }>(cell: T, { from, to }: Move): T {
  if (cell.formula === undefined || from === to) return cell;
  return { ...cell, formula: rewrite(cell.formula, (token) => (token.kind === 'reference' && token.sheet === null ? { ...token, sheet: from.name } : token)) };
}

/** Merged areas, tables and comments go along. */
function moveAround(book: Book, move: Move, target: Rect): void {
  const { from, rect, to } = move;
  const shifted = (area: Rect): Rect => shiftedBy(area, move);
  const leaves = <T>(items: readonly T[], rectOf: (item: T) => Rect): T[] => items.filter((item) => covers(rect, rectOf(item)));
  const { merges, tables, comments } = from.state;
  const placeOf = ({ row, column }: { row: number; column: number }): Rect => ({ top: row, bottom: row, left: column, right: column });
  const gone = { merges: leaves(merges, (area) => area), tables: leaves(tables, (table) => table.rect), comments: leaves(comments, placeOf) };
  book.updateSheet(from, {
    merges: merges.filter((area) => !gone.merges.includes(area)),
    tables: tables.filter((table) => !gone.tables.includes(table)),
    comments: comments.filter((comment) => !gone.comments.includes(comment)),
  });
  book.updateSheet(to, {
    merges: [...to.state.merges.filter((area) => !covers(target, area)), ...gone.merges.map(shifted)],
    tables: [...to.state.tables.filter((table) => !covers(target, table.rect)), ...gone.tables.map((table) => ({ ...table, rect: shifted(table.rect) }))],
    comments: [...to.state.comments.filter(({ row, column }) => !contains(target, row, column)), ...gone.comments.map((comment) => ({ ...comment, row: comment.row + move.row - rect.top, column: comment.column + move.column - rect.left }))],
  });
}

function shiftedBy(area: Rect, { rect, row, column }: Move): Rect {
  const [down, right] = [row - rect.top, column - rect.left];
  return { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right };
}

/** @param home the sheet the formula stands on */
function movedFormula(formula: string, home: string, move: Move, target: Rect): string {
  return rewrite(formula, (token): Token => {
    if (token.kind !== 'reference') return token;
    const sheet = token.sheet ?? home;
    if (sameName(sheet, move.from.name) && covers(move.rect, token.rect)) {
      return { ...token, sheet: token.sheet === null && move.from === move.to ? null : move.to.name, rect: shiftedBy(token.rect, move) };
    }
    if (sameName(sheet, move.to.name) && covers(target, token.rect)) return { kind: 'error', sheet: token.sheet, text: '#REF!' };
    return token;
  });
}

function moveNames(book: Book, move: Move, target: Rect): void {
  const names = book.state.names.map((name) => {
    const refersTo = movedFormula(name.refersTo, '', move, target);
    return refersTo === name.refersTo ? name : { ...name, refersTo };
  });
  const changed = names.filter((name, i) => name !== book.state.names[i]);
  if (changed.length === 0) return;
  noteNameUsers(book, changed);
  book.update({ names });
  book.emit({ kind: 'names-changed' });
}
