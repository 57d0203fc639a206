import type { PublishRequest, SnapshotStore } from '../../../src/app/ports';
import { StoreRefusal } from '../../../src/app/ports';
import { AnswerLost, type Backing } from '../../../src/lists/backing';
import { committed, publishAll, pushOf, SERIES, valueOf, wrapCalls, type StoreHarness } from './harness';

type When = 'before' | 'after';

export function losingRules(harness: () => StoreHarness): void {
  let store: SnapshotStore;
  beforeEach(async () => {
    store = await harness().open();
  });

  async function losingAnswerOf(name: keyof Backing, when: When): Promise<SnapshotStore> {
    return harness().open((backing) =>
      wrapCalls(backing, async (called, call) => {
        if (called !== name) return call();
        if (when === 'after') await call();
        throw new AnswerLost('no answer');
      }),
    );
  }

  describe('S14 lost answers', () => {
    test.each<[When]>([['before'], ['after']])('a move whose answer is lost %s it took effect is unknown, then resolved', async (when) => {
      const [first] = await publishAll(store, '1');
      const request = await pushOf('2', first?.id ?? null);
      const losing = await losingAnswerOf('movePointer', when);
      expect(await losing.publish(request)).toMatchObject({ outcome: 'unknown', id: request.id });
      expect(valueOf(await store.current(SERIES))).toBe(when === 'after' ? '2' : '1');
      expect(await store.resolve(request)).toMatchObject({ outcome: 'committed', superseded: false, repeated: false });
      expect((await store.log(SERIES)).map((commit) => commit.id)).toEqual([request.id, first?.id]);
    });

    test('a move that took effect unheard, then built upon, resolves to committed and superseded', async () => {
      const request = await pushOf('1', null);
      expect((await (await losingAnswerOf('movePointer', 'after')).publish(request)).outcome).toBe('unknown');
      committed(await store.publish(await pushOf('2', request.id)));
      expect(await store.resolve(request)).toMatchObject({ outcome: 'committed', superseded: true });
    });

    test('a move that never arrived, after which another published, resolves to conflict', async () => {
      const request = await pushOf('1', null);
      expect((await (await losingAnswerOf('movePointer', 'before')).publish(request)).outcome).toBe('unknown');
      committed(await store.publish(await pushOf('2', null)));
      const outcome = await store.resolve(request);
      expect(outcome.outcome === 'conflict' && valueOf(outcome.current)).toBe('2');
    });

    test.each<[keyof Backing, When]>([
      ['putCommit', 'before'],
      ['putCommit', 'after'],
      ['pointer', 'before'],
      ['commit', 'before'],
      ['document', 'before'],
    ])('a lost answer of %s (%s) shows nothing, and the push can be finished', async (name, when) => {
      const request = await pushOf('1', null);
      expect((await (await losingAnswerOf(name, when)).publish(request)).outcome).toBe('unknown');
      expect(await store.current(SERIES)).toBeNull();
      expect(committed(await store.resolve(request)).id).toBe(request.id);
      expect(await store.log(SERIES)).toHaveLength(1);
    });

    test('while the chain cannot be read, resolving says unknown, never refused', async () => {
      const request = await lostPush();
      const down = await unavailable(() => true);
      expect(await down.resolve(request)).toMatchObject({ outcome: 'unknown' });
      expect(await down.publish(await pushOf('2', null))).toMatchObject({ outcome: 'refused', reason: 'unavailable' });
    });

    test('after a move that was taken, a store that goes down gives unknown: the first try may stand', async () => {
      let moves = 0;
      const store = await harness().open((backing) =>
        wrapCalls(backing, async (name, call) => {
          if (moves > 0) throw new StoreRefusal('unavailable', 'down');
          if (name !== 'movePointer') return call();
          moves += 1;
          await call();
          return 'taken';
        }),
      );
      expect((await store.publish(await pushOf('1', null))).outcome).toBe('unknown');
    });

    test('a move answered "taken" though it was this one that took it is committed', async () => {
      const repeating = await harness().open((backing) =>
        wrapCalls(backing, async (name, call) => {
          const answer = await call();
          return name === 'movePointer' ? 'taken' : answer;
        }),
      );
      expect(await repeating.publish(await pushOf('1', null))).toMatchObject({ outcome: 'committed', repeated: false });
      expect(await store.log(SERIES)).toHaveLength(1);
    });

    test('a pointer always taken yet never moved ends as unknown', async () => {
      const stuck = await harness().open((backing) => wrapCalls(backing, (name, call) => (name === 'movePointer' ? Promise.resolve('taken') : call())));
      expect((await stuck.publish(await pushOf('1', null))).outcome).toBe('unknown');
      expect(await store.current(SERIES)).toBeNull();
    });

    test('a document that does not read back as written is never published', async () => {
      const bad = await harness().open((backing) => wrapCalls(backing, async (name, call) => (name === 'document' ? '{}' : call())));
      expect(await bad.publish(await pushOf('1', null))).toMatchObject({ outcome: 'refused', reason: 'damaged' });
      expect(await store.current(SERIES)).toBeNull();
    });
  });

  async function lostPush(): Promise<PublishRequest> {
    const request = await pushOf('1', null);
    await (await losingAnswerOf('movePointer', 'after')).publish(request);
    return request;
  }

  async function unavailable(when: () => boolean): Promise<SnapshotStore> {
    return harness().open((backing) =>
      wrapCalls(backing, (_, call) => (when() ? Promise.reject(new StoreRefusal('unavailable', 'down')) : call())),
    );
  }
}
