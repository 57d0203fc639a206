/** The built page in Chromium, with Microsoft's library from node_modules in place of its CDN. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';

const OFFICE_JS = path.resolve(__dirname, '../../../node_modules/@microsoft/office-js/dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** Never resolved: every request is answered here. */
export const ORIGIN = 'https://avstamt.test';

export interface Site {
  readonly browser: Browser;
  readonly folder: string;
}

/** In a process of its own: webpack and its loaders are not for jest's module registry. */
export async function openSite(executablePath: string): Promise<Site> {
  const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-self-check-'));
  execFileSync(process.execPath, [path.join(__dirname, 'build.cjs'), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, browser: await chromium.launch({ executablePath, args: ['--no-sandbox'] }) };
}

export async function closeSite({ browser, folder }: Site): Promise<void> {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

export interface OpenPage {
  readonly page: Page;
  /** What the page wrote to the console as an error, or threw. */
  readonly complaints: string[];
  /** Addresses asked for that are neither the page's own nor the library. */
  readonly strays: string[];
}

/** @param withHost false: the page as it is outside Excel */
export async function openPage({ browser, folder }: Site, withHost = true): Promise<OpenPage> {
  const context = await browser.newContext({ bypassCSP: false, acceptDownloads: true });
  const page = await context.newPage();
  const [complaints, strays]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
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
