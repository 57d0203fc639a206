/** List items as Graph sends them, read with zod: whatever people or other programs put there. */
import { z } from 'zod';
import { StoreRefusal } from '../../app/ports';
import type { GraphAnswer } from './client';

z.config({ jitless: true });

export interface Item {
  readonly id: string;
  /** Exactly as it came, quotes included: what a change is conditional on. */
  readonly etag: string;
  /** The server's own clock, in milliseconds. */
  readonly created: number;
  readonly modified: number;
  readonly key: string;
  readonly kind: string;
  readonly snapshot: string;
  readonly content: string;
}

/** The fields that are asked for. */
export const HEAD = ['Nyckel', 'Typ', 'Snapshot'] as const;
export const WHOLE = [...HEAD, 'Innehall'] as const;

const TEXT = z.string().catch('');
const TIME = z.string().transform((text) => Date.parse(text)).refine((time) => !Number.isNaN(time));

const ITEM = z.looseObject({
  id: z.string().regex(/^\d+$/),
  eTag: z.string(),
  createdDateTime: TIME,
  lastModifiedDateTime: TIME,
  fields: z.looseObject({ Nyckel: TEXT.optional(), Typ: TEXT.optional(), Snapshot: TEXT.optional(), Innehall: TEXT.optional() }).optional(),
});

const PAGE = z.looseObject({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** Rejects as unavailable what is no item: another service, or a proxy's page. */
export function itemOf(body: unknown): Item {
  const read = ITEM.safeParse(body);
  if (!read.success) throw new StoreRefusal('unavailable', 'the answer is no list item');
  const { id, eTag, createdDateTime, lastModifiedDateTime, fields = {} } = read.data;
  const { Nyckel = '', Typ = '', Snapshot = '', Innehall = '' } = fields;
  return { id, etag: eTag, created: createdDateTime, modified: lastModifiedDateTime, key: Nyckel, kind: Typ, snapshot: Snapshot, content: Innehall };
}

export interface ItemPage {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export function pageOf({ body }: GraphAnswer): ItemPage {
  const read = PAGE.safeParse(body);
  if (!read.success) throw new StoreRefusal('unavailable', 'the answer is no list of items');
  return { items: read.data.value.map(itemOf), next: read.data['@odata.nextLink'] ?? null };
}
