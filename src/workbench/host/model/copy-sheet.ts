/** Copying a worksheet as Excel does: names over it get sheet-scoped twins. */
import type { Book, Sheet } from './book';
import { noteChange } from './cells';
import { findName, rectOfName } from './names';
import { WHOLE_SHEET } from './rect';
import { addSheet, findSheet } from './sheets';
import { renameInFormula } from './shift';
import type { Cell, NameEntry, Row } from './types';

/** `Blad1` becomes `Blad1 (2)`. Workbook names over the sheet are copied too, scoped to the copy, comment and all. */
export function copySheet(book: Book, sheet: Sheet, position: number): Sheet {
  return book.step(() => {
    const name = freeCopyName(book, sheet.name);
    const { name: _name, tables: _tables, ...state } = sheet.state;
    const copy = addSheet(book, name, { ...state, visibility: 'Visible', tables: [], rows: copiedRows(sheet, name) }, position);
    const twins = book.state.names.flatMap((entry) => twinOf(book, entry, sheet, copy));
    book.update({ names: [...book.state.names, ...twins] });
    book.formulaVersion += 1;
    noteChange(book, copy, WHOLE_SHEET);
    if (twins.length > 0) book.emit({ kind: 'names-changed' });
    return copy;
  });
}

function freeCopyName(book: Book, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = stem.slice(0, 31 - suffix.length) + suffix;
    if (findSheet(book, candidate) === null) return candidate;
  }
}

/** References with the sheet's own name written out follow to the copy. */
function copiedRows(sheet: Sheet, name: string): ReadonlyMap<number, Row> {
  const copied = (cell: Cell): Cell => (cell.formula === undefined ? cell : { ...cell, formula: renameInFormula(cell.formula, sheet.name, name) });
  return new Map([...sheet.state.rows].map(([row, cells]) => [row, new Map([...cells].map(([column, cell]) => [column, copied(cell)]))]));
}

function twinOf(book: Book, entry: NameEntry, sheet: Sheet, copy: Sheet): NameEntry[] {
  const isOwn = entry.scope === sheet.id;
  const isOver = entry.scope === null && rectOfName(book, entry)?.sheet === sheet && findName(book, entry.name, sheet) === null;
  if (!isOwn && !isOver) return [];
  return [{ ...entry, id: `name-${book.nextId()}`, scope: copy.id, refersTo: renameInFormula(entry.refersTo, sheet.name, copy.name) }];
}
