import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalText, type JsonValue } from '../../src/core/canonical';
import { newCommitId, sha256 } from '../../src/app/hash';
import { readDocument, sealSnapshot } from '../../src/app/snapshot-document';
import { documentText } from '../../src/core/snapshot';
import { snapshotArb } from '../core/snapshot-arbitraries';
import { snapshotOf } from '../core/snapshot-example';

const SNAPSHOT = snapshotOf({ value: '1', decimals: 0 });

async function outcomeOf(value: unknown): Promise<string> {
  return (await readDocument(canonicalText(value as JsonValue))).outcome;
}

describe('S3 a document', () => {
  test('reads back as the snapshot that was sealed, with its figures hash', async () => {
    await fc.assert(fc.asyncProperty(snapshotArb, async (snapshot) => {
      const sealed = await sealSnapshot(snapshot);
      const reading = await readDocument(sealed.document);
      if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
      expect(documentText(reading.snapshot)).toBe(sealed.document);
      expect(reading.figuresHash).toBe(sealed.figuresHash);
      expect(sealed.documentHash).toBe(await sha256(sealed.document));
    }), { numRuns: 50 });
  });

  test('of a newer schema is told apart from a damaged one', async () => {
    expect(await readDocument('{"schema":2,"new":[0.5]}')).toEqual({ outcome: 'newer', schema: 2 });
  });

  test('that is not canonical is malformed', async () => {
    const { document } = await sealSnapshot(SNAPSHOT);
    for (const text of [` ${document}`, document.replace('{"acceptances":[]', '{"acceptances":[],"acceptances":[]'), `${document}\n`]) {
      expect(await readDocument(text)).toEqual({ outcome: 'malformed', reason: 'not in canonical form' });
    }
  });

  test.each<[string, unknown]>([
    ['no object', []],
    ['no schema', { unit: 'x' }],
    ['schema 0', { ...SNAPSHOT, schema: 0 }],
    ['a month 13', { ...SNAPSHOT, period: '202413' }],
    ['an unknown member', { ...SNAPSHOT, extra: 1 }],
    ['a figure with trailing zeros', snapshotWithCell({ value: '1.50', decimals: 2 })],
    ['a figure that is text', snapshotWithCell({ value: 'abc', decimals: 0 })],
    ['a figure with an exponent', snapshotWithCell({ value: '1e5', decimals: 0 })],
    ['a cell of two kinds', snapshotWithCell({ value: '1', decimals: 0, text: 'x' })],
    ['a row with too few cells', withTable({ rows: [{ key: 'a', label: '', cells: [] }] })],
    ['a row key twice', withTable({ rows: [{ key: 'a', label: '', cells: [null] }, { key: 'a', label: '', cells: [null] }] })],
    ['a column key twice', withTable({ columns: [{ key: 'a', heading: '' }, { key: 'a', heading: '' }], rows: [] })],
    ['a table twice', { ...SNAPSHOT, tables: [...SNAPSHOT.tables, ...SNAPSHOT.tables] }],
    ['an unknown finding code', { ...SNAPSHOT, findings: [{ code: 'NOPE' }] }],
  ])('with %s is malformed', async (_, value) => expect(await outcomeOf(value)).toBe('malformed'));

  test('never throws, whatever the text', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (text) => {
      expect((await readDocument(text)).outcome).toMatch(/read|newer|malformed/);
    }));
  });

  test('with any one character changed or cut is never read as the same figures with the same hash', async () => {
    const { document, documentHash } = await sealSnapshot(SNAPSHOT);
    for (let at = 0; at < document.length; at++) {
      expect(await sha256(document.slice(0, at))).not.toBe(documentHash);
      expect((await readDocument(document.slice(0, at))).outcome).toBe('malformed');
    }
  });
});

function withTable(over: object): unknown {
  return { ...SNAPSHOT, tables: [{ ...SNAPSHOT.tables[0], ...over }] };
}

function snapshotWithCell(cell: object): unknown {
  return withTable({ rows: [{ key: 'a', label: '', cells: [cell] }] });
}

test('the SHA-256 of a text is that of its UTF-8', async () => {
  expect(await sha256('å')).toBe(createHash('sha256').update('å', 'utf8').digest('hex'));
});

test('commit ids are 32 lower-case hex digits, never the same twice', () => {
  const ids = Array.from({ length: 1000 }, newCommitId);
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
