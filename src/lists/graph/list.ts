/** The list at hand: reading items by id and finding them by key. Every store method is made of these. */
import { StoreRefusal } from '../../app/ports';
import { isDone, refusalOf } from './answers';
import type { GraphRequest } from './batch';
import type { GraphAnswer, GraphClient } from './client';
import { itemOf, pageOf, WHOLE, type Item } from './items';
import { KIND } from './columns';
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

/** Items whose column holds a text. */
export interface Where {
  readonly column: 'Nyckel' | 'Typ' | 'Snapshot' | 'Serie';
  readonly text: string;
}

/**
 * All items that either filter finds. Filters can lie (graph-explorer-v4#3763): in April 2025 they answered 200 with an
 * empty list for days. So the same thing is asked in two shapes, and each filter asks for the marker too, which is
 * always there: an answer without it is none, and "nothing found" is believed only with it.
 */
export async function findItems(list: GraphList, wheres: readonly [Where, Where], signal: AbortSignal | undefined): Promise<Item[]> {
  for (let look = 1; ; look++) {
    const answers = await Promise.all(wheres.map((where) => queryWhere(list, where, signal)));
    const items = new Map(answers.flatMap(({ items }) => items).map((item) => [item.id, item]));
    if (items.size > 0 || answers.every(({ proven }) => proven)) return [...items.values()];
    if (look === LOOKS) throw liesWithNothing();
    await list.client.pause(look, signal);
  }
}

/** Every item a filter finds, page after page; asked again while the answer lacks the marker. */
export async function queryItems(list: GraphList, where: Where, signal: AbortSignal | undefined): Promise<Item[]> {
  for (let look = 1; ; look++) {
    const { items, proven } = await queryWhere(list, where, signal);
    if (proven) return items;
    if (look === LOOKS) throw liesWithNothing();
    await list.client.pause(look, signal);
  }
}

/** What the marker holds in a column, so that one filter can ask for it along with what is sought. */
export const MARKED: Readonly<Record<Where['column'], string>> = { Nyckel: MARKER_KEY, Typ: KIND.marker, Snapshot: MARKER_KEY, Serie: MARKER_KEY };

async function queryWhere(list: GraphList, { column, text }: Where, signal: AbortSignal | undefined): Promise<{ items: Item[]; proven: boolean }> {
  const filter = `${equals(column, text)} or ${equals(column, MARKED[column])}`;
  const found: Item[] = [];
  for await (const page of pages(list, queryPath(list.path, filter, WHOLE, PAGE_SIZE), signal)) found.push(...page);
  return { items: found.filter(({ id }) => id !== list.markerId), proven: found.some(({ id }) => id === list.markerId) };
}

function liesWithNothing(): StoreRefusal {
  return new StoreRefusal('unavailable', 'the list answers its filters with nothing');
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
