/** Signing in, with Microsoft's library stood in for: who is asked when, and what is told when it fails. */
import { setTimeout as after } from 'node:timers/promises';
import { StoreRefusal } from '../../../src/app/ports';
import { refusalSentence } from '../../../src/app/wording/refusals';
import { createSignIn, type SignIn } from '../../../src/lists/sign-in';
import { APP, fakeMsal, IN_BROWSER, IN_EXCEL, interactionRequired, msalError, NO_ACCOUNT, PAGE, SECRET, WAITS, type FakeMsal } from './fake-msal';

function inBrowser(fake: FakeMsal): SignIn {
  return createSignIn(APP, IN_BROWSER, { load: fake.load, silentMs: 200, askMs: 200 });
}

function inExcel(fake: FakeMsal, host = IN_EXCEL): SignIn {
  return createSignIn(APP, host, { load: fake.load, silentMs: 200, askMs: 200 });
}

async function refusalOf(work: Promise<unknown>): Promise<StoreRefusal> {
  const error: unknown = await work.then(() => 'nothing was refused', (reason: unknown) => reason);
  if (!(error instanceof StoreRefusal)) throw new Error(`no refusal: ${String(error)}`);
  return error;
}

function kinds({ calls }: FakeMsal): string[] {
  return calls.map(({ client, kind }) => `${client} ${kind}`);
}

describe('getting a token', () => {
  it('Excel gives it without a word', async () => {
    const fake = fakeMsal(['one']);
    const signIn = inExcel(fake);
    expect(signIn.account()).toBeNull();
    await expect(signIn.token(undefined)).resolves.toBe('one');
    expect(kinds(fake)).toEqual(['nested silent']);
    expect(signIn.account()).toEqual({ name: 'Anna Andersson', username: 'anna@region.example' });
  });

  it('a window opens where there is no account yet, for the one Excel is signed in as', async () => {
    const fake = fakeMsal([NO_ACCOUNT], ['one']);
    await expect(inBrowser(fake).token(undefined)).resolves.toBe('one');
    expect(fake.calls.map(({ request }) => request)).toEqual([
      { scopes: ['https://graph.microsoft.com/Sites.Selected'], cacheLookupPolicy: 2 },
      { scopes: ['https://graph.microsoft.com/Sites.Selected'], loginHint: 'anna@region.example' },
    ]);
  });

  it('the window opens all the same where Excel does not tell whom it is signed in as', async () => {
    const fake = fakeMsal([NO_ACCOUNT], ['one']);
    const host = { ...IN_BROWSER, loginHint: () => Promise.reject(new Error('13001')) };
    await expect(createSignIn(APP, host, { load: fake.load }).token(undefined)).resolves.toBe('one');
    expect(fake.calls[1]?.request).not.toHaveProperty('loginHint');
  });

  it('asks for the one scope it is set to, at the one tenant', async () => {
    const fake = fakeMsal(['one']);
    await createSignIn({ ...APP, scope: 'Sites.ReadWrite.All' }, IN_EXCEL, { load: fake.load }).token(undefined);
    expect(fake.calls[0]?.request['scopes']).toEqual(['https://graph.microsoft.com/Sites.ReadWrite.All']);
    expect(fake.configurations[0]?.auth).toEqual({ clientId: APP.clientId, authority: `https://login.microsoftonline.com/${APP.tenant}`, redirectUri: PAGE });
    expect(fake.configurations[0]?.cache).toEqual({ cacheLocation: 'memoryStorage', temporaryCacheLocation: 'memoryStorage' });
  });

  it('is renewed for the account that signed in, by asking when Microsoft wants to see them again', async () => {
    const fake = fakeMsal([NO_ACCOUNT, 'two', msalError('invalid_grant', { number: '700084' })], ['one', 'three']);
    const signIn = inBrowser(fake);
    const tokens = [await signIn.token(undefined), await signIn.token(undefined), await signIn.token(undefined)];
    expect(tokens).toEqual(['one', 'two', 'three']);
    expect(fake.calls.slice(2).map(({ request }) => (request['account'] as { username: string }).username)).toEqual(Array(3).fill('anna@region.example'));
    expect(fake.loads).toBe(1);
  });

  it('is asked for once by all who want it at the same time', async () => {
    const fake = fakeMsal([NO_ACCOUNT, 'two'], ['one']);
    const signIn = inBrowser(fake);
    expect(await Promise.all([signIn.token(undefined), signIn.token(undefined), signIn.token(undefined)])).toEqual(['one', 'one', 'one']);
    expect(kinds(fake)).toEqual(['standard silent', 'standard popup']);
  });

  it('a second try opens the window in the same turn, before the click is forgotten', async () => {
    const fake = fakeMsal([NO_ACCOUNT], [msalError('popup_window_error'), 'one']);
    const signIn = inBrowser(fake);
    expect((await refusalOf(signIn.token(undefined))).reason).toBe('sign-in-blocked');
    await expect(signIn.token(undefined)).resolves.toBe('one');
    expect(kinds(fake)).toEqual(['standard silent', 'standard popup', 'standard popup']);
  });

  it('a window is used where Excel said that it signs in, and then did not', async () => {
    const fake = fakeMsal([msalError('nested_app_auth_bridge_disabled')], ['one']);
    await expect(inExcel(fake, { ...IN_EXCEL, popups: true }).token(undefined)).resolves.toBe('one');
    expect(kinds(fake)).toEqual(['nested silent', 'standard popup']);
  });

  it('the library is not fetched before it is needed, and fetched again after it could not be', async () => {
    const fake = fakeMsal(['one']);
    let tries = 0;
    const load = (): ReturnType<FakeMsal['load']> => (tries++ === 0 ? Promise.reject(new Error('ChunkLoadError')) : fake.load());
    const signIn = createSignIn(APP, IN_EXCEL, { load });
    expect(tries).toBe(0);
    expect((await refusalOf(signIn.token(undefined))).reason).toBe('sign-in-unreachable');
    await expect(signIn.token(undefined)).resolves.toBe('one');
  });

  it('a list on this machine wants no sign-in', async () => {
    const fake = fakeMsal([]);
    const signIn = createSignIn(null, IN_EXCEL, { load: fake.load });
    await expect(signIn.token(undefined)).resolves.toBe('local');
    expect([signIn.account(), fake.loads]).toEqual([null, 0]);
  });
});

