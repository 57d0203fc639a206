/** A store in memory: for tests, and for showing the add-in where there is no list. */
import type { Commit, SnapshotStore } from '../app/ports';
import type { Backing, Pointer } from './backing';
import { seriesFromName, seriesName } from './series';
import { createSnapshotStore, type StoreSettings } from './store';

/** What is stored. Several stores may share one place, as several people share a list. */
export interface MemoryPlace {
  readonly commits: Map<string, { commit: Commit; document: string; writtenAt: number }>;
  /** By the series' name. */
  readonly pointers: Map<string, Pointer>;
  now: () => number;
}

export function createMemoryPlace(): MemoryPlace {
  return { commits: new Map(), pointers: new Map(), now: Date.now };
}

export function createMemoryStore(place = createMemoryPlace(), settings: StoreSettings = {}): SnapshotStore {
  return createSnapshotStore(memoryBacking(place), settings);
}

/** Each method does its work in one synchronous step, so it is atomic; callers interleave between them. */
export function memoryBacking(place: MemoryPlace): Backing {
  return {
    async pointer(series) {
      return place.pointers.get(seriesName(series)) ?? null;
    },
    async movePointer(series, from, to) {
      const standing = place.pointers.get(seriesName(series)) ?? null;
      if (standing?.tag !== from?.tag) return 'taken';
      const tag = String(Number(from?.tag ?? 0) + 1);
      place.pointers.set(seriesName(series), { commitId: to.commit.id, tag });
      return 'moved';
    },
    async putCommit(commit, document) {
      if (place.commits.has(commit.id)) return 'exists';
      place.commits.set(commit.id, { commit, document, writtenAt: place.now() });
      return 'stored';
    },
    async commit(id) {
      return place.commits.get(id) ?? null;
    },
    async document(commit) {
      return place.commits.get(commit.id)?.document ?? null;
    },
    async series() {
      return [...place.pointers.keys()].flatMap((name) => seriesFromName(name) ?? []);
    },
    async stored() {
      return [...place.commits].map(([id, { writtenAt }]) => ({ id, writtenAt }));
    },
    async remove(id) {
      place.commits.delete(id);
    },
    async sweep() {
      // Nothing half-written exists in memory.
    },
    async now() {
      return place.now();
    },
  };
}
