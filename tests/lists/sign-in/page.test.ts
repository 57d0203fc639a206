/** Signing in with Microsoft's own library in Chromium, under the pane's content security policy, at an authority of ours. */
import { BROWSER_TEST_MS } from '../../support/pages/chromium';
import { describeWithTool } from '../../support/tools';
import { BRIDGE } from './page/bridge';
import { closeSite, openPage, openSite, type OpenPage, type Site } from './page/site';

declare global {
  interface Window {
    excel: { silent: string; dialog: string; readonly asked: string[] };
  }
}

jest.setTimeout(BROWSER_TEST_MS);

const KEPT = `Promise.resolve(indexedDB.databases()).then((databases) => [{ ...localStorage }, { ...sessionStorage }, databases, document.cookie])`;

describeWithTool('chromium', 'signing in with the real library', (chromium) => {
  let site: Site;
  let open: OpenPage;

  beforeAll(async () => {
    site = await openSite(chromium);
  });
  afterEach(() => open.context.close());
  afterAll(() => closeSite(site));

  function seen(): string[] {
    return open.authority.seen.map(({ what }) => what);
  }

  it('asks by one window and then no more, renews without one, and leaves nothing in the browser', async () => {
    open = await openPage(site);
    expect(open.fetched).toEqual(['taskpane.html', 'page.js']);
    open.authority.mode = { kind: 'signs-in', expiresIn: 60 };
    expect(await open.click('token')).toBe('access-2');
    expect(open.fetched.some((name) => name.startsWith('chunk-'))).toBe(true);
    expect(await open.page.evaluate(() => window.signIn.account())).toEqual({ name: 'Anna Andersson', username: 'anna@region.example' });
    open.authority.mode = { kind: 'signs-in' };
    expect([await open.click('token'), await open.click('token')]).toEqual(['access-3', 'access-3']);
    expect(seen()).toEqual(['authorize', 'authorization_code', 'refresh_token']);
    expect(await open.page.evaluate(KEPT)).toEqual([{}, {}, [], '']);
    expect([open.console, open.context.pages().length]).toEqual([[], 1]);
  });

  it('asks Entra for what is registered and no more, and signing out lets the account be chosen', async () => {
    open = await openPage(site);
    await open.click('token');
    await open.page.evaluate(() => window.signIn.signOut());
    expect(await open.click('token')).toBe('signed-out ');
    expect(await open.click('sign in')).toBe('signed in');
    expect(seen()).toEqual(['authorize', 'authorization_code', 'authorize', 'authorization_code']);
    const [first, second] = [open.authority.seen[0], open.authority.seen[2]].map((one) => Object.fromEntries(one!.parameters));
    expect(first).toMatchObject({
      client_id: '66666666-7777-4888-8999-aaaaaaaaaaaa',
      scope: 'https://graph.microsoft.com/Sites.Selected openid profile offline_access',
      redirect_uri: 'https://avstamt.test/signed-in.html',
      response_type: 'code', code_challenge_method: 'S256', login_hint: 'anna@region.example',
    });
    expect(first).not.toHaveProperty('prompt');
    expect(second).toMatchObject({ prompt: 'select_account' });
    expect(second).not.toHaveProperty('login_hint');
  });

  it('a window that the person closes, or that is given up, is no sign-in; the next click opens another', async () => {
    open = await openPage(site);
    open.authority.mode = { kind: 'waits' };
    const window = open.page.waitForEvent('popup');
    const outcome = open.click('token');
    const opened = await window;
    await opened.getByText('Sign in').waitFor();
    await opened.close();
    expect(await outcome).toBe('sign-in-cancelled user_cancelled');
    const givenUp = open.page.waitForEvent('popup').then((popup) => popup.waitForEvent('close'));
    expect(await open.click('token within a second')).toMatch(/^TimeoutError/);
    await givenUp;
    open.authority.mode = { kind: 'signs-in' };
    expect(await open.click('token')).toMatch(/^access-/);
  });

  it('what Entra refuses is told by its code alone', async () => {
    open = await openPage(site);
    const told: string[] = [];
    for (const [error, description] of [
      ['consent_required', 'AADSTS65001: The user or administrator has not consented, anna@region.example'],
      ['access_denied', 'AADSTS65004: User declined to consent'],
      ['interaction_required', 'AADSTS53003: Access has been blocked by Conditional Access policies'],
      ['interaction_required', 'AADSTS50105: anna@region.example is not assigned to a role'],
      ['unauthorized_client', 'AADSTS700016: Application was not found in the directory'],
    ] as const) {
      open.authority.mode = { kind: 'refuses', error, description };
      told.push(await open.click('token'));
    }
    expect(told).toEqual(['sign-in-consent AADSTS65001', 'sign-in-cancelled AADSTS65004', 'sign-in-policy AADSTS53003', 'sign-in-account AADSTS50105', 'sign-in-setup AADSTS700016']);
    expect([open.console, open.context.pages().length]).toEqual([[], 1]);
  });

  it('a renewal that is refused opens a window; one that is not answered, or a window that cannot open, is told', async () => {
    open = await openPage(site);
    open.authority.mode = { kind: 'signs-in', expiresIn: 60 };
    await open.click('token');
    open.authority.mode = { kind: 'unreachable' };
    expect(await open.click('token')).toMatch(/^sign-in-unreachable /);
    open.authority.mode = { kind: 'refuses', error: 'invalid_grant', description: 'AADSTS700084: The refresh token was issued to a single page app' };
    await open.click('token');
    expect(seen().slice(2)).toEqual(['refresh_token', 'authorize']);
    await open.page.evaluate(() => void (window.open = () => null));
    expect(await open.click('token')).toMatch(/^sign-in-blocked /);
  });

  it('Excel signs in where it can; its dialog, its refusals, and a window where it turns out that it cannot', async () => {
    open = await openPage(site, BRIDGE);
    expect([await open.click('token'), await open.click('token')]).toEqual(['from-excel-2', 'from-excel-2']);
    await open.page.evaluate(() => window.signIn.signOut());
    await open.page.evaluate(() => void (window.excel.dialog = 'USER_CANCEL'));
    expect(await open.click('sign in')).toBe('sign-in-cancelled user_canceled');
    await open.page.evaluate(() => void (window.excel.dialog = 'NO_NETWORK'));
    expect(await open.click('sign in')).toBe('sign-in-unreachable no_network_connectivity');
    expect([seen(), open.console]).toEqual([[], []]);
    await open.page.evaluate(() => void (window.excel.dialog = 'DISABLED'));
    expect(await open.click('sign in')).toBe('signed in');
    expect(seen()).toEqual(['authorize', 'authorization_code']);
  });
});
