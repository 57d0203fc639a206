/** Each fault that can be switched on does what its name says, and nothing else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDisk } from '../../src/listserver/disk';
import { listen, type Listening } from '../../src/listserver/listen';
import { createListServer, Dropped, type ListServer } from '../../src/listserver/server';

const HEADERS = { authorization: 'Bearer local', host: '127.0.0.1' };
const ORIGIN = 'http://127.0.0.1/v1.0';
let server: ListServer;
let list: string;
/** What stood in the list each time the process would have ended. */
let ends: string[][];

beforeEach(() => {
  ends = [];
  server = createListServer({ disk: noDisk(), sites: ['/sites/avstamt'], unitsAMinute: Infinity, kill: () => void ends.push(keys()) });
  const [site] = server.world.sites.keys();
  const made = server.answer({ method: 'POST', url: `${ORIGIN}/sites/${site}/lists`, headers: HEADERS, text: JSON.stringify({ displayName: 'L', columns: [{ name: 'K', text: {}, indexed: true, enforceUniqueValues: false }] }) });
  list = `${ORIGIN}/sites/${site}/lists/${(made.body as { id: string }).id}`;
});

function send(method: string, path: string, body?: object): { status: number; body: { id: string; eTag: string; value: { id: string }[] } } {
  return server.answer({ method, url: `${list}${path}`, headers: HEADERS, text: body === undefined ? '' : JSON.stringify(body) }) as never;
}

function add(key: string): { status: number; body: { id: string; eTag: string } } {
  return send('POST', '/items', { fields: { K: key } });
}

function keys(): string[] {
  const [entry] = server.world.lists.values();
  return [...(entry?.table.items.values() ?? [])].map(({ item }) => String(item.fields['K']));
}

test('drop: the call is applied, and no answer comes', () => {
  server.setFaults({ drop: 1 });
  expect(() => add('a')).toThrow(Dropped);
  expect(keys()).toEqual(['a']);
});

test('duplicate: the call is applied twice, and the second answer is sent', () => {
  server.setFaults({ duplicate: 1 });
  expect(add('a')).toMatchObject({ status: 201, body: { id: '2' } });
  expect(keys()).toEqual(['a', 'a']);
});

test('throttle and unavailable: nothing is applied, and a Retry-After is told', () => {
  for (const [fault, status] of [['throttle', 429], ['unavailable', 503]] as const) {
    server.setFaults({ [fault]: 1, retryAfter: 1.5 });
    expect(add('a')).toMatchObject({ status, headers: { 'retry-after': expect.stringMatching(/^(2|1\.50)$/) } });
  }
  expect(keys()).toEqual([]);
});

test('timeout: the call is applied, and 504 is answered', () => {
  server.setFaults({ timeout: 1 });
  expect(add('a').status).toBe(504);
  expect(keys()).toEqual(['a']);
});

test('a share of the requests is hit, the others are not', () => {
  server.setFaults({ throttle: 0.3 });
  const hit = Array.from({ length: 1000 }, (_, i) => add(`k${i}`)).filter(({ status }) => status === 429).length;
  expect(hit).toBeGreaterThan(220);
  expect(hit).toBeLessThan(380);
});

test('emptyFilter, staleFilter and hiddenFor: filters answer with nothing, with what was, and not yet', () => {
  const filtered = (value: string): string[] => send('GET', `/items?$filter=fields/K eq '${value}'`).body.value.map(({ id }) => id);
  const { id } = add('a').body;
  for (let i = 0; i < 10; i++) filtered('another, so that it is no longer new');
  server.setFaults({ emptyFilter: 1 });
  expect(filtered('a')).toEqual([]);
  server.setFaults({});
  send('PATCH', `/items/${id}`, { fields: { K: 'b' } });
  server.setFaults({ staleFilter: 1 });
  expect([filtered('a'), filtered('b')]).toEqual([[id], []]);
  server.setFaults({ hiddenFor: 2 });
  const fresh = add('c').body.id;
  expect([send('GET', `/items/${fresh}`).status, send('GET', `/items/${fresh}`).status]).toEqual([404, 200]);
});

test('conflictAs409, ignoreIfMatch and ignoreUnique: what the service is trusted with, it does not keep', () => {
  const { id, eTag } = add('a').body;
  const stale = (): number => server.answer({ method: 'PATCH', url: `${list}/items/${id}`, headers: { ...HEADERS, 'if-match': eTag }, text: '{"fields":{"K":"b"}}' }).status;
  expect([stale(), stale()]).toEqual([200, 412]);
  server.setFaults({ conflictAs409: true });
  expect(stale()).toBe(409);
  server.setFaults({ ignoreIfMatch: true });
  expect(stale()).toBe(200);
});

test.each([['killBefore', ['a']], ['killAfter', ['a', 'b']]] as const)('%s 2: the process ends at the second call, of those in batches too', (fault, standing) => {
  server.setFaults({ [fault]: 2 });
  const path = new URL(list).pathname.replace('/v1.0', '');
  const requests = ['a', 'b', 'c'].map((key) => ({ id: key, method: 'POST', url: `${path}/items`, headers: { 'content-type': 'application/json' }, body: { fields: { K: key } } }));
  for (const request of requests) server.answer({ method: 'POST', url: `${ORIGIN}/$batch`, headers: HEADERS, text: JSON.stringify({ requests: [request] }) });
  expect(ends).toEqual([standing]);
});

describe('over a socket', () => {
  const data = mkdtempSync(join(tmpdir(), 'avstamt-faults-'));
  let listening: Listening;
  beforeAll(async () => {
    listening = await listen({ port: 0, data, sites: ['/sites/avstamt'] });
  });
  afterAll(async () => {
    await listening.close();
    rmSync(data, { recursive: true, force: true });
  });
  const site = async (): Promise<Response> => fetch(`http://127.0.0.1:${listening.port}/v1.0/sites/127.0.0.1:/sites/avstamt`, { headers: { authorization: 'Bearer local' } });

  test('drop is a connection cut in the middle of its answer', async () => {
    listening.server.setFaults({ drop: 1 });
    // What the server's adapter says of a stream that breaks off.
    jest.spyOn(console, 'error').mockImplementation();
    await expect(site().then((response) => response.text())).rejects.toThrow();
    listening.server.setFaults({});
    expect((await site()).status).toBe(200);
  });

  test('delayMs makes an answer wait, at most so long', async () => {
    const { world } = listening.server;
    Object.assign(world, { random: () => 1 });
    listening.server.setFaults({ delayMs: 300 });
    const started = performance.now();
    expect((await site()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(290);
  });
});
