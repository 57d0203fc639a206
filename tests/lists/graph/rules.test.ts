import type { StoreWait } from '../../../src/app/ports';
import { StoreRefusal } from '../../../src/app/ports';
import { createSnapshotStore } from '../../../src/lists/store';
import { newCommitId } from '../../../src/app/hash';
import { listAddress, sitePath } from '../../../src/lists/graph/address';
import { LONGEST_PIECE, piecesOf, unwrapped, wrapped } from '../../../src/lists/graph/chunks';
import { createGraphClient } from '../../../src/lists/graph/client';
import { COLUMNS } from '../../../src/lists/graph/columns';
import type { Network } from '../../../src/lists/graph/network';
import { equals, pathOfLink } from '../../../src/lists/graph/odata';
import { openGraphBacking, openGraphStore } from '../../../src/lists/graph/open';
import { LONGEST_WAIT_MS, retryAfterMs, waitMs } from '../../../src/lists/graph/retry';
import { setUpList } from '../../../src/lists/graph/setup';
import type { Backing } from '../../../src/lists/backing';
import { committed, DAY_MS, publishAll, pushOf, SERIES, valueOf, wrapCalls } from '../contract/harness';
import { graphHarness, itemWith, LIST_URL, newPlace, networkTo, ORIGIN, readyPlace, remove, set, type Place } from './harness';

const GRAPH = 'https://graph.microsoft.com/v1.0';

describe('G1 the address of a list', () => {
  test.each([
    ['https://contoso.sharepoint.com/sites/ekonomi/Lists/Avstamt', GRAPH, '/sites/contoso.sharepoint.com:/sites/ekonomi', 'Avstamt'],
    ['https://contoso.sharepoint.com/sites/ekonomi/Lists/Avst%C3%A4mt/AllItems.aspx?viewid=1', GRAPH, '/sites/contoso.sharepoint.com:/sites/ekonomi', 'Avstämt'],
    ['https://contoso.sharepoint.com/Lists/Avstamt/', GRAPH, '/sites/contoso.sharepoint.com', 'Avstamt'],
    ['http://127.0.0.1:4170/sites/avstamt/Lists/Avstamt', 'http://127.0.0.1:4170/v1.0', '/sites/127.0.0.1:/sites/avstamt', 'Avstamt'],
    ['http://localhost:4170/sites/a%2Fb/Lists/x', 'http://localhost:4170/v1.0', '/sites/localhost:/sites/a/b', 'x'],
  ])('%s is asked of %s', (url, graph, site, list) => {
    const address = listAddress(url);
    expect([address.graph, sitePath(address), address.list]).toEqual([graph, site, list]);
  });

  test.each(['', 'Lists/x', 'ftp://a/Lists/x', 'http://contoso.sharepoint.com/Lists/x', 'http://127.0.0.1.evil.example/Lists/x', 'https://u:p@a/Lists/x', 'https://a/sites/b', 'https://a/Lists/%E4'])(
    '%j is none: a token goes to Graph over https, or stays on this machine',
    (url) => expect(() => listAddress(url)).toThrow(expect.objectContaining({ reason: 'bad-address' })),
  );

  test('a next page elsewhere is not fetched', () => {
    expect(pathOfLink(`${GRAPH}/sites/a/lists/b/items?$skiptoken=c`, GRAPH)).toBe('/sites/a/lists/b/items?$skiptoken=c');
    for (const link of ['https://evil.example/v1.0/sites', `${GRAPH}.evil.example/x`, '/sites/a']) expect(pathOfLink(link, GRAPH)).toBeNull();
  });

  test('a quote in a text cannot end it', () => expect(equals('Nyckel', "a' or 'b")).toBe("fields/Nyckel eq 'a'' or ''b'"));
});

describe('G2 a document in pieces', () => {
  test.each([[''], ['a'], ['x'.repeat(LONGEST_PIECE)], ['x'.repeat(LONGEST_PIECE + 1)], [`${'x'.repeat(LONGEST_PIECE - 1)}📊${'y'.repeat(LONGEST_PIECE)}📊`]])('is put together as it was', (text) => {
    const pieces = piecesOf(text);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(LONGEST_PIECE);
      expect(unwrapped(wrapped(piece))).toBe(piece);
      expect(/\p{Surrogate}/u.test(piece)).toBe(false);
    }
  });

  test('a piece that lost an edge is seen', () => expect([unwrapped('abc]'), unwrapped('[abc'), unwrapped('[')]).toEqual([null, null, null]));
});

