/** `GET …/items`: filter, order, page. Answers what Graph answers, and refuses what SharePoint refuses. */
import { columnsIn, compareValues, idsFor, matches, parseFilter, type Filter } from './filter';
import { itemBody } from './items';
import { GraphError, invalidRequest, type Call, type Reply } from './reply';
import { parseFieldNames, type FieldNames } from './select';
import type { Item, Kept, Table } from './table';
import type { ListEntry, World } from './world';

const THRESHOLD = 5000;
const PAGE = 200;
const LARGEST_PAGE = 5000;
const NOT_INDEXED =
  "cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.";
const KNOWN = new Set(['$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken']);

export function queryItems(world: World, entry: ListEntry, call: Call): Reply {
  for (const name of call.query.keys()) if (!KNOWN.has(name)) throw invalidRequest(`The query parameter '${name}' is not supported`);
  const filterText = call.query.get('$filter');
  const filter = filterText === null ? null : parseFilter(filterText);
  const order = orderOf(call.query.get('$orderby'));
  requireIndexes(entry.table, [...(filter === null ? [] : columnsIn(filter)), ...(order === null ? [] : [order.column])], call);
  const found = filter === null ? visible(world, entry.table) : filtered(world, entry.table, filter);
  if (order !== null) found.sort((a, b) => order.sign * compareValues(a.fields[order.column] ?? null, b.fields[order.column] ?? null));
  return page(found, entry, call);
}

/** Without a filter a list is walked by id, however long it is. */
function visible(world: World, table: Table): Item[] {
  return [...table.items.values()].filter((kept) => !isHidden(world, kept)).map(({ item }) => item);
}

function isHidden(world: World, kept: Kept): boolean {
  return world.tick - kept.createdAt < world.faults.hiddenFor;
}

function filtered(world: World, table: Table, filter: Filter): Item[] {
  const { emptyFilter, staleFilter } = world.faults;
  if (emptyFilter > 0 && world.random() < emptyFilter) return [];
  const stale = staleFilter > 0 && world.random() < staleFilter;
  const seen = candidates(table, filter, stale)
    .filter((kept) => !isHidden(world, kept))
    .flatMap((kept) => (stale ? asBefore(world, kept) : kept.item));
  const found = seen.filter((item) => matches(filter, (column) => item.fields[column] ?? null));
  if (found.length > THRESHOLD) throw overThreshold();
  return found;
}

/** By what the indexes tell; where they tell nothing, the whole list. */
function candidates(table: Table, filter: Filter, stale: boolean): Kept[] {
  const ids = stale ? null : idsFor(filter, (column, value) => table.having(column, value));
  // What an item was before its last write is in no index.
  if (ids === null) return [...table.items.values()];
  if (ids.size > THRESHOLD) throw overThreshold();
  return [...ids].sort((a, b) => a - b).flatMap((id) => table.items.get(id) ?? []);
}

/** How many requests a filter may lag behind. */
const LAG = 8;

function asBefore(world: World, { item, earlier, createdAt, writtenAt }: Kept): Item[] {
  if (world.tick - createdAt < LAG) return [];
  return world.tick - writtenAt < LAG && earlier !== null ? [earlier] : [item];
}

function overThreshold(): GraphError {
  return new GraphError(429, 'throttledRequest', 'The attempted operation is prohibited because it exceeds the list view threshold.');
}

function requireIndexes(table: Table, names: readonly string[], call: Call): void {
  const insists = (call.headers['prefer'] ?? '').includes('HonorNonIndexedQueriesWarningMayFailRandomly');
  for (const name of names) {
    if (table.column(name).indexed) continue;
    if (!insists) throw invalidRequest(`Field '${name}' ${NOT_INDEXED}`);
    if (table.items.size > THRESHOLD) throw overThreshold();
  }
}

interface Order {
  readonly column: string;
  readonly sign: 1 | -1;
}

function orderOf(text: string | null): Order | null {
  if (text === null) return null;
  const match = /^fields\/(\w+)(?: (asc|desc))?$/.exec(text.trim());
  if (match?.[1] === undefined) throw invalidRequest('Invalid orderby clause');
  return { column: match[1], sign: match[2] === 'desc' ? -1 : 1 };
}

function page(found: readonly Item[], entry: ListEntry, call: Call): Reply {
  const size = sizeOf(call.query.get('$top'));
  const after = afterOf(call.query.get('$skiptoken'));
  // Behind an order the token counts; without one it names the last id, so that items written meanwhile move nothing.
  const from = call.query.has('$orderby') ? after : firstAfter(found, after);
  const shown = found.slice(from, from + size);
  const expand = call.query.get('$expand');
  const names: FieldNames | null = expand === null ? null : parseFieldNames(expand);
  const value = shown.map((item) => itemBody(item, entry, call, names));
  const last = shown.at(-1);
  if (last === undefined || from + size >= found.length) return { status: 200, body: { value } };
  const token = call.query.has('$orderby') ? from + size : last.id;
  return { status: 200, body: { '@odata.nextLink': nextLink(entry, call, token), value } };
}

function firstAfter(found: readonly Item[], id: number): number {
  const index = found.findIndex((item) => item.id > id);
  return index === -1 ? found.length : index;
}

function nextLink(entry: ListEntry, call: Call, token: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', Buffer.from(`Paged=TRUE&p_ID=${token}`).toString('base64url'));
  const { siteId, id } = entry.record;
  return `${call.origin}/v1.0/sites/${siteId}/lists/${id}/items?${query.toString()}`;
}

function afterOf(token: string | null): number {
  if (token === null) return 0;
  const match = /^Paged=TRUE&p_ID=(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (match === null) throw invalidRequest('The skip token is not valid');
  return Number(match[1]);
}

function sizeOf(top: string | null): number {
  if (top === null) return PAGE;
  const size = Number(top);
  if (!Number.isInteger(size) || size < 1) throw invalidRequest("Invalid value for '$top'");
  return Math.min(size, LARGEST_PAGE);
}
