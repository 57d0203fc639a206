/** One person's tokens by Microsoft's library: through Excel where it signs in for add-ins, otherwise by a window. */
import type { AccountInfo, AuthenticationResult, Configuration, IPublicClientApplication, PopupEvent } from '@azure/msal-browser';
import { StoreRefusal } from '../../app/ports';
import type { Msal } from './msal';
import type { EntraApp } from './settings';

/** What the host of the page can do; only who starts the page knows it. */
export interface SignInHost {
  /** Excel signs in for add-ins: `isSetSupported('NestedAppAuth', '1.1')`. */
  readonly nested: boolean;
  /** A window that this page opens can be seen by it: so in a browser, not in Excel for Windows or Mac. */
  readonly popups: boolean;
  /** Whom Excel is signed in as, so that nobody types it again; null where it does not tell. */
  readonly loginHint: () => Promise<string | null>;
  /** The empty page that the window ends on, as registered. */
  readonly redirectUri: string;
}

export interface IdentityClient {
  /** From memory, by renewal, or from Excel: nothing is shown. */
  silent(account: AccountInfo | null): Promise<AuthenticationResult>;
  /** By Excel's dialog or a window, which is closed when aborted. `choose` asks which account. */
  ask(account: AccountInfo | null, choose: boolean, signal: AbortSignal): Promise<AuthenticationResult>;
}

export async function openClient(app: EntraApp, host: SignInHost, nested: boolean, load: () => Promise<Msal>): Promise<IdentityClient> {
  const [msal, loginHint] = await Promise.all([loaded(load), host.loginHint().catch(() => null)]);
  const create = nested ? msal.createNestablePublicClientApplication : msal.createStandardPublicClientApplication;
  const client = await create(configuration(app, host));
  const scopes = [`https://graph.microsoft.com/${app.scope}`];
  // No hidden frame: browsers keep Microsoft's cookies from it, and the page's policy allows none.
  const silent = { scopes, cacheLookupPolicy: msal.CacheLookupPolicy.AccessTokenAndRefreshToken };
  return {
    silent: (account) => client.acquireTokenSilent(account === null ? silent : { ...silent, account }),
    ask: (account, choose, signal) => {
      const who = choose ? { prompt: 'select_account' } : account !== null ? { account } : loginHint === null ? {} : { loginHint };
      return inWindow(client, msal, signal, () => client.acquireTokenPopup({ scopes, ...who }));
    },
  };
}

/** The library is a file of the page's own. */
async function loaded(load: () => Promise<Msal>): Promise<Msal> {
  try {
    return await load();
  } catch {
    throw new StoreRefusal('sign-in-unreachable', '');
  }
}

/**
 * Everything in memory, gone with the page: a browser writes its sessionStorage to disk, and there also the mark of a
 * sign-in under way would outlive a reload and bar the next one. Excel keeps the sign-in itself; where it does not, a
 * reload costs one window that closes of its own. Nothing is logged, since messages name accounts.
 */
function configuration({ clientId, tenant }: EntraApp, { redirectUri }: SignInHost): Configuration {
  return {
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenant}`, redirectUri },
    cache: { cacheLocation: 'memoryStorage', temporaryCacheLocation: 'memoryStorage' },
    system: { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
  };
}

/** The library waits for a window until it is closed, however long: closing it is what ends the waiting. */
async function inWindow<T>(client: IPublicClientApplication, msal: Msal, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  let opened: Window | null = null;
  const closeWhenAborted = (): void => {
    if (signal.aborted) opened?.close();
  };
  const watching = client.addEventCallback(({ payload }) => {
    opened = (payload as PopupEvent | null)?.popupWindow ?? null;
    closeWhenAborted();
  }, [msal.EventType.POPUP_OPENED]);
  signal.addEventListener('abort', closeWhenAborted);
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', closeWhenAborted);
    if (watching !== null) client.removeEventCallback(watching);
  }
}
