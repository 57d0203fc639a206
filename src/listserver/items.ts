/** Items one at a time: create, read, change, delete, each check made in the same step as its write. */
import { checkedFields, type Fields } from './columns';
import { invalidRequest, notFound, GraphError, type Call, type Reply } from './reply';
import { parseFieldNames, type FieldNames } from './select';
import type { Item, Kept } from './table';
import { stamp, type ListEntry, type World } from './world';

export function createItem(world: World, entry: ListEntry, call: Call): Reply {
  const { table, record } = entry;
  const fields = checkedFields((call.body as { fields?: unknown } | null)?.fields ?? {}, table.columns);
  if (!world.faults.ignoreUnique) table.check(fields, null);
  const at = stamp(world);
  const id = table.nextId;
  const item: Item = { id, guid: globalThis.crypto.randomUUID(), version: 1, created: at, modified: at, createdBy: call.who.user, modifiedBy: call.who.user, fields };
  save(world, entry, item);
  return { status: 201, headers: { location: `${call.origin}/v1.0/sites/${record.siteId}/lists/${record.id}/items/${id}` }, body: itemBody(item, entry, call, {}) };
}

export function readItem(world: World, entry: ListEntry, id: string, call: Call): Reply {
  const kept = found(entry, id);
  if (world.tick - kept.createdAt < world.faults.hiddenFor) throw notFound();
  const expand = call.query.get('$expand');
  const names = expand === null ? null : parseFieldNames(expand);
  return { status: 200, body: itemBody(kept.item, entry, call, names) };
}

export function readFields(entry: ListEntry, id: string): Reply {
  const { item } = found(entry, id);
  return { status: 200, body: fieldsBody(item, {}) };
}

/** `{"fields":{…}}` at the item, or the fields alone at `…/fields`. */
export function changeItem(world: World, entry: ListEntry, id: string, given: unknown, call: Call): Item {
  const { item } = found(entry, id);
  const changes = checkedFields(given ?? {}, entry.table.columns);
  requireMatch(world, item, call);
  const fields: Fields = { ...item.fields, ...changes };
  if (!world.faults.ignoreUnique) entry.table.check(fields, item.id);
  const changed: Item = { ...item, version: item.version + 1, modified: stamp(world), modifiedBy: call.who.user, fields };
  save(world, entry, changed);
  return changed;
}

export function deleteItem(world: World, entry: ListEntry, id: string, call: Call): Reply {
  const { item } = found(entry, id);
  requireMatch(world, item, call);
  world.disk.deleteItem(entry.record.id, item.id);
  entry.table.remove(item.id);
  return { status: 204 };
}

function save(world: World, entry: ListEntry, item: Item): void {
  world.disk.saveItem(entry.record.id, item, item.id + 1);
  entry.table.put(item, world.tick);
}

function found(entry: ListEntry, id: string): Kept {
  const kept = /^\d+$/.test(id) ? entry.table.items.get(Number(id)) : undefined;
  if (kept === undefined) throw notFound();
  return kept;
}

/** No header: unconditional. `*`: always. Anything but a quoted text is no eTag. */
function requireMatch(world: World, item: Item, call: Call): void {
  const asked = call.headers['if-match'];
  if (asked === undefined || asked === '*' || world.faults.ignoreIfMatch) return;
  if (!/^(W\/)?".*"$/.test(asked)) throw invalidRequest('The If-Match header is not a valid ETag');
  if (asked === etagOf(item)) return;
  const message = 'ETag does not match current item\'s value';
  throw world.faults.conflictAs409 ? new GraphError(409, 'resourceModified', message) : new GraphError(412, 'resourceModified', message);
}

export function etagOf(item: Item): string {
  return `"${item.guid},${item.version}"`;
}

/** `names`: which fields to show; an empty record for all, null for none. */
export function itemBody(item: Item, entry: ListEntry, call: Call, names: FieldNames | null): object {
  const { siteId, id, name } = entry.record;
  const etag = etagOf(item);
  return {
    '@odata.etag': etag,
    createdDateTime: item.created,
    eTag: etag,
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    webUrl: `${call.origin}/${encodeURIComponent(name)}/${item.id}_.000`,
    createdBy: { user: { displayName: item.createdBy } },
    lastModifiedBy: { user: { displayName: item.modifiedBy } },
    parentReference: { id, siteId },
    contentType: { id: '0x01', name: 'Item' },
    ...(names === null ? {} : { fields: fieldsBody(item, names) }),
  };
}

/** Empty fields are left out, as Graph does. */
function fieldsBody(item: Item, names: FieldNames): object {
  const all = Object.keys(names).length === 0;
  const shown = Object.entries(item.fields).filter(([name, value]) => value !== null && (all || names[name] === true));
  return { '@odata.etag': etagOf(item), ...Object.fromEntries(shown), ...(all || names['id'] === true ? { id: String(item.id) } : {}) };
}
