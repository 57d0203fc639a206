import { noDisk } from '../../src/listserver/disk';
import { createListServer, type ListServer } from '../../src/listserver/server';
import { parseFilter, matches } from '../../src/listserver/filter';
import { readyPlace, type Place } from '../lists/graph/harness';

const ORIGIN = 'http://127.0.0.1:4170';
let server: ListServer;
beforeEach(() => {
  server = createListServer({ disk: noDisk(), sites: ['/sites/avstamt'] });
});

async function call(path: string, init: RequestInit = {}, headers: Record<string, string> = {}): Promise<Response> {
  return server.fetch(new Request(`${ORIGIN}${path}`, { ...init, headers: { host: '127.0.0.1:4170', authorization: 'Bearer local', ...headers } }));
}

async function batch(requests: readonly object[]): Promise<{ status: number; body: { responses: { id: string; status: number; headers: Record<string, string>; body: { error?: { code: string } } }[]; error?: { message: string } } }> {
  const response = await call('/v1.0/$batch', { method: 'POST', body: JSON.stringify({ requests }) });
  return { status: response.status, body: await response.json() };
}

describe('who may call', () => {
  test.each([['evil.example'], ['127.0.0.1.evil.example'], ['192.168.1.2:4170']])('a request for the host %s is refused: DNS rebinding', async (host) => {
    expect((await call('/', {}, { host })).status).toBe(403);
  });

  test.each([['https://evil.example'], ['null'], ['https://localhost.evil.example']])('a page from %s is refused', async (origin) => {
    const response = await call('/v1.0/sites/127.0.0.1:/sites/avstamt', {}, { origin });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect((await call('/faults', { method: 'PUT', body: '{}' }, { origin })).status).toBe(403);
  });

  test('a page of this machine may', async () => {
    const response = await call('/v1.0/sites/127.0.0.1:/sites/avstamt', {}, { origin: 'https://localhost:3000' });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, 'https://localhost:3000']);
  });

  test.each([['', 401], ['Bearer expired', 401], ['Basic abc', 401], ['Bearer stranger', 403], ['Bearer reader', 200]])('%j: %i', async (authorization, status) => {
    expect((await call('/v1.0/sites/127.0.0.1:/sites/avstamt', {}, { authorization })).status).toBe(status);
  });
});

describe('$batch', () => {
  const site = { id: '1', method: 'GET', url: '/sites/127.0.0.1:/sites/avstamt' };

  test.each([
    ['more than twenty', Array.from({ length: 21 }, (_, i) => ({ ...site, id: String(i) }))],
    ['an id twice', [site, site]],
    ['a batch in a batch', [{ ...site, url: '/$batch' }]],
    ['an absolute address', [{ ...site, url: `${ORIGIN}/v1.0/sites` }]],
    ['a body without its type', [{ ...site, method: 'POST', body: {} }]],
    ['none', []],
  ])('%s is refused as a whole', async (_, requests) => expect((await batch(requests)).status).toBe(400));

  test('answers in any order', async () => {
    const requests = Array.from({ length: 20 }, (_, i) => ({ ...site, id: String(i) }));
    const orders = [await batch(requests), await batch(requests)].map(({ body }) => body.responses.map(({ id }) => id).join());
    expect(new Set([...orders, requests.map(({ id }) => id).join()]).size).toBe(3);
  });

  test('what depends on a failure is not tried', async () => {
    const { body } = await batch([{ id: 'a', method: 'GET', url: '/sites/x' }, { ...site, id: 'b', dependsOn: ['a'] }]);
    expect(Object.fromEntries(body.responses.map(({ id, status }) => [id, status]))).toEqual({ a: 404, b: 424 });
  });
});

describe('throttling', () => {
  test('after so many units in a minute 429, each with its Retry-After, whole or not', async () => {
    let now = 0;
    server = createListServer({ disk: noDisk(), sites: ['/sites/avstamt'], unitsAMinute: 5, now: () => new Date(now) });
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await call('/v1.0/sites/127.0.0.1:/sites/avstamt')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    now = 61_000;
    expect((await call('/v1.0/sites/127.0.0.1:/sites/avstamt')).status).toBe(200);
  });

  test('a query that matches more than 5,000 items is refused, and a walk without a filter is not', async () => {
    const place: Place = await readyPlace();
    const entry = place.list();
    const [first] = entry.table.items.values();
    for (let id = 10; id < 5020; id++) entry.table.put({ ...first!.item, id, fields: { Nyckel: `k${id}`, Typ: 'Prov' } }, 0);
    server = place.server;
    const path = `/v1.0/sites/${entry.record.siteId}/lists/${entry.record.id}/items`;
    expect((await call(`${path}?$filter=fields/Typ eq 'Prov'`)).status).toBe(429);
    expect((await call(`${path}?$filter=fields/Nyckel eq 'k12'`)).status).toBe(200);
    expect((await call(`${path}?$top=2000`)).status).toBe(200);
    expect((await call(`${path}?$count=true`)).status).toBe(400);
    expect((await call(`${path}?$skip=2`)).status).toBe(400);
  });
});

