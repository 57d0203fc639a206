/** Where publications are kept, as settings.json says, and who signs in there. Fetched when first asked for. */
import type { SnapshotStore } from '../app/ports';
import type { SignIn } from '../lists/sign-in';
import type { SignInHost } from '../lists/sign-in/client';
import type { PaneSignIn } from './ports';
import { readStoreSettings, type StoreSettings } from './settings';

/** Null where nobody has set a store up. `onSignIn` gets what the pane shows of the person signed in. */
export async function openStore(host: SignInHost, onSignIn: (signIn: PaneSignIn) => void): Promise<SnapshotStore | null> {
  const settings = await readStoreSettings();
  switch (settings.kind) {
    case 'none':
      return null;
    case 'memory': {
      const { createMemoryStore } = await import('../lists/memory');
      return createMemoryStore();
    }
    case 'list':
      return openList(settings, host, onSignIn);
  }
}

/** One for the page: another one would ask the person anew. */
let signedIn: SignIn | null = null;

async function openList(settings: StoreSettings, host: SignInHost, onSignIn: (signIn: PaneSignIn) => void): Promise<SnapshotStore> {
  const [{ createSignIn }, { readListSettings }, { openGraphStore }, { platformNetwork }] = await Promise.all([
    import('../lists/sign-in'),
    import('../lists/sign-in/settings'),
    import('../lists/graph/open'),
    import('../lists/graph/network'),
  ]);
  const { url, entra } = readListSettings(settings);
  signedIn ??= createSignIn(entra, host);
  if (entra !== null) onSignIn(signedIn);
  return openGraphStore(url, platformNetwork(signedIn.token));
}
