/** A pane on a page of its own in Chromium, for suites of its views. */
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { RawWorkbook } from '../../../src/core/grid';
import type { Served, Site } from './site';
import { buildSite, serve } from './site';

export interface PaneDesk {
  /** `complaints`: what the page's console had to say, React's warnings and refused scripts among it. */
  open(book: RawWorkbook, view: string): Promise<Page>;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function paneDesk(executablePath: string): Promise<PaneDesk> {
  const site: Site = buildSite();
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const served: Served[] = [];
  const complaints: string[] = [];
  return {
    complaints,
    open: async (book, view) => {
      const here = await serve(site, book);
      served.push(here);
      const page = await (await browser.newContext({ viewport: { width: 350, height: 700 } })).newPage();
      page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? complaints.push(message.text()) : undefined));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await page.goto(`${here.url}#${view}`);
      await page.locator(`#panel-${view}`).locator('h2, h3, .notice').first().waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      for (const one of served) await one.close();
      site.remove();
    },
  };
}

/** What has the focus, in words: its name, else its text, else its tag. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(nameOfFocus);
}

/** Resolves when what has the focus is called so; rejects with what has it instead. */
export async function focusOn(page: Page, words: RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (words.test(await focused(page))) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`The focus never came to ${String(words)}: it is on ${await focused(page)}`);
}

function nameOfFocus(): string {
  const element = document.activeElement as HTMLElement;
  const label = (element as HTMLInputElement).labels?.[0]?.innerText;
  return element.getAttribute('aria-label') ?? label ?? (element === document.body ? 'BODY' : element.innerText.trim().slice(0, 80));
}
