/** Opening a list as a snapshot store: the site, the list, its columns and its marker, each looked at before anything else. */
import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { StoreRefusal, type SnapshotStore } from '../../app/ports';
import type { Backing } from '../backing';
import { createSnapshotStore, type StoreSettings } from '../store';
import { listAddress, sitePath, type ListAddress } from './address';
import { isDone, refusalOf } from './answers';
import { graphBacking } from './backing';
import { createGraphClient, type GraphClient } from './client';
import { columnFault, NEEDED } from './columns';
import { pageOf, WHOLE, type Item } from './items';
import { MARKER_KEY } from './keys';
import type { GraphList } from './list';
import type { Network } from './network';
import { equals, listPath, pathOfLink, queryPath, type ListPath } from './odata';
import { LIST_FORMAT, readMarkerFormat } from './records';

/**
 * Opens the list at `url`, as a browser shows it. Rejects with a `StoreRefusal`: `bad-address`, `signed-out`,
 * `no-permission`, `list-not-found`, or `list-unsuitable` when it was not set up, or a column has been changed since.
 */
export async function openGraphStore(url: string, network: Network, settings: StoreSettings = {}): Promise<SnapshotStore> {
  return createSnapshotStore(await openGraphBacking(url, network), settings);
}

export async function openGraphBacking(url: string, network: Network): Promise<Backing> {
  const address = listAddress(url);
  const client = createGraphClient(network, address.graph);
  const site = await findSite(client, address);
  const list = await findList(client, site, address);
  if (list === null) throw new StoreRefusal('list-not-found', address.url);
  return graphBacking(await openList(client, list));
}

async function openList(client: GraphClient, path: ListPath): Promise<GraphList> {
  const [columns, marker] = await Promise.all([readColumns(client, path), findMarker(client, path)]);
  const fault = NEEDED.map((column) => columnFault(column, columns.find(({ name }) => name === column.name))).find((one) => one !== null);
  if (fault !== undefined) throw new StoreRefusal('list-unsuitable', fault);
  if (marker === null) throw new StoreRefusal('list-unsuitable', 'the list has not been set up');
  const format = await readMarkerFormat(marker.content);
  if (format !== LIST_FORMAT) throw new StoreRefusal('store-unsuitable', `the list is of format ${format}`);
  return { client, path, markerId: marker.id };
}

const NAMED = z.looseObject({ id: z.string(), name: z.string().nullish(), displayName: z.string().nullish(), webUrl: z.string().nullish() });
const NAMED_PAGE = z.looseObject({ value: z.array(NAMED), '@odata.nextLink': z.string().optional() });

export async function get(client: GraphClient, path: string): Promise<unknown> {
  const [answer] = await client.send([{ method: 'GET', path }]);
  if (answer === undefined || !isDone(answer)) throw answer === undefined ? new StoreRefusal('unavailable', 'no answer') : refusalOf(answer);
  return answer.body;
}

export async function findSite(client: GraphClient, address: ListAddress): Promise<string> {
  const site = NAMED.safeParse(await get(client, sitePath(address)).catch((error: unknown) => {
    // What Graph says of a site that is not there helps nobody; the address does.
    throw error instanceof StoreRefusal && error.reason === 'list-not-found' ? new StoreRefusal('list-not-found', address.url) : error;
  }));
  if (!site.success) throw new StoreRefusal('unavailable', 'the answer is no site');
  return site.data.id;
}

/** By the list's own part of its address, or by the name people see. Null when the site has no such list. */
export async function findList(client: GraphClient, site: string, { list }: ListAddress): Promise<ListPath | null> {
  const wanted = list.toLowerCase();
  let path: string | null = `/sites/${site}/lists?$select=id,name,displayName,webUrl`;
  while (path !== null) {
    const page = NAMED_PAGE.safeParse(await get(client, path));
    if (!page.success) throw new StoreRefusal('unavailable', 'the answer is no list of lists');
    const found = page.data.value.find(({ name, displayName, webUrl }) => [name, displayName, lastPart(webUrl)].some((one) => one?.toLowerCase() === wanted));
    if (found !== undefined) return listPath(site, found.id);
    const next = page.data['@odata.nextLink'];
    path = next === undefined ? null : pathOfLink(next, client.graph);
  }
  return null;
}

function lastPart(webUrl: string | null | undefined): string | null {
  const part = webUrl?.split('/').at(-1);
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}

const COLUMN_PAGE = z.looseObject({ value: z.array(z.looseObject({ name: z.string() })) });

export async function readColumns(client: GraphClient, path: ListPath): Promise<ColumnDefinition[]> {
  const page = COLUMN_PAGE.safeParse(await get(client, `${path}/columns`));
  if (!page.success) throw new StoreRefusal('unavailable', 'the answer is no list of columns');
  return page.data.value;
}

const LOOKS = 5;

/** The item that set-up leaves once the list has been tried out. */
export async function findMarker(client: GraphClient, path: ListPath): Promise<Item | null> {
  for (let look = 1; ; look++) {
    const [answer] = await client.send([{ method: 'GET', path: queryPath(path, equals('Nyckel', MARKER_KEY), WHOLE, 2) }]);
    // A list without the column at all answers 400: the columns tell more.
    if (answer?.status === 400) return null;
    if (answer === undefined || !isDone(answer)) throw answer === undefined ? new StoreRefusal('unavailable', 'no answer') : refusalOf(answer);
    const marker = pageOf(answer).items.find(({ key }) => key === MARKER_KEY);
    if (marker !== undefined || look === LOOKS) return marker ?? null;
    await client.pause(look);
  }
}
