/** The address of a list, as a browser shows it, taken apart into what Graph asks for. */
import { StoreRefusal } from '../../app/ports';

export interface ListAddress {
  /** Without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly graph: string;
  readonly host: string;
  /** `/sites/ekonomi` */
  readonly site: string;
  /** The list's own part of the address: `Avstamt`. */
  readonly list: string;
  /** The whole, for sentences. */
  readonly url: string;
}

const GRAPH = 'https://graph.microsoft.com/v1.0';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Reads `https://contoso.sharepoint.com/sites/ekonomi/Lists/Avstamt` (a view's page after it is ignored). A list server
 * on this machine answers for itself; everything else is asked of Microsoft Graph over https, so that a token never
 * goes to an address somebody typed. Throws `StoreRefusal` `bad-address`.
 */
export function listAddress(text: string): ListAddress {
  const url = parsed(text);
  const local = LOOPBACK.has(url.hostname);
  if (!local && url.protocol !== 'https:') throw badAddress(text);
  if (url.username !== '' || url.password !== '') throw badAddress(`${url.origin}${url.pathname}`);
  const match = /^(.*?)\/Lists\/([^/]+)(?:\/[^/]*\.aspx)?\/?$/i.exec(decoded(url.pathname, text));
  if (match?.[2] === undefined) throw badAddress(text);
  const [, site = '', list] = match;
  return { graph: local ? `${url.origin}/v1.0` : GRAPH, host: url.hostname, site, list, url: `${url.origin}${site}/Lists/${list}` };
}

function parsed(text: string): URL {
  try {
    const url = new URL(text);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url;
  } catch {
    // Said below, like every other address that is none.
  }
  throw badAddress(text);
}

function decoded(path: string, text: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw badAddress(text);
  }
}

function badAddress(text: string): StoreRefusal {
  return new StoreRefusal('bad-address', text);
}

/** The path of the site below `/v1.0`; a tenant's root site has none of its own. */
export function sitePath({ host, site }: ListAddress): string {
  return site === '' ? `/sites/${host}` : `/sites/${host}:${site.split('/').map(encodeURIComponent).join('/')}`;
}
