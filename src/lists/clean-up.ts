/** Removing what was written but never published. Rule S16. */
import type { CleanUpOptions, Series, StoreOptions } from '../app/ports';
import { StoreRefusal } from '../app/ports';
import type { Backing, StoredId } from './backing';
import { walkChain } from './chain';
import { seriesName } from './series';

/** What is known to be published, and the pointer each series was last seen at. */
interface Reachable {
  readonly ids: Set<string>;
  readonly pointers: Map<string, string>;
}

/**
 * Removes commits that no pointer reaches and that are older than `ageMs`; returns how many went. Rejects, having
 * removed nothing, when any chain is damaged: what it reached can then not be known.
 */
export async function cleanUp(backing: Backing, ageMs: number, options: CleanUpOptions): Promise<number> {
  const stored = await backing.stored(options);
  // After it: a list tells its time with its answers.
  const before = (await backing.now(options)) - ageMs;
  const old = stored.filter(({ writtenAt }) => writtenAt < before);
  const reachable: Reachable = { ids: new Set(), pointers: new Map() };
  for (const series of await backing.series(options)) await follow(backing, series, reachable, options);
  const count = await removeAll(backing, old, reachable, options);
  if (options.countOnly !== true) await backing.sweep(before, options);
  return count;
}

async function removeAll(
  backing: Backing,
  old: readonly StoredId[],
  reachable: Reachable,
  options: CleanUpOptions,
): Promise<number> {
  let count = 0;
  for (const [index, { id }] of old.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(index / old.length);
    if (await isOrphan(backing, id, reachable, options)) {
      if (options.countOnly !== true) await backing.remove(id, options);
      count += 1;
    }
  }
  options.onProgress?.(1);
  return count;
}

/** Asked right before each deletion, of the one series whose pointer could reach the commit. */
async function isOrphan(backing: Backing, id: string, reachable: Reachable, options: StoreOptions): Promise<boolean> {
  if (reachable.ids.has(id)) return false;
  const series = await seriesOfStored(backing, id, options);
  if (series === null) return false;
  await follow(backing, series, reachable, options);
  return !reachable.ids.has(id);
}

/** null for what is no longer there or cannot be read: it is left for a person to look at. */
async function seriesOfStored(backing: Backing, id: string, options: StoreOptions): Promise<Series | null> {
  try {
    return (await backing.commit(id, options))?.commit.series ?? null;
  } catch (error) {
    if (error instanceof StoreRefusal && error.reason === 'damaged') return null;
    throw error;
  }
}

/** Re-reads the pointer and adds what it reaches since last time. */
async function follow(backing: Backing, series: Series, reachable: Reachable, options: StoreOptions): Promise<void> {
  const pointer = await backing.pointer(series, options);
  const name = seriesName(series);
  if (pointer === null || reachable.pointers.get(name) === pointer.commitId) return;
  for await (const commit of walkChain(backing, series, pointer.commitId, options)) {
    if (reachable.ids.has(commit.id)) break;
    reachable.ids.add(commit.id);
  }
  reachable.pointers.set(name, pointer.commitId);
}
