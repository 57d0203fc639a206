/** The items of one list, in memory: written in one synchronous step each, so that a check and its write are one. */
import type { Column, Fields, FieldValue } from './columns';
import { GraphError, invalidRequest } from './reply';

export interface Item {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  /** ISO 8601, to the second. */
  readonly created: string;
  readonly modified: string;
  readonly createdBy: string;
  readonly modifiedBy: string;
  readonly fields: Fields;
}

/** An item as a filter that lags behind may still see it. */
export interface Kept {
  readonly item: Item;
  readonly earlier: Item | null;
  /** The server's count of requests when it was created, and when it was last written. */
  readonly createdAt: number;
  readonly writtenAt: number;
}

type Index = Map<string, Set<number>>;

export class Table {
  readonly items = new Map<number, Kept>();
  private readonly indexes = new Map<string, Index>();

  constructor(public columns: readonly Column[], public nextId = 1) {}

  addColumn(column: Column): void {
    this.columns = [...this.columns, column];
    this.indexes.clear();
  }

  /** Throws when a unique value is taken by another item, or a required one is missing. */
  check(fields: Fields, own: number | null): void {
    for (const { name, required, enforceUniqueValues } of this.columns) {
      const value = fields[name] ?? null;
      if (required && value === null) throw invalidRequest(`Field '${name}' is required`);
      if (!enforceUniqueValues || value === null) continue;
      const taken = [...this.having(name, value)].some((id) => id !== own);
      if (taken) throw invalidRequest('One or more fields with unique constraints already has the provided value.');
    }
  }

  put(item: Item, tick: number): void {
    const standing = this.items.get(item.id);
    if (standing !== undefined) this.unindex(standing.item);
    this.items.set(item.id, { item, earlier: standing?.item ?? null, createdAt: standing?.createdAt ?? tick, writtenAt: tick });
    for (const [name, index] of this.indexes) add(index, item.fields[name] ?? null, item.id);
    this.nextId = Math.max(this.nextId, item.id + 1);
  }

  remove(id: number): void {
    const kept = this.items.get(id);
    if (kept !== undefined) this.unindex(kept.item);
    this.items.delete(id);
  }

  /** Ids of the items whose column holds the value; comparison ignores case, as SharePoint's does. */
  having(column: string, value: FieldValue): ReadonlySet<number> {
    return this.index(column).get(keyOf(value)) ?? new Set();
  }

  column(name: string): Column {
    const column = this.columns.find((one) => one.name === name);
    if (column === undefined) throw new GraphError(400, 'invalidRequest', `Field '${name}' is not recognized`);
    return column;
  }

  /** Built when first asked for. */
  private index(column: string): Index {
    const standing = this.indexes.get(column);
    if (standing !== undefined) return standing;
    const index: Index = new Map();
    for (const { item } of this.items.values()) add(index, item.fields[column] ?? null, item.id);
    this.indexes.set(column, index);
    return index;
  }

  private unindex(item: Item): void {
    for (const [name, index] of this.indexes) index.get(keyOf(item.fields[name] ?? null))?.delete(item.id);
  }
}

function add(index: Index, value: FieldValue, id: number): void {
  const key = keyOf(value);
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

/** Texts that SharePoint holds for equal have one key. */
export function keyOf(value: FieldValue): string {
  return typeof value === 'string' ? `s${value.toLowerCase()}` : `${typeof value} ${value}`;
}
