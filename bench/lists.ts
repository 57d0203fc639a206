/**
 * What publishing in a list costs: requests, resource units and time, against the local list server in process. Waits
 * are added up, not slept: `seconds` is what a user would wait for the service, not for this machine.
 *   npm run bench:lists -- [sizes, races or many]
 */
import { newCommitId } from '../src/app/hash';
import type { PublishRequest, SnapshotStore } from '../src/app/ports';
import { sealSnapshot } from '../src/app/snapshot-document';
import { seriesOf, type Snapshot, type SnapshotTable } from '../src/core/snapshot';
import { LONGEST_PIECE } from '../src/lists/graph/chunks';
import { openGraphStore } from '../src/lists/graph/open';
import { directTo, LIST_URL, readyPlace, type Place, type TestNetwork } from '../tests/lists/graph/harness';

const ROWS = 18;
const COLUMNS = 9;
const SERIES = { unit: 'regionen', period: '202404', kind: 'delår' };

function snapshotOf(tables: number, marker: number): Snapshot {
  return { schema: 1, unit: 'Regionen', period: '202404', kind: 'delår', tables: Array.from({ length: tables }, (_, i) => tableOf(i, marker)), findings: [], acceptances: [] };
}

function tableOf(index: number, marker: number): SnapshotTable {
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({ key: `kolumn-${i}`, heading: `Ack utfall ${2016 + i}` }));
  const row = (i: number): SnapshotTable['rows'][number] => ({
    key: `rad-${i}`, label: `Kostnader för verksamhet ${i}`,
    cells: columns.map((_, j) => ({ value: String(((index * 31 + i * 7 + j * 3 + marker) % 9000) + 1), decimals: 1 })),
  });
  return { layout: 'income-statement', name: `Tabell_${index}`, title: `Resultaträkning område ${index}`, unit: 'mnkr', columns, rows: Array.from({ length: ROWS }, (_, i) => row(i)) };
}

async function requestOf(tables: number, marker: number, base: string | null): Promise<PublishRequest> {
  const snapshot = snapshotOf(tables, marker);
  const sealed = await sealSnapshot(snapshot);
  return { id: newCommitId(), series: seriesOf(snapshot), ...sealed, base, author: 'Åsa', time: '2024-05-06T07:08:09Z', counts: { errors: 0, warnings: 0, accepted: 0 } };
}

interface Cost {
  readonly requests: number;
  readonly units: number;
  readonly seconds: number;
}

async function costOf({ server }: Place, network: TestNetwork, work: () => Promise<unknown>): Promise<Cost> {
  const before = { ...server.meters };
  const slept = network.slept;
  await work();
  const { meters } = server;
  return { requests: meters.requests - before.requests, units: meters.units - before.units, seconds: Math.round((network.slept - slept) / 100) / 10 };
}

async function committed(store: SnapshotStore, request: PublishRequest): Promise<string> {
  const outcome = await store.publish(request);
  if (outcome.outcome !== 'committed') throw new Error(JSON.stringify(outcome));
  return outcome.commit.id;
}

async function sizes(throttle: number): Promise<void> {
  for (const tables of [3, 45, 500]) {
    const place = await readyPlace();
    const network = directTo(place.server);
    const open = (): Promise<SnapshotStore> => openGraphStore(LIST_URL, network);
    const warm = await open();
    const base = await committed(warm, await requestOf(tables, 1, null));
    const second = await requestOf(tables, 2, base);
    const chunks = Math.ceil(second.document.length / LONGEST_PIECE);
    place.server.setFaults({ throttle, retryAfter: 1.5 });
    const opening = await costOf(place, network, open);
    const push = await costOf(place, network, () => committed(warm, second));
    place.server.setFaults({});
    const cold = await open();
    place.server.setFaults({ throttle, retryAfter: 1.5 });
    const coldPush = await costOf(place, network, async () => committed(cold, await requestOf(tables, 3, second.id)));
    place.server.setFaults({});
    const reader = await open();
    place.server.setFaults({ throttle, retryAfter: 1.5 });
    const pull = await costOf(place, network, () => reader.current(SERIES));
    console.info(JSON.stringify({ tables, chunks, throttle, floor: 2 * Math.ceil(chunks / 20) + 5, push, coldPush, pull, opening }));
  }
}

async function races(): Promise<void> {
  const place = await readyPlace();
  const [a, b] = await Promise.all([0, 1].map(() => openGraphStore(LIST_URL, directTo(place.server))));
  let base: string | null = null;
  const told: Record<string, number> = {};
  for (let race = 0; race < 1000; race++) {
    const pushes = await Promise.all([1, 2].map((who) => requestOf(1, race * 2 + who, base)));
    const outcomes = await Promise.all([a!.publish(pushes[0]!), b!.publish(pushes[1]!)]);
    const key = outcomes.map(({ outcome }) => outcome).sort().join('+');
    told[key] = (told[key] ?? 0) + 1;
    base = pushes[outcomes[0]?.outcome === 'committed' ? 0 : 1]?.id ?? null;
  }
  console.info(JSON.stringify({ races: 1000, told, published: (await a!.log(SERIES)).length }));
}

async function manySnapshots(): Promise<void> {
  const place = await readyPlace();
  const network = directTo(place.server);
  const store = await openGraphStore(LIST_URL, network);
  let base: string | null = null;
  for (let i = 1; i <= 10_000; i++) {
    base = await committed(store, await requestOf(1, i, base));
    if (i !== 10 && i !== 10_000) continue;
    const other = await openGraphStore(LIST_URL, network);
    const pull = await costOf(place, network, () => other.current(SERIES));
    const current: string = base;
    let pushed = current;
    const push = await costOf(place, network, async () => (pushed = await committed(other, await requestOf(1, i + 20_000, current))));
    base = pushed;
    console.info(JSON.stringify({ published: i, items: place.list().table.items.size, pull, push }));
  }
}

async function main([what = 'all']: string[]): Promise<void> {
  if (what === 'all' || what === 'sizes') await sizes(0).then(() => sizes(0.3));
  if (what === 'all' || what === 'races') await races();
  if (what === 'all' || what === 'many') await manySnapshots();
}

void main(process.argv.slice(2));