describe('filters', () => {
  const item: Record<string, string | number> = { A: "It's", N: 5 };
  test.each([
    ["fields/A eq 'it''s'", true], ["fields/A ne 'x' and fields/N gt 4", true], ["fields/N lt 5 or fields/N ge 5", true],
    ["(fields/N lt 5 or fields/N ge 5) and fields/A eq 'x'", false], ["startswith(fields/A,'IT')", true], ['fields/B eq null', true],
  ])('%s', (text, holds) => expect(matches(parseFilter(text), (name) => item[name] ?? null)).toBe(holds));

  test.each(["fields/A eq 'x", 'A eq 1', 'fields/A eq', "fields/A eq 'a' or", "contains(fields/A,'x')", "fields/A eq 'a') or (fields/B eq 'b'"])('%s is refused', (text) => {
    expect(() => parseFilter(text)).toThrow();
  });
});

test('the page shows what is stored as text, and lets nothing run', async () => {
  const place = await readyPlace();
  server = place.server;
  const { table, record } = place.list();
  const [first] = table.items.values();
  table.put({ ...first!.item, id: 50, fields: { Nyckel: '<script>alert(1)</script>', Typ: '"><img src=x onerror=alert(1)>' } }, 0);
  const response = await call(`/lists/${record.id}`);
  const page = await response.text();
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toMatch(/<script|<img/);
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
});

describe('what no honest program sends', () => {
  const site = { id: '1', method: 'GET', url: '/sites/127.0.0.1:/sites/avstamt' };

  test.each([
    ['no JSON', '{'], ['null', 'null'], ['no object', '{"requests":[null]}'], ['a header that is a number', JSON.stringify({ requests: [{ ...site, headers: 5 }] })],
    ['dependsOn that is a number', JSON.stringify({ requests: [{ ...site, dependsOn: 5 }] })], ['a circle', JSON.stringify({ requests: [{ ...site, dependsOn: ['1'] }] })],
  ])('a batch of %s is refused', async (_, body) => expect((await call('/v1.0/$batch', { method: 'POST', body })).status).toBe(400));

  test('headers that are null are none', async () => expect((await batch([{ ...site, headers: null }])).body.responses[0]?.status).toBe(200));

  test('a batch is found in a batch however it is written', async () => {
    for (const url of ['//$batch', '/%24batch']) {
      const { status, body } = await batch([{ ...site, method: 'POST', url }]);
      expect(status === 400 || body.responses[0]?.status === 404).toBe(true);
    }
  });

  test.each(['/v1.0/$batch', '/faults'])('a body larger than Graph takes is refused at %s, and so is what is no JSON', async (path) => {
    const method = path === '/faults' ? 'PUT' : 'POST';
    expect((await call(path, { method, body: 'x'.repeat(5_000_000) })).status).toBe(413);
    expect((await call(path, { method, body: '{' })).status).toBe(400);
  });

  test('brackets without end in a filter are refused', () => {
    expect(() => parseFilter('('.repeat(100_000))).toThrow('too long');
    expect(() => parseFilter('('.repeat(1_999))).toThrow('Invalid filter');
  });

  test.each(['__proto__', 'constructor'])('no column is called %s', async (name) => {
    const [id] = server.world.sites.keys();
    const made = await call(`/v1.0/sites/${id}/lists`, { method: 'POST', body: JSON.stringify({ displayName: 'x', columns: [{ name, text: {} }] }) });
    expect(made.status).toBe(400);
  });
});

test('a fault that does not exist, or is out of range, is refused', async () => {
  for (const faults of [{ nope: 1 }, { throttle: 2 }, { throttle: 'x' }, { delayMs: -1 }]) expect((await call('/faults', { method: 'PUT', body: JSON.stringify(faults) })).status).toBe(400);
  expect((await call('/faults', { method: 'PUT', body: '{"delayMs":1e999}' })).status).toBe(400);
  expect((await call('/faults', { method: 'PUT', body: '{"throttle":0.5}' })).status).toBe(200);
});
