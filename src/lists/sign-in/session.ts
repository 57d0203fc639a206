/** Who is signed in, and getting a token for them: without a word where possible, otherwise by asking. */
import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';
import { StoreRefusal } from '../../app/ports';
import { openClient, type IdentityClient, type SignInHost } from './client';
import { brokerIsMissing, hasTimedOut, needsPerson, signInRefusal } from './failures';
import type { Msal } from './msal';
import type { EntraApp } from './settings';
import { within } from './shared';

export interface SessionSettings {
  readonly app: EntraApp;
  readonly host: SignInHost;
  readonly load: () => Promise<Msal>;
  /** How long to wait without, and with, somebody to answer, in milliseconds. */
  readonly silentMs: number;
  readonly askMs: number;
}

export interface Session extends SessionSettings {
  nested: boolean;
  client: Promise<IdentityClient> | null;
  account: AccountInfo | null;
  /** Nothing is to be had without the person. Then they are asked at once, while their click still lets a window open. */
  mustAsk: boolean;
  /** They signed out, and may want to be somebody else. */
  choose: boolean;
}

export function newSession(settings: SessionSettings): Session {
  return { ...settings, nested: settings.host.nested, client: null, account: null, mustAsk: false, choose: false };
}

/** An access token for Graph. Rejects with `StoreRefusal`, or with the signal's reason. */
export async function obtain(session: Session, signal: AbortSignal): Promise<string> {
  const result = (await silently(session, signal)) ?? (await byAsking(session, signal));
  // Signed out meanwhile: whoever came in is not let in.
  signal.throwIfAborted();
  Object.assign(session, { account: result.account, mustAsk: false, choose: false } satisfies Partial<Session>);
  return result.accessToken;
}

/** Leaves nothing behind: tokens are in the client's memory alone. Other programs' sign-ins are left as they are. */
export function forget(session: Session): void {
  Object.assign(session, { client: null, account: null, mustAsk: true, choose: true } satisfies Partial<Session>);
}

async function silently(session: Session, signal: AbortSignal): Promise<AuthenticationResult | null> {
  if (session.mustAsk) return null;
  try {
    return await within(session.silentMs, signal, async () => (await clientOf(session)).silent(session.account));
  } catch (error) {
    signal.throwIfAborted();
    if (session.nested && brokerIsMissing(error)) leaveBroker(session);
    else if (!needsPerson(error)) throw signInRefusal(error);
    session.mustAsk = true;
    return null;
  }
}

async function byAsking(session: Session, signal: AbortSignal): Promise<AuthenticationResult> {
  try {
    return await within(session.askMs, signal, async (either) => (await clientOf(session)).ask(session.account, session.choose, either));
  } catch (error) {
    // A window given up counts as open until it has closed; a new client does not know of it.
    if (signal.aborted || hasTimedOut(error)) session.client = null;
    signal.throwIfAborted();
    if (!session.nested || !brokerIsMissing(error)) throw signInRefusal(error);
    leaveBroker(session);
    return byAsking(session, signal);
  }
}

/** On to windows of our own; `clientOf` refuses where there are none. */
function leaveBroker(session: Session): void {
  Object.assign(session, { nested: false, client: null } satisfies Partial<Session>);
}

async function clientOf(session: Session): Promise<IdentityClient> {
  const { app, host, nested, load } = session;
  if (!nested && !host.popups) throw new StoreRefusal('sign-in-unsupported', '');
  const client = (session.client ??= openClient(app, host, nested, load));
  try {
    return await client;
  } catch (error) {
    if (session.client === client) session.client = null;
    throw error;
  }
}
