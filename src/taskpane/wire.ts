/** Where publications are kept, as settings.json says, and who signs in there. Fetched when first asked for. */
import type { SnapshotStore, StoreWait } from '../app/ports';
import type { Network } from '../lists/graph/network';
import type { SignIn } from '../lists/sign-in';
import type { SignInHost } from '../lists/sign-in/client';
import type { PaneSignIn } from './ports';
import { readStoreSettings, type StoreSettings } from './settings';

export interface StoreListeners {
  /** Gets what the pane shows of the person signed in. */
  readonly onSignIn: (signIn: PaneSignIn) => void;
  readonly onWaiting: (wait: StoreWait | null) => void;
}

/** Null where nobody has set a store up. The signal ends the opening. */
export async function openStore(host: SignInHost, listeners: StoreListeners, signal: AbortSignal): Promise<SnapshotStore | null> {
  const settings = await readStoreSettings();
  switch (settings.kind) {
    case 'none':
      return null;
    case 'memory': {
      const { createMemoryStore } = await import('../lists/memory');
      return createMemoryStore();
    }
    case 'list':
      return openList(settings, host, listeners, signal);
  }
}

/** One for the page: another one would ask the person anew. */
let signedIn: SignIn | null = null;

async function openList(settings: StoreSettings, host: SignInHost, { onSignIn, onWaiting }: StoreListeners, signal: AbortSignal): Promise<SnapshotStore> {
  const [{ createSignIn }, { readListSettings }, { openGraphStore }, { platformNetwork }] = await Promise.all([
    import('../lists/sign-in'),
    import('../lists/sign-in/settings'),
    import('../lists/graph/open'),
    import('../lists/graph/network'),
  ]);
  const { url, entra } = readListSettings(settings);
  signedIn ??= createSignIn(entra, host);
  if (entra !== null) onSignIn(signedIn);
  const { network, opened } = endedBy({ ...platformNetwork(signedIn.token), onWaiting }, signal);
  const store = await openGraphStore(url, network);
  opened();
  return store;
}

/** Until it is open every wait ends with the signal; from then on each call has its own, or none. */
function endedBy(network: Network, signal: AbortSignal): { readonly network: Network; readonly opened: () => void } {
  let opening: AbortSignal | undefined = signal;
  return {
    network: { ...network, token: (own) => network.token(own ?? opening), sleep: (ms, own) => network.sleep(ms, own ?? opening) },
    opened: () => (opening = undefined),
  };
}
