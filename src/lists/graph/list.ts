/** The list at hand: reading items by id and finding them by key. Every store method is made of these. */
import { StoreRefusal } from '../../app/ports';
import { isDone, refusalOf } from './answers';
import type { GraphRequest } from './batch';
import type { GraphAnswer, GraphClient } from './client';
import { itemOf, pageOf, WHOLE, type Item } from './items';
import { MARKER_KEY } from './keys';
import { equals, itemPath, pathOfLink, queryPath, type ListPath } from './odata';

export interface GraphList {
  readonly client: GraphClient;
  readonly path: ListPath;
  readonly markerId: string;
}

/** How often something is looked for that ought to be there: a new item is not seen everywhere at once. */
const LOOKS = 5;

const PAGE_SIZE = 200;

export async function sendAll({ client }: GraphList, requests: readonly GraphRequest[], signal: AbortSignal | undefined): Promise<readonly GraphAnswer[]> {
  return requests.length === 0 ? [] : client.send(requests, signal);
}

/** Items by id, in order; null for those that are not there, which is believed only after `LOOKS` looks. */
export async function readItems(list: GraphList, ids: readonly string[], signal: AbortSignal | undefined): Promise<(Item | null)[]> {
  const found = new Map<string, Item>();
  for (let look = 1; look <= LOOKS; look++) {
    const missing = ids.filter((id) => !found.has(id));
    const answers = await sendAll(list, missing.map((id): GraphRequest => ({ method: 'GET', path: itemPath(list.path, id, WHOLE) })), signal);
    missing.forEach((id, index) => noteItem(found, id, answers[index]));
    if (found.size === new Set(ids).size || look === LOOKS) break;
    await list.client.pause(look, signal);
  }
  return ids.map((id) => found.get(id) ?? null);
}

function noteItem(found: Map<string, Item>, id: string, answer: GraphAnswer | undefined): void {
  if (answer === undefined || answer.status === 404) return;
  if (!isDone(answer)) throw refusalOf(answer);
  const item = itemOf(answer.body);
  if (item.id !== id) throw new StoreRefusal('unavailable', `item ${id} was asked for and ${item.id} came`);
  found.set(id, item);
}

export async function readItem(list: GraphList, id: string, signal: AbortSignal | undefined): Promise<Item | null> {
  return (await readItems(list, [id], signal))[0] ?? null;
}

/**
 * All items that either filter finds. Filters can lie (graph-explorer-v4#3763): in April 2025 they answered 200 with an
 * empty list for days. So the same thing is asked in two shapes, and along with it for the marker, which is always
 * there: an answer without it is none, and "nothing found" is believed only with it.
 */
export async function findItems(list: GraphList, filters: readonly [string, string], signal: AbortSignal | undefined): Promise<Item[]> {
  for (let look = 1; ; look++) {
    const [marker, ...found] = await Promise.all([equals('Nyckel', MARKER_KEY), ...filters].map((filter) => queryAll(list, filter, signal)));
    const items = new Map((found.flat()).map((item) => [item.id, item]));
    if (items.size > 0 || marker?.some(({ id }) => id === list.markerId) === true) return [...items.values()];
    if (look === LOOKS) throw new StoreRefusal('unavailable', 'the list answers its filters with nothing');
    await list.client.pause(look, signal);
  }
}

/** Every item a filter matches, page after page. */
export async function queryAll(list: GraphList, filter: string, signal: AbortSignal | undefined): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pages(list, queryPath(list.path, filter, WHOLE, PAGE_SIZE), signal)) items.push(...page);
  return items;
}

export async function* pages(list: GraphList, first: string, signal: AbortSignal | undefined): AsyncGenerator<readonly Item[]> {
  for (let path: string | null = first; path !== null; ) {
    const [answer] = await sendAll(list, [{ method: 'GET', path }], signal);
    if (answer === undefined || !isDone(answer)) throw answer === undefined ? new StoreRefusal('unavailable', 'no answer') : refusalOf(answer);
    const page = pageOf(answer);
    yield page.items;
    path = page.next === null ? null : nextPath(list, page.next);
  }
}

function nextPath(list: GraphList, link: string): string {
  const path = pathOfLink(link, list.client.graph);
  if (path === null) throw new StoreRefusal('unavailable', 'the next page lies on another server');
  return path;
}
