/** What became of findings that are no longer found: put right, or not looked at any more. */
import { tableName } from '../../core/checks/make';
import type { CellRef, FindingCode } from '../../core/finding';
import type { Table } from '../../core/table';
import type { FindingItem, Gone } from './types';

/**
 * `before`: the items shown last; `now`: those of this check, whose tables are given. A finding keeps its cell when its
 * table gets a name, though its id changes then; it keeps its id when rows move.
 */
export function goneItems(before: Iterable<FindingItem>, now: ReadonlyMap<string, FindingItem>, tables: readonly Table[]): Gone {
  const standing = placesOf(now.values());
  const gone = [...before].filter((item) => !now.has(item.id) && !standing.has(placeKey(item)));
  const unread = unreadCells(now.values());
  const isFixed = (item: FindingItem): boolean => isStillChecked(item, tables) && !isUnread(item, unread, tables);
  return { fixed: gone.filter(isFixed), dropped: gone.filter((item) => !isFixed(item)) };
}

/** Whether the finding, or another of its code in its cell, was among those shown before. */
export function newTo(before: ReadonlyMap<string, FindingItem>): (item: Pick<FindingItem, 'id' | 'code' | 'address'>) => boolean {
  const standing = placesOf(before.values());
  return (item) => !before.has(item.id) && !standing.has(placeKey(item));
}

function placesOf(items: Iterable<FindingItem>): ReadonlySet<string> {
  return new Set([...items].map(placeKey));
}

function placeKey({ code, address }: Pick<FindingItem, 'code' | 'address'>): string {
  return `${code} ${address}`;
}

/** They are about two tables, and gone when either is. */
const NEEDS_ANOTHER: ReadonlySet<FindingCode> = new Set<FindingCode>(['RECONCILIATION_MISMATCH', 'RECONCILIATION_DEVIATES']);

/** What stands there is no figure, so whatever is computed from it is compared no more. */
const UNREAD: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'FAULT_VALUE', 'UNREADABLE_TEXT', 'DATE_AS_FIGURE', 'FORMULA_NOT_CALCULATED', 'STATUS_UNKNOWN_WORD', 'TARGET_UNREADABLE',
]);

function unreadCells(now: Iterable<FindingItem>): ReadonlySet<string> {
  return new Set([...now].filter(({ code }) => UNREAD.has(code)).map(({ address }) => address));
}

/** Its figure, or one that it was computed from, cannot be read now, or its figure has been taken away. */
function isUnread(item: FindingItem, unread: ReadonlySet<string>, tables: readonly Table[]): boolean {
  if ([item, ...item.related].some(({ address }) => unread.has(address))) return true;
  return item.figures !== null && tables.some((table) => contains(table, item.cell) && isBlankAt(table, item.cell));
}

function isBlankAt({ rows, columns }: Table, { row, column }: CellRef): boolean {
  const at = columns.findIndex((one) => one.column === column);
  return rows.find((one) => one.row === row)?.cells[at]?.reading.kind === 'blank';
}

/** By its table's name, which another sheet's table may share where no name is bound, or by its cell: rows may have moved, or the name may be new. */
function isStillChecked({ code, table, cell, related }: FindingItem, tables: readonly Table[]): boolean {
  const isThere = tables.some((one) => (tableName(one) === table && (one.name !== null || one.sheet === cell.sheet)) || contains(one, cell));
  if (!isThere || !NEEDS_ANOTHER.has(code)) return isThere;
  return related.every((one) => one.cell.file !== undefined || tables.some((table) => contains(table, one.cell)));
}

function contains({ sheet, rect }: Table, cell: CellRef): boolean {
  return sheet === cell.sheet && cell.row >= rect.top && cell.row <= rect.bottom && cell.column >= rect.left && cell.column <= rect.right;
}
