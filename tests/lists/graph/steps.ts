/**
 * What is interrupted at every step, and what must hold once it has been run again. The same for a client that dies, a
 * server that dies and a disk as it lay at that moment: a list is named by its address, and reached through a network.
 */
import { newCommitId } from '../../../src/app/hash';
import type { PublishRequest, SnapshotStore, StoreRefusal } from '../../../src/app/ports';
import { sealSnapshot } from '../../../src/app/snapshot-document';
import { seriesOf } from '../../../src/core/snapshot';
import { listAddress } from '../../../src/lists/graph/address';
import { createGraphClient } from '../../../src/lists/graph/client';
import type { Network } from '../../../src/lists/graph/network';
import { findList, findSite, get, openGraphBacking, openGraphStore } from '../../../src/lists/graph/open';
import { setUpList } from '../../../src/lists/graph/setup';
import { createSnapshotStore } from '../../../src/lists/store';
import { snapshotOf } from '../../core/snapshot-example';
import { committed, DAY_MS, SERIES, wrapCalls } from '../contract/harness';

export interface Where {
  readonly url: string;
  readonly network: Network;
}

/** Plain data, so that it can be handed to a process of its own. */
export interface Prepared {
  readonly request: PublishRequest | null;
  /** What is published before, newest first. */
  readonly before: readonly string[];
  /** An interrupted push of which nothing may be left. */
  readonly orphan?: string;
}

export interface Operation {
  readonly name: string;
  /** How long things lie before it begins, for what only happens to old things. */
  readonly age: number;
  prepare(where: Where): Promise<Prepared>;
  /** Does it, again or for the first time. */
  run(where: Where, prepared: Prepared): Promise<void>;
  /** Rejects when something is not as it must be once it has been done. */
  verify(where: Where, prepared: Prepared): Promise<void>;
}

/** Longer than two pieces. */
const LONG_LABEL = 'Kostnader för verksamheten '.repeat(2600);

export async function longPush(value: string, base: string | null): Promise<PublishRequest> {
  const snapshot = snapshotOf({ value, decimals: 0 }, { rows: [{ key: 'resultat', label: LONG_LABEL, cells: [{ value, decimals: 0 }] }] });
  const sealed = await sealSnapshot(snapshot);
  return { id: newCommitId(), series: seriesOf(snapshot), base, ...sealed, author: 'Åsa', time: '2024-05-06T07:08:09Z', counts: { errors: 0, warnings: 0, accepted: 0 } };
}

async function open({ url, network }: Where): Promise<SnapshotStore> {
  return openGraphStore(url, network);
}

async function publishedBefore(where: Where, ...values: string[]): Promise<string[]> {
  await setUpList(where.url, where.network);
  const store = await open(where);
  const ids: string[] = [];
  for (const value of values) ids.unshift(committed(await store.publish(await longPush(value, ids[0] ?? null))).id);
  return ids;
}

/** Publishing is safe to repeat under its id: whoever was told nothing, or `unknown`, runs it again. */
async function push(where: Where, { request }: Prepared): Promise<void> {
  if (request === null) throw new Error('nothing to push');
  const store = await open(where);
  let outcome = await store.publish(request);
  for (let tries = 0; tries < 3 && outcome.outcome === 'unknown'; tries++) outcome = await store.resolve(request);
  committed(outcome);
}

/** The same hash, once, on top of what stood there. */
async function stands(where: Where, { request, before }: Prepared): Promise<void> {
  const store = await open(where);
  const current = await store.current(SERIES);
  expect({ documentHash: current?.commit.documentHash, document: current?.document === request?.document }).toEqual({ documentHash: request?.documentHash, document: true });
  expect((await store.log(SERIES)).map(({ id }) => id)).toEqual([request?.id, ...before]);
}

function pushing(name: string, prepare: Operation['prepare']): Operation {
  return { name, age: 0, prepare, run: push, verify: stands };
}

/** A push that died right before its move. */
async function leaveOrphan(where: Where, base: string | null): Promise<string> {
  const stopping = createSnapshotStore(wrapCalls(await openGraphBacking(where.url, where.network), (name, call) => (name === 'movePointer' ? Promise.reject(new Error('crash')) : call())));
  const request = await longPush('90', base);
  await stopping.publish(request).catch(() => undefined);
  return request.id;
}

/** The keys of everything that lies in the list. */
export async function keysIn({ url, network }: Where): Promise<string[]> {
  const address = listAddress(url);
  const client = createGraphClient(network, address.graph);
  const path = await findList(client, await findSite(client, address), address);
  const { value } = (await get(client, `${path ?? ''}/items?$expand=fields($select=Nyckel)&$top=2000`)) as { value: { fields: { Nyckel?: string } }[] };
  return value.map(({ fields }) => fields.Nyckel ?? '');
}

function settingUp(): Operation {
  return {
    name: 'a set-up',
    age: 0,
    prepare: async () => ({ request: null, before: [] }),
    run: async ({ url, network }) => void (await setUpList(url, network)),
    verify: async (where) => {
      expect(await (await open(where)).series()).toEqual([]);
      const first: Prepared = { request: await longPush('1', null), before: [] };
      await push(where, first);
      await stands(where, first);
    },
  };
}

function cleaningUp(): Operation {
  return {
    name: 'a clean-up',
    age: 8 * DAY_MS,
    prepare: async (where) => {
      const before = await publishedBefore(where, '1', '2');
      return { before, request: null, orphan: await leaveOrphan(where, before[0] ?? null) };
    },
    run: async (where) => void (await (await open(where)).cleanUp(0)),
    verify: async (where, { before, orphan = '' }) => {
      const store = await open(where);
      expect((await store.log(SERIES)).map(({ id }) => id)).toEqual(before);
      for (const id of before) expect(await store.get(SERIES, id)).not.toBeNull();
      expect((await keysIn(where)).filter((key) => key.includes(orphan))).toEqual([]);
    },
  };
}

async function undoPrepared(where: Where): Promise<Prepared> {
  const before = await publishedBefore(where, '1', '2');
  const restored = await (await open(where)).get(SERIES, before[1] ?? '');
  if (restored === null) throw new Error('nothing to go back to');
  const { figuresHash, documentHash } = restored.commit;
  return { before, request: { ...(await longPush('0', before[0] ?? null)), document: restored.document, figuresHash, documentHash, reverts: before[0] ?? '' } };
}

async function secondPrepared(where: Where): Promise<Prepared> {
  const before = await publishedBefore(where, '1');
  return { before, request: await longPush('2', before[0] ?? null) };
}

export const OPERATIONS: readonly Operation[] = [
  settingUp(),
  pushing('the first publication', async (where) => ({ before: await publishedBefore(where), request: await longPush('1', null) })),
  pushing('a publication on another', secondPrepared),
  pushing('an undo', undoPrepared),
  cleaningUp(),
];

/** What a reader may see in the middle of it: whole, and either what stood before or what is being published. */
export async function verifyMidway(where: Where, { request, before }: Prepared): Promise<void> {
  const store = await open(where).catch((error: StoreRefusal) => error);
  if (store instanceof Error) {
    // Only a list that is just being set up.
    expect([before, request, store.reason]).toEqual([[], null, expect.stringMatching(/list-not-found|list-unsuitable/)]);
    return;
  }
  const ids = (await store.log(SERIES)).map(({ id }) => id);
  expect([before.join(), [request?.id, ...before].join()]).toContain(ids.join());
  const current = await store.current(SERIES);
  expect(current?.commit.id).toBe(ids[0]);
  if (current !== null && current.commit.id === request?.id) expect(current.document).toBe(request.document);
}