describe('G3 waiting', () => {
  test.each([['2', 2000], ['0.25', 250], ['0', 0], ['Sun, 22 Nov 2026 00:00:10 GMT', 10_000], ['', null], ['soon', null], [null, null]])('Retry-After %j is %j ms', (value, ms) => {
    expect(retryAfterMs(value, Date.UTC(2026, 10, 22))).toBe(ms);
  });

  test('what was asked for is kept to, with a little more; else it doubles, never twice the same', () => {
    for (const random of [() => 0, () => 0.5, () => 1]) expect(waitMs(1, 3000, random)).toBeGreaterThanOrEqual(3000);
    expect([1, 2, 3, 20].map((tried) => waitMs(tried, null, () => 1))).toEqual([400, 800, 1600, 20_000]);
    expect(waitMs(2, null, () => 0)).toBe(400);
  });

  test('only the throttled part of a batch is sent again, each after its own Retry-After', async () => {
    const sent: number[] = [];
    const place = newPlace();
    const waits: number[] = [];
    const network: Network = { ...place.network, random: () => 0, sleep: async (ms) => void waits.push(ms), fetch: async (_, init) => {
      const { requests } = JSON.parse(init.body as string) as { requests: { id: string; url: string }[] };
      sent.push(requests.length);
      const first = sent.length === 1;
      const responses = requests.map(({ id }) => (first && Number(id) <= 3 ? { id, status: 429, headers: { 'Retry-After': `${id}.5` } } : { id, status: 200, body: {} }));
      return Response.json({ responses: responses.reverse() });
    } };
    const answers = await createGraphClient(network, GRAPH).send(Array.from({ length: 10 }, (_, i) => ({ method: 'GET' as const, path: `/x/${i}` })));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(sent).toEqual([10, 3]);
    expect(waits).toEqual([0, 3500]);
  });

  test('told to wait longer than two minutes, the user is told instead', async () => {
    const place = newPlace();
    const fetch: Network['fetch'] = async () => Response.json({}, { status: 429, headers: { 'retry-after': String(LONGEST_WAIT_MS / 1000 + 1) } });
    await expect(openGraphStore(LIST_URL, { ...place.network, fetch })).rejects.toMatchObject({ reason: 'unavailable' });
    expect(place.network.slept).toBe(0);
  });

  test('more than twenty requests go in several batches, answered in order', async () => {
    const { network } = newPlace();
    const fetch: Network['fetch'] = async (_, init) => {
      const { requests } = JSON.parse(init.body as string) as { requests: { id: string; url: string }[] };
      expect(requests.length).toBeLessThanOrEqual(20);
      return Response.json({ responses: requests.map(({ id, url }) => ({ id, status: 200, body: url })) });
    };
    const answers = await createGraphClient({ ...network, fetch }, GRAPH).send(Array.from({ length: 45 }, (_, i) => ({ method: 'GET' as const, path: `/${i}` })));
    expect(answers.map(({ body }) => body)).toEqual(Array.from({ length: 45 }, (_, i) => `/${i}`));
  });

  test('while nobody answers it is told which try it is and when the next comes; an answer ends it', async () => {
    const told: (StoreWait | null)[] = [];
    const { network } = newPlace();
    const answers = [() => Promise.reject(new TypeError('refused')), () => one({ status: 429, headers: { 'Retry-After': '12' } }), () => one({ status: 200, body: {} })];
    const one = async (answer: object): Promise<Response> => Response.json({ responses: [{ id: '1', ...answer }] });
    const client = createGraphClient({ ...network, random: () => 0, onWaiting: (wait) => told.push(wait), fetch: () => answers.shift()!() }, GRAPH);
    await client.send([{ method: 'GET', path: '/x' }]);
    const wait = (tries: number, nextInMs: number | null, isBusy = false): StoreWait => ({ tries, most: 10, nextInMs, isBusy });
    expect(told).toEqual([wait(1, null), wait(1, 200), wait(2, null), wait(2, 12_000, true), wait(3, null), null]);
  });

  test('given up or called off, nothing is waited for any more; a sign-in is no waiting for the list', async () => {
    const told: (StoreWait | null)[] = [];
    const { network } = newPlace();
    const over = { ...network, onWaiting: (wait: StoreWait | null) => void told.push(wait) };
    await createGraphClient({ ...over, fetch: () => Promise.reject(new TypeError('refused')) }, GRAPH).send([{ method: 'GET', path: '/x' }]);
    expect([told.at(-2)?.tries, told.at(-1)]).toEqual([10, null]);
    told.length = 0;
    const token = (): Promise<string> => Promise.reject(new StoreRefusal('sign-in-cancelled', ''));
    await expect(createGraphClient({ ...over, token }, GRAPH).send([{ method: 'GET', path: '/x' }])).rejects.toMatchObject({ reason: 'sign-in-cancelled' });
    expect(told).toEqual([]);
  });

  test('an abort stops a wait and is told as such', async () => {
    const place = await readyPlace();
    place.server.setFaults({ throttle: 1 });
    const abort = new AbortController();
    const network: Network = { ...place.network, sleep: async (_, signal) => {
      abort.abort();
      signal?.throwIfAborted();
    } };
    await expect(createGraphClient(network, `${ORIGIN}/v1.0`).send([{ method: 'GET', path: '/x' }], abort.signal)).rejects.toThrow(/abort/i);
  });
});

