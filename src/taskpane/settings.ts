/** Where publications are kept, as the page's own `settings.json` says: one file that an administrator writes. */
import { z } from 'zod';
import { StoreRefusal } from '../app/ports';

/** `memory`: in this page alone and gone with it, for trying things out. */
const SETTINGS = z.object({ store: z.looseObject({ kind: z.enum(['none', 'memory', 'list']) }) });

/** What a list needs is read by who opens it. */
export type StoreSettings = { readonly kind: 'none' | 'memory' | 'list' };

/** No file means that nobody has set a store up. Throws `StoreRefusal` for a file that cannot be understood. */
export async function readStoreSettings(): Promise<StoreSettings> {
  const answer = await fetch(new URL('settings.json', window.location.href), { cache: 'no-cache' });
  if (answer.status === 404) return { kind: 'none' };
  if (!answer.ok) throw new StoreRefusal('unavailable', `settings.json: ${answer.status}`);
  const parsed = SETTINGS.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw new StoreRefusal('store-unsuitable', `settings.json: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return parsed.data.store;
}
