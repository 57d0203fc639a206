/** The chain of a series: *published* is what its pointer reaches through `base`. Rule S12. */
import type { Commit, Series, StoreOptions } from '../app/ports';
import { StoreRefusal } from '../app/ports';
import type { Backing } from './backing';
import { sameSeries, seriesName } from './series';

/** The commits from `from` down to the first, newest first. Rejects as damaged at a missing, foreign or repeated one. */
export async function* walkChain(
  backing: Backing,
  series: Series,
  from: string,
  options: StoreOptions,
): AsyncGenerator<Commit> {
  const seen = new Set<string>();
  for (let id: string | null = from; id !== null; ) {
    options.signal?.throwIfAborted();
    if (seen.has(id)) throw new StoreRefusal('damaged', `the chain of ${seriesName(series)} runs in a circle at ${id}`);
    seen.add(id);
    const commit: Commit = await publishedCommit(backing, series, id, options);
    yield commit;
    id = commit.base;
  }
}

/** A commit that something published leads to: it must exist, and be of this series. */
export async function publishedCommit(
  backing: Backing,
  series: Series,
  id: string,
  options: StoreOptions,
): Promise<Commit> {
  const stored = await backing.commit(id, options);
  if (stored === null) throw new StoreRefusal('damaged', `commit ${id} of ${seriesName(series)} is missing`);
  const { commit } = stored;
  if (commit.id !== id) throw new StoreRefusal('damaged', `commit ${id} says that it is ${commit.id}`);
  if (!sameSeries(commit.series, series)) {
    throw new StoreRefusal('damaged', `commit ${id} belongs to ${seriesName(commit.series)}, not ${seriesName(series)}`);
  }
  return commit;
}

/** The commit `id` when the chain from `from` holds it; looks no further than `until`. */
export async function findInChain(
  backing: Backing,
  series: Series,
  from: string,
  id: string,
  until: string | null,
  options: StoreOptions,
): Promise<Commit | null> {
  for await (const commit of walkChain(backing, series, from, options)) {
    if (commit.id === id) return commit;
    if (commit.id === until) return null;
  }
  return null;
}
