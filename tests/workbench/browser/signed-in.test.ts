/**
 * Publishing through the pane to a list that asks who one is: Microsoft's own library, an authority of ours, and the
 * workbench's list in Microsoft Graph's place. Each test goes on where the one before it ended.
 */
import type { Route } from 'playwright-core';
import { APP } from '../../lists/sign-in/fake-msal';
import { createAuthority } from '../../lists/sign-in/page/authority';
import { PATIENCE } from '../../support/eventually';
import { bindAll, fillInHead, isPublished, prepare, press, says, sendAnyway, toSheet, toView, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import type { OpenWorkbench } from './workbench';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const LOGIN = 'https://login.microsoftonline.com/';
const LIST = { kind: 'list', url: 'https://region.sharepoint.com/sites/avstamt/Lists/Avstamt', ...APP };
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

describeAtDesk('publishing to a list that asks who one is', (desk) => {
  const authority = createAuthority();
  /** Batches that Graph still answers before it takes the token no more; and the tokens that came with them. */
  const graph = { takes: Infinity, tokens: new Set<string>() };
  let anna: OpenWorkbench;

  beforeAll(async () => {
    anna = await desk.open();
    await anna.context.route('**/settings.json', (route) => route.fulfill({ json: { store: LIST } }));
    await anna.context.route(`${LOGIN}**`, (route) => authority.answer(route));
    await anna.context.route(`${GRAPH}/**`, (route) => answerAsGraph(route));
    await asInABrowser(anna);
    await bindAll(anna);
    await fillInHead(anna, { Enhet: 'region', Period: '202404', Rapport: 'delårsrapport' });
  });

  /** The workbench's own list, under the other's name. */
  async function answerAsGraph(route: Route): Promise<void> {
    const request = route.request();
    graph.tokens.add(request.headers()['authorization'] ?? '');
    if (graph.takes <= 0) return route.fulfill({ status: 401, headers: CORS, json: { error: { code: 'InvalidAuthenticationToken', message: 'Lifetime validation failed, the token is expired.' } } });
    graph.takes -= 1;
    const here = `${desk.url()}v1.0`;
    const response = await route.fetch({ url: request.url().replace(GRAPH, here) });
    return route.fulfill({ response, headers: { ...response.headers(), ...CORS }, body: (await response.text()).replaceAll(here, GRAPH) });
  }

  it('while the window waits for the person it is said what is waited for; called off, it can be tried again', async () => {
    authority.mode = { kind: 'waits' };
    const [window] = await Promise.all([anna.page.waitForEvent('popup'), toView(anna, 'Skicka')]);
    await says(anna, 'Väntar på inloggningen. Slutför den i fönstret som har öppnats.');
    const closed = window.waitForEvent('close');
    await press(anna, 'Avbryt');
    await says(anna, 'Avbrutet. Listan är inte öppnad.');
    await closed;
    authority.mode = { kind: 'signs-in' };
    await press(anna, 'Försök igen');
    await says(anna, 'Inloggad som Anna Andersson (anna@region.example).');
  });

  it('signed in by one window, what is published stands in the list under their token', async () => {
    const before = authority.seen.length;
    await prepare(anna, 'Anna Andersson');
    await sendAnyway(anna);
    await says(anna, /^Publicerat$/);
    expect(authority.seen.slice(before)).toEqual([]);
    expect([...graph.tokens].every((token) => /^Bearer access-\d+$/.test(token))).toBe(true);
    await isPublished(anna, 1);
  });

  it.each([0, 2, 4, 6])('a token taken no more after %d batches of a push: told in a sentence, and nothing of it can be seen', async (batches) => {
    await toSheet(anna, 'Investeringar');
    await typeInCell(anna, 'C4', `117,${batches}`);
    await toView(anna, 'Skicka');
    await press(anna, /^(?:Börja om|Försök igen)$/);
    await publishWithin(anna, batches);
    await says(anna, 'Inget har publicerats');
    await says(anna, /^Du är inte inloggad/);
    graph.takes = Infinity;
    await isPublished(anna, 1);
  });

  it('signed out, nothing is read; signed in again, it is', async () => {
    await press(anna, 'Logga ut');
    await says(anna, 'Du är inte inloggad i listan.');
    await press(anna, '← Alla publiceringar');
    await says(anna, 'Det gick inte');
    await press(anna, 'Logga in');
    await says(anna, /^Inloggad som Anna Andersson/);
    await press(anna, 'Försök igen');
    await says(anna, /region · april 2024/);
  });

  it('has no policy broken and no error, and asks nobody else', () => {
    expect(anna.complaints.filter((one) => !one.startsWith(GRAPH) && !one.startsWith(LOGIN) && !/status of 401/.test(one))).toEqual([]);
  });

  async function publishWithin(open: OpenWorkbench, batches: number): Promise<void> {
    const show = open.pane.getByRole('button', { name: 'Visa vad som skickas' });
    const goes = open.pane.getByRole('heading', { name: 'Det här skickas' });
    await show.or(goes).first().waitFor(PATIENCE);
    if (await show.isVisible()) await show.click(PATIENCE);
    await goes.waitFor(PATIENCE);
    await press(open, /^Skicka$/);
    graph.takes = batches;
    await press(open, 'Skicka ändå');
  }
});

/** What Office.js says of its host is fixed once said; this leaves `platform` open. */
const PLATFORM_IS_OPEN = `
  const { defineProperty, defineProperties } = Object;
  const open = (name, given) => (name === 'platform' ? { ...given, configurable: true } : given);
  Object.defineProperty = (target, name, given) => defineProperty(target, name, open(name, given));
  Object.defineProperties = (target, all) => defineProperties(target, Object.fromEntries(Object.entries(all).map(([name, given]) => [name, open(name, given)])));
`;

/** Excel on the web, where an add-in may open windows: the workbench says it is Excel for Windows. */
async function asInABrowser({ page, context, pane }: OpenWorkbench): Promise<void> {
  await context.addInitScript(PLATFORM_IS_OPEN);
  await page.reload();
  await pane.getByRole('tab').first().waitFor(PATIENCE);
  const frame = page.frames().find((one) => one.url().includes('taskpane'));
  await frame?.evaluate("Object.defineProperty(Office.context, 'platform', { value: 'OfficeOnline' })");
}
