/** A push that was begun, as text that survives a reload. */
import { z } from 'zod';
import type { PushIntent } from './types';

export function intentText(intent: PushIntent): string {
  return JSON.stringify(intent);
}

/** Null for a text that is none. */
export function readIntent(text: string | null): PushIntent | null {
  if (text === null) return null;
  try {
    const parsed = INTENT.safeParse(JSON.parse(text));
    // zod types an optional member as possibly undefined, which JSON cannot hold.
    return parsed.success ? (parsed.data as PushIntent) : null;
  } catch {
    return null;
  }
}

// The task pane's content security policy forbids the compiled validators zod makes by default.
z.config({ jitless: true });

const HASH = z.string().regex(/^[0-9a-f]{64}$/);
const COUNT = z.number().int().min(0);
const TEXT_OR_NONE = z.string().nullable();

const INTENT = z.strictObject({
  request: z.strictObject({
    id: z.string().regex(/^[0-9a-f]{16,64}$/),
    series: z.strictObject({ unit: z.string(), period: z.string(), kind: z.string() }),
    document: z.string(),
    figuresHash: HASH,
    documentHash: HASH,
    base: TEXT_OR_NONE,
    reverts: z.string().optional(),
    author: z.string(),
    time: z.string(),
    counts: z.strictObject({ errors: COUNT, warnings: COUNT, accepted: COUNT }),
  }),
  header: z.strictObject({ unit: TEXT_OR_NONE, period: TEXT_OR_NONE, kind: TEXT_OR_NONE, base: TEXT_OR_NONE }),
});
