/**
 * Real processes, real signals: the client is killed at each request of a publication, and the server at each single
 * call of it, before and after; then it is run again. `../lists/graph/crash.test.ts` and `disk-steps.test.ts` do the
 * same for more operations and finer steps, in process.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishRequest, SnapshotStore } from '../../src/app/ports';
import { platformNetwork, type Network } from '../../src/lists/graph/network';
import { openGraphStore } from '../../src/lists/graph/open';
import { setUpList } from '../../src/lists/graph/setup';
import { committed, pushOf, SERIES } from '../lists/contract/harness';
import { firstLine, killAll, start } from './processes';

const calm = platformNetwork(async () => 'local');
const data = mkdtempSync(join(tmpdir(), 'avstamt-steps-'));

afterAll(() => {
  killAll();
  rmSync(data, { recursive: true, force: true });
});

interface Server {
  readonly origin: string;
  readonly list: string;
  readonly died: Promise<string | null>;
}

async function startServer(port: number): Promise<Server> {
  const child = start('../../src/listserver/main.ts', '--port', String(port), '--data', data);
  const died = new Promise<string | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  const { url: origin } = JSON.parse(await firstLine(child)) as { url: string };
  return { origin, list: `${origin}/sites/avstamt/Lists/Avstamt`, died };
}

async function standing(store: SnapshotStore): Promise<string[]> {
  return (await store.log(SERIES)).map(({ id }) => id);
}

/** The same hash, once, on top of what stood there. */
async function expectFinished(store: SnapshotStore, request: PublishRequest, before: readonly string[]): Promise<void> {
  expect(committed(await store.resolve(request)).documentHash).toBe(request.documentHash);
  expect((await store.current(SERIES))?.document).toBe(request.document);
  expect(await standing(store)).toEqual([request.id, ...before]);
}

test('kill -9 of the client at each request, and of the server at each call, of a publication', async () => {
  let server = await startServer(0);
  const { list } = server;
  const port = Number(new URL(list).port);
  await setUpList(list, calm);
  let ids: string[] = [];
  const next = async (): Promise<PublishRequest> => pushOf(String(ids.length + 1), ids[0] ?? null);

  async function killClient(n: number, when: string): Promise<void> {
    const request = await next();
    const file = join(data, 'request.json');
    writeFileSync(file, JSON.stringify(request));
    const client = start('dying-client.ts', list, file, String(n), when);
    expect(await new Promise((resolve) => client.once('exit', (_, signal) => resolve(signal)))).toBe('SIGKILL');
    const store = await openGraphStore(list, calm);
    expect([ids.join(), [request.id, ...ids].join()]).toContain((await standing(store)).join());
    await expectFinished(store, request, ids);
    ids = [request.id, ...ids];
  }

  /** The client lives on and sends again until the server that was started anew has answered. */
  async function killServer(n: number, fault: string): Promise<void> {
    const request = await next();
    await calm.fetch(`${server.origin}/faults`, { method: 'PUT', body: JSON.stringify({ [fault]: n }) });
    const restarted = server.died.then(async (signal) => {
      expect(signal).toBe('SIGKILL');
      server = await startServer(port);
    });
    const patient: Network = { ...calm, sleep: async (ms) => (ms > 0 ? restarted : undefined) };
    const outcome = await (await openGraphStore(list, patient)).publish(request);
    expect(outcome.outcome).toBe('committed');
    await restarted;
    await expectFinished(await openGraphStore(list, calm), request, ids);
    ids = [request.id, ...ids];
  }

  const { requests, calls } = await costOf(server.origin, async () => {
    const request = await next();
    committed(await (await openGraphStore(list, calm)).publish(request));
    ids = [request.id, ...ids];
  });
  // Right after one is right before the next, so only the last is killed after too.
  for (let n = 1; n <= requests; n++) await killClient(n, 'before');
  await killClient(requests, 'after');
  for (let n = 1; n <= calls; n++) await killServer(n, 'killBefore');
  await killServer(calls, 'killAfter');
  console.info(`killed the client at each of ${requests} requests and the server at each of ${calls} calls`);
}, 240_000);

/** How many requests and single calls something takes. */
async function costOf(origin: string, work: () => Promise<void>): Promise<{ requests: number; calls: number }> {
  let [requests, calls] = [0, 0];
  const { fetch } = calm;
  Object.assign(calm, { fetch: async (url: string, init: RequestInit) => {
    if (url.startsWith(origin)) requests += 1;
    calls += (JSON.parse(init.body as string) as { requests: unknown[] }).requests.length;
    return fetch(url, init);
  } });
  await work();
  Object.assign(calm, { fetch });
  return { requests, calls };
}
