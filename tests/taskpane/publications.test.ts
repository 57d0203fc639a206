/**
 * Skicka and Hämta beside a list that others publish to, that is out of reach or says nothing: what is told, how the
 * rarer states look, and the way on.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { RawWorkbook } from '../../src/core/grid';
import { eventually } from '../support/eventually';
import { bound, reportHead, unboundBook } from './page/books';
import { linksAreSeen, looksRight } from './page/looks';
import { describePane } from './page/open';

const UNBOUND = reportHead(unboundBook(['investeringar', 'ind-ekonomi']), '202404');
const BOOK = bound(UNBOUND);
const SHEET = '001 investeringar';
const REPORT = /^region · april 2024 · delårsrapport/;
const OUT_OF_REACH = 'Publiceringarna går inte att nå just nu. Kontrollera anslutningen och försök igen.';

const LOOKS: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['the dark theme', 'theme=dark', {}],
  ['a contrast theme', '', { forcedColors: 'active', colorScheme: 'dark' }],
  ['the dark theme at 200 % zoom', 'theme=dark', { viewport: { width: 175, height: 350 } }],
];

describePane('publications in the pane', (open) => {
  describe.each(LOOKS)('in %s there is nothing for axe to find, and nothing wider than the pane, where', (_, query, options) => {
    const isContrast = options.forcedColors === 'active';
    const signed = async (): Promise<Page> => {
      const page = await open(BOOK, 'push', query, options);
      await page.getByLabel('Ditt namn').fill('Anna Andersson');
      await publish(page, 'Erik Ekonom');
      await type(page, 117.3);
      return page;
    };

    it('a push would be stopped, and is told so before it is sent', async () => {
      const page = await signed();
      await page.getByRole('button', { name: 'Visa vad som skickas' }).click();
      await page.getByText('Kommer att stoppas').waitFor();
      await page.getByText(/^Erik Ekonom publicerade .* bygger inte på det\.$/).waitFor();
      const ground = (name: string): Promise<string> => page.getByRole('button', { name, exact: true }).evaluate((button) => getComputedStyle(button).backgroundColor);
      await eventually(async () => expect(await ground('Skicka')).toBe(await ground('Avbryt')));
      await looksRight(page, 'push', isContrast);
    });

    it('the log offers to take one’s own publication back, and what would hold afterwards is shown', async () => {
      const page = await signed();
      await publish(page, 'Anna Andersson');
      await openNewest(page);
      const offer = page.getByRole('button', { name: 'Ångra publiceringen …' });
      await offer.waitFor();
      await looksRight(page, 'pull', isContrast);
      await linksAreSeen(page, 'pull');
      await offer.click();
      await page.getByText(/^Efteråt gäller det som Erik Ekonom publicerade /).waitFor();
      await looksRight(page, 'pull', isContrast);
    });

    it('what would be inserted is shown', async () => {
      const page = await signed();
      await openNewest(page);
      await page.getByRole('button', { name: 'Infoga som tabeller' }).click();
      await page.getByRole('button', { name: 'Infoga 2 tabeller' }).waitFor();
      await page.getByText('Blad ”Investeringar 2”: 7 rader, 3 sifferkolumner').waitFor();
      await looksRight(page, 'pull', isContrast);
    });

    it('a list lets people wait, with which try it is and the way to call it off', async () => {
      const page = await signed();
      await openNewest(page);
      await silence(page);
      await page.getByRole('button', { name: '← Alla publiceringar' }).click();
      await page.getByText('Listan svarar inte. Försöker igen om 6 s (försök 4 av 10).').waitFor();
      await looksRight(page, 'pull', isContrast);
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await page.getByText('Avbrutet. Listan är inte läst.').waitFor();
    });
  });

  describe('a list that was out of reach', () => {
    it('is read once it can be, and what was to be refreshed is shown and written as if nothing had been', async () => {
      const page = await open(BOOK, 'pull');
      await publish(page, 'Erik Ekonom');
      await openNewest(page);
      await page.getByRole('button', { name: 'Infoga som tabeller' }).click();
      await page.getByRole('button', { name: 'Infoga 2 tabeller' }).click();
      await page.getByText('2 tabeller är infogade på nya blad.').first().waitFor();
      await type(page, 117.3);
      await publish(page, 'Erik Ekonom');
      await openNewest(page);
      await isRetried(page, 'Uppdatera på plats');
      await page.locator('.change', { hasText: /^Medicinsk apparatur, Prognos utfall 2024/ }).getByText('117,3').waitFor();
      expect(await pulledFigure(page)).toBe(116.3);
      await isRetried(page, 'Uppdatera');
      await page.getByText('En tabell är uppdaterad.').first().waitFor();
      expect(await pulledFigure(page)).toBe(117.3);
      await isRetried(page, '← Alla publiceringar');
      await page.getByRole('button', { name: REPORT }).waitFor();
    });
  });

  describe('the workbook compared with a publication', () => {
    it('knows a table by what it holds: under a new name, which is told, or under none', async () => {
      const page = await open(BOOK, 'pull');
      await publish(page, 'Erik Ekonom');
      await openNewest(page);
      await type(page, 117.3, renamed(BOOK, 'Investeringar', 'Årets_köp'));
      await page.getByRole('button', { name: 'Jämför med arbetsboken' }).click();
      await page.getByText('1 siffra skiljer i 1 tabell.').waitFor();
      await page.getByText('heter nu Årets_köp (förut Investeringar)').waitFor();
      await type(page, 117.3, { names: [], removedNames: [{ name: 'Årets_köp', sheet: null }] });
      await page.getByRole('button', { name: 'Jämför igen' }).click();
      await page.getByText(/heter nu/).waitFor({ state: 'detached' });
      await page.getByText('1 siffra skiljer i 1 tabell.').waitFor();
      expect(await page.locator('.diff').innerText()).toMatch(/Medicinsk apparatur, Prognos utfall 2024\s+116,3\s+117,3/);
    });
  });
});

interface NameChanges {
  readonly names: RawWorkbook['names'];
  readonly removedNames: readonly { readonly name: string; readonly sheet: null }[];
}

function renamed({ names }: RawWorkbook, from: string, to: string): NameChanges {
  return { names: names.filter(({ name }) => name === from).map((one) => ({ ...one, name: to })), removedNames: [{ name: from, sheet: null }] };
}

/** *Prognos utfall* of *Medicinsk apparatur*, and what is done to names at the same time. */
async function type(page: Page, value: number, names: Partial<NameChanges> = {}): Promise<void> {
  await page.evaluate((changes) => window.avstamt?.book.type(changes), { cells: [{ sheet: SHEET, row: 3, column: 2, formula: null, value }], ...names });
}

