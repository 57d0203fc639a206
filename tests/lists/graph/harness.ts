/** The Graph store against the local list server, in process: a list of its own for each test, and what can befall it. */
import { createListServer, type ListServer, type ServerOptions } from '../../../src/listserver/server';
import { noDisk, type Stored } from '../../../src/listserver/disk';
import type { Kept } from '../../../src/listserver/table';
import type { ListEntry, World } from '../../../src/listserver/world';
import type { Commit } from '../../../src/app/ports';
import { openGraphBacking } from '../../../src/lists/graph/open';
import type { Network } from '../../../src/lists/graph/network';
import { setUpList } from '../../../src/lists/graph/setup';
import { createSnapshotStore } from '../../../src/lists/store';
import type { Damage, StoreHarness } from '../contract/harness';

export const ORIGIN = 'http://127.0.0.1:4170';
export const LIST_URL = `${ORIGIN}/sites/avstamt/Lists/Avstamt`;

/** No test waits: what would be slept is added up instead. */
export interface TestNetwork extends Network {
  slept: number;
}

export interface Place {
  readonly server: ListServer;
  readonly network: TestNetwork;
  /** Milliseconds that the server's clock is ahead. */
  ahead: number;
  list(): ListEntry;
}

export function newPlace(over: Partial<ServerOptions> = {}): Place {
  const place: { ahead: number } = { ahead: 0 };
  const now = (): Date => new Date(Date.now() + place.ahead);
  const server = createListServer({ disk: noDisk(), sites: ['/sites/avstamt'], now, unitsAMinute: Infinity, ...over });
  const list = (): ListEntry => {
    const [entry] = server.world.lists.values();
    if (entry === undefined) throw new Error('the list is not set up');
    return entry;
  };
  return Object.assign(place, { server, network: networkTo(server), list });
}

export function networkTo(server: ListServer, over: Partial<Network> = {}): TestNetwork {
  const network: TestNetwork = {
    slept: 0,
    fetch: async (url, init) => server.fetch(new Request(url, { ...init, headers: { ...(init.headers as Record<string, string>), host: new URL(url).host } })),
    token: async () => 'local:Åsa',
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      network.slept += ms;
    },
    random: Math.random,
    ...over,
  };
  return network;
}

/** The same without the web's own objects, which take most of the time of a test that makes very many requests. */
export function directTo(server: ListServer): TestNetwork {
  const fetch: Network['fetch'] = async (url, init) => {
    const { status, headers = {}, body } = server.answer({ method: init.method ?? 'GET', url, headers: init.headers as Record<string, string>, text: init.body as string });
    const all = new Map(Object.entries({ ...headers, date: server.world.now().toUTCString() }));
    return { status, headers: all, json: async () => JSON.parse(JSON.stringify(body ?? null)) as unknown } as unknown as Response;
  };
  return networkTo(server, { fetch });
}

export async function readyPlace(over: Partial<ServerOptions> = {}): Promise<Place> {
  const place = newPlace(over);
  await setUpList(LIST_URL, place.network);
  return place;
}

/** What lies on the server's disk, to start another server from. */
export function storedIn({ sites, lists }: World): Stored {
  const entries = [...lists.values()].map(({ record, table }) => ({ ...record, nextId: table.nextId, items: [...table.items.values()].map(({ item }) => item) }));
  return { sites: [...sites.values()], lists: entries };
}

export function harnessAt(place: Place): StoreHarness {
  return {
    open: async (wrap = (backing) => backing) => createSnapshotStore(wrap(await openGraphBacking(LIST_URL, place.network))),
    age: async (ms) => void (place.ahead += ms),
    damages: graphDamages(place),
    dispose: async () => place.server.close(),
  };
}

export async function graphHarness(): Promise<StoreHarness> {
  return harnessAt(await readyPlace());
}

/** What people do to a list by hand, applied to the newest of three commits. */
export function graphDamages(place: Place): Damage[] {
  const named = (name: string, apply: (commit: Commit) => void): Damage => ({ name, apply: async (commit) => apply(commit) });
  return [
    named('a figure edited', ({ id }) => edit(place, `D|${id}|0`, { Innehall: ['"value":"3"', '"value":"8"'] })),
    named('a piece trimmed', ({ id }) => edit(place, `D|${id}|0`, { Innehall: ['}]', '}'] })),
    named('a piece emptied', ({ id }) => set(place, `D|${id}|0`, { Innehall: null })),
    named('a piece deleted', ({ id }) => remove(place, `D|${id}|0`)),
    named('a piece under another key', ({ id }) => set(place, `D|${id}|0`, { Nyckel: `D|${id}|7` })),
    named('the piece of another commit in its place', ({ id, base }) => set(place, `D|${id}|0`, itemWith(place, `D|${base}|0`).item.fields)),
    named('the author edited', ({ id }) => edit(place, `Ö|${id}`, { Innehall: ['Åsa', 'Eva'] })),
    named('the base edited', ({ id, base }) => edit(place, `Ö|${id}`, { Innehall: [`"base":"${base}"`, '"base":null'] })),
    named('the commit emptied', ({ id }) => set(place, `Ö|${id}`, { Innehall: null })),
    named('the commit deleted', ({ id }) => remove(place, `Ö|${id}`)),
    named('the content of another commit in its place', ({ id, base }) => set(place, `Ö|${id}`, { Innehall: itemWith(place, `Ö|${base}`).item.fields['Innehall'] ?? null })),
    named('the pointer edited to an earlier commit', ({ id, base }) => edit(place, POINTER, { Innehall: [id, base ?? ''] })),
    named('the snapshot column of the pointer edited', ({ base }) => set(place, POINTER, { Snapshot: base })),
    named('the pointer emptied', () => set(place, POINTER, { Innehall: null })),
    named('the pointer under another key', () => set(place, POINTER, { Nyckel: 'P|regionen|202405|delår' })),
    named('the pointer deleted', () => remove(place, POINTER)),
  ];
}

const POINTER = 'P|regionen|202404|delår';

export function itemWith(place: Place, key: string): Kept {
  const { table } = place.list();
  const kept = [...table.items.values()].find(({ item }) => item.fields['Nyckel'] === key);
  if (kept === undefined) throw new Error(`there is no item ${key}`);
  return kept;
}

export function set(place: Place, key: string, fields: Record<string, string | number | boolean | null>): void {
  const { item } = itemWith(place, key);
  place.list().table.put({ ...item, version: item.version + 1, fields: { ...item.fields, ...fields } }, place.server.world.tick);
}

function edit(place: Place, key: string, fields: Record<string, readonly [from: string, to: string]>): void {
  const { item } = itemWith(place, key);
  for (const [name, [from, to]] of Object.entries(fields)) {
    const text = String(item.fields[name]);
    if (!text.includes(from)) throw new Error(`nothing to edit in ${key}`);
    set(place, key, { [name]: text.replace(from, to) });
  }
}

export function remove(place: Place, key: string): void {
  place.list().table.remove(itemWith(place, key).item.id);
}
