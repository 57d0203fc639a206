/** What clean-up needs: everything that lies in the list, walked by id in windows, and its removal. Rule S16. */
import type { StoreOptions } from '../../app/ports';
import type { StoredId } from '../backing';
import { isDone, writeFailure } from './answers';
import { readCommit } from './commits';
import { HEAD, type Item } from './items';
import { seriesName } from '../series';
import { ownerOf, seriesOfPointer } from './keys';
import type { Known } from './known';
import { pages, sendAll, type GraphList } from './list';
import { itemPath, queryPath } from './odata';

/** A list of any length is walked without a filter, in pages well below the threshold of 5,000. */
const WINDOW = 2000;

interface Owned {
  commit: string | null;
  readonly parts: string[];
  /** When its oldest item was written, and its newest. */
  from: number;
  to: number;
}

/** By commit id: its own item and its pieces. */
export type Inventory = Map<string, Owned>;

export async function takeInventory(list: GraphList, known: Known, signal: AbortSignal | undefined): Promise<Inventory> {
  const inventory: Inventory = new Map();
  for await (const page of pages(list, queryPath(list.path, null, HEAD, WINDOW), signal)) for (const item of page) note(inventory, known, item);
  return inventory;
}

/** Pointers are noted too: what is to be deleted is asked of them by id, where no filter can hide one. */
function note(inventory: Inventory, known: Known, item: Item): void {
  const series = seriesOfPointer(item.key);
  if (series !== null) known.pointers.set(seriesName(series), item.id);
  const owner = ownerOf(item.key);
  if (owner === null) return;
  const owned = inventory.get(owner.commit) ?? { commit: null, parts: [], from: item.created, to: item.created };
  inventory.set(owner.commit, owned);
  owned.from = Math.min(owned.from, item.created);
  owned.to = Math.max(owned.to, item.created);
  if (owner.kind === 'commit') owned.commit = item.id;
  else owned.parts.push(item.id);
}

export function storedIds(inventory: Inventory): StoredId[] {
  return [...inventory].flatMap(([id, { commit, from }]) => (commit === null ? [] : [{ id, writtenAt: from }]));
}

/** The pieces first: while the commit stands, a push under its id is refused for its age and writes none of them anew. */
export async function removeOwned(list: GraphList, owned: Owned | undefined, signal: AbortSignal | undefined): Promise<void> {
  await removeItems(list, owned?.parts ?? [], signal);
  await removeItems(list, owned?.commit === null || owned === undefined ? [] : [owned.commit], signal);
}

async function removeItems(list: GraphList, ids: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const answers = await sendAll(list, ids.map((id) => ({ method: 'DELETE', path: itemPath(list.path, id) })), signal);
  for (const answer of answers) if (!isDone(answer) && answer.status !== 404) throw writeFailure(answer);
}

/** Removes pieces of pushes that never came to write their commit. A walk may miss an item: each is looked for again. */
export async function sweepParts(list: GraphList, known: Known, inventory: Inventory, before: number, options: StoreOptions): Promise<void> {
  for (const [id, owned] of inventory) {
    if (owned.commit !== null || owned.to >= before) continue;
    if ((await readCommit(list, known, id, options)) === null) await removeOwned(list, owned, options.signal);
  }
}
