import { newCommitId } from '../../../src/app/hash';
import type { SnapshotStore } from '../../../src/app/ports';
import { committed, publishAll, pushOf, SERIES, valueOf, wrapCalls, type StoreHarness } from './harness';

export function readingRules(harness: () => StoreHarness): void {
  let store: SnapshotStore;
  beforeEach(async () => {
    store = await harness().open();
  });

  describe('S12 reading', () => {
    test('an empty store has nothing published', async () => {
      expect(await store.current(SERIES)).toBeNull();
      expect(await store.get(SERIES, newCommitId())).toBeNull();
      expect(await store.log(SERIES)).toEqual([]);
      expect(await store.series()).toEqual([]);
    });

    test('the log is newest first', async () => {
      const commits = await publishAll(store, '1', '2', '3');
      expect(await store.log(SERIES)).toEqual([...commits].reverse());
    });

    test('of a long log no more is read than is wanted', async () => {
      const [, second, third] = await publishAll(store, '1', '2', '3');
      let commitsRead = 0;
      const counting = await harness().open((backing) => wrapCalls(backing, (name, call) => (name === 'commit' && (commitsRead += 1), call())));
      expect(await counting.log(SERIES, { most: 2 })).toEqual([third, second]);
      expect(commitsRead).toBe(2);
    });

    test('any published commit can be read by id, in its own series only', async () => {
      const [first] = await publishAll(store, '1', '2');
      expect(valueOf(await store.get(SERIES, first?.id ?? ''))).toBe('1');
      expect(await store.get({ ...SERIES, period: '202405' }, first?.id ?? '')).toBeNull();
    });

    test('what was written but not published cannot be read by its id', async () => {
      const [first] = await publishAll(store, '1');
      const crashing = await harness().open((backing) => wrapCalls(backing, (name, call) => (name === 'movePointer' ? Promise.reject(new Error('crash')) : call())));
      const orphan = await pushOf('2', first?.id ?? null);
      await expect(crashing.publish(orphan)).rejects.toThrow('crash');
      expect(await store.get(SERIES, orphan.id)).toBeNull();
      expect(valueOf(await store.current(SERIES))).toBe('1');
    });

    test('an id that is no id is not found', async () => {
      await publishAll(store, '1');
      expect(await store.get(SERIES, '../x')).toBeNull();
    });

    test('a reader during writes only ever sees whole snapshots, and never an older one after a newer', async () => {
      const [first] = await publishAll(store, '0');
      const reader = await harness().open();
      let writing = true;
      const writer = (async () => {
        let base = first?.id ?? null;
        for (let i = 1; i <= 30; i++) base = committed(await store.publish(await pushOf(String(i), base))).id;
        writing = false;
      })();
      const seen: number[] = [];
      while (writing) seen.push(Number(valueOf(await reader.current(SERIES))));
      await writer;
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(valueOf(await reader.current(SERIES))).toBe('30');
    });
  });

  describe('S14 aborting', () => {
    test('an aborted read rejects', async () => {
      await publishAll(store, '1');
      const signal = AbortSignal.abort();
      await expect(store.current(SERIES, { signal })).rejects.toThrow();
      await expect(store.log(SERIES, { signal })).rejects.toThrow();
      await expect(store.get(SERIES, newCommitId(), { signal })).rejects.toThrow();
    });

    test('a push aborted before the move shows nothing, and can be made again', async () => {
      const abort = new AbortController();
      const request = await pushOf('1', null);
      const onProgress = (share: number): void => void (share >= 0.8 && share < 1 && abort.abort());
      await expect(store.publish(request, { signal: abort.signal, onProgress })).rejects.toThrow();
      expect(await store.current(SERIES)).toBeNull();
      expect(await store.publish(request)).toMatchObject({ outcome: 'committed', commit: { id: request.id } });
      expect(await store.log(SERIES)).toHaveLength(1);
    });

    test('a push aborted during the move is told the truth: it is published', async () => {
      const abort = new AbortController();
      const late = await harness().open((backing) =>
        wrapCalls(backing, async (name, call) => {
          if (name === 'movePointer') abort.abort();
          return call();
        }),
      );
      expect((await late.publish(await pushOf('1', null), { signal: abort.signal })).outcome).toBe('committed');
    });

    test('a push aborted during a move that another took is told of the conflict', async () => {
      const abort = new AbortController();
      const late = await harness().open((backing) =>
        wrapCalls(backing, async (name, call) => {
          if (name !== 'movePointer') return call();
          committed(await store.publish(await pushOf('2', null)));
          abort.abort();
          return call();
        }),
      );
      expect((await late.publish(await pushOf('1', null), { signal: abort.signal })).outcome).toBe('conflict');
    });
  });
}
