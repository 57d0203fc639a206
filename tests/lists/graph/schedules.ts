/**
 * The commit protocol over the real store code and the local server, in any order of requests and with anything that
 * can befall them; afterwards, everything that was told must be true. docs/GRAPH.md names the invariants.
 */
import fc from 'fast-check';
import type { Published, PublishOutcome, PublishRequest, SnapshotStore } from '../../../src/app/ports';
import type { Backing } from '../../../src/lists/backing';
import type { Network } from '../../../src/lists/graph/network';
import { openGraphBacking } from '../../../src/lists/graph/open';
import { createSnapshotStore } from '../../../src/lists/store';
import type { Stored } from '../../../src/listserver/disk';
import { noDisk } from '../../../src/listserver/disk';
import type { Faults } from '../../../src/listserver/faults';
import { DAY_MS, pushOf, SERIES, wrapCalls } from '../contract/harness';
import { disturbed, MISHAPS, type Late, type Mishap } from './disturbed';
import { directTo, LIST_URL, newPlace, readyPlace, storedIn, type Place } from './harness';

export interface Plan {
  /** One for each writer: what befalls its n-th request. */
  readonly mishaps: readonly (readonly (Mishap | null)[])[];
  readonly faults: Partial<Faults>;
  /** Feeds the server's chance. */
  readonly seed: number;
  readonly published: boolean;
  /** How often each writer pushes. */
  readonly pushes: number;
}

const WRITERS = 2;
const mishapArb = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...MISHAPS) }), { minLength: 30, maxLength: 30 });

export const planArb: fc.Arbitrary<Plan> = fc.record({
  mishaps: fc.array(mishapArb, { minLength: WRITERS, maxLength: WRITERS }),
  faults: fc.record({ throttle: share(0.4), unavailable: share(0.3), timeout: share(0.3), staleFilter: share(1), emptyFilter: share(0.6), hiddenFor: fc.constantFrom(0, 0, 0, 1, 3), conflictAs409: fc.boolean() }),
  seed: fc.nat(),
  published: fc.boolean(),
  pushes: fc.constantFrom(1, 1, 2),
});

function share(most: number): fc.Arbitrary<number> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.double({ min: 0, max: most, noNaN: true }) });
}

interface Told {
  readonly request: PublishRequest;
  /** null when its client died before it was told. */
  outcome: PublishOutcome | null;
}

export async function runSchedule(scheduler: fc.Scheduler, plan: Plan): Promise<void> {
  const place = await preparedPlace(plan);
  const calm = await open(place.network);
  const base = plan.published ? await calm.publish(await pushOf('0', null)) : null;
  await leaveOrphan(place);
  place.ahead += 8 * DAY_MS;
  const told: Told[] = base?.outcome === 'committed' ? [{ request: await requestOf(calm, base.commit.id), outcome: base }] : [];
  const seen: Published[] = [];
  const late: Late = [];
  place.server.setFaults(plan.faults);
  const party = (who: string, mishaps: readonly (Mishap | null)[], work: (store: SnapshotStore) => Promise<void>): Promise<unknown> => {
    const { network, death } = disturbed(scheduler, place.server, who, mishaps, late);
    return Promise.race([death, open(network).then(work).catch(expectHonest)]);
  };
  const writers = plan.mishaps.map((mishaps, i) => party(`w${i}`, mishaps, (store) => write(store, i, plan.pushes, told)));
  const reader = party('r', [], (store) => readOften(store, plan.published, seen));
  const cleaner = party('c', plan.mishaps[0]?.slice(20) ?? [], async (store) => void (await store.cleanUp(7 * DAY_MS)));
  await scheduler.waitFor(Promise.all([...writers, reader, cleaner]));
  await scheduler.waitFor(Promise.all(late));
  place.server.setFaults({});
  await expectTruth(calm, told, seen);
}

async function open(network: Network, wrap = (backing: Backing): Backing => backing): Promise<SnapshotStore> {
  return createSnapshotStore(wrap(await openGraphBacking(LIST_URL, network)));
}

/** The only ways a store may fail: a refusal, or an answer lost, both by name. */
function expectHonest(error: unknown): void {
  const { name, reason } = error as { name?: string; reason?: string };
  if (name === 'AnswerLost') return;
  if (name === 'StoreRefusal' && (reason === 'unavailable' || reason === 'list-unsuitable')) return;
  throw error;
}

let prepared: Stored | null = null;

/** A list that was set up once and is copied for each schedule. */
async function preparedPlace({ seed }: Plan): Promise<Place> {
  prepared ??= await storedPlace();
  const stored = prepared;
  const place = newPlace({ disk: { ...noDisk(), load: () => stored }, random: chance(seed) });
  return Object.assign(place, { network: directTo(place.server) });
}

