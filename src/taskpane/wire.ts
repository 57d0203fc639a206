/** Where publications are kept, as settings.json says, and who signs in there. Fetched when first asked for. */
import type { SnapshotStore } from '../app/ports';
import type { SignIn } from '../lists/sign-in';
import type { ListSettings } from '../lists/sign-in/settings';
import type { PaneSignIn } from './ports';
import { readSettings } from './settings';

/** Null where nobody has set a store up. `onSignIn` gets what the pane shows of the person signed in. */
export async function openStore(onSignIn: (signIn: PaneSignIn) => void): Promise<SnapshotStore | null> {
  const settings = await readSettings();
  switch (settings.kind) {
    case 'none':
      return null;
    case 'memory': {
      const { createMemoryStore } = await import('../lists/memory');
      return createMemoryStore();
    }
    case 'list':
      return openList(settings.list, onSignIn);
  }
}

async function openList({ url, entra }: ListSettings, onSignIn: (signIn: PaneSignIn) => void): Promise<SnapshotStore> {
  const [{ createSignIn }, { openGraphStore }, { platformNetwork }] = await Promise.all([
    import('../lists/sign-in'),
    import('../lists/graph/open'),
    import('../lists/graph/network'),
  ]);
  const signIn: SignIn = createSignIn(entra, {
    nested: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    // Excel for Windows and Mac opens windows in a browser of its own, which cannot answer the page.
    popups: Office.context.platform === Office.PlatformType.OfficeOnline,
    loginHint: async () => (await Office.auth.getAuthContext()).userPrincipalName,
    redirectUri: new URL('signed-in.html', window.location.href).href,
  });
  onSignIn(signIn);
  return openGraphStore(url, platformNetwork(signIn.token));
}
