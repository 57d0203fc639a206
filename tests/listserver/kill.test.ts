import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platformNetwork } from '../../src/lists/graph/network';
import { openGraphStore } from '../../src/lists/graph/open';
import { setUpList } from '../../src/lists/graph/setup';
import { pushOf, SERIES, valueOf } from '../lists/contract/harness';
import { firstLine, killAll, start } from './processes';

const KILLS = 4;
const network = platformNetwork(async () => 'local');
const data = mkdtempSync(join(tmpdir(), 'avstamt-server-'));
let url = '';

afterAll(() => {
  killAll();
  rmSync(data, { recursive: true, force: true });
});

async function startServer(port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = start('../../src/listserver/main.ts', '--port', String(port), '--data', data);
  const line = await firstLine(child);
  return { child, port: Number(new URL((JSON.parse(line) as { url: string }).url).port) };
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test(`kill -9 of the server ${KILLS} times while a client publishes: nothing it was told is lost, nothing doubled`, async () => {
  let server = await startServer(0);
  const { port } = server;
  url = `http://127.0.0.1:${port}/sites/avstamt/Lists/Avstamt`;
  await setUpList(url, network);
  const client = start('publisher.ts', url, '12', '1');
  let said = '';
  client.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise((resolve) => client.once('exit', resolve));
  for (let kill = 0; kill < KILLS && client.exitCode === null; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 400));
    await killed(server.child);
    server = await startServer(port);
  }
  await ended;
  const told = said.trim().split('\n').map((line) => JSON.parse(line) as { outcome: string; id: string });
  const ids = (await (await openGraphStore(url, network)).log(SERIES)).map(({ id }) => id).reverse();
  expect(told.every(({ outcome }) => outcome === 'committed')).toBe(true);
  expect(ids).toEqual(told.map(({ id }) => id));
  await killed(server.child);
}, 300_000);

test('kill -9 of the client: what is read is whole, and the next push goes through', async () => {
  const server = await startServer(0);
  url = url.replace(/:\d+\//, `:${server.port}/`);
  for (let kill = 0; kill < KILLS; kill++) {
    const client = start('publisher.ts', url, '1000', `2${kill}`);
    await new Promise((resolve) => client.stdout?.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 80));
    await killed(client);
  }
  const store = await openGraphStore(url, network);
  const current = await store.current(SERIES);
  const log = await store.log(SERIES);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  expect((await store.publish(await pushOf('7', current?.commit.id ?? null))).outcome).toBe('committed');
  expect(valueOf(await store.current(SERIES))).toBe('7');
  await killed(server.child);
}, 300_000);
