/** The workbench in Chromium, as `npm start` gives it: its own server, a list of its own, a page for each person. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type FrameLocator, type Page } from 'playwright-core';
import { builtWorkbench } from '../../support/program';

export interface Desk {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** A context of its own is another person at another computer. */
  readonly context: BrowserContext;
  /** The pane's own page in its frame. */
  readonly pane: FrameLocator;
  /** What the browser complained of: broken policies, uncaught errors, requests that led elsewhere. */
  readonly complaints: string[];
}

/** Starting takes its time on a loaded machine, and the programs may have to be built first. */
export const START_MS = 300_000;

/** Chromium reaches nothing but this machine and starts nothing on the side. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Suites run side by side: each looks for a free port from a number of its own. */
const FIRST_PORT = 3_200 + 40 * Number(process.env['JEST_WORKER_ID'] ?? 0);

export async function startDesk(chromiumFile: string): Promise<Desk> {
  const program = builtWorkbench();
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  const server = spawn(process.execPath, [program], { cwd: folder, env: { ...process.env, PORT: String(FIRST_PORT) }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [url, browser] = await Promise.all([addressOf(server), chromium.launch({ executablePath: chromiumFile, args: FLAGS })]);
  return {
    url,
    browser,
    close: async () => {
      await browser.close();
      server.removeAllListeners('exit');
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (url !== undefined) found(url);
    });
    server.once('exit', (code) => failed(new Error(`the workbench's server ended with ${code}: ${text}`)));
  });
}

/** A person at a computer of their own sits down and opens the workbench. */
export async function openWorkbench(desk: Desk, looks: BrowserContextOptions = {}): Promise<OpenWorkbench> {
  const context = await desk.browser.newContext({ viewport: { width: 1400, height: 860 }, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...looks });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && !isAnswerOfList(message.text(), message.location().url) && complaints.push(message.text())));
  page.on('request', (request) => void (!request.url().startsWith(desk.url) && !/^(?:data|blob):/.test(request.url()) && complaints.push(request.url())));
  await page.goto(desk.url);
  const pane = page.frameLocator('#pane');
  await pane.getByRole('tab').first().waitFor({ timeout: 60_000 });
  return { page, context, pane, complaints };
}

/** That a record is not there, or was changed meanwhile, is an answer; the browser notes it as an error all the same. */
function isAnswerOfList(text: string, url: string): boolean {
  return url.includes('/v1.0/') && /^Failed to load resource: the server responded with a status of 4(?:04|09|12)/.test(text);
}
