/** Excel's own tables (ListObjects): a name over a rectangle with headings. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellAt, putCell } from './cells';
import { isAllowedName } from './names';
import { assertUnprotected } from './protection';
import { intersection, rectOf } from './rect';
import { refuse } from './refusal';
import { sameName } from './shift';
import type { TableDefinition } from './types';

export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: TableDefinition;
}

export function allTables(book: Book): PlacedTable[] {
  return book.sheets.flatMap((sheet) => sheet.state.tables.map((table) => ({ sheet, table })));
}

/** By name, letter case aside, or by id. */
export function findTable(book: Book, key: string): PlacedTable | null {
  return allTables(book).find(({ table }) => table.id === key || sameName(table.name, key)) ?? null;
}

/** Refuses with `overlap` where another table or a merged area lies. Without headings Excel puts a row of its own above. */
export function addTable(book: Book, sheet: Sheet, rect: Rect, hasHeaders: boolean): TableDefinition {
  assertUnprotected(sheet);
  if (!hasHeaders) refuse('bad-value', 'a table without headings');
  if ([...sheet.state.tables.map((table) => table.rect), ...sheet.state.merges].some((other) => intersection(other, rect) !== null)) refuse('overlap', sheet.name);
  const number = book.nextId();
  const word = book.culture.name === 'sv-SE' ? 'Tabell' : 'Table';
  const table: TableDefinition = {
    id: `{${String(number).padStart(8, '0')}-000C-0000-FFFF-FFFF00000000}`,
    name: freeName(book, word),
    rect,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
  };
  book.step(() => {
    nameHeadings(book, sheet, rect);
    book.updateSheet(sheet, { tables: [...sheet.state.tables, table] });
    book.emit({ kind: 'tables-changed', sheet, change: 'added', tableId: table.id });
  });
  return table;
}

/** Headings are text, and none is empty or there twice. */
function nameHeadings(book: Book, sheet: Sheet, rect: Rect): void {
  const taken = new Set<string>();
  for (let column = rect.left; column <= rect.right; column++) {
    const cell = cellAt(sheet, rect.top, column);
    const own = cell.value === null || typeof cell.value === 'object' ? `Kolumn${column - rect.left + 1}` : String(cell.value);
    let heading = own;
    for (let n = 2; taken.has(heading.toLowerCase()); n++) heading = `${own}${n}`;
    taken.add(heading.toLowerCase());
    if (heading !== cell.value) putCell(book, sheet, rect.top, column, { ...cell, value: heading });
  }
}

function freeName(book: Book, word: string): string {
  let n = 1;
  while (findTable(book, `${word}${n}`) !== null) n += 1;
  return `${word}${n}`;
}

export function renameTable(book: Book, { sheet, table }: PlacedTable, name: string): void {
  if (!isAllowedName(name)) refuse('bad-name', name);
  const holder = findTable(book, name);
  if (holder !== null && holder.table.id !== table.id) refuse('exists', name);
  replaceTable(book, sheet, table.id, { ...table, name });
}

/** The headings stay in their row. */
export function resizeTable(book: Book, { sheet, table }: PlacedTable, rect: Rect): void {
  if (rect.top !== table.rect.top || intersection(rect, table.rect) === null) refuse('bad-address', table.name);
  replaceTable(book, sheet, table.id, { ...table, rect });
}

function replaceTable(book: Book, sheet: Sheet, id: string, after: TableDefinition | null): void {
  assertUnprotected(sheet);
  book.step(() => book.updateSheet(sheet, { tables: sheet.state.tables.flatMap((table) => (table.id !== id ? [table] : after === null ? [] : [after])) }));
}

/** The cells keep what they hold. */
export function removeTable(book: Book, { sheet, table }: PlacedTable): void {
  replaceTable(book, sheet, table.id, null);
  book.emit({ kind: 'tables-changed', sheet, change: 'deleted', tableId: table.id });
}

export function headingRow({ rect }: TableDefinition): Rect {
  return { ...rect, bottom: rect.top };
}

/** At least one row: Excel keeps an empty one. */
export function bodyOf({ rect, showTotals }: TableDefinition): Rect {
  const bottom = rect.bottom - (showTotals ? 1 : 0);
  return bottom > rect.top ? { ...rect, top: rect.top + 1, bottom } : rectOf(rect.top + 1, rect.left, 1, rect.right - rect.left + 1);
}