async function storedPlace(): Promise<Stored> {
  return storedIn((await readyPlace()).server.world);
}

/** mulberry32: small, and the same everywhere. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function leaveOrphan(place: Place): Promise<void> {
  const stopping = await open(place.network, (backing) => wrapCalls(backing, (name, call) => (name === 'movePointer' ? Promise.reject(new Error('crash')) : call())));
  await stopping.publish(await pushOf('90', (await stopping.current(SERIES))?.commit.id ?? null)).catch(() => undefined);
}

/** What was sent, for a publication made in calm. */
async function requestOf(store: SnapshotStore, id: string): Promise<PublishRequest> {
  const published = await store.get(SERIES, id);
  if (published === null) throw new Error('not published');
  const { commit, document } = published;
  return { ...commit, document };
}

/** Pushes once or twice, each on what it last pulled; resolves what is unknown; stops where its client dies. */
async function write(store: SnapshotStore, writer: number, pushes: number, told: Told[]): Promise<void> {
  for (let round = 1; round <= pushes; round++) {
    const base = (await store.current(SERIES).catch(() => null))?.commit.id ?? null;
    const entry: Told = { request: await pushOf(`${writer + 1}${round}`, base), outcome: null };
    told.push(entry);
    entry.outcome = await store.publish(entry.request);
    for (let i = 0; i < 2 && entry.outcome.outcome === 'unknown'; i++) entry.outcome = await store.resolve(entry.request);
  }
}

async function readOften(store: SnapshotStore, published: boolean, seen: Published[]): Promise<void> {
  for (let i = 0; i < 3; i++) {
    const current = await store.current(SERIES).catch(expectHonest);
    require(current !== null || !published, 'I4 told that nothing is published');
    if (current !== null && current !== undefined) seen.push(current);
  }
}

/** I1 whole, I2 kept, I3 once, I4 true, I5 finishable. */
async function expectTruth(calm: SnapshotStore, told: readonly Told[], seen: readonly Published[]): Promise<void> {
  const log = await calm.log(SERIES);
  const ids = log.map(({ id }) => id);
  const sent = new Map(told.map(({ request }) => [request.id, request.document]));
  require(new Set(ids).size === ids.length, 'I3 a push is published twice');
  for (const { request, outcome } of told) {
    const stands = ids.includes(request.id);
    if (outcome?.outcome === 'committed' && !outcome.repeated) require(stands, 'I2 a committed push is lost');
    if (outcome?.outcome === 'committed' && outcome.repeated) require(ids.includes(outcome.commit.id) && !stands, 'I4 repeated, yet not so');
    if (outcome?.outcome === 'conflict' || outcome?.outcome === 'refused') require(!stands, `I4 told ${outcome.outcome}, yet published`);
  }
  for (const { commit, document } of seen) {
    require(ids.includes(commit.id), 'I2 what was read is not published');
    require(document === sent.get(commit.id), 'I1 what was read is not what was sent');
  }
  let newest = ids.length;
  for (const { commit } of seen) {
    require(ids.indexOf(commit.id) <= newest, 'I2 an older snapshot was read after a newer one');
    newest = ids.indexOf(commit.id);
  }
  await expectFinishable(calm, told, ids);
}

async function expectFinishable(calm: SnapshotStore, told: readonly Told[], before: readonly string[]): Promise<void> {
  for (const { request, outcome } of told) {
    const finished = await calm.resolve(request);
    require(/committed|conflict|refused/.test(finished.outcome), `I5 cannot be finished: ${JSON.stringify(finished)}`);
    if (outcome?.outcome === 'committed') require(finished.outcome === 'committed', `I2 committed, then ${finished.outcome}`);
    if (outcome?.outcome === 'conflict') require(finished.outcome === 'conflict' || repeats(finished), `I4 conflict, then ${finished.outcome}`);
  }
  const after = (await calm.log(SERIES)).map(({ id }) => id);
  require(after.slice(after.length - before.length).join() === before.join(), 'I2 history was rewritten');
  require(new Set(after).size === after.length, 'I3 finishing published a push twice');
  for (const id of after) {
    const published = await calm.get(SERIES, id);
    require(published?.document === told.find(({ request }) => request.id === id)?.request.document, 'I1 a published document is not what was sent');
  }
}

function repeats(outcome: PublishOutcome): boolean {
  return outcome.outcome === 'committed' && outcome.repeated;
}

function require(holds: boolean, broken: string): void {
  if (!holds) throw new Error(broken);
}
