/** Signing in to the shared list: where tokens for Microsoft Graph come from, and who they are for. */
import { StoreRefusal } from '../app/ports';
import type { TokenSource } from './graph/network';
import type { SignInHost } from './sign-in/client';
import { loadMsal, type Msal } from './sign-in/msal';
import { forget, newSession, obtain } from './sign-in/session';
import type { EntraApp } from './sign-in/settings';
import { shared } from './sign-in/shared';

export interface Account {
  readonly name: string;
  /** Usually their mail address. */
  readonly username: string;
}

export interface SignIn {
  /**
   * A token that is still good. May ask the person, so that the first call should follow a click. Rejects with
   * `StoreRefusal`: `signed-out` after `signOut`, or one of the `sign-in-…` reasons; or with the signal's reason.
   */
  readonly token: TokenSource;
  /** Asks the person again after `signOut`; rejects as `token` does. */
  signIn(signal?: AbortSignal): Promise<void>;
  /** Null until somebody has signed in. */
  account(): Account | null;
  /** From the list alone: Excel, and what else is open in the browser, stay signed in. */
  signOut(): void;
  /** Calls `listener` whenever `account` has changed, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

export interface SignInOptions {
  readonly load?: () => Promise<Msal>;
  readonly silentMs?: number;
  readonly askMs?: number;
}

const SILENT_MS = 30_000;
/** A password, a code on the telephone, and somebody at the door. */
const ASK_MS = 5 * 60_000;

/** @param app null for a list that asks for no sign-in */
export function createSignIn(app: EntraApp | null, host: SignInHost, options: SignInOptions = {}): SignIn {
  return app === null ? NOBODY : entraSignIn(app, host, options);
}

/** What the list server on this machine takes from everybody. */
export const LOCAL_TOKEN = 'local';

const NOBODY: SignIn = {
  token: () => Promise.resolve(LOCAL_TOKEN),
  signIn: () => Promise.resolve(),
  account: () => null,
  signOut: () => undefined,
  onChange: () => () => undefined,
};

function entraSignIn(app: EntraApp, host: SignInHost, { load = loadMsal, silentMs = SILENT_MS, askMs = ASK_MS }: SignInOptions): SignIn {
  const session = newSession({ app, host, load, silentMs, askMs });
  const listeners = new Set<() => void>();
  let signedOut = false;
  const noted = async (signal: AbortSignal): Promise<string> => {
    const before = session.account?.username;
    const token = await obtain(session, signal);
    signal.throwIfAborted();
    signedOut = false;
    if (session.account?.username !== before) tell(listeners);
    return token;
  };
  const flight = shared(noted);
  return {
    token: async (signal) => {
      if (signedOut) throw new StoreRefusal('signed-out', '');
      return flight.join(signal);
    },
    signIn: async (signal) => void (await flight.join(signal)),
    account: () => (session.account === null ? null : { name: session.account.name ?? session.account.username, username: session.account.username }),
    signOut: () => {
      signedOut = true;
      flight.stop(new StoreRefusal('signed-out', ''));
      forget(session);
      tell(listeners);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener();
}
