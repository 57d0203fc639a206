/** The sites and lists the server knows, with the clock, the chance and the disk they live by. */
import { declaredColumn, titleColumn, type Column } from './columns';
import type { Disk, ListRecord, SiteRecord } from './disk';
import { NO_FAULTS, type Faults } from './faults';
import { GraphError, invalidRequest, notFound } from './reply';
import { Table } from './table';

export interface ListEntry {
  record: ListRecord;
  readonly table: Table;
}

export interface World {
  readonly disk: Disk;
  readonly now: () => Date;
  /** 0 to 1, as Math.random. */
  readonly random: () => number;
  /** Ends the process as a power cut would. */
  readonly kill: () => void;
  readonly sites: Map<string, SiteRecord>;
  readonly lists: Map<string, ListEntry>;
  faults: Faults;
  /** Requests answered since the start: what staleness is counted in. */
  tick: number;
}

export function openWorld({ disk, now, random, kill }: Pick<World, 'disk' | 'now' | 'random' | 'kill'>): World {
  const world: World = { disk, now, random, kill, sites: new Map(), lists: new Map(), faults: NO_FAULTS, tick: 0 };
  const stored = disk.load();
  for (const site of stored.sites) world.sites.set(site.id, site);
  for (const { nextId, items, ...record } of stored.lists) {
    const table = new Table(record.columns, nextId);
    for (const item of items) table.put(item, -Infinity);
    world.lists.set(record.id, { record, table });
  }
  return world;
}

/** The site at a path, made when there is none. */
export function ensureSite(world: World, path: string): SiteRecord {
  const standing = siteAt(world, path);
  if (standing !== undefined) return standing;
  const site = { id: `localhost,${globalThis.crypto.randomUUID()},${globalThis.crypto.randomUUID()}`, path };
  world.disk.saveSite(site);
  world.sites.set(site.id, site);
  return site;
}

export function siteAt(world: World, path: string): SiteRecord | undefined {
  return [...world.sites.values()].find((site) => site.path.toLowerCase() === path.toLowerCase());
}

export function listsOf(world: World, site: SiteRecord): ListEntry[] {
  return [...world.lists.values()].filter(({ record }) => record.siteId === site.id);
}

/** By id, or by the name people see, as Graph takes either. */
export function listOf(world: World, site: SiteRecord, idOrName: string): ListEntry {
  const found = listsOf(world, site).find(({ record }) => record.id === idOrName || record.displayName.toLowerCase() === idOrName.toLowerCase());
  if (found === undefined) throw notFound('The specified list was not found');
  return found;
}

export function makeList(world: World, site: SiteRecord, body: unknown): ListEntry {
  const { displayName, columns = [] } = (body ?? {}) as { displayName?: unknown; columns?: unknown };
  if (typeof displayName !== 'string' || displayName === '' || !Array.isArray(columns)) throw invalidRequest('Invalid request');
  if (listsOf(world, site).some(({ record }) => record.displayName.toLowerCase() === displayName.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', 'Name already exists');
  }
  const made: Column[] = [titleColumn()];
  for (const column of columns) made.push(declaredColumn(column, made));
  const created = stamp(world);
  const record = { id: globalThis.crypto.randomUUID(), siteId: site.id, name: displayName, displayName, created, columns: made };
  world.disk.saveList(record);
  const entry = { record, table: new Table(made) };
  world.lists.set(record.id, entry);
  return entry;
}

export function addColumn(world: World, entry: ListEntry, body: unknown): Column {
  const column = declaredColumn(body, entry.table.columns);
  const record = { ...entry.record, columns: [...entry.record.columns, column] };
  world.disk.saveList(record);
  entry.record = record;
  entry.table.addColumn(column);
  return column;
}

/** SharePoint stamps to the second. */
export function stamp(world: World): string {
  return `${world.now().toISOString().slice(0, 19)}Z`;
}
