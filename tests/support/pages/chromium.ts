/** Chromium for tests: it reaches nothing but this machine, starts nothing on the side, and has time on a loaded one. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type ConsoleMessage, type Page } from 'playwright-core';
import { PATIENCE } from '../eventually';

/** For a test of many steps, or for building and starting: each step has its own patience, this only ends what hangs between them. */
export const BROWSER_TEST_MS = 600_000;

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGS, timeout: 120_000 });
}

export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE.timeout);
  return context;
}

/** What a page complains of from now on: uncaught errors, and what it writes to its console that `counts`. */
export function complaintsOf(page: Page, counts: (message: ConsoleMessage) => boolean = isErrorOrWarning): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => void (counts(message) && complaints.push(message.text())));
  return complaints;
}

/** React's warnings and refused scripts and styles among them. */
function isErrorOrWarning(message: ConsoleMessage): boolean {
  return ['error', 'warning'].includes(message.type());
}