describe('G4 the token', () => {
  test.each([['expired', 'signed-out'], ['stranger', 'no-permission']])('%s: %s', async (token, reason) => {
    const { server } = await readyPlace();
    await expect(openGraphStore(LIST_URL, networkTo(server, { token: async () => token }))).rejects.toMatchObject({ reason });
  });

  test('one that runs out is asked for once more, and then the push goes on', async () => {
    const { server } = await readyPlace();
    let asked = 0;
    const store = await openGraphStore(LIST_URL, networkTo(server, { token: async () => (++asked % 5 === 4 ? 'expired' : 'local') }));
    expect((await store.publish(await pushOf('1', null))).outcome).toBe('committed');
  });

  test('who may only read can pull, and a push is refused', async () => {
    const { server, network } = await readyPlace();
    const [first] = await publishAll(await openGraphStore(LIST_URL, network), '1');
    const reader = await openGraphStore(LIST_URL, networkTo(server, { token: async () => 'reader' }));
    expect(valueOf(await reader.current(SERIES))).toBe('1');
    expect(await reader.publish(await pushOf('2', first?.id ?? null))).toMatchObject({ outcome: 'refused', reason: 'no-permission' });
  });

  test('is in no error, whatever fails', async () => {
    const { server } = await readyPlace();
    const told: string[] = [];
    for (const token of ['expired:hemlig', 'stranger:hemlig', 'local:hemlig']) {
      const fetch: Network['fetch'] = async (url, init) => (token.startsWith('local') ? Promise.reject(new Error(JSON.stringify(init.headers))) : networkTo(server).fetch(url, init));
      await openGraphStore(LIST_URL, networkTo(server, { token: async () => token, ...(token.startsWith('local') ? { fetch } : {}) })).catch((error: Error & { detail?: string }) => told.push(`${error.message} ${error.stack} ${error.detail} ${JSON.stringify(error)}`));
    }
    expect(told).toHaveLength(3);
    expect(told.join()).not.toContain('hemlig');
  });
});

