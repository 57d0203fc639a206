import { StoreRefusal } from '../../../src/app/ports';
import { sha256 } from '../../../src/app/hash';
import type { Commit, SnapshotStore } from '../../../src/app/ports';
import type { Backing } from '../../../src/lists/backing';
import { DAY_MS, publishAll, pushOf, SERIES, wrapCalls, type StoreHarness } from './harness';

/** `damages` names the harness's own; they are applied by index since a harness is made anew for each test. */
export function damagingRules(harness: () => StoreHarness, damages: readonly string[]): void {
  let store: SnapshotStore;
  beforeEach(async () => {
    store = await harness().open();
  });

  describe('S18 a damaged store is refused, never read wrongly', () => {
    test.each(damages.map((name, index) => [name, index] as const))('%s', async (_, index) => {
      const commits = await publishAll(store, '1', '2', '3');
      await harness().damages[index]?.apply(commits[2] as Commit);
      await expect(store.current(SERIES)).rejects.toMatchObject({ name: 'StoreRefusal', reason: 'damaged' });
      const outcome = await store.publish(await pushOf('4', commits[2]?.id ?? null));
      expect(outcome.outcome === 'refused' ? outcome.reason : outcome.outcome).toMatch(/damaged|committed/);
      if (outcome.outcome === 'refused') await expect(store.log(SERIES)).rejects.toBeInstanceOf(StoreRefusal);
    });

    test('a commit that is missing further down is noticed by log, get and clean-up', async () => {
      const commits = await publishAll(store, '1', '2', '3');
      const holed = await harness().open((backing) => losing(backing, commits[1]?.id ?? ''));
      expect((await holed.current(SERIES))?.commit.id).toBe(commits[2]?.id);
      await expect(holed.log(SERIES)).rejects.toMatchObject({ reason: 'damaged' });
      await expect(holed.get(SERIES, commits[0]?.id ?? '')).rejects.toMatchObject({ reason: 'damaged' });
      await harness().age(8 * DAY_MS);
      await expect(holed.cleanUp(0)).rejects.toMatchObject({ reason: 'damaged' });
      expect(await store.log(SERIES)).toHaveLength(3);
    });

    test('a chain that runs in a circle is noticed', async () => {
      const commits = await publishAll(store, '1', '2', '3');
      const last = commits[2]?.id ?? null;
      const circular = await harness().open((backing) => changing(backing, commits[0]?.id ?? '', { base: last }));
      await expect(circular.log(SERIES)).rejects.toMatchObject({ reason: 'damaged' });
    });

    test.each<[string, Partial<Commit>]>([
      ['of another series', { series: { ...SERIES, period: '202405' } }],
      ['under another id', { id: '0'.repeat(32) }],
      ['with another document hash', { documentHash: '0'.repeat(64) }],
      ['with another figures hash', { figuresHash: '0'.repeat(64) }],
    ])('a commit %s is noticed', async (_, over) => {
      const commits = await publishAll(store, '1', '2');
      const changed = await harness().open((backing) => changing(backing, commits[1]?.id ?? '', over));
      await expect(changed.current(SERIES)).rejects.toMatchObject({ reason: 'damaged' });
    });

    test.each<[string, Partial<Commit>]>([
      ['of another series', { series: { ...SERIES, period: '202405' } }],
      ['under another id', { id: '0'.repeat(32) }],
    ])('a commit %s is noticed in the log too, where no document is read', async (_, over) => {
      const commits = await publishAll(store, '1', '2');
      const changed = await harness().open((backing) => changing(backing, commits[0]?.id ?? '', over));
      await expect(changed.log(SERIES)).rejects.toMatchObject({ reason: 'damaged' });
    });

    test('a whole document of the right hash that is no snapshot is refused', async () => {
      const commits = await publishAll(store, '1');
      const document = '{"schema":1}';
      const documentHash = await sha256(document);
      const changed = await harness().open((backing) => ({
        ...changing(backing, commits[0]?.id ?? '', { documentHash }),
        document: async () => document,
      }));
      await expect(changed.current(SERIES)).rejects.toMatchObject({ reason: 'damaged' });
    });

    test('a document of a newer schema is refused as such', async () => {
      const commits = await publishAll(store, '1');
      const document = '{"schema":2}';
      const documentHash = await sha256(document);
      const newer = await harness().open((backing) => ({
        ...changing(backing, commits[0]?.id ?? '', { documentHash }),
        document: async () => document,
      }));
      await expect(newer.current(SERIES)).rejects.toMatchObject({ reason: 'store-unsuitable' });
    });
  });
}

function losing(backing: Backing, id: string): Backing {
  return { ...bound(backing), commit: async (asked, options) => (asked === id ? null : backing.commit(asked, options)) };
}

function changing(backing: Backing, id: string, over: Partial<Commit>): Backing {
  const commit: Backing['commit'] = async (asked, options) => {
    const stored = await backing.commit(asked, options);
    return stored === null || asked !== id ? stored : { ...stored, commit: { ...stored.commit, ...over } };
  };
  return { ...bound(backing), commit };
}

function bound(backing: Backing): Backing {
  return { ...backing, ...wrapCalls(backing, (_, call) => call()) };
}
