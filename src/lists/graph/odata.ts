/** Paths and filters of Graph. Whatever is put into one is escaped here. */

/** Where a list lies below `/v1.0`: `/sites/{site}/lists/{list}`. */
export type ListPath = string;

export function listPath(siteId: string, listId: string): ListPath {
  return `/sites/${encodeURIComponent(siteId).replaceAll('%2C', ',')}/lists/${encodeURIComponent(listId)}`;
}

/** A text literal: quotes are doubled. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function equals(column: string, text: string): string {
  return `fields/${column} eq ${literal(text)}`;
}

export function itemPath(list: ListPath, id: string, fields: readonly string[] = []): string {
  return `${list}/items/${encodeURIComponent(id)}${fields.length === 0 ? '' : `?$expand=${expanded(fields)}`}`;
}

export function queryPath(list: ListPath, filter: string | null, fields: readonly string[], top: number): string {
  const where = filter === null ? '' : `$filter=${encodeURIComponent(filter)}&`;
  return `${list}/items?${where}$expand=${expanded(fields)}&$top=${top}`;
}

function expanded(fields: readonly string[]): string {
  return `fields($select=${fields.join(',')})`;
}

/**
 * The path of a next page below `/v1.0`. Null for one that leads elsewhere: a token is sent where the list is and
 * nowhere else.
 */
export function pathOfLink(link: string, graph: string): string | null {
  return link.startsWith(`${graph}/`) ? link.slice(graph.length) : null;
}
