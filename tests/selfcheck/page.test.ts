/** The self-check page in Chromium, on Microsoft's own office.js as a page in Excel loads it. */
import { readFileSync } from 'node:fs';
import golden from '../../src/selfcheck/golden.json';
import type { Report } from '../../src/selfcheck/report';
import { SCENARIOS } from '../../src/selfcheck/scenarios/all';
import { EVENT } from '../../src/workbench/host/events';
import { eventually } from '../support/eventually';
import { axeFaults } from '../support/pages/axe';
import { BROWSER_TEST_MS } from '../support/pages/chromium';
import { describeWithTool } from '../support/tools';
import { closeSite, openPage, type OpenPage, openSite, type Site } from './page/browser';

jest.setTimeout(BROWSER_TEST_MS);

const SAME = Object.keys(golden).length;

describeWithTool('chromium', 'the self-check page', (chromium) => {
  let site: Site;
  let open: OpenPage;

  beforeAll(async () => {
    site = await openSite(chromium);
    open = await openPage(site);
    await open.page.getByRole('button', { name: 'Starta testet' }).click();
    await open.page.getByText('Klart:').waitFor({ timeout: 180_000 });
  });
  afterAll(() => closeSite(site));

  it('every scenario answers as recorded in Node', async () => {
    const items = await open.page.locator('li').evaluateAll((list) => list.map((item) => [item.dataset['id'], item.dataset['kind'], item.textContent]));
    expect(items.filter(([, kind]) => kind !== 'same' && kind !== 'left-out')).toEqual([]);
    expect(items.filter(([, kind]) => kind === 'same').map(([id]) => id)).toEqual(Object.keys(golden));
    expect(items).toHaveLength(SCENARIOS.length);
  });

  it('says so to a screen reader, and asks nothing of the network but Office.js', async () => {
    const told = `Klart: ${SAME} som väntat, 0 skiljer sig, 0 gick inte att köra, ${SCENARIOS.length - SAME} utelämnade.`;
    await eventually(async () => expect(await open.page.getByRole('status').textContent()).toBe(told));
    expect(open.strays).toEqual([]);
    expect(open.complaints).toEqual([]);
  });

  it('has no bugs of the host behind it, and leaves the workbook as it was', async () => {
    expect(await open.page.evaluate(() => window.testHost.bugs)).toEqual([]);
    expect(await open.page.evaluate(() => window.testHost.book.sheets.map(({ name }) => name))).toEqual(['Blad1']);
  });

  it('saves a report with every verdict', async () => {
    const download = open.page.waitForEvent('download');
    await open.page.getByRole('button', { name: 'Spara rapporten' }).click();
    const report = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Report;
    expect(report).toMatchObject({ format: 'avstamt-self-check/1', excel: { platform: 'PC', displayLanguage: 'sv-SE' } });
    expect(report.verdicts.map(({ id }) => id)).toEqual(SCENARIOS.map(({ id }) => id));
  });

  it('has nothing that a reader of screens stumbles over', async () => {
    await eventually(async () => expect(await axeFaults(open.page)).toEqual([]));
  });

  it('turns to English and keeps the keyboard where it was', async () => {
    await open.page.getByRole('button', { name: 'English' }).click();
    await open.page.getByText('Done:').waitFor();
    await eventually(async () => expect(await open.page.evaluate(() => [document.documentElement.lang, document.activeElement?.textContent])).toEqual(['en', 'Svenska']));
  });

  it('shows what differs, with both answers', async () => {
    const { page } = await openPage(site);
    await page.getByRole('button', { name: 'Starta testet' }).waitFor();
    await page.evaluate((selectionChanged) => (window.testHost.faults.missingEvents = [selectionChanged]), EVENT.worksheetSelectionChanged);
    await page.getByRole('button', { name: 'Starta testet' }).click();
    await page.getByText('Klart:').waitFor({ timeout: 180_000 });
    const items = page.locator('li[data-kind=differs]');
    await expect(items.evaluateAll((list) => list.map(({ dataset }) => dataset['id']))).resolves.toEqual(['events.selection']);
    await expect(items.locator('td').allTextContents()).resolves.toEqual(['"B2:C3"', '""']);
  });

  it('runs what a page associates with a button of the ribbon', async () => {
    const { page } = await openPage(site);
    await page.getByRole('button', { name: 'Starta testet' }).waitFor();
    await page.evaluate(() => {
      Office.actions.associate('Kontrollera', () => void document.body.setAttribute('data-ran', 'yes'));
      window.invokeAction('Kontrollera');
    });
    await page.locator('body[data-ran=yes]').waitFor();
  });

  it('outside Excel says where it belongs', async () => {
    const { page } = await openPage(site, false);
    await page.getByText('bara i Excel').waitFor();
    await eventually(async () => expect(await page.getByRole('button', { name: 'Starta testet' }).getAttribute('aria-disabled')).toBe('true'));
  });
});
