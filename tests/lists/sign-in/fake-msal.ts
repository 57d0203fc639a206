/** A stand-in for Microsoft's library: each call answered as the test has written, and remembered. */
import type { AccountInfo, AuthenticationResult, Configuration, EventCallbackFunction, IPublicClientApplication } from '@azure/msal-browser';
import type { SignInHost } from '../../../src/lists/sign-in/client';
import type { Msal } from '../../../src/lists/sign-in/msal';
import type { EntraApp } from '../../../src/lists/sign-in/settings';

export const APP: EntraApp = { tenant: '11111111-2222-4333-8444-555555555555', clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa', scope: 'Sites.Selected' };
export const PAGE = 'https://avstamt.example/signed-in.html';
export const IN_BROWSER: SignInHost = { nested: false, popups: true, loginHint: () => Promise.resolve('anna@region.example'), redirectUri: PAGE };
export const IN_EXCEL: SignInHost = { ...IN_BROWSER, nested: true, popups: false };

/** What a call is answered with: a token, an error, or a wait that the window's closing ends. */
export type Answer = string | Error | typeof WAITS;

export const WAITS = Symbol('waits');

export interface Call {
  readonly client: 'nested' | 'standard';
  readonly kind: 'silent' | 'popup';
  readonly request: Readonly<Record<string, unknown>>;
}

export interface FakeMsal {
  readonly load: () => Promise<Msal>;
  readonly calls: Call[];
  readonly configurations: Configuration[];
  /** Windows opened and closed. */
  readonly windows: { opened: number; closed: number };
  loads: number;
}

/** As the library throws them: told by name and code, with a text that names the account and holds a token. */
export function msalError(errorCode: string, { number = '', name = 'ServerError' }: { number?: string; name?: string } = {}): Error {
  const text = `${number === '' ? '' : `AADSTS${number}: `}${SECRET}`;
  return Object.assign(new Error(`${errorCode}: ${text}`), { name, errorCode, errorMessage: text, subError: '' });
}

export const SECRET = 'user anna@region.example, token eyJ0eXAi';

export function interactionRequired(errorCode = 'interaction_required', number = ''): Error {
  return msalError(errorCode, { number, name: 'InteractionRequiredAuthError' });
}

export const NO_ACCOUNT = msalError('no_account_error', { name: 'BrowserAuthError' });

/** @param silent, popup answers in order; the last one stands for all that follow */
export function fakeMsal(silent: readonly Answer[], popup: readonly Answer[] = []): FakeMsal {
  const fake: FakeMsal = { calls: [], configurations: [], windows: { opened: 0, closed: 0 }, loads: 0, load: () => Promise.resolve(msal) };
  const [nextSilent, nextPopup] = [inOrder(silent), inOrder(popup)];
  const client = (name: Call['client']) => (configuration: Configuration): Promise<IPublicClientApplication> => {
    fake.configurations.push(configuration);
    let listener: EventCallbackFunction | null = null;
    const called = (kind: Call['kind'], next: () => Answer, request: object): Promise<AuthenticationResult> => {
      fake.calls.push({ client: name, kind, request: { ...request } });
      return answered(next(), fake, (window) => listener?.({ eventType: 'msal:popupOpened', interactionType: null, payload: { popupWindow: window }, error: null, timestamp: 0 }));
    };
    return Promise.resolve({
      acquireTokenSilent: (request: object) => called('silent', nextSilent, request),
      acquireTokenPopup: (request: object) => called('popup', nextPopup, request),
      addEventCallback: (callback: EventCallbackFunction) => ((listener = callback), 'listener'),
      removeEventCallback: () => void (listener = null),
    } as unknown as IPublicClientApplication);
  };
  const msal = {
    createNestablePublicClientApplication: client('nested'),
    createStandardPublicClientApplication: client('standard'),
    CacheLookupPolicy: { AccessTokenAndRefreshToken: 2 },
    EventType: { POPUP_OPENED: 'msal:popupOpened' },
  } as unknown as Msal;
  return Object.assign(fake, { load: () => ((fake.loads += 1), Promise.resolve(msal)) });
}

function inOrder(answers: readonly Answer[]): () => Answer {
  let at = 0;
  return () => answers[Math.min(at++, answers.length - 1)] ?? new Error('not expected to be asked');
}

function answered(answer: Answer, { windows }: FakeMsal, opened: (window: Window) => void): Promise<AuthenticationResult> {
  if (answer instanceof Error) return Promise.reject(answer);
  if (answer !== WAITS) return Promise.resolve(resultOf(answer));
  return new Promise((_, reject) => {
    windows.opened += 1;
    const close = (): void => ((windows.closed += 1), reject(msalError('user_cancelled')));
    opened({ close } as unknown as Window);
  });
}

function resultOf(accessToken: string): AuthenticationResult {
  const account = { username: 'anna@region.example', name: 'Anna Andersson', homeAccountId: 'anna.region' } as AccountInfo;
  return { accessToken, account } as AuthenticationResult;
}
