/** The stored form of a commit and a pointer, read with zod: what lies on a share or in a list may hold anything. */
import { z } from 'zod';
import type { Commit } from '../app/ports';
import { isCommitId, seriesFault } from './series';

z.config({ jitless: true });

const ID = z.string().refine(isCommitId, 'not a commit id');
const HASH = z.string().regex(/^[0-9a-f]{64}$/);
const COUNT = z.number().int().min(0);

export const SERIES = z
  .strictObject({ unit: z.string(), period: z.string(), kind: z.string() })
  .refine((series) => seriesFault(series) === null, 'not a series');

export const COMMIT = z.strictObject({
  id: ID,
  series: SERIES,
  figuresHash: HASH,
  documentHash: HASH,
  base: ID.nullable(),
  reverts: ID.exactOptional(),
  author: z.string(),
  time: z.string(),
  counts: z.strictObject({ errors: COUNT, warnings: COUNT, accepted: COUNT }),
});

const POINTER = z.strictObject({ series: SERIES, number: z.number().int().min(1), commit: ID });

export type PointerRecord = z.infer<typeof POINTER>;

/** null when the text is not a commit. */
export function readCommitRecord(text: string): Commit | null {
  return COMMIT.safeParse(parseJson(text)).data ?? null;
}

/** null when the text is not a pointer. */
export function readPointerRecord(text: string): PointerRecord | null {
  return POINTER.safeParse(parseJson(text)).data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