describe('G5 set-up tries the list out', () => {
  test('makes list and columns, may be run again, and leaves only its marker', async () => {
    const place = newPlace();
    expect(await setUpList(LIST_URL, place.network)).toMatchObject({ madeList: true });
    expect(await setUpList(LIST_URL, place.network)).toEqual({ url: LIST_URL, madeList: false, madeColumns: [] });
    expect([...place.list().table.items.values()].map(({ item }) => item.fields['Nyckel'])).toEqual(['M|avstamt']);
  });

  test.each([['ignoreIfMatch', 'old eTag'], ['ignoreUnique', 'key can be used twice']] as const)('a service with %s is refused', async (fault, why) => {
    const place = newPlace();
    place.server.setFaults({ [fault]: true });
    await expect(setUpList(LIST_URL, place.network)).rejects.toMatchObject({ reason: 'list-unsuitable', detail: expect.stringContaining(why) });
    await expect(openGraphStore(LIST_URL, place.network)).rejects.toMatchObject({ reason: 'list-unsuitable' });
  });

  test('409 in place of 412 will do', async () => {
    const place = newPlace();
    place.server.setFaults({ conflictAs409: true });
    expect(await setUpList(LIST_URL, place.network)).toMatchObject({ madeList: true });
  });

  test.each(COLUMNS.slice(0, 5).map(({ name }) => name))('a list without %s is refused, naming it', async (name) => {
    const place = await readyPlace();
    place.list().table.columns = place.list().table.columns.filter((column) => column.name !== name);
    await expect(openGraphStore(LIST_URL, place.network)).rejects.toMatchObject({ reason: 'list-unsuitable', detail: expect.stringContaining(name) });
  });

  test.each([['not indexed', { indexed: false }], ['not unique', { enforceUniqueValues: false }], ['of another type', { type: 'note' as const, facet: { text: { allowMultipleLines: true } } }]])('a key column %s is refused', async (_, over) => {
    const place = await readyPlace();
    place.list().table.columns = place.list().table.columns.map((column) => (column.name === 'Nyckel' ? { ...column, ...over } : column));
    await expect(openGraphStore(LIST_URL, place.network)).rejects.toMatchObject({ reason: 'list-unsuitable', detail: expect.stringContaining('Nyckel') });
  });

  test('a list that is there but was never set up, and one that is not there', async () => {
    const place = await readyPlace();
    remove(place, 'M|avstamt');
    await expect(openGraphStore(LIST_URL, place.network)).rejects.toMatchObject({ reason: 'list-unsuitable', detail: expect.stringContaining('not been set up') });
    await expect(openGraphStore(LIST_URL.replace('Avstamt', 'Annan'), place.network)).rejects.toMatchObject({ reason: 'list-not-found' });
    await expect(openGraphStore(LIST_URL.replace('/sites/avstamt', '/sites/annan'), place.network)).rejects.toMatchObject({ reason: 'list-not-found' });
  });
});

describe('G6 what people see in the list', () => {
  test('only the pointer has figures, author and result of the check, typed; nothing of it is read back', async () => {
    const place = await readyPlace();
    const store = await openGraphStore(LIST_URL, place.network);
    const counts = { errors: 0, warnings: 2, accepted: 1 };
    committed(await store.publish(await pushOf('1', null, { counts })));
    expect(itemWith(place, 'P|regionen|202404|delår').item.fields).toMatchObject({ Typ: 'Pekare', Enhet: 'regionen', Period: '202404', Slag: 'delår', Utgivare: 'Åsa', Tid: '2024-05-06T07:08:09Z', Varningar: 2, Accepterade: 1, Beloppsenhet: 'mnkr' });
    const others = [...place.list().table.items.values()].filter(({ item }) => item.fields['Typ'] !== 'Pekare');
    expect(others.filter(({ item }) => ['Enhet', 'Utgivare', 'Resultat'].some((name) => (item.fields[name] ?? null) !== null))).toEqual([]);
    set(place, 'P|regionen|202404|delår', { Resultat: 99, Utgivare: 'Någon' });
    expect(await store.current(SERIES)).toMatchObject({ commit: { author: 'Åsa' } });
  });
});

describe('G7 clean-up', () => {
  async function interrupted(place: Place, at: keyof Backing): Promise<ReturnType<typeof pushOf>> {
    const backing = await openGraphBacking(LIST_URL, place.network);
    const store = createSnapshotStore(wrapCalls(backing, (name, call) => (name === at ? Promise.reject(new Error('crash')) : call())));
    const request = await pushOf('9', null);
    await store.publish(request).catch(() => undefined);
    return request;
  }

  test('takes the pieces of a push that never wrote its commit, and of one that did', async () => {
    const place = await readyPlace();
    const request = await interrupted(place, 'movePointer');
    const lonely = await interrupted(place, 'movePointer');
    remove(place, `Ö|${lonely.id}`);
    place.ahead += 8 * DAY_MS;
    const store = await openGraphStore(LIST_URL, place.network);
    expect(await store.cleanUp(0)).toBe(1);
    const keys = [...place.list().table.items.values()].map(({ item }) => String(item.fields['Nyckel']));
    expect(keys.filter((key) => key.includes(request.id) || key.includes(lonely.id))).toEqual([]);
  });

  test('a push resumed on old pieces is refused, though its commit is new: a clean-up may be after the pieces', async () => {
    const place = await readyPlace();
    const request = await interrupted(place, 'movePointer');
    remove(place, `Ö|${request.id}`);
    place.ahead += 6 * DAY_MS;
    const store = await openGraphStore(LIST_URL, place.network);
    expect(await store.publish(request)).toMatchObject({ outcome: 'refused', reason: 'id-too-old' });
    expect((await store.publish({ ...request, id: newCommitId() })).outcome).toBe('committed');
  });

  test('removes nothing published though every filter lies', async () => {
    const place = await readyPlace();
    const store = await openGraphStore(LIST_URL, place.network);
    const commits = await publishAll(store, '1', '2');
    place.ahead += 8 * DAY_MS;
    const cleaner = await openGraphStore(LIST_URL, place.network);
    const { table } = place.list();
    const real = table.having.bind(table);
    // Answers that hold the marker and not the pointer: no proof shows such a lie.
    table.having = (column, value) => (/^[PV]\|/.test(String(value)) || (column === 'Serie' && value !== 'M|avstamt') ? new Set() : real(column, value));
    await cleaner.cleanUp(0).catch(() => undefined);
    table.having = real;
    expect(await store.log(SERIES)).toEqual([...commits].reverse());
    expect(valueOf(await store.current(SERIES))).toBe('2');
  });
});