/** The workbook as it stands, by somebody at a computer of their own. */
async function publish(page: Page, author: string): Promise<void> {
  await page.evaluate((who) => window.avstamt?.list.publish(window.avstamt.book.raw(), who), author);
}

/** The same figure where it was pulled to. */
function pulledFigure(page: Page): Promise<unknown> {
  return page.evaluate(() => window.avstamt?.book.raw().sheets.find(({ name }) => name === 'Investeringar 2')?.rows.flatMap(({ cells }) => (cells[0]?.value === 'Medicinsk apparatur' ? [cells[2]?.value] : []))[0]);
}

async function openNewest(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Hämta' }).click();
  const back = page.getByRole('button', { name: '← Alla publiceringar' });
  if (await back.isVisible()) await back.click();
  else await page.getByRole('button', { name: 'Uppdatera listan' }).click();
  await page.getByRole('button', { name: REPORT }).click();
  await page.getByText('Gäller nu').waitFor();
}

/** Presses the button while the list is out of reach, and tries again when it no longer is. */
async function isRetried(page: Page, button: string): Promise<void> {
  await page.evaluate(() => window.avstamt?.list.be('out of reach'));
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText(OUT_OF_REACH).waitFor();
  await page.evaluate(() => window.avstamt?.list.be('answers'));
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await eventually(async () => expect(await page.getByText(OUT_OF_REACH).count()).toBe(0));
}

/** The list says nothing from now on, and has been asked three times; seconds are not waited for. */
async function silence(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.avstamt?.list.be('silent');
    window.avstamt?.waiting.tell({ tries: 3, most: 10, nextInMs: 6200, isBusy: false });
  });
}
