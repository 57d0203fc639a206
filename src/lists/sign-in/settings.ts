/** What an administrator writes about the shared list: where it is, and how the pane signs in to it (docs/SIGN-IN.md). */
import { z } from 'zod';
import { StoreRefusal } from '../../app/ports';
import { listAddress } from '../graph/address';

/** The registration in Microsoft Entra that the pane signs in as. */
export interface EntraApp {
  /** The tenant's id, or a domain of it. */
  readonly tenant: string;
  readonly clientId: string;
  readonly scope: Scope;
}

/** `Sites.Selected` reaches the sites an administrator has granted; the other every site that the person may open. */
export type Scope = (typeof SCOPES)[number];

const SCOPES = ['Sites.Selected', 'Sites.ReadWrite.All'] as const;

export interface ListSettings {
  /** The list, as a browser shows it. */
  readonly url: string;
  /** Null for a list on this machine, which asks for no sign-in. */
  readonly entra: EntraApp | null;
}

const WRITTEN = z.object({ kind: z.literal('list'), url: z.string() });
/** One tenant, never `common` or `organizations`: the list is in one, and others' accounts could not reach it. */
const TENANT = z.union([z.guid(), z.string().regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i)]);
const ENTRA = z.object({ tenant: TENANT, clientId: z.guid(), scope: z.enum(SCOPES) });

/**
 * Reads `store` of settings.json: `{ "kind": "list", "url", "tenant", "clientId", "scope" }`, the last three only where
 * the list is not on this machine. Throws `StoreRefusal`: `bad-address`, or `store-unsuitable` with what is wrong.
 */
export function readListSettings(store: unknown): ListSettings {
  const { url } = parsed(WRITTEN, store);
  return { url, entra: needsSignIn(url) ? parsed(ENTRA, store) : null };
}

/** A token is only ever asked for where it can go: to Microsoft Graph. */
function needsSignIn(url: string): boolean {
  return new URL(listAddress(url).graph).hostname === 'graph.microsoft.com';
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new StoreRefusal('store-unsuitable', `settings.json: ${['store', ...(result.error.issues[0]?.path ?? [])].join('.')}`);
}
