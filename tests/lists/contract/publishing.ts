import { newCommitId, sha256 } from '../../../src/app/hash';
import type { PublishOutcome, PublishRequest, SnapshotStore } from '../../../src/app/ports';
import { sealSnapshot } from '../../../src/app/snapshot-document';
import { documentText, seriesOf } from '../../../src/core/snapshot';
import { snapshotOf } from '../../core/snapshot-example';
import { committed, publishAll, pushOf, SERIES, valueOf, type StoreHarness } from './harness';

export function publishingRules(harness: () => StoreHarness): void {
  let store: SnapshotStore;
  beforeEach(async () => {
    store = await harness().open();
  });

  describe('S13 publishing', () => {
    test('the first push of a series is published as it was sent', async () => {
      const request = await pushOf('1', null);
      expect(await store.publish(request)).toMatchObject({ outcome: 'committed', superseded: false, repeated: false });
      const current = await store.current(SERIES);
      expect(current).toMatchObject({ document: request.document, commit: { id: request.id, base: null, author: 'Åsa' } });
    });

    test('a push on top of what is current is published', async () => {
      await publishAll(store, '1', '2', '3');
      expect(valueOf(await store.current(SERIES))).toBe('3');
    });

    test('a push on top of what is no longer current conflicts, with the newer snapshot, and shows nothing', async () => {
      const [first] = await publishAll(store, '1', '2');
      const late = await pushOf('3', first?.id ?? null);
      const outcome = await store.publish(late);
      expect(outcome.outcome).toBe('conflict');
      expect(valueOf(currentOf(outcome))).toBe('2');
      expect(await store.get(SERIES, late.id)).toBeNull();
      expect(await store.log(SERIES)).toHaveLength(2);
    });

    test('a push that knows no base conflicts when something is published', async () => {
      await publishAll(store, '1');
      expect((await store.publish(await pushOf('2', null))).outcome).toBe('conflict');
    });

    test('pulled on Monday, published by another on Tuesday, pushed on Wednesday: conflict', async () => {
      const [start] = await publishAll(store, '1');
      const other = await harness().open();
      const monday = await store.current(SERIES);
      committed(await other.publish(await pushOf('2', start?.id ?? null)));
      const wednesday = await store.publish(await pushOf('3', monday?.commit.id ?? null));
      expect(valueOf(currentOf(wednesday))).toBe('2');
    });

    test('a base that is not published here is refused when nothing is', async () => {
      expect(await store.publish(await pushOf('1', newCommitId()))).toMatchObject({ outcome: 'refused', reason: 'base-unknown' });
    });

    test('a base that another series published counts as none: published where nothing is, else a conflict', async () => {
      const may = { ...SERIES, period: '202405' };
      const [april] = await publishAll(store, '1');
      const first = await pushOf('5', april?.id ?? null, { series: may });
      expect(await store.publish(first)).toMatchObject({ outcome: 'committed', commit: { id: first.id, base: null } });
      expect(await store.resolve(first)).toMatchObject({ outcome: 'committed', commit: { id: first.id } });
      expect(await store.publish(await pushOf('6', april?.id ?? null, { series: may }))).toMatchObject({ outcome: 'conflict' });
      expect(await store.log(may)).toHaveLength(1);
    });

    test('equal figures published by another count as published: nothing new is made', async () => {
      const [, second] = await publishAll(store, '1', '2');
      const outcome = await store.publish(await pushOf('2', null));
      expect(outcome).toMatchObject({ outcome: 'committed', repeated: true, commit: { id: second?.id } });
      expect(await store.log(SERIES)).toHaveLength(2);
    });

    test('the same document on top of itself makes nothing new', async () => {
      const [first] = await publishAll(store, '1');
      expect(await store.publish(await pushOf('1', first?.id ?? null))).toMatchObject({ repeated: true });
      expect(await store.log(SERIES)).toHaveLength(1);
    });

    test('another document with equal figures is published on top of its own base, never on another', async () => {
      const [first, second] = await publishAll(store, '1', '2');
      const relabelled = await relabelledPush('2', second?.id ?? null);
      expect(await store.publish({ ...relabelled, base: first?.id ?? null })).toMatchObject({ repeated: true });
      expect(await store.publish({ ...relabelled, id: newCommitId() })).toMatchObject({ repeated: false });
      expect((await store.current(SERIES))?.document).toBe(relabelled.document);
    });

    test('series do not know of each other', async () => {
      const may = { ...SERIES, period: '202405' };
      await publishAll(store, '1');
      committed(await store.publish(await pushOf('5', null, { series: may })));
      expect([valueOf(await store.current(SERIES)), valueOf(await store.current(may))]).toEqual(['1', '5']);
      expect([...(await store.series())].sort((a, b) => (a.period < b.period ? -1 : 1))).toEqual([SERIES, may]);
    });

    test('progress rises to 1', async () => {
      const shares: number[] = [];
      await store.publish(await pushOf('1', null), { onProgress: (share) => shares.push(share) });
      expect(shares.at(-1)).toBe(1);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    });
  });

  describe('S13 retrying', () => {
    test('the same push twice is one commit', async () => {
      const request = await pushOf('1', null);
      const once = await store.publish(request);
      expect(await store.publish(request)).toEqual(once);
      expect(await store.resolve(request)).toEqual(once);
      expect(await store.log(SERIES)).toHaveLength(1);
    });

    test('a push repeated at another time keeps the time it was first made', async () => {
      const request = await pushOf('1', null);
      await store.publish(request);
      const again = await store.publish({ ...request, time: '2030-01-01T00:00:00Z' });
      expect(committed(again).time).toBe(request.time);
    });

    test('a push repeated after others built on it is told that it is superseded', async () => {
      const request = await pushOf('1', null);
      await store.publish(request);
      committed(await store.publish(await pushOf('2', request.id)));
      committed(await store.publish(await pushOf('3', (await store.current(SERIES))?.commit.id ?? null)));
      expect(await store.resolve(request)).toMatchObject({ outcome: 'committed', superseded: true, commit: { id: request.id } });
      expect(valueOf(await store.current(SERIES))).toBe('3');
    });

    test('a push that lost stays lost however often it is repeated', async () => {
      const [first] = await publishAll(store, '1', '2');
      const late = await pushOf('3', first?.id ?? null);
      for (const again of ['publish', 'resolve', 'publish'] as const) expect((await store[again](late)).outcome).toBe('conflict');
      expect(await store.log(SERIES)).toHaveLength(2);
    });

    test('an id that was used for something else is refused', async () => {
      const [first, second] = await publishAll(store, '1', '2');
      const other = await pushOf('3', first?.id ?? null, { id: second?.id ?? '' });
      expect(await store.publish(other)).toMatchObject({ outcome: 'refused', reason: 'id-taken' });
    });
  });

  describe('S11 requests', () => {
    const badSeries = ['../x', 'a/b', 'a\\b', 'A', '', 'a_b', 'con.txt', 'a b', 'x'.repeat(61), 'a\u030a', '..'];
    test.each(badSeries)('a unit or kind %j is refused, nothing is read or written', async (key) => {
      for (const series of [{ ...SERIES, unit: key }, { ...SERIES, kind: key }]) {
        const request = { ...(await pushOf('1', null)), series };
        expect(await store.publish(request)).toMatchObject({ outcome: 'refused', reason: 'bad-request' });
        await expect(store.current(series)).rejects.toMatchObject({ reason: 'bad-request' });
      }
      expect(await store.series()).toEqual([]);
    });

    test.each(['2024', '202413', '202400', '20240x', '../../'])('a period %j is refused', async (period) => {
      const request = { ...(await pushOf('1', null)), series: { ...SERIES, period } };
      expect(await store.publish(request)).toMatchObject({ outcome: 'refused', reason: 'bad-request' });
      await expect(store.log({ ...SERIES, period })).rejects.toMatchObject({ reason: 'bad-request' });
    });

    test('a unit whose key is too long for a file name or a list column is refused', async () => {
      const snapshot = { ...snapshotOf(null), unit: 'x'.repeat(61) };
      const request = { ...(await pushOf('1', null)), ...(await sealSnapshot(snapshot)), series: seriesOf(snapshot) };
      expect(await store.publish(request)).toMatchObject({ outcome: 'refused', reason: 'bad-request' });
    });

    test.each<[string, (request: PublishRequest) => Partial<PublishRequest>]>([
      ['an id that is a path', () => ({ id: '../../../../etc/passwd' })],
      ['an id in upper case', (request) => ({ id: request.id.toUpperCase().replace(/^./, 'A') })],
      ['a base that is a path', () => ({ base: '..' })],
    ])('a push with %s is refused: that is no id', async (_, over) => {
      const request = await pushOf('1', null);
      expect(await store.publish({ ...request, ...over(request) })).toMatchObject({ outcome: 'refused', reason: 'not-an-id' });
      expect(await store.current(SERIES)).toBeNull();
    });

    test.each<[string, (request: PublishRequest) => Partial<PublishRequest>]>([
      ['itself as base', (request) => ({ base: request.id })],
      ['another document hash', (request) => ({ documentHash: request.figuresHash })],
      ['another figures hash', (request) => ({ figuresHash: request.documentHash })],
      ['a document that is no snapshot', () => ({ document: '{}' })],
      ['the document of another period', () => ({ series: { ...SERIES, period: '202405' } })],
      ['to undo what is not its base', () => ({ reverts: newCommitId() })],
    ])('a push with %s is refused', async (_, over) => {
      const request = await pushOf('1', null);
      expect(await store.publish({ ...request, ...over(request) })).toMatchObject({ outcome: 'refused', reason: 'bad-request' });
      expect(await store.current(SERIES)).toBeNull();
    });
  });
}

function currentOf(outcome: PublishOutcome): Parameters<typeof valueOf>[0] {
  return outcome.outcome === 'conflict' ? outcome.current : null;
}

/** The same figures under another heading. */
async function relabelledPush(value: string, base: string | null): Promise<PublishRequest> {
  const snapshot = snapshotOf({ value, decimals: 0 }, { title: 'Ny rubrik' });
  const document = documentText(snapshot);
  const push = await pushOf(value, base);
  return { ...push, series: seriesOf(snapshot), document, documentHash: await sha256(document) };
}
