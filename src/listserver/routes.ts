/** Which path is answered by what, below `/v1.0`. */
import { columnBody } from './columns';
import { changeItem, createItem, deleteItem, itemBody, readFields, readItem } from './items';
import { queryItems } from './query';
import { GraphError, invalidRequest, notFound, type Call, type Reply } from './reply';
import type { SiteRecord } from './disk';
import { unitsOf } from './throttle';
import { addColumn, listOf, listsOf, makeList, siteAt, type ListEntry, type World } from './world';

export interface Route {
  /** Resource units it costs. */
  readonly units: number;
  readonly answer: () => Reply;
}

/** Finds what answers a call; throws 404 for what the server does not know, 403 for what its caller may not. */
export function routeOf(world: World, call: Call): Route {
  const [root, site, ...rest] = call.path;
  if (root !== 'sites' || site === undefined) throw notFound(`Resource not found for the segment '${root ?? ''}'.`);
  if (call.who.may === 'nothing' || (call.who.may === 'read' && call.method !== 'GET')) throw new GraphError(403, 'accessDenied', 'Access denied');
  const isQuery = call.method === 'GET' && !site.endsWith(':') && (rest.length % 2 === 1 || rest.includes('delta'));
  return { units: unitsOf(call.method, isQuery), answer: () => answerSite(world, call, site, rest) };
}

function answerSite(world: World, call: Call, site: string, rest: readonly string[]): Reply {
  // `/sites/{host}:/{path}`: everything after the colon is the path.
  if (site.endsWith(':')) return { status: 200, body: siteBody(siteByPath(world, `/${rest.join('/')}`), call) };
  const record = world.sites.get(site);
  if (record === undefined) throw notFound('Requested site could not be found');
  const [collection, list, ...more] = rest;
  if (collection === undefined) return { status: 200, body: siteBody(record, call) };
  if (collection !== 'lists') throw notFound(`Resource not found for the segment '${collection}'.`);
  if (list === undefined) return answerLists(world, call, record);
  return answerList(world, call, listOf(world, record, list), more);
}

function siteByPath(world: World, path: string): SiteRecord {
  const site = siteAt(world, path);
  if (site === undefined) throw notFound('Requested site could not be found');
  return site;
}

function answerLists(world: World, call: Call, site: SiteRecord): Reply {
  switch (call.method) {
    case 'GET':
      return { status: 200, body: { value: listsOf(world, site).map((entry) => listBody(world, entry, call)) } };
    case 'POST':
      return { status: 201, body: listBody(world, makeList(world, site, call.body), call) };
    default:
      throw notAllowed();
  }
}

function answerList(world: World, call: Call, entry: ListEntry, [part, id, sub]: readonly string[]): Reply {
  if (part === undefined) return call.method === 'GET' ? { status: 200, body: listBody(world, entry, call) } : refuse();
  if (part === 'columns' && id === undefined) return answerColumns(world, call, entry);
  if (part !== 'items') throw notFound(`Resource not found for the segment '${part}'.`);
  if (id === undefined) return answerItems(world, call, entry);
  if (id === 'delta') return { status: 200, body: delta(world, entry, call) };
  if (sub === undefined) return answerItem(world, call, entry, id);
  if (sub !== 'fields') throw notFound(`Resource not found for the segment '${sub}'.`);
  if (call.method === 'GET') return readFields(entry, id);
  if (call.method !== 'PATCH') return refuse();
  changeItem(world, entry, id, call.body, call);
  return readFields(entry, id);
}

function answerColumns(world: World, call: Call, entry: ListEntry): Reply {
  if (call.method === 'GET') return { status: 200, body: { value: entry.table.columns.map(columnBody) } };
  return call.method === 'POST' ? { status: 201, body: columnBody(addColumn(world, entry, call.body)) } : refuse();
}

function answerItems(world: World, call: Call, entry: ListEntry): Reply {
  if (call.method === 'GET') return queryItems(world, entry, call);
  return call.method === 'POST' ? createItem(world, entry, call) : refuse();
}

function answerItem(world: World, call: Call, entry: ListEntry, id: string): Reply {
  switch (call.method) {
    case 'GET':
      return readItem(world, entry, id, call);
    case 'PATCH': {
      const fields = (call.body as { fields?: unknown } | null)?.fields;
      if (fields === undefined) throw invalidRequest('The request is malformed or incorrect.');
      return { status: 200, body: itemBody(changeItem(world, entry, id, fields, call), entry, call, {}) };
    }
    case 'DELETE':
      return deleteItem(world, entry, id, call);
    default:
      return refuse();
  }
}

/** The whole list and a link for what comes after: enough for a reader that starts over. */
function delta(world: World, entry: ListEntry, call: Call): object {
  const { siteId, id } = entry.record;
  const value = [...entry.table.items.values()].map(({ item }) => itemBody(item, entry, call, {}));
  return { '@odata.deltaLink': `${call.origin}/v1.0/sites/${siteId}/lists/${id}/items/delta?token=${world.tick}`, value };
}

function siteBody({ id, path }: SiteRecord, call: Call): object {
  return { id, name: path.split('/').at(-1), displayName: path.split('/').at(-1), webUrl: `${call.origin}${path}` };
}

function listBody(world: World, { record, table }: ListEntry, call: Call): object {
  const { id, name, displayName, created, siteId } = record;
  const columns = call.query.get('$expand') === 'columns' ? { columns: table.columns.map(columnBody) } : {};
  const webUrl = `${call.origin}${world.sites.get(siteId)?.path ?? ''}/Lists/${encodeURIComponent(name)}`;
  return { id, name, displayName, createdDateTime: created, webUrl, list: { template: 'genericList', hidden: false }, ...columns };
}

function refuse(): never {
  throw notAllowed();
}

function notAllowed(): GraphError {
  return new GraphError(405, 'notSupported', 'Operation not supported');
}
