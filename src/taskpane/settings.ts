/** Where publications are kept, as the page's own `settings.json` says: one file that an administrator writes. */
import { z } from 'zod';
import { StoreRefusal } from '../app/ports';

// zod compiles schemas with `new Function` unless told not to, and the page's policy forbids that.
z.config({ jitless: true });

const SETTINGS = z.object({
  /** `memory`: in this page alone and gone with it, for trying things out. */
  store: z.discriminatedUnion('kind', [z.object({ kind: z.literal('none') }), z.object({ kind: z.literal('memory') })]),
});

export type PaneSettings = z.infer<typeof SETTINGS>;

/** No file means that nobody has set a store up. Throws `StoreRefusal` for a file that cannot be understood. */
export async function readSettings(): Promise<PaneSettings> {
  const answer = await fetch(new URL('settings.json', window.location.href), { cache: 'no-cache' });
  if (answer.status === 404) return { store: { kind: 'none' } };
  if (!answer.ok) throw new StoreRefusal('unavailable', `settings.json: ${answer.status}`);
  const parsed = SETTINGS.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw new StoreRefusal('store-unsuitable', `settings.json: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return parsed.data;
}
