import type { PublishOutcome, PublishRequest, SnapshotStore } from '../../../src/app/ports';
import { committed, publishAll, pushOf, SERIES, type StoreHarness } from './harness';

const RACES = 200;

export function racingRules(harness: () => StoreHarness): void {
  describe('S13 racing', () => {
    test(`of two writers exactly one wins and the other is told conflict, ${RACES} times`, async () => {
      const [a, b] = [await harness().open(), await harness().open()];
      const wins: [number, number] = [0, 0];
      let base: string | null = null;
      for (let race = 0; race < RACES; race++) {
        const pushes: [PublishRequest, PublishRequest] = [await pushOf(`${race}1`, base), await pushOf(`${race}2`, base)];
        // The second starts a little later each time, so that they meet at every step.
        const outcomes = await Promise.all([a.publish(pushes[0]), afterTurns(race % 40, () => b.publish(pushes[1]))]);
        const winner = winnerOf(outcomes);
        wins[winner] += 1;
        base = pushes[winner].id;
      }
      expect(wins[0]).toBeGreaterThan(0);
      const log = await a.log(SERIES);
      expect(log).toHaveLength(RACES);
      expect(log[0]?.id).toBe(base);
    }, 120_000);

    test('of ten writers of the first snapshot exactly one wins', async () => {
      const stores = await Promise.all(Array.from({ length: 10 }, () => harness().open()));
      const outcomes = await Promise.all(stores.map(async (store, i) => store.publish(await pushOf(String(i), null))));
      expect(outcomes.map((o) => o.outcome).sort()).toEqual(['committed', ...Array<string>(9).fill('conflict')]);
      expect(await (stores[0] as SnapshotStore).log(SERIES)).toHaveLength(1);
    });

    test('one push made by two at once is one commit, and both are told that it is published', async () => {
      const [a, b] = [await harness().open(), await harness().open()];
      const commits = await publishAll(a, '0');
      for (let i = 1; i <= 20; i++) {
        const request = await pushOf(String(i), commits.at(-1)?.id ?? null);
        const outcomes = await Promise.all([a.publish(request), afterTurns(i, () => b.resolve(request))]);
        commits.push(...outcomes.slice(0, 1).map(committed));
        expect(committed(outcomes[1]).id).toBe(request.id);
      }
      expect(await a.log(SERIES)).toEqual([...commits].reverse());
    });
  });
}

function winnerOf(outcomes: readonly PublishOutcome[]): 0 | 1 {
  const kinds = outcomes.map((outcome) => outcome.outcome);
  expect([...kinds].sort()).toEqual(['committed', 'conflict']);
  return kinds[0] === 'committed' ? 0 : 1;
}

async function afterTurns<T>(turns: number, work: () => Promise<T>): Promise<T> {
  for (let i = 0; i < turns; i++) await Promise.resolve();
  return work();
}
