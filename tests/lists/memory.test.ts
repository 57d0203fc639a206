import type { Commit } from '../../src/app/ports';
import { createMemoryPlace, memoryBacking, type MemoryPlace } from '../../src/lists/memory';
import { createSnapshotStore } from '../../src/lists/store';
import { seriesName } from '../../src/lists/series';
import type { Damage, StoreHarness } from './contract/harness';
import { storeContract } from './store-contract';

function damagesOf(place: MemoryPlace): Damage[] {
  const edit = (commit: Commit, change: (document: string) => string): void => {
    const stored = place.commits.get(commit.id);
    if (stored !== undefined) place.commits.set(commit.id, { ...stored, document: change(stored.document) });
  };
  return [
    { name: 'a figure edited', apply: async (commit) => edit(commit, (text) => text.replace('"value":"3"', '"value":"8"')) },
    { name: 'the document cut short', apply: async (commit) => edit(commit, (text) => text.slice(0, -9)) },
    { name: 'the commit deleted', apply: async (commit) => void place.commits.delete(commit.id) },
    {
      name: 'the pointer led astray',
      apply: async (commit) => void place.pointers.set(seriesName(commit.series), { commitId: 'f'.repeat(32), tag: '3' }),
    },
  ];
}

async function makeHarness(): Promise<StoreHarness> {
  const place = createMemoryPlace();
  let aged = 0;
  place.now = () => Date.now() + aged;
  return {
    open: async (wrap = (backing) => backing) => createSnapshotStore(wrap(memoryBacking(place))),
    age: async (ms) => void (aged += ms),
    damages: damagesOf(place),
    dispose: async () => undefined,
  };
}

/** More with `AVSTAMT_RUNS=10000 npx jest tests/lists/memory`. */
const RUNS = Number(process.env['AVSTAMT_RUNS'] ?? 200);

storeContract('memory', makeHarness, { damages: damagesOf(createMemoryPlace()).map(({ name }) => name), runs: RUNS });
