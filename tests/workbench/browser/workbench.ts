/** The workbench in Chromium, as `npm start` gives it: its own server, a list of its own, a page for each person. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, FrameLocator, Page } from 'playwright-core';
import { PATIENCE } from '../../support/eventually';
import { complaintsOf, launchChromium, newContext } from '../../support/pages/chromium';
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

/** Suites run side by side: each looks for a free port from a number of its own. */
const FIRST_PORT = 20_000 + 10 * (process.pid % 1_000);

export async function startDesk(chromiumFile: string): Promise<Desk> {
  const program = builtWorkbench();
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  const server = spawn(process.execPath, [program], { cwd: folder, env: { ...process.env, PORT: String(FIRST_PORT) }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const end = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(server);
    const browser = await launchChromium(chromiumFile);
    return { url, browser, close: () => browser.close().finally(end) };
  } catch (error) {
    await end();
    throw error;
  }
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
  const context = await newContext(desk.browser, { viewport: { width: 1400, height: 860 }, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...looks });
  const page = await context.newPage();
  const complaints = complaintsOf(page, (message) => message.type() === 'error' && !isAnswerOfList(message));
  page.on('request', (request) => void (!request.url().startsWith(desk.url) && !/^(?:data|blob):/.test(request.url()) && complaints.push(request.url())));
  await page.goto(desk.url);
  const pane = page.frameLocator('#pane');
  await pane.getByRole('tab').first().waitFor(PATIENCE);
  return { page, context, pane, complaints };
}

/** That a record is not there, or was changed meanwhile, is an answer; the browser notes it as an error all the same. */
function isAnswerOfList(message: ConsoleMessage): boolean {
  return message.location().url.includes('/v1.0/') && /^Failed to load resource: the server responded with a status of 4(?:04|09|12)/.test(message.text());
}
