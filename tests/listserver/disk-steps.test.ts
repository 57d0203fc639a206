/**
 * A server that dies at every step it takes on its disk: the folder as it lies before each change of a file is what a
 * SIGKILL at that moment leaves. A server started on it has lost nothing it had acknowledged, and what was under way is
 * finished by running it again. `kill-steps.test.ts` does the same with real signals, call by call.
 */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Network } from '../../src/lists/graph/network';
import { noDisk, openDisk, type Disk, type Stored } from '../../src/listserver/disk';
import { createListServer, type ListServer } from '../../src/listserver/server';
import { directTo, LIST_URL } from '../lists/graph/harness';
import { OPERATIONS, verifyMidway, type Operation, type Prepared, type Where } from '../lists/graph/steps';

/** What SQLite changes files with. */
const CHANGES = ['writeSync', 'ftruncateSync', 'unlinkSync', 'mkdirSync', 'rmdirSync'] as const;

/** In memory where that can be: what a process wrote survives its end there too, and no sync is waited for. */
const MEMORY = '/dev/shm';
const root = fs.mkdtempSync(join(fs.existsSync(MEMORY) ? MEMORY : tmpdir(), 'avstamt-disk-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** The last acknowledged state of each item: its eTag, or null once it was deleted; nothing while it is being deleted. */
type Acknowledged = ReadonlyMap<string, string | null>;

interface Moment {
  readonly folder: string;
  readonly acknowledged: Acknowledged;
}

function serverOf(disk: Disk, age: number): ListServer {
  return createListServer({ disk, sites: ['/sites/avstamt'], unitsAMinute: Infinity, now: () => new Date(Date.now() + age) });
}

function serverOn(folder: string, age: number): ListServer {
  return serverOf(openDisk(join(folder, 'lists.db')), age);
}

interface BatchSent {
  readonly requests: readonly { readonly id: string; readonly method: string; readonly url: string }[];
}

interface BatchAnswered {
  readonly responses: readonly { readonly id: string; readonly status: number; readonly body?: { readonly id?: string; readonly eTag?: string } }[];
}

/** Notes every write of an item that was answered as done. */
function noting(calm: Network, acknowledged: Map<string, string | null>): Network {
  const fetch: Network['fetch'] = async (url, init) => {
    const { requests } = JSON.parse(init.body as string) as BatchSent;
    const deleted = requests.flatMap(({ id, method, url: path }) => (method === 'DELETE' ? { id, item: /\d+$/.exec(path)?.[0] ?? '' } : []));
    for (const { item } of deleted) acknowledged.delete(item);
    const response = await calm.fetch(url, init);
    const { responses } = (await response.json()) as BatchAnswered;
    for (const { id, item } of deleted) if (responses.some((one) => one.id === id && one.status === 204)) acknowledged.set(item, null);
    for (const { id, method } of requests) {
      const { status, body } = responses.find((one) => one.id === id) ?? { status: 0 };
      if (/POST|PATCH/.test(method) && status < 300 && body?.id !== undefined && body.eTag !== undefined) acknowledged.set(body.id, body.eTag);
    }
    return response;
  };
  return { ...calm, fetch };
}

/** Runs the operation, keeping the folder as it lies before each change of a file. */
async function moments(operation: Operation, name: string): Promise<{ prepared: Prepared; moments: Moment[] }> {
  const folder = join(root, name);
  fs.mkdirSync(folder);
  const prepared = await preparedOn(folder, operation);
  const acknowledged = new Map<string, string | null>();
  const kept: Moment[] = [];
  const unwatch = watchChanges(() => kept.push({ folder: keep(folder, kept.length), acknowledged: new Map(acknowledged) }));
  const server = serverOn(folder, operation.age);
  await operation.run({ url: LIST_URL, network: noting(directTo(server), acknowledged) }, prepared);
  unwatch();
  server.close();
  return { prepared, moments: kept };
}

/** Where nothing stands before it, the making of the database is watched too. */
async function preparedOn(folder: string, operation: Operation): Promise<Prepared> {
  const where = (server: ListServer): Where => ({ url: LIST_URL, network: directTo(server) });
  if (operation.name === 'a set-up') return operation.prepare(where(createListServer({ disk: noDisk(), sites: [] })));
  const server = serverOn(folder, 0);
  const prepared = await operation.prepare(where(server));
  server.close();
  return prepared;
}

/** Calls `before` ahead of each change of a file, until the returned function is called. */
function watchChanges(before: () => void): () => void {
  const real = Object.fromEntries(CHANGES.map((name) => [name, fs[name]])) as unknown as Record<string, (...args: unknown[]) => unknown>;
  let busy = false;
  const watched = (name: string) => (...args: unknown[]): unknown => {
    if (!busy) {
      busy = true;
      before();
      busy = false;
    }
    return real[name]?.(...args);
  };
  Object.assign(fs, Object.fromEntries(CHANGES.map((name) => [name, watched(name)])));
  return () => {
    // Node itself may have kept a watched one.
    busy = true;
    Object.assign(fs, real);
  };
}

function keep(folder: string, n: number): string {
  const copy = `${folder}-${n}`;
  fs.cpSync(folder, copy, { recursive: true });
  return copy;
}

function expectKept({ lists }: Stored, acknowledged: Acknowledged): void {
  const items = new Map(lists.flatMap((list) => list.items).map((item) => [String(item.id), item]));
  for (const [id, etag] of acknowledged) {
    const item = items.get(id);
    const [, guid, version] = /^"(.*),(\d+)"$/.exec(etag ?? '') ?? [];
    expect({ id, guid: item?.guid }).toEqual({ id, guid });
    // Written again without an answer, it is newer than what was acknowledged.
    if (version !== undefined) expect(item?.version).toBeGreaterThanOrEqual(Number(version));
  }
}

function loaded(folder: string): Stored {
  const disk = openDisk(join(folder, 'lists.db'));
  const stored = disk.load();
  disk.close();
  return stored;
}

async function expectFinishable(operation: Operation, prepared: Prepared, stored: Stored): Promise<void> {
  const where: Where = { url: LIST_URL, network: directTo(serverOf({ ...noDisk(), load: () => stored }, operation.age)) };
  await verifyMidway(where, prepared);
  await operation.run(where, prepared);
  await operation.verify(where, prepared);
}

test.each(OPERATIONS.map((operation, i) => [operation.name, operation, String(i)] as const))(
  'a server that dies at any step on its disk during %s has lost nothing it acknowledged, and running it again finishes it',
  async (_, operation, name) => {
    const { prepared, moments: all } = await moments(operation, name);
    expect(all.length).toBeGreaterThan(10);
    const different = new Set<string>();
    for (const { folder, acknowledged } of all) {
      const stored = loaded(folder);
      expectKept(stored, acknowledged);
      const text = JSON.stringify(stored);
      // Many moments on the disk hold the same items.
      if (!different.has(text)) await expectFinishable(operation, prepared, stored);
      different.add(text);
    }
    console.info(`${all.length} moments on the disk, ${different.size} different, in the middle of ${operation.name}`);
  },
  120_000,
);
