/** What is published: the series there are, and the newest of each. */
import type { SnapshotStore, StoreOptions } from '../ports';
import type { PublishedSeries } from './types';

/** Newest first. Rejects with `StoreRefusal` when the store cannot be read; `SnapshotStore.log` has a series' earlier ones. */
export async function listPublished(store: SnapshotStore, options: StoreOptions = {}): Promise<PublishedSeries[]> {
  const found: PublishedSeries[] = [];
  for (const series of await store.series(options)) {
    const [newest] = await store.log(series, { ...options, most: 1 });
    if (newest !== undefined) found.push({ series, newest });
  }
  return found.sort((a, b) => (a.newest.time < b.newest.time ? 1 : a.newest.time > b.newest.time ? -1 : 0));
}
