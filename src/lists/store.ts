/** The SnapshotStore port over any backing: the one place where a store's promises are kept. docs/STORE.md. */
import type { Commit, LogOptions, Published, Series, SnapshotStore, StoreOptions } from '../app/ports';
import { StoreRefusal } from '../app/ports';
import type { Backing } from './backing';
import { findInChain, publishedCommit, walkChain } from './chain';
import { cleanUp } from './clean-up';
import { publish, resolve, SAFE_AGE_MS } from './protocol';
import { isCommitId, seriesFault } from './series';
import { readPublished } from './verify';

export interface StoreSettings {
  /** How old something unpublished must be before clean-up may take it; a push gives up at half of it. */
  readonly safeAgeMs?: number;
}

export function createSnapshotStore(backing: Backing, settings: StoreSettings = {}): SnapshotStore {
  const safeAgeMs = settings.safeAgeMs ?? SAFE_AGE_MS;
  return {
    publish: (request, options = {}) => publish({ backing, request, options, safeAgeMs }),
    resolve: (request, options = {}) => resolve({ backing, request, options, safeAgeMs }),
    current: (series, options = {}) => current(backing, series, options),
    get: (series, id, options = {}) => get(backing, series, id, options),
    log: (series, options = {}) => log(backing, series, options),
    series: (options = {}) => backing.series(options),
    // Never below the safe age: a younger commit may belong to a push still under way.
    cleanUp: (olderThanMs, options = {}) => cleanUp(backing, Math.max(olderThanMs, safeAgeMs), options),
  };
}

async function current(backing: Backing, series: Series, options: StoreOptions): Promise<Published | null> {
  const id = await currentId(backing, series, options);
  if (id === null) return null;
  const commit = await publishedCommit(backing, series, id, options);
  options.signal?.throwIfAborted();
  const published = await readPublished(backing, commit, options);
  options.onProgress?.(1);
  return published;
}

async function get(backing: Backing, series: Series, id: string, options: StoreOptions): Promise<Published | null> {
  const pointed = await currentId(backing, series, options);
  if (pointed === null || !isCommitId(id)) return null;
  const commit = await findInChain(backing, series, pointed, id, null, options);
  if (commit === null) return null;
  const published = await readPublished(backing, commit, options);
  options.onProgress?.(1);
  return published;
}

/** Each is a request where the store is a list, so no more is read than is wanted. */
async function log(backing: Backing, series: Series, { most = Infinity, ...options }: LogOptions): Promise<readonly Commit[]> {
  const pointed = await currentId(backing, series, options);
  if (pointed === null) return [];
  const commits: Commit[] = [];
  for await (const commit of walkChain(backing, series, pointed, options)) {
    commits.push(commit);
    if (commits.length >= most) break;
  }
  options.onProgress?.(1);
  return commits;
}

async function currentId(backing: Backing, series: Series, options: StoreOptions): Promise<string | null> {
  options.signal?.throwIfAborted();
  const fault = seriesFault(series);
  if (fault !== null) throw new StoreRefusal('bad-request', fault);
  return (await backing.pointer(series, options))?.commitId ?? null;
}
