/** The built page in Chromium, with Microsoft's library from node_modules in place of its CDN. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { complaintsOf, launchChromium, newContext } from '../../support/pages/chromium';
import { buildPages, type PageSpec, type Site as Built } from '../../support/pages/site';

const OFFICE_JS = path.resolve(__dirname, '../../../node_modules/@microsoft/office-js/dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** Never resolved: every request is answered here. */
export const ORIGIN = 'https://avstamt.test';

/** The page as it ships, and beside it the host that a test puts under it. */
const PAGE: PageSpec = {
  mode: 'development',
  entry: { 'self-check': './src/selfcheck/main.ts', host: './tests/selfcheck/page/host.ts' },
  html: [{ template: 'src/selfcheck/self-check.html', filename: 'self-check.html', chunk: 'self-check' }],
};

export interface Site {
  readonly browser: Browser;
  readonly built: Built;
}

export async function openSite(executablePath: string): Promise<Site> {
  return { built: buildPages(PAGE), browser: await launchChromium(executablePath) };
}

export async function closeSite(site: Site | undefined): Promise<void> {
  await site?.browser.close();
  site?.built.remove();
}

export interface OpenPage {
  readonly page: Page;
  /** What the page wrote to the console as an error, or threw. */
  readonly complaints: string[];
  /** Addresses asked for that are neither the page's own nor the library. */
  readonly strays: string[];
}

/** @param withHost false: the page as it is outside Excel */
export async function openPage({ browser, built: { folder } }: Site, withHost = true): Promise<OpenPage> {
  const page = await (await newContext(browser)).newPage();
  const complaints = complaintsOf(page, (message) => message.type() === 'error');
  const strays: string[] = [];
  await page.route('**/*', (route) => answer(route, folder, strays));
  if (withHost) {
    const bytes = readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')).toString('base64');
    await page.addInitScript(`window.ironCalcBytes = '${bytes}';\n${readFileSync(path.join(folder, 'host.js'), 'utf8')}`);
  }
  await page.goto(`${ORIGIN}/self-check.html`);
  return { page, complaints, strays };
}

async function answer(route: Route, folder: string, strays: string[]): Promise<void> {
  const url = route.request().url();
  const file = url.startsWith(CDN) ? path.join(OFFICE_JS, url.slice(CDN.length)) : path.join(folder, new URL(url).pathname);
  if (!url.startsWith(CDN) && !url.startsWith(ORIGIN)) strays.push(url);
  try {
    await route.fulfill({ path: file });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}
