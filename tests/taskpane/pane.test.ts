/**
 * The pane in Chromium, under its own content security policy, on a workbook in memory and the memory store: what the
 * people of the report do in it, with the keyboard, in every theme and language, and what axe says of each view.
 */
import type { BrowserContextOptions } from 'playwright-core';
import { eventually } from '../support/eventually';
import { bound, reportHead, unboundBook, withCell } from './page/books';
import { looksRight } from './page/looks';
import { describePane, focusOn, selected } from './page/open';

const SHEET = '001 bil-resultatrakning';
const TABLES = ['bil-resultatrakning', 'ind-ekonomi', 'investeringar'];
const UNBOUND = unboundBook(TABLES);
/** Ersättning vårdtjänster, Ack avv från budget (D5): 81,4 for -2,0; one computed cell (D11) blank. */
const WRONG = withCell(withCell(reportHead(bound(UNBOUND), '202404'), SHEET, 4, 3, 81.4), SHEET, 10, 3, null);
const VIEWS = ['tables', 'check', 'fill', 'push', 'pull'];

describePane('the pane', (open) => {
  it('first run: tables are found, confirmed and bound, and their findings are there without another click', async () => {
    const page = await open(UNBOUND, 'tables');
    await page.getByRole('button', { name: 'Hitta tabeller' }).click();
    await page.getByRole('button', { name: 'Bind 3 tabeller' }).click();
    await page.getByText('3 tabeller är bundna.').first().waitFor();
    const names = (): Promise<unknown> => page.evaluate(() => window.avstamt?.book.raw().names.map(({ comment }) => comment));
    await eventually(async () => expect(await names()).toHaveLength(3));
    expect(await names()).toContainEqual(expect.stringMatching(/^avstamt layout=income-statement/));
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByRole('button', { name: 'Hitta tabeller' }).waitFor();
    await eventually(async () => expect(await names()).toEqual([]));
  });

  it('a finding leads to its cell, shows both figures, and is gone when the figure is put right', async () => {
    const page = await open(WRONG, 'check');
    await page.locator('.entry-line').first().click();
    const item = page.getByRole('button', { name: /Beräknad kolumn stämmer inte/ });
    await item.click();
    await eventually(async () => expect(await selected(page)).toEqual({ sheet: SHEET, rect: { top: 4, left: 3, bottom: 4, right: 3 } }));
    await eventually(async () => expect(await page.locator('.figures').innerText()).toMatch(/81,4[^]*−2,0[^]*\+83,4/));
    await page.evaluate((sheet) => window.avstamt?.book.type({ cells: [{ sheet, row: 4, column: 3, formula: null, value: -2 }] }), SHEET);
    await item.waitFor({ state: 'detached' });
    await eventually(async () => expect(await page.locator('.summary h2').innerText()).toMatch(/^Inga fel/));
  });

  it('keyboard only: arrows through the findings, Enter to the cell, A to accept, Escape back', async () => {
    const page = await open(WRONG, 'check');
    const first = page.locator('.entry-line').first();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await selected(page)).toMatchObject({ rect: { top: 4, left: 3 } }));
    await page.keyboard.press('a');
    await focusOn(page, /^Motiv/);
    expect(await page.getByLabel('Motiv').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['roving'])).toBeTruthy());
    await page.keyboard.press('a');
    await focusOn(page, /^Motiv/);
    await page.keyboard.type('=Engångspost, se bokslutet');
    await page.getByLabel('Ditt namn').fill('Greta Granskare');
    await page.keyboard.press('Enter');
    await page.getByText('Accepterade (1)').waitFor();
    const protocol = (): Promise<string> => page.evaluate(() => JSON.stringify(window.avstamt?.book.raw().sheets.find(({ name }) => name === 'Avstämt protokoll')));
    await eventually(async () => expect(await protocol()).toContain('"value":"=Engångspost, se bokslutet"'));
    expect(await protocol()).not.toContain('"formula"');
  });

  it('Fyll i shows every cell, writes formulas, and is undone', async () => {
    const page = await open(WRONG, 'fill');
    const cell = (): Promise<unknown> => page.evaluate((sheet) => window.avstamt?.book.raw().sheets.find(({ name }) => name === sheet)?.rows.find(({ row }) => row === 10)?.cells.find(({ column }) => column === 3)?.formula ?? null, SHEET);
    await page.getByRole('row', { name: /Personalkostnader, .* tom/ }).waitFor();
    expect(await cell()).toBeNull();
    await page.getByRole('button', { name: /^Fyll i \d+ celler/ }).click();
    await page.getByText(/celler är ifyllda/).first().waitFor();
    await eventually(async () => expect(await cell()).toMatch(/^=/));
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByRole('button', { name: /^Fyll i \d+ celler/ }).waitFor();
    await eventually(async () => expect(await cell()).toBeNull());
  });

  it('Skicka asks where errors would go along, tells time and checksum, and Hämta inserts what was sent', async () => {
    const page = await open(WRONG, 'push');
    await page.getByLabel('Ditt namn').fill('Anna Andersson');
    await page.getByRole('button', { name: 'Visa vad som skickas' }).click();
    await page.getByRole('button', { name: 'Skicka', exact: true }).click();
    await page.getByText(/2 fel som ingen har accepterat följer med/).waitFor();
    expect(await page.evaluate(() => window.avstamt?.list.within.series())).toEqual([]);
    await page.getByRole('button', { name: 'Skicka ändå' }).click();
    await page.getByText('Siffrornas kontrollsumma').waitFor();
    await page.getByRole('tab', { name: 'Hämta' }).click();
    await page.getByRole('button', { name: /april 2024/ }).click();
    await page.getByRole('button', { name: 'Jämför med arbetsboken' }).click();
    await page.getByText('Ingen skillnad i siffrorna').first().waitFor();
    await page.evaluate((sheet) => window.avstamt?.book.type({ cells: [{ sheet, row: 4, column: 3, formula: null, value: -3 }] }), SHEET);
    await page.getByText('Jämförelsen kan vara inaktuell').first().waitFor();
    await page.getByRole('button', { name: 'Jämför igen' }).click();
    await page.getByText('1 siffra skiljer i 1 tabell.').waitFor();
    await page.getByRole('button', { name: 'Jämför igen' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Infoga som tabeller' }).click();
    await page.getByRole('button', { name: 'Infoga 3 tabeller' }).click();
    await page.getByText('3 tabeller är infogade på nya blad.').first().waitFor();
    await page.getByRole('button', { name: 'Uppdatera på plats' }).click();
    await page.getByText('De hämtade tabellerna är aktuella.').waitFor();
  });

  it('Skicka stops where headings name another period, and says which', async () => {
    const page = await open(reportHead(bound(unboundBook(['resultatrakning'])), '202408'), 'push');
    await page.getByLabel('Ditt namn').fill('Anna Andersson');
    await page.getByRole('button', { name: 'Visa vad som skickas' }).click();
    await page.getByText(/Du skickar augusti 2024/).waitFor();
  });

  it('says that publishing is not set up where no store is, and shows the shape of what comes while it reads', async () => {
    const none = await open(WRONG, 'push', 'no-store');
    await none.getByText('Publicering är inte uppsatt').waitFor();
    const slow = await open(WRONG, 'check', 'slow');
    expect(await slow.locator('#panel-check .skeleton').getAttribute('aria-label')).toBe('Läser arbetsboken …');
  });

  it('text from the workbook is text', async () => {
    const page = await open(withCell(WRONG, SHEET, 4, 0, '<img src=x onerror=alert(1)>Ersättning vårdtjänster'), 'check');
    await page.locator('.entry-line').first().click();
    expect(await page.locator('img').count()).toBe(0);
  });

  const looks: readonly [string, string, BrowserContextOptions][] = [
    ['light, Swedish', 'lang=sv', {}],
    ['dark, English', 'theme=dark&lang=en', {}],
    ['a contrast theme', 'lang=sv', { forcedColors: 'active', colorScheme: 'dark' }],
    ['200 % zoom', 'lang=sv', { viewport: { width: 175, height: 350 } }],
  ];
  it.each(looks.flatMap(([name, query, options]) => VIEWS.map((view) => ({ name, view, query, options }))))('$view in $name: nothing for axe to find, nothing wider than the pane', async ({ view, query, options }) => {
    const page = await open(WRONG, view, query, options);
    await page.locator('.skeleton:visible').waitFor({ state: 'detached' });
    if (view === 'check') await page.locator('.entry-line').first().click();
    await looksRight(page, view, options.forcedColors === 'active');
  });
});
