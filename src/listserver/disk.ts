/** What the list server keeps on disk: an SQLite file, written through before anything is answered. */
import { rmSync } from 'node:fs';
import { Database } from 'node-sqlite3-wasm';
import type { Column } from './columns';
import type { Item } from './table';

export interface SiteRecord {
  readonly id: string;
  /** `/sites/ekonomi` */
  readonly path: string;
}

export interface ListRecord {
  readonly id: string;
  readonly siteId: string;
  readonly name: string;
  readonly displayName: string;
  readonly created: string;
  readonly columns: readonly Column[];
}

export interface Stored {
  readonly sites: readonly SiteRecord[];
  readonly lists: readonly (ListRecord & { readonly nextId: number; readonly items: readonly Item[] })[];
}

/** Every method returns when what it was given would survive a power cut. */
export interface Disk {
  load(): Stored;
  saveSite(site: SiteRecord): void;
  saveList(list: ListRecord): void;
  saveItem(listId: string, item: Item, nextId: number): void;
  deleteItem(listId: string, id: number): void;
  close(): void;
}

/** Nothing is kept: for tests. */
export function noDisk(): Disk {
  return {
    load: () => ({ sites: [], lists: [] }),
    saveSite: () => undefined,
    saveList: () => undefined,
    saveItem: () => undefined,
    deleteItem: () => undefined,
    close: () => undefined,
  };
}

/*
 * A write-ahead log and never a rollback journal: node-sqlite3-wasm (0.8.60) takes its own lock for that of another
 * writer, so it never rolls back the journal of a killed process, and leaves the file half-written. The log needs no
 * shared memory where one connection holds the lock for good; FULL syncs it at every commit.
 */
const SCHEMA = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS sites (id TEXT PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS lists (id TEXT PRIMARY KEY, record TEXT NOT NULL, next_id INTEGER NOT NULL DEFAULT 1);
  CREATE TABLE IF NOT EXISTS items (list TEXT NOT NULL, id INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (list, id));
`;

export function openDisk(file: string): Disk {
  // A killed process leaves the lock behind (node-sqlite3-wasm makes it a directory); `claimFolder` keeps two apart.
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const db = new Database(file);
  db.exec(SCHEMA);
  return {
    load: () => load(db),
    saveSite: (site) => void db.run('INSERT OR REPLACE INTO sites VALUES (?, ?)', [site.id, JSON.stringify(site)]),
    saveList: (list) => void db.run('INSERT INTO lists (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record', [list.id, JSON.stringify(list)]),
    saveItem: (listId, item, nextId) => inTransaction(db, () => saveItem(db, listId, item, nextId)),
    deleteItem: (listId, id) => void db.run('DELETE FROM items WHERE list = ? AND id = ?', [listId, id]),
    close: () => db.close(),
  };
}

function saveItem(db: Database, listId: string, item: Item, nextId: number): void {
  db.run('INSERT OR REPLACE INTO items VALUES (?, ?, ?)', [listId, item.id, JSON.stringify(item)]);
  // Ids are never used again, even when the newest item was deleted before a restart.
  db.run('UPDATE lists SET next_id = max(next_id, ?) WHERE id = ?', [nextId, listId]);
}

function inTransaction(db: Database, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function load(db: Database): Stored {
  const rows = (sql: string, ...values: string[]): Record<string, unknown>[] => db.all(sql, values);
  const parsed = <T>(row: Record<string, unknown>): T => JSON.parse(String(row['record'])) as T;
  return {
    sites: rows('SELECT record FROM sites').map((row) => parsed<SiteRecord>(row)),
    lists: rows('SELECT id, record, next_id FROM lists').map((row) => ({
      ...parsed<ListRecord>(row),
      nextId: Number(row['next_id']),
      items: rows('SELECT record FROM items WHERE list = ? ORDER BY id', String(row['id'])).map((item) => parsed<Item>(item)),
    })),
  };
}
