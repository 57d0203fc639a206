/** The page in Chromium. Nothing leaves the machine: every address is answered here. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launchChromium, newContext } from '../../../support/pages/chromium';
import { buildPages, type PageSpec, type Site as Built } from '../../../support/pages/site';
import { APP } from '../fake-msal';
import { createAuthority, type Authority } from './authority';

const ORIGIN = 'https://avstamt.test';
const SIGNED_IN = path.resolve(__dirname, '../../../../src/lists/sign-in/signed-in.html');
/** As the pane's page has it. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self' https://graph.microsoft.com https://login.microsoftonline.com; base-uri 'none'; form-action 'none'";

/** Microsoft's library is a file of its own, as in the pane. */
const PAGE: PageSpec = { mode: 'development', entry: { page: './tests/lists/sign-in/page/page.ts' }, html: [] };

export interface Site {
  readonly browser: Browser;
  readonly built: Built;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly authority: Authority;
  /** Files of the page's own that it has fetched. */
  readonly fetched: string[];
  /** What any page wrote to the console. */
  readonly console: string[];
  /** Clicks, and waits for what came of it. */
  click(name: string): Promise<string>;
}

export async function openSite(executablePath: string): Promise<Site> {
  return { built: buildPages(PAGE), browser: await launchChromium(executablePath) };
}

export async function closeSite(site: Site | undefined): Promise<void> {
  await site?.browser.close();
  site?.built.remove();
}

/** @param bridge a script that stands in for Excel's own sign-in */
export async function openPage({ browser, built: { folder } }: Site, bridge?: string): Promise<OpenPage> {
  const context = await newContext(browser);
  const [authority, fetched, messages]: [Authority, string[], string[]] = [createAuthority(), [], []];
  await context.route('**/*', (route) => (route.request().url().startsWith(`${ORIGIN}/`) ? own(route, folder, fetched) : authority.answer(route)));
  context.on('console', (message) => messages.push(message.text()));
  await context.addInitScript(`window.given = ${JSON.stringify({ app: APP, nested: bridge !== undefined })};${bridge ?? ''}`);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/taskpane.html`);
  return { page, context, authority, fetched, console: messages, click: (name) => clicked(page, name) };
}

async function clicked(page: Page, name: string): Promise<string> {
  const before = await page.evaluate(() => window.outcomes.length);
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForFunction((count) => window.outcomes.length > count, before, { polling: 20 });
  return page.evaluate(() => window.outcomes.at(-1) ?? '');
}

async function own(route: Route, folder: string, fetched: string[]): Promise<void> {
  const name = new URL(route.request().url()).pathname.slice(1);
  fetched.push(name);
  if (name === 'taskpane.html') {
    return route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': POLICY }, body: '<!doctype html><body><script src="page.js"></script>' });
  }
  const file = name === 'signed-in.html' ? SIGNED_IN : path.join(folder, name);
  return existsSync(file) ? route.fulfill({ path: file, body: readFileSync(file) }) : route.fulfill({ status: 404, body: '' });
}
