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
  return { fixed: gone.filter((item) => isStillChecked(item, tables)), dropped: gone.filter((item) => !isStillChecked(item, tables)) };
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

/** By its table's name or by its cell: rows may have moved, or the name may be new. */
function isStillChecked({ code, table, cell, related }: FindingItem, tables: readonly Table[]): boolean {
  const isThere = tables.some((one) => tableName(one) === table || contains(one, cell));
  if (!isThere || !NEEDS_ANOTHER.has(code)) return isThere;
  return related.every((one) => one.cell.file !== undefined || tables.some((table) => contains(table, one.cell)));
}

function contains({ sheet, rect }: Table, cell: CellRef): boolean {
  return sheet === cell.sheet && cell.row >= rect.top && cell.row <= rect.bottom && cell.column >= rect.left && cell.column <= rect.right;
}
