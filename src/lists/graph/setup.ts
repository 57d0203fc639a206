/** Setting a list up: made where it may be, its columns added, tried out, and marked as fit. Safe to run again. */
import type { List } from '@microsoft/microsoft-graph-types';
import { StoreRefusal } from '../../app/ports';
import { listAddress, type ListAddress } from './address';
import { isDone, mayBeDuplicate, refusalOf } from './answers';
import { createGraphClient, type GraphAnswer, type GraphClient } from './client';
import { columnFault, COLUMNS } from './columns';
import { MARKER_KEY } from './keys';
import { MARKED } from './list';
import type { Network } from './network';
import type { ListPath } from './odata';
import { findList, findMarker, findSite, readColumns } from './open';
import { probeList } from './probe';
import { markerContent } from './records';

export interface SetUp {
  readonly url: string;
  readonly madeList: boolean;
  /** Names of the columns that were added. */
  readonly madeColumns: readonly string[];
}

/**
 * Makes the list at `url` ready. Rejects with a `StoreRefusal`: `no-permission` where the list or a column is missing
 * and may not be made (that takes `Sites.Manage.All`), `list-unsuitable` where a column stands otherwise than
 * declared, or the list does not keep what the protocol stands on.
 */
export async function setUpList(url: string, network: Network): Promise<SetUp> {
  const address = listAddress(url);
  const client = createGraphClient(network, address.graph);
  const site = await findSite(client, address);
  const standing = await findList(client, site, address);
  const path = standing ?? (await makeList(client, site, address));
  const madeColumns = await makeColumns(client, path);
  await probeList(client, path);
  await mark(client, path);
  return { url: address.url, madeList: standing === null, madeColumns: standing === null ? COLUMNS.map(({ name }) => name) : madeColumns };
}

async function makeList(client: GraphClient, site: string, address: ListAddress): Promise<ListPath> {
  const body: List = { displayName: address.list, list: { template: 'genericList' }, columns: [...COLUMNS] };
  const answer = await post(client, `/sites/${site}/lists`, body);
  // A try whose answer was lost may have made it.
  if (!isDone(answer) && !mayBeDuplicate(answer)) throw refusalOf(answer);
  const made = await findList(client, site, address);
  if (made === null) throw new StoreRefusal('list-not-found', address.url);
  return made;
}

/** Returns what was missing. What stands otherwise than declared is for a person to change: data may hang on it. */
async function makeColumns(client: GraphClient, path: ListPath): Promise<string[]> {
  const standing = await readColumns(client, path);
  const missing = COLUMNS.filter((column) => !standing.some(({ name }) => name === column.name));
  for (const column of missing) {
    const answer = await post(client, `${path}/columns`, column);
    if (!isDone(answer) && !mayBeDuplicate(answer)) throw refusalOf(answer);
  }
  // Read again: SharePoint has been seen to make a column and leave out its index.
  const made = await readColumns(client, path);
  const fault = COLUMNS.map((column) => columnFault(column, made.find(({ name }) => name === column.name))).find((one) => one !== null);
  if (fault !== undefined) throw new StoreRefusal('list-unsuitable', fault);
  return missing.map(({ name }) => name);
}

async function mark(client: GraphClient, path: ListPath): Promise<void> {
  if ((await findMarker(client, path)) !== null) return;
  const fields = { Title: MARKER_KEY, ...MARKED, Innehall: await markerContent() };
  const answer = await post(client, `${path}/items`, { fields });
  if (!isDone(answer) && !mayBeDuplicate(answer)) throw refusalOf(answer);
}

async function post(client: GraphClient, path: string, body: object): Promise<GraphAnswer> {
  const [answer] = await client.send([{ method: 'POST', path, body }]);
  if (answer === undefined) throw new StoreRefusal('unavailable', 'no answer');
  return answer;
}