describe('G8 lists that lag, lie or are edited', () => {
  test('a filter that still shows the pointer as it was does not show an older snapshot', async () => {
    const place = await readyPlace();
    const store = await openGraphStore(LIST_URL, place.network);
    await publishAll(store, '1', '2');
    const reader = await openGraphStore(LIST_URL, place.network);
    // Seen by filters before its last write, however long ago that was.
    const pointer = itemWith(place, 'P|regionen|202404|delår');
    place.list().table.items.set(pointer.item.id, { ...pointer, writtenAt: Infinity });
    place.server.setFaults({ staleFilter: 1 });
    expect(valueOf(await reader.current(SERIES))).toBe('2');
  });

  test('filters that answer with nothing are not believed: nothing published is never told of what is', async () => {
    const place = await readyPlace();
    await publishAll(await openGraphStore(LIST_URL, place.network), '1');
    const reader = await openGraphStore(LIST_URL, place.network);
    place.server.setFaults({ emptyFilter: 1 });
    await expect(reader.current(SERIES)).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(reader.series()).rejects.toMatchObject({ reason: 'unavailable' });
  });

  test('new items that are not seen at once are waited for', async () => {
    const place = await readyPlace();
    const store = await openGraphStore(LIST_URL, place.network);
    place.server.setFaults({ hiddenFor: 6 });
    expect((await store.publish(await pushOf('1', null))).outcome).toBe('committed');
    expect(place.network.slept).toBeGreaterThan(0);
  });

  test('a refusal after a try that may have been applied proves nothing: unknown', async () => {
    const place = await readyPlace();
    let gone = false;
    const network = networkTo(place.server, {
      token: async () => (gone ? 'stranger' : 'local'),
      fetch: async (url, init) => {
        const response = await place.network.fetch(url, init);
        if (gone || !(init.body as string).includes('"Pekare"')) return response;
        gone = true;
        throw new TypeError('network');
      },
    });
    const request = await pushOf('1', null);
    expect(await (await openGraphStore(LIST_URL, network)).publish(request)).toMatchObject({ outcome: 'unknown' });
    const store = await openGraphStore(LIST_URL, place.network);
    expect(await store.resolve(request)).toMatchObject({ outcome: 'committed', repeated: false });
    expect(await store.log(SERIES)).toHaveLength(1);
  });

  test('a pointer removed by hand is missed by a store that never saw it', async () => {
    const place = await readyPlace();
    await publishAll(await openGraphStore(LIST_URL, place.network), '1');
    remove(place, 'P|regionen|202404|delår');
    const store = await openGraphStore(LIST_URL, place.network);
    await expect(store.current(SERIES)).rejects.toMatchObject({ reason: 'damaged' });
    expect(await store.publish(await pushOf('2', null))).toMatchObject({ outcome: 'refused', reason: 'damaged' });
  });
});

describe('G9 a page that cannot read Date', () => {
  test('asks the list for the time by a write, never this machine', async () => {
    const place = await readyPlace();
    const fetch: Network['fetch'] = async (url, init) => {
      const response = await place.network.fetch(url, init);
      return new Response(await response.text(), { status: response.status });
    };
    place.ahead += 400 * DAY_MS;
    const backing = await openGraphBacking(LIST_URL, { ...place.network, fetch });
    const now = await backing.now({});
    expect(Math.abs(now - Date.now() - 400 * DAY_MS)).toBeLessThan(5000);
    expect((await createSnapshotStore(backing).publish(await pushOf('1', null))).outcome).toBe('committed');
  });
});

test('the harness gives each test a list of its own', async () => {
  const harness = await graphHarness();
  expect(await (await harness.open()).series()).toEqual([]);
});
