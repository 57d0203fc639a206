/**
 * The notice's page by itself in Chromium, with a stand-in for Office: no host here opens a dialog. What Excel does
 * with the page (its size, its place, the message's way back) is not tested; docs/HOST.md says so.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ACTIONS } from '../../src/commands/wording';
import { serve, type Served } from '../taskpane/page/site';
import { describeWithTool } from '../support/tools';

jest.setTimeout(120_000);

const OFFICE = `
  window.told = [];
  window.Office = { onReady: (ready) => Promise.resolve().then(ready), context: { ui: { messageParent: (message) => window.told.push(message) } } };
`;
const EMPTY = { fileName: null, date1904: false, sheets: [], names: [] };
/** 28 % × 26 % of a laptop's window. */
const DIALOG = { viewport: { width: 400, height: 210 } };

describeWithTool('chromium', 'the notice', (file) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-notice-'));
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    execFileSync(process.execPath, [path.join(__dirname, 'build-notice.cjs'), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    browser = await chromium.launch({ executablePath: file, args: ['--no-sandbox'] });
    site = await serve({ folder, remove: () => undefined }, EMPTY);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  async function opened(text: string, lang: 'sv' | 'en' = 'sv', looks: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ ...DIALOG, ...looks })).newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
    const content = { lang, text, actions: (['details', 'close'] as const).map((action) => ({ action, label: ACTIONS[action][lang] })) };
    await page.goto(`${site.url}notice.html#${encodeURIComponent(JSON.stringify(content))}`);
    await page.getByRole('button').first().waitFor();
    return page;
  }

  it('shows the sentence and its buttons in the language it was given, and answers with the button that is pressed', async () => {
    const page = await opened('2 errors.', 'en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Show in the pane', 'Close']);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.evaluate('window.told')).toEqual(['close']);
  });

  it('can be answered at once by the keyboard, and the sentence is read with the first button', async () => {
    const page = await opened('2 fel.');
    const first = page.getByRole('button', { name: 'Visa i panelen' });
    expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await first.evaluate((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent)).toBe('2 fel.');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('window.told')).toEqual(['details']);
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
    const axe = new AxeBuilder({ page });
    // The system paints a contrast theme; axe reads the colours that are not shown.
    if (name === 'a contrast theme') axe.disableRules(['color-contrast']);
    expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([400, 210]);
    const [paper] = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor]);
    if (name === 'dark') expect(paper).not.toBe('rgb(255, 255, 255)');
  });

  it('says nothing for an address that this program did not write', async () => {
    const page = await (await browser.newContext(DIALOG)).newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
    await page.goto(`${site.url}notice.html#<script>alert(1)</script>`);
    expect(await page.locator('body').innerText()).toBe('');
  });
});
