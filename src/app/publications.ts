/** One publication among those of a series, as a person names it. */
import type { Published, Series, SnapshotStore, StoreOptions } from './ports';

/** As many of an id's digits as lists of publications show. */
export const SHORT_ID = 8;

const ID_WORD = new RegExp(`^[0-9a-f]{${SHORT_ID},64}$`);

/** Whether a word can name a publication: an id, or its first digits. */
export function isIdWord(word: string): boolean {
  return ID_WORD.test(word);
}

export type NamedPublication =
  | { readonly outcome: 'found'; readonly published: Published }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'several'; readonly ids: readonly string[] };

/** The series in which something is published under that id, or an id that begins so. Reads every series' log. Rejects with `StoreRefusal`. */
export async function seriesHolding(store: SnapshotStore, word: string, options: StoreOptions = {}): Promise<readonly Series[]> {
  const all = await store.series(options);
  const logs = await Promise.all(all.map((series) => store.log(series, options)));
  return all.filter((_, i) => logs[i]?.some(({ id }) => id.startsWith(word)) === true);
}

/** The publication whose id is `word` or begins with it. Reads the series' whole log. Rejects with `StoreRefusal`. */
export async function publicationNamed(store: SnapshotStore, series: Series, word: string, options: StoreOptions = {}): Promise<NamedPublication> {
  const log = await store.log(series, options);
  const ids = log.map(({ id }) => id).filter((id) => id.startsWith(word));
  if (ids.length > 1) return { outcome: 'several', ids };
  const published = ids[0] === undefined ? null : await store.get(series, ids[0], options);
  return published === null ? { outcome: 'none' } : { outcome: 'found', published };
}
