/** Signing in with Microsoft's own library in Chromium, under the pane's content security policy, at an authority of ours. */
import { describeWithTool } from '../../support/tools';
import { closeSite, openPage, openSite, type OpenPage, type Site } from './page/site';

describeWithTool('chromium', 'signing in in a browser', (chromium) => {
  let site: Site;
  let open: OpenPage;

  beforeAll(async () => {
    site = await openSite(chromium);
  }, 60_000);
  beforeEach(async () => {
    open = await openPage(site);
  });
  afterEach(() => open.context.close());
  afterAll(() => closeSite(site));

  function seen(): string[] {
    return open.authority.seen.map(({ what }) => what);
  }

  it('fetches the library at the first token, asks once by a window, and then no more', async () => {
    expect(open.fetched).toEqual(['taskpane.html', 'page.js']);
    const token = await open.click('token');
    expect(token).toBe('access-2');
    expect(open.fetched.filter((name) => name.startsWith('chunk-'))).not.toEqual([]);
    expect(await open.click('token')).toBe(token);
    expect(seen()).toEqual(['authorize', 'authorization_code']);
    expect(await open.page.evaluate(() => window.signIn.account())).toEqual({ name: 'Anna Andersson', username: 'anna@region.example' });
    expect(open.context.pages()).toHaveLength(1);
  });

  it('asks Entra for what is registered, and no more, with PKCE', async () => {
    await open.click('token');
    const { parameters } = open.authority.seen[0]!;
    expect(Object.fromEntries(parameters)).toMatchObject({
      client_id: '66666666-7777-4888-8999-aaaaaaaaaaaa',
      scope: 'https://graph.microsoft.com/Sites.Selected openid profile offline_access',
      redirect_uri: 'https://avstamt.test/signed-in.html',
      response_type: 'code',
      code_challenge_method: 'S256',
      login_hint: 'anna@region.example',
    });
    expect(parameters.has('prompt')).toBe(false);
  });

  it('renews an expired token without a window', async () => {
    open.authority.mode = { kind: 'signs-in', expiresIn: 60 };
    expect(await open.click('token')).toBe('access-2');
    open.authority.mode = { kind: 'signs-in' };
    expect(await open.click('token')).toBe('access-3');
    expect(await open.click('token')).toBe('access-3');
    expect(seen()).toEqual(['authorize', 'authorization_code', 'refresh_token']);
  });

  it('opens a window when a token can no longer be renewed', async () => {
    open.authority.mode = { kind: 'signs-in', expiresIn: 60 };
    await open.click('token');
    open.authority.mode = { kind: 'refuses', error: 'invalid_grant', description: 'AADSTS700084: The refresh token was issued to a single page app.' };
    expect(await open.click('token')).toMatch(/^sign-in-/);
    open.authority.mode = { kind: 'signs-in' };
    expect(await open.click('token')).toMatch(/^access-/);
    expect(seen()).toEqual(['authorize', 'authorization_code', 'refresh_token', 'authorize', 'authorize', 'authorization_code']);
  });

  it('a window that the person closes is a cancelled sign-in; the next click opens another', async () => {
    open.authority.mode = { kind: 'waits' };
    const window = open.page.waitForEvent('popup');
    const outcome = open.click('token');
    const opened = await window;
    await opened.getByText('Sign in').waitFor();
    await opened.close();
    expect(await outcome).toBe('sign-in-cancelled user_cancelled');
    open.authority.mode = { kind: 'signs-in' };
    expect(await open.click('token')).toMatch(/^access-/);
  });

  it.each([
    ['consent_required', 'AADSTS65001: The user or administrator has not consented', 'sign-in-consent AADSTS65001'],
    ['access_denied', 'AADSTS65004: User declined to consent', 'sign-in-cancelled AADSTS65004'],
    ['interaction_required', 'AADSTS53003: Access has been blocked by Conditional Access policies', 'sign-in-policy AADSTS53003'],
    ['interaction_required', 'AADSTS50105: anna@region.example is not assigned to a role', 'sign-in-account AADSTS50105'],
    ['unauthorized_client', 'AADSTS700016: Application was not found in the directory', 'sign-in-setup AADSTS700016'],
  ])('%s, %s', async (error, description, outcome) => {
    open.authority.mode = { kind: 'refuses', error, description };
    expect(await open.click('token')).toBe(outcome);
    expect(open.context.pages()).toHaveLength(1);
  });

  it('a network that goes away under a renewal', async () => {
    open.authority.mode = { kind: 'signs-in', expiresIn: 60 };
    await open.click('token');
    open.authority.mode = { kind: 'unreachable' };
    expect(await open.click('token')).toMatch(/^sign-in-unreachable /);
  });

  it('a window that the browser does not open', async () => {
    await open.page.evaluate(() => void (window.open = () => null));
    expect(await open.click('token')).toMatch(/^sign-in-blocked /);
  });

  it('a window that nobody answers is closed', async () => {
    await open.context.close();
    open = await openPage(site, { askMs: 400 });
    open.authority.mode = { kind: 'waits' };
    expect(await open.click('token')).toBe('sign-in-timeout ');
    open.authority.mode = { kind: 'signs-in' };
    expect(await open.click('token')).toMatch(/^access-/);
  });

  it('signing out forgets the tokens, and the next sign-in lets the account be chosen', async () => {
    await open.click('token');
    await open.page.evaluate(() => window.signIn.signOut());
    expect(await open.click('token')).toBe('signed-out ');
    expect(await open.click('sign in')).toBe('signed in');
    expect(open.authority.seen[2]?.parameters.get('prompt')).toBe('select_account');
    expect(seen()).toEqual(['authorize', 'authorization_code', 'authorize', 'authorization_code']);
  });

  it('nothing is left in the browser, and nothing is written to the console', async () => {
    await open.click('token');
    const kept = await open.page.evaluate(async () => [Object.entries(localStorage), Object.entries(sessionStorage), await indexedDB.databases(), document.cookie]);
    expect(JSON.stringify(kept)).not.toMatch(/access-|refresh-|anna/i);
    expect(kept).toEqual([[], [], [], '']);
    expect(open.console).toEqual([]);
  });
});
