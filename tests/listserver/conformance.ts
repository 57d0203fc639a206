/**
 * What the list store takes for granted of Graph, asked over the wire alone. The local server passes it in every run;
 * an administrator can point it at a live list (docs/GRAPH.md says how). It writes items with keys of its own, and
 * removes them.
 */
import { newCommitId } from '../../src/app/hash';
import { listAddress } from '../../src/lists/graph/address';
import { createGraphClient, type GraphAnswer, type GraphClient } from '../../src/lists/graph/client';
import type { GraphRequest } from '../../src/lists/graph/batch';
import type { Network } from '../../src/lists/graph/network';
import { findList, findSite, readColumns } from '../../src/lists/graph/open';

export interface Subject {
  /** A list that `avstamt setup` has made ready. */
  readonly url: string;
  readonly network: Network;
}

interface Body {
  readonly id: string;
  readonly eTag: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly value: readonly Body[];
  readonly createdDateTime: string;
  readonly error: { readonly code: string; readonly message: string };
}

export function conformanceSuite(name: string, subject: () => Promise<Subject>): void {
  describe(`${name} answers as the list store takes for granted`, () => {
    let client: GraphClient;
    let list: string;
    const made: string[] = [];
    beforeAll(async () => {
      const { url, network } = await subject();
      const address = listAddress(url);
      client = createGraphClient(network, address.graph);
      list = (await findList(client, await findSite(client, address), address)) ?? '';
    });
    afterAll(async () => {
      await client.send(made.map((id) => ({ method: 'DELETE', path: `${list}/items/${id}` })));
    });

    const ask = async (request: GraphRequest): Promise<GraphAnswer> => (await client.send([request]))[0]!;
    const bodyOf = (answer: GraphAnswer): Body => answer.body as Body;
    const create = async (fields: Record<string, unknown>): Promise<Body> => {
      const answer = await ask({ method: 'POST', path: `${list}/items`, body: { fields } });
      expect(answer.status).toBe(201);
      made.push(bodyOf(answer).id);
      return bodyOf(answer);
    };
    const fresh = (over: Record<string, unknown> = {}): Promise<Body> => create({ Nyckel: `T|${newCommitId()}`, Typ: 'Prov', ...over });
    const read = (id: string): Promise<GraphAnswer> => ask({ method: 'GET', path: `${list}/items/${id}?$expand=fields($select=Nyckel,Snapshot,Innehall)` });
    const change = (id: string, fields: object, etag?: string): Promise<GraphAnswer> =>
      ask({ method: 'PATCH', path: `${list}/items/${id}`, ...(etag === undefined ? {} : { headers: { 'If-Match': etag } }), body: { fields } });
    const query = (filter: string): Promise<GraphAnswer> => ask({ method: 'GET', path: `${list}/items?$filter=${encodeURIComponent(filter)}&$expand=fields($select=Nyckel)&$top=10` });

    test('a created item has an id, a quoted eTag, times to the second, and its fields', async () => {
      const item = await fresh({ Snapshot: 'a' });
      expect(item).toMatchObject({ id: expect.stringMatching(/^\d+$/), eTag: expect.stringMatching(/^".+"$/), createdDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+Z$/), fields: { Snapshot: 'a' } });
    });

    test('ids rise and are not used again', async () => {
      const [a, b] = [await fresh(), await fresh()];
      await ask({ method: 'DELETE', path: `${list}/items/${b.id}` });
      const c = await fresh();
      expect([Number(b.id) > Number(a.id), Number(c.id) > Number(b.id)]).toEqual([true, true]);
    });

    test('a long text of one line reads back as written', async () => {
      const text = `[ <b>&amp;</b> "'\\ åäö \u00a0 📊 ${'x'.repeat(30_000)} ]`;
      const { id } = await fresh({ Innehall: text });
      expect(bodyOf(await read(id)).fields['Innehall']).toBe(text);
    });

    test('a change under the eTag just read goes through and gives a new one', async () => {
      const item = await fresh();
      const answer = await change(item.id, { Snapshot: 'b' }, item.eTag);
      expect(answer.status).toBe(200);
      expect(bodyOf(answer).eTag).not.toBe(item.eTag);
      expect(bodyOf(await read(item.id)).eTag).toBe(bodyOf(answer).eTag);
    });

    test('a change under an old eTag is refused with 412 or 409 and changes nothing', async () => {
      const item = await fresh();
      await change(item.id, { Snapshot: 'b' });
      const answer = await change(item.id, { Snapshot: 'c' }, item.eTag);
      expect([409, 412]).toContain(answer.status);
      expect(bodyOf(await read(item.id)).fields['Snapshot']).toBe('b');
    });

    test('of ten changes at once under one eTag exactly one goes through', async () => {
      const item = await fresh();
      const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => change(item.id, { Snapshot: String(i) }, item.eTag)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    test('a key that is taken is refused with 400 or 409, in capitals too', async () => {
      const key = `T|${newCommitId()}`;
      await create({ Nyckel: key });
      for (const taken of [key, key.toLowerCase()]) {
        const answer = await ask({ method: 'POST', path: `${list}/items`, body: { fields: { Nyckel: taken } } });
        expect([400, 409]).toContain(answer.status);
        expect(bodyOf(answer).error.message).toMatch(/unique|duplicate/i);
      }
    });

    test('of ten items of one key at once exactly one is made', async () => {
      const body = { fields: { Nyckel: `T|${newCommitId()}` } };
      const answers = await Promise.all(Array.from({ length: 10 }, () => ask({ method: 'POST', path: `${list}/items`, body })));
      const won = answers.filter(({ status }) => status === 201);
      made.push(...won.map((answer) => bodyOf(answer).id));
      expect(won).toHaveLength(1);
    });

    test('an item is found by its key, and by either side of an or', async () => {
      const { id, fields } = await fresh({ Snapshot: 'sökt' });
      const key = String(fields['Nyckel']);
      for (const filter of [`fields/Nyckel eq '${key}'`, `fields/Nyckel eq '${key}' or fields/Nyckel eq 'M|avstamt'`]) {
        expect(bodyOf(await query(filter)).value.map((item) => item.id)).toContain(id);
      }
    });

    test('a filter on a column without an index is refused', async () => {
      const answer = await query("fields/Utgivare eq 'x'");
      expect([answer.status, bodyOf(answer).error.message]).toEqual([400, expect.stringMatching(/indexed/)]);
    });

    test('a quote is doubled in a filter', async () => {
      const { id } = await fresh({ Snapshot: "a'b" });
      expect(bodyOf(await query("fields/Snapshot eq 'a''b'")).value.map((item) => item.id)).toEqual([id]);
    });

    test('pages follow one another, each item once', async () => {
      const snapshot = newCommitId();
      const ids = [await fresh({ Snapshot: snapshot }), await fresh({ Snapshot: snapshot }), await fresh({ Snapshot: snapshot })].map(({ id }) => id);
      const seen: string[] = [];
      for (let path: string | null = `${list}/items?$filter=fields/Snapshot eq '${snapshot}'&$top=2`; path !== null; ) {
        const body = bodyOf(await ask({ method: 'GET', path })) as Body & { '@odata.nextLink'?: string };
        seen.push(...body.value.map(({ id }) => id));
        path = body['@odata.nextLink']?.replace(client.graph, '') ?? null;
      }
      expect(seen.sort()).toEqual(ids.sort());
    });

    test('an unknown column is refused, and so is an unknown item', async () => {
      expect((await ask({ method: 'POST', path: `${list}/items`, body: { fields: { Finnsinte: 1 } } })).status).toBe(400);
      expect((await read('999999999')).status).toBe(404);
      expect((await ask({ method: 'DELETE', path: `${list}/items/999999999` })).status).toBe(404);
    });

    test('columns say how they are indexed and unique', async () => {
      const [, path] = /^(.*)$/.exec(list) ?? [];
      const columns = await readColumns(client, path ?? '');
      expect(columns.find(({ name }) => name === 'Nyckel')).toMatchObject({ indexed: true, enforceUniqueValues: true });
    });
  });
}
