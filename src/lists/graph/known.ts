/** Which item is which, as far as this store has seen: read by id first, since ids do not lie. */

export interface Known {
  /** By commit id: its item, its pieces, and the item of what it builds on. */
  readonly commits: Map<string, { item: string; parts: readonly string[] | null }>;
  /** By the series' name. */
  readonly pointers: Map<string, string>;
}

export function nothingKnown(): Known {
  return { commits: new Map(), pointers: new Map() };
}

export function noteCommit(known: Known, id: string, item: string, parts: readonly string[] | null): void {
  known.commits.set(id, { item, parts: parts ?? known.commits.get(id)?.parts ?? null });
}