describe('refusals', () => {
  const OUTCOMES: readonly (readonly [what: string, error: Error, reason: string, detail: string])[] = [
    ['the browser blocks the window', msalError('popup_window_error'), 'sign-in-blocked', 'popup_window_error'],
    ['another page is signing in', msalError('interaction_in_progress'), 'sign-in-blocked', 'interaction_in_progress'],
    ['the person closes the window', msalError('user_cancelled'), 'sign-in-cancelled', 'user_cancelled'],
    ["the person closes Excel's dialog", msalError('user_canceled'), 'sign-in-cancelled', 'user_canceled'],
    ['the person says no to consent', msalError('access_denied', { number: '65004' }), 'sign-in-cancelled', 'AADSTS65004'],
    ['nobody has consented', interactionRequired('consent_required', '65001'), 'sign-in-consent', 'AADSTS65001'],
    ['an administrator must consent', msalError('access_denied', { number: '90094' }), 'sign-in-consent', 'AADSTS90094'],
    ['there is no such tenant', msalError('invalid_request', { number: '90002' }), 'sign-in-setup', 'AADSTS90002'],
    ['there is no such client in the tenant', msalError('unauthorized_client', { number: '700016' }), 'sign-in-setup', 'AADSTS700016'],
    ['the page is not registered as a single-page application', msalError('invalid_request', { number: '9002326' }), 'sign-in-setup', 'AADSTS9002326'],
    ['conditional access forbids', interactionRequired('interaction_required', '53003'), 'sign-in-policy', 'AADSTS53003'],
    ['a second factor is still wanted', interactionRequired('interaction_required', '50076'), 'sign-in-policy', 'AADSTS50076'],
    ['a step is wanted that nobody has numbered', interactionRequired('message_only'), 'sign-in-policy', 'message_only'],
    ['the account is not assigned', msalError('interaction_required', { number: '50105' }), 'sign-in-account', 'AADSTS50105'],
    ['the account is of another tenant', msalError('invalid_grant', { number: '50020' }), 'sign-in-account', 'AADSTS50020'],
    ['the network is down', msalError('no_network_connectivity'), 'sign-in-unreachable', 'no_network_connectivity'],
    ['Microsoft is busy', msalError('temporarily_unavailable', { number: '90033' }), 'sign-in-unreachable', 'AADSTS90033'],
    ['the library gives up waiting', msalError('timed_out'), 'sign-in-timeout', 'timed_out'],
    ['nobody knows', new TypeError(`${SECRET} is not a function`), 'sign-in-failed', ''],
  ];

  it.each(OUTCOMES)('%s', async (_, error, reason, detail) => {
    const refusal = await refusalOf(inBrowser(fakeMsal([NO_ACCOUNT], [error])).token(undefined));
    expect(refusal).toMatchObject({ reason, detail });
    for (const lang of ['sv', 'en'] as const) {
      const sentence = refusalSentence(refusal, lang) ?? '';
      expect(sentence).toMatch(detail === '' || reason === 'sign-in-timeout' ? /\.( \(.*\))?$/ : new RegExp(`\\. \\(${detail}\\)$`));
    }
  });

  it.each(OUTCOMES)('nothing of the account or a token is told when %s', async (_, error) => {
    const refusal = await refusalOf(inBrowser(fakeMsal([NO_ACCOUNT], [error])).token(undefined));
    const told = [refusal.message, refusal.stack, refusal.cause, JSON.stringify(refusal)].join(' ');
    expect(told).not.toMatch(/anna|eyJ0/i);
  });

  it('every failure has a sentence of its own', () => {
    const reasons = [...new Set([...OUTCOMES.map(([, , reason]) => reason), 'signed-out', 'sign-in-unsupported'])];
    const sentences = reasons.map((reason) => refusalSentence(new StoreRefusal(reason as StoreRefusal['reason'], ''), 'sv'));
    expect(new Set(sentences).size).toBe(reasons.length);
    expect(reasons.length).toBe(11);
  });

  it('an Excel that neither signs in nor lets a window open is told before anything is fetched', async () => {
    const fake = fakeMsal(['one']);
    expect(await refusalOf(inExcel(fake, { ...IN_EXCEL, nested: false }).token(undefined))).toMatchObject({ reason: 'sign-in-unsupported' });
    expect(fake.loads).toBe(0);
  });

  it('an Excel that said it signs in and then did not, and lets no window open', async () => {
    const fake = fakeMsal([msalError('nested_app_auth_bridge_disabled')], ['one']);
    expect(await refusalOf(inExcel(fake).token(undefined))).toMatchObject({ reason: 'sign-in-unsupported' });
  });

  it('a failure that no person can mend opens no window', async () => {
    const fake = fakeMsal([msalError('no_network_connectivity')], ['one']);
    expect(await refusalOf(inBrowser(fake).token(undefined))).toMatchObject({ reason: 'sign-in-unreachable' });
    expect(kinds(fake)).toEqual(['standard silent']);
  });

  it('a window left open is closed and the next try begins afresh', async () => {
    const fake = fakeMsal([NO_ACCOUNT], [WAITS, 'one']);
    const signIn = inBrowser(fake);
    expect(await refusalOf(signIn.token(undefined))).toMatchObject({ reason: 'sign-in-timeout' });
    expect(fake.windows).toEqual({ opened: 1, closed: 1 });
    await expect(signIn.token(undefined)).resolves.toBe('one');
    expect(fake.configurations).toHaveLength(2);
  });
});

