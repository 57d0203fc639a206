/**
 * The notice's page by itself in Chromium, with a stand-in for Office: no host here opens a dialog. What Excel does
 * with the page (its size, its place, the message's way back) is not tested; docs/HOST.md says so.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ACTIONS } from '../../src/commands/wording';
import { eventually } from '../support/eventually';
import { axeFaults } from '../support/pages/axe';
import { BROWSER_TEST_MS, launchChromium, newContext } from '../support/pages/chromium';
import { buildPages, serve, type PageSpec, type Served, type Site } from '../support/pages/site';
import { describeWithTool } from '../support/tools';

jest.setTimeout(BROWSER_TEST_MS);

const NOTICE: PageSpec = {
  mode: 'production',
  entry: { notice: './src/commands/notice.ts' },
  html: [{ template: 'src/commands/notice.html', filename: 'notice.html', chunk: 'notice' }],
};

const OFFICE = `
  window.told = [];
  window.Office = { onReady: (ready) => Promise.resolve().then(ready), context: { ui: { messageParent: (message) => window.told.push(message) } } };
`;
/** 28 % × 26 % of a laptop's window. */
const DIALOG = { viewport: { width: 400, height: 210 } };

describeWithTool('chromium', 'the notice', (file) => {
  let built: Site;
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    built = buildPages(NOTICE);
    browser = await launchChromium(file);
    site = await serve(built);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    built?.remove();
  });

  async function opened(text: string, lang: 'sv' | 'en' = 'sv', looks: BrowserContextOptions = {}): Promise<Page> {
    const page = await blank(looks);
    const content = { lang, text, actions: (['details', 'close'] as const).map((action) => ({ action, label: ACTIONS[action][lang] })) };
    await page.goto(`${site.url}notice.html#${encodeURIComponent(JSON.stringify(content))}`);
    await page.getByRole('button').first().waitFor();
    return page;
  }

  async function blank(looks: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await newContext(browser, { ...DIALOG, ...looks })).newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
    return page;
  }

  async function answers(page: Page, told: readonly string[]): Promise<void> {
    await eventually(async () => expect(await page.evaluate('window.told')).toEqual(told));
  }

  it('shows the sentence and its buttons in the language it was given, and answers with the button that is pressed', async () => {
    const page = await opened('2 errors.', 'en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Show in the pane', 'Close']);
    await page.getByRole('button', { name: 'Close' }).click();
    await answers(page, ['close']);
  });

  it('can be answered at once by the keyboard, and the sentence is read with the first button', async () => {
    const page = await opened('2 fel.');
    const first = page.getByRole('button', { name: 'Visa i panelen' });
    await eventually(async () => expect(await first.evaluate((button) => button === document.activeElement)).toBe(true));
    expect(await first.evaluate((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent)).toBe('2 fel.');
    await page.keyboard.press('Enter');
    await answers(page, ['details']);
  });

  it('shows text from elsewhere as text', async () => {
    const nasty = '<img src=x onerror="window.told.push(1)"><b>2 fel</b> & "mer"';
    const page = await opened(nasty);
    expect(await page.getByRole('heading').innerText()).toBe(nasty);
    expect([await page.locator('img, b').count(), await page.evaluate('window.told')]).toEqual([0, []]);
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a contrast theme', { forcedColors: 'active' }],
  ] as const)('in %s has nothing for axe to find, and no words out of reach', async (name, looks) => {
    const page = await opened('38 celler skulle fyllas i, i 4 tabeller. Cellerna är markerade i bladen.', 'sv', looks);
    await eventually(async () => expect(await axeFaults(page, { contrast: name === 'a contrast theme' })).toEqual([]));
    await eventually(async () => expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([400, 210]));
    const [paper] = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor]);
    if (name === 'dark') expect(paper).not.toBe('rgb(255, 255, 255)');
  });

  it('says nothing for an address that this program did not write', async () => {
    const page = await blank();
    await page.goto(`${site.url}notice.html#<script>alert(1)</script>`);
    expect(await page.locator('body').innerText()).toBe('');
  });
});
