import { newCommitId } from '../../../src/app/hash';
import type { Commit, Published, PublishRequest, SnapshotStore } from '../../../src/app/ports';
import type { Backing } from '../../../src/lists/backing';
import { readPublished } from '../../../src/lists/verify';
import { committed, DAY_MS, publishAll, pushOf, SERIES, valueOf, wrapCalls, type StoreHarness } from './harness';

export function keepingRules(harness: () => StoreHarness): void {
  let store: SnapshotStore;
  beforeEach(async () => {
    store = await harness().open();
  });

  describe('S17 undo', () => {
    test('is a new commit on top with the earlier figures; the pointer never goes back', async () => {
      const [first, second] = await publishAll(store, '1', '2');
      const undone = committed(await store.publish(await undoOf(store, second)));
      expect(valueOf(await store.current(SERIES))).toBe('1');
      expect(undone).toMatchObject({ reverts: second?.id, base: second?.id });
      expect((await store.log(SERIES)).map((commit) => commit.id)).toEqual([undone.id, second?.id, first?.id]);
    });

    test('conflicts when something newer was published meanwhile', async () => {
      const [, second] = await publishAll(store, '1', '2');
      const undo = await undoOf(store, second);
      committed(await store.publish(await pushOf('3', second?.id ?? null)));
      expect((await store.publish(undo)).outcome).toBe('conflict');
      expect(valueOf(await store.current(SERIES))).toBe('3');
    });

    test('can itself be undone', async () => {
      const [, second] = await publishAll(store, '1', '2');
      const undone = committed(await store.publish(await undoOf(store, second)));
      committed(await store.publish(await undoOf(store, undone)));
      expect(valueOf(await store.current(SERIES))).toBe('2');
      expect(await store.log(SERIES)).toHaveLength(4);
    });

    test('repeated is one undo', async () => {
      const [, second] = await publishAll(store, '1', '2');
      const undo = await undoOf(store, second);
      expect(await store.publish(undo)).toEqual(await store.publish(undo));
      expect(await store.log(SERIES)).toHaveLength(3);
    });
  });

  describe('S16 clean-up', () => {
    test('removes what was never published and is old', async () => {
      const commits = await publishAll(store, '1', '2');
      await orphanOf('3', commits[1]?.id ?? null);
      await harness().age(8 * DAY_MS);
      expect(await store.cleanUp(7 * DAY_MS)).toBe(1);
      expect(await store.cleanUp(7 * DAY_MS)).toBe(0);
      expect(await store.log(SERIES)).toEqual([...commits].reverse());
    });

    test('counts what would go, and removes nothing, when only that is asked', async () => {
      await orphanOf('1', null);
      await harness().age(8 * DAY_MS);
      expect(await store.cleanUp(0, { countOnly: true })).toBe(1);
      expect(await store.cleanUp(0)).toBe(1);
    });

    test('never removes what is published, however old', async () => {
      const commits = await publishAll(store, '1', '2', '3');
      await harness().age(4000 * DAY_MS);
      expect(await store.cleanUp(7 * DAY_MS)).toBe(0);
      for (const commit of commits) expect(valueOf(await store.get(SERIES, commit.id))).not.toBeNull();
    });

    test('never removes what is younger than the safe age, whatever is asked', async () => {
      const orphan = await orphanOf('1', null);
      await harness().age(2 * DAY_MS);
      expect(await store.cleanUp(0)).toBe(0);
      expect((await store.publish(orphan)).outcome).toBe('committed');
    });

    test('never removes what is younger than asked for', async () => {
      await orphanOf('1', null);
      await harness().age(10 * DAY_MS);
      expect(await store.cleanUp(30 * DAY_MS)).toBe(0);
      expect(await store.cleanUp(9 * DAY_MS)).toBe(1);
    });

    test('a push older than half the safe age must start again, since a clean-up may be after it', async () => {
      const orphan = await orphanOf('1', null);
      await harness().age(3.6 * DAY_MS);
      expect(await store.publish(orphan)).toMatchObject({ outcome: 'refused', reason: 'id-too-old' });
      expect(await store.current(SERIES)).toBeNull();
      expect((await store.publish({ ...orphan, id: newCommitId() })).outcome).toBe('committed');
    });

    test('a commit published while the clean-up runs stays', async () => {
      const orphans = [await orphanOf('1', null), await orphanOf('2', null)];
      await harness().age(8 * DAY_MS);
      // A writer whose safe age is so long that it dares: only the re-read pointer can save its commit.
      const cleaner = await harness().open((backing) =>
        wrapCalls(backing, async (name, call) => {
          const result = await call();
          if (name === 'series') await backing.movePointer(SERIES, null, await storedPush(backing, orphans[0]), {});
          return result;
        }),
      );
      expect(await cleaner.cleanUp(7 * DAY_MS)).toBe(1);
      expect(valueOf(await store.current(SERIES))).toBe('1');
    });

    test('stops when aborted', async () => {
      await orphanOf('1', null);
      await harness().age(8 * DAY_MS);
      await expect(store.cleanUp(0, { signal: AbortSignal.abort() })).rejects.toThrow();
      expect(await store.cleanUp(0)).toBe(1);
    });
  });

  /** A push that stopped right before its move. */
  async function orphanOf(value: string, base: string | null): Promise<PublishRequest> {
    const request = await pushOf(value, base);
    const stopping = await harness().open((backing) =>
      wrapCalls(backing, (name, call) => (name === 'movePointer' ? Promise.reject(new Error('crash')) : call())),
    );
    await expect(stopping.publish(request)).rejects.toThrow('crash');
    return request;
  }
}

async function storedPush(backing: Backing, request: PublishRequest | undefined): Promise<Published> {
  const stored = await backing.commit(request?.id ?? '', {});
  if (stored === null) throw new Error('not stored');
  return readPublished(backing, stored.commit, {});
}

/** A push that undoes `commit`: the document of what it was built on. */
async function undoOf(store: SnapshotStore, commit: Commit | undefined): Promise<PublishRequest> {
  const earlier = await store.get(SERIES, commit?.base ?? '');
  if (earlier === null || commit === undefined) throw new Error('nothing to go back to');
  const { figuresHash, documentHash } = earlier.commit;
  return { ...(await pushOf('0', commit.id)), document: earlier.document, figuresHash, documentHash, reverts: commit.id };
}