describe('giving up', () => {
  it('who gives up is told so at once, and the window stays for those who still wait', async () => {
    const fake = fakeMsal([NO_ACCOUNT], [WAITS]);
    const signIn = inBrowser(fake);
    const [first, second] = [new AbortController(), new AbortController()];
    const [a, b] = [signIn.token(first.signal), signIn.token(second.signal)];
    await after(10);
    first.abort(new Error('enough'));
    await expect(a).rejects.toThrow('enough');
    expect(fake.windows).toEqual({ opened: 1, closed: 0 });
    second.abort(new Error('me too'));
    await expect(b).rejects.toThrow('me too');
    expect(fake.windows).toEqual({ opened: 1, closed: 1 });
  });

  it('who had given up before asks nobody', async () => {
    const fake = fakeMsal(['one']);
    await expect(inBrowser(fake).token(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(fake.loads).toBe(0);
  });
});

describe('signing out', () => {
  it('forgets the tokens and refuses until somebody signs in again, choosing the account', async () => {
    const fake = fakeMsal(['one'], ['two']);
    const signIn = inBrowser(fake);
    await signIn.token(undefined);
    signIn.signOut();
    expect(signIn.account()).toBeNull();
    expect(await refusalOf(signIn.token(undefined))).toMatchObject({ reason: 'signed-out' });
    await signIn.signIn();
    expect(fake.calls[1]).toMatchObject({ kind: 'popup', request: { prompt: 'select_account' } });
    expect(fake.configurations).toHaveLength(2);
    expect(signIn.account()).not.toBeNull();
  });

  it('while a window is open closes it, and nobody comes in', async () => {
    const fake = fakeMsal([NO_ACCOUNT], [WAITS]);
    const signIn = inBrowser(fake);
    const asked = signIn.token(undefined);
    await after(10);
    signIn.signOut();
    expect(await refusalOf(asked)).toMatchObject({ reason: 'signed-out' });
    expect([fake.windows.closed, signIn.account()]).toEqual([1, null]);
  });

  it.each(Array.from({ length: 40 }, (_, turns) => turns))('holds, though a token is %i turns on its way', async (turns) => {
    const signIn = inBrowser(fakeMsal([NO_ACCOUNT], ['one']));
    const asked = signIn.token(undefined).catch(() => 'refused');
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    signIn.signOut();
    await asked;
    await after(0);
    expect(signIn.account()).toBeNull();
    expect(await refusalOf(signIn.token(undefined))).toMatchObject({ reason: 'signed-out' });
  });

  it('tells those who listen of every change of account, and of nothing else', async () => {
    const fake = fakeMsal(['one'], ['two']);
    const signIn = inBrowser(fake);
    const seen: (string | undefined)[] = [];
    const stop = signIn.onChange(() => seen.push(signIn.account()?.username));
    await signIn.token(undefined);
    await signIn.token(undefined);
    signIn.signOut();
    await signIn.signIn();
    stop();
    signIn.signOut();
    expect(seen).toEqual(['anna@region.example', undefined, 'anna@region.example']);
  });
});
