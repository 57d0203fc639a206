/** Tabeller, Kontroll and Fyll i in Chromium: what is said, what is kept, and where the focus goes. */
import type { Page } from 'playwright-core';
import type { RawWorkbook } from '../../src/core/grid';
import { planTemplate } from '../../src/app/template-plan';
import { incomeStatement } from '../../src/layouts/income-statement';
import { PUSH } from '../../src/taskpane/wording/push';
import { eventually } from '../support/eventually';
import { applied } from '../support/live-book';
import { bound, reportHead, unboundBook, withCell } from './page/books';
import { describePane, focusOn, selected } from './page/open';

const SHEET = '001 bil-resultatrakning';
const UNBOUND = unboundBook(['bil-resultatrakning', 'ind-ekonomi', 'investeringar']);
const BOUND = bound(UNBOUND);
/** Ersättning vårdtjänster, Ack avv från budget (D5): 81,4 for -2,0; one computed cell (D11) blank. */
const WRONG = withCell(withCell(reportHead(BOUND, '202404'), SHEET, 4, 3, 81.4), SHEET, 10, 3, null);

/** A workbook with nothing but an empty table, its formulas in place. */
function emptyTable(): RawWorkbook {
  const start: RawWorkbook = { fileName: null, sheets: [], names: [], date1904: false };
  const plan = planTemplate(start, { layout: incomeStatement, year: 2024, month: 4, unit: null, place: { kind: 'new-sheet', name: null }, name: null, labels: null });
  if (plan.outcome === 'refused') throw new Error(plan.refusal.why);
  return applied(start, plan.changes).workbook;
}

describePane('the views of the pane', (open) => {
  describe('an empty table', () => {
    it('is not called right: Kontroll says that nothing was compared, Fyll i that there is nothing to compute from', async () => {
      const page = await open(emptyTable(), 'check');
      await page.locator('.notice', { hasText: 'Inget är jämfört' }).getByText('Tabellerna är tomma: det finns inga siffror att stämma av än.').waitFor();
      expect(await page.locator('#panel-check').innerText()).not.toMatch(/Allt stämmer|Inga fel/);
      await page.getByRole('tab', { name: 'Fyll i' }).click();
      await page.getByText('Tabellerna är tomma: det finns inga siffror att räkna från än.').waitFor();
    });
  });

  describe('the report form', () => {
    const field = (page: Page, name: string): ReturnType<Page['getByRole']> => page.getByRole('textbox', { name, exact: true });
    const opened = async (book: RawWorkbook): Promise<Page> => {
      const page = await open(book, 'tables');
      await page.locator('summary', { hasText: /^Rapport:/ }).click();
      await field(page, 'Enhet').waitFor();
      return page;
    };

    it('keeps what was typed when a field is wrong, says so at the field and goes there', async () => {
      const page = await opened(BOUND);
      await field(page, 'Enhet').fill('Folktandvården');
      await field(page, 'Period').fill('april 2024');
      await field(page, 'Rapport').fill('Delårsrapport');
      await page.getByRole('button', { name: 'Spara' }).click();
      await page.getByText('Skriv år och månad som 202404.').waitFor();
      await focusOn(page, /^Period$/);
      expect(await field(page, 'Enhet').inputValue()).toBe('Folktandvården');
      expect(await field(page, 'Period').inputValue()).toBe('april 2024');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('202404');
      await page.getByText('Skriv år och månad som 202404.').waitFor({ state: 'detached' });
      await page.keyboard.press('Enter');
      await page.locator('.form').getByText('Sparat i arbetsboken.').waitFor();
      await eventually(async () => expect(await page.evaluate(() => window.avstamt?.book.raw().names.find(({ name }) => name === 'Avstämt_Enhet')?.refersTo)).toBe('"Folktandvården"'));
    });

    it('takes away what it said once something is typed anew', async () => {
      const page = await opened(BOUND);
      await field(page, 'Enhet').fill('Region');
      await field(page, 'Period').fill('202404');
      await field(page, 'Rapport').fill('Delårsrapport');
      await page.getByRole('button', { name: 'Spara' }).click();
      const saved = page.locator('.form').getByText('Sparat i arbetsboken.');
      await saved.waitFor();
      await field(page, 'Enhet').fill('Regionen');
      await saved.waitFor({ state: 'detached' });
    });

    it('says what is missing instead of saving nothing', async () => {
      const page = await opened(BOUND);
      for (const name of ['Enhet', 'Period', 'Rapport']) await field(page, name).fill('');
      await page.getByRole('button', { name: 'Spara' }).click();
      for (const text of ['Skriv enheten.', 'Skriv perioden.', 'Skriv vilken rapport det är.']) await page.getByText(text).waitFor();
      await focusOn(page, /^Enhet$/);
      expect(await page.getByText('Sparat').count()).toBe(0);
      await field(page, 'Enhet').fill('Region');
      await page.getByRole('button', { name: 'Spara' }).click();
      await page.locator('.form').getByText('Sparat i arbetsboken. För att skicka saknas: period, rapport.').waitFor();
    });

    it('is where Skicka leads to when something of it is missing: opened, with the focus in the field', async () => {
      const page = await open(BOUND, 'push');
      await page.getByLabel('Ditt namn').fill('Anna Andersson');
      await page.getByRole('button', { name: 'Visa vad som skickas' }).click();
      await page.getByRole('button', { name: 'Fyll i under Tabeller' }).click();
      await focusOn(page, /^Enhet$/);
      await eventually(() => expect(new URL(page.url()).hash).toBe('#tables'));
    });
  });

  describe('a kind of report spelled otherwise than what is published', () => {
    it('is asked about before a series of its own begins, and the way to mend it is one click', async () => {
      const page = await open(reportHead(BOUND, '202404'), 'push');
      const prepare = async (): Promise<void> => {
        await page.getByRole('button', { name: 'Visa vad som skickas' }).click();
        await page.getByText('Det här skickas').waitFor();
      };
      await page.getByLabel('Ditt namn').fill('Anna Andersson');
      await prepare();
      expect(await page.getByText(/Stavas det på samma sätt/).count()).toBe(0);
      await page.getByRole('button', { name: 'Skicka', exact: true }).click();
      await page.getByText('Siffrornas kontrollsumma').waitFor();
      await page.evaluate(() => window.avstamt?.book.type({ cells: [], names: [{ name: 'Avstämt_Rapport', sheet: null, refersTo: '"Delars rapport"', comment: null, hidden: false }] }));
      await page.getByRole('button', { name: PUSH.again.sv }).click();
      await prepare();
      await page.getByText('Inget är publicerat för region · delars-rapport, men för region · delårsrapport.').waitFor();
      await page.getByRole('button', { name: 'Fyll i under Tabeller' }).click();
      await focusOn(page, /^Rapport$/);
    });
  });

  describe('the focus goes to what came of the button that was pressed', () => {
    it('tables found, bound, let go, and all of it undone', async () => {
      const page = await open(UNBOUND, 'tables');
      await page.getByRole('button', { name: 'Hitta tabeller' }).press('Enter');
      await focusOn(page, /^Hittade tabeller/);
      await page.getByRole('button', { name: 'Bind 3 tabeller' }).press('Enter');
      await focusOn(page, /^3 tabeller är bundna/);
      await page.locator('summary', { hasText: 'Ändra: Investeringar' }).press('Enter');
      await page.locator('.card', { hasText: 'Ändra: Investeringar' }).getByRole('button', { name: 'Ta bort namnet' }).press('Enter');
      await focusOn(page, /^Namnet är borttaget/);
      await page.getByRole('button', { name: 'Ångra' }).press('Enter');
      await focusOn(page, /^Ångrat\./);
    });
  });

  describe('accepting a finding', () => {
    const accept = async (page: Page, item: RegExp): Promise<void> => {
      await page.getByRole('button', { name: item }).first().press('a');
      await page.getByLabel('Motiv').fill('Engångspost');
      await page.getByLabel('Ditt namn').fill('Greta Granskare');
      await page.keyboard.press('Enter');
    };

    it('is confirmed where it can be seen, moves the finding to the fold of accepted ones, and leaves the sheet’s selection alone', async () => {
      const page = await open(WRONG, 'check');
      const group = page.locator('.entry-line').first();
      await group.press('Enter');
      const before = await eventually(async () => {
        const there = await selected(page);
        expect(there).toMatchObject({ sheet: SHEET });
        return there;
      });
      await accept(page, /Beräknad kolumn stämmer inte/);
      const said = page.locator('.notice', { hasText: 'Fyndet är accepterat och står under Accepterade.' });
      await said.waitFor();
      await eventually(async () => expect(await said.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true));
      await page.locator('details', { hasText: 'Accepterade (1)' }).getByRole('button', { name: /Beräknad kolumn stämmer inte/ }).waitFor();
      await page.locator('section.table').getByRole('button', { name: /Beräknad kolumn stämmer inte/ }).waitFor({ state: 'detached' });
      expect(await selected(page)).toEqual(before);
      await focusOn(page, /^(?!BODY$)/);
      await said.getByRole('button', { name: 'Ångra' }).press('Enter');
      await focusOn(page, /^Ångrat\./);
      await page.locator('section.table').getByRole('button', { name: /Beräknad kolumn stämmer inte/ }).waitFor();
    });
  });

  describe('taking back what has been changed since', () => {
    it('asks no longer once the change is taken away', async () => {
      const page = await open(WRONG, 'check');
      const note = (value: string): Promise<void> => page.evaluate((text) => window.avstamt?.book.type({ cells: [{ sheet: 'Avstämt protokoll', row: 1, column: 2, formula: null, value: text }] }), value);
      await page.getByRole('button', { name: 'Anteckna kontrollen' }).click();
      await page.getByLabel('Ditt namn').fill('Greta');
      await page.keyboard.press('Enter');
      const undo = page.getByRole('button', { name: 'Ångra', exact: true });
      await undo.waitFor();
      await note('Gunnar');
      await undo.click();
      await page.getByRole('button', { name: 'Ångra ändå' }).waitFor();
      await note('Greta');
      await page.getByRole('button', { name: 'Ångra ändå' }).waitFor({ state: 'detached' });
      await undo.waitFor();
    });
  });

  describe('who publishes', () => {
    it('is asked for where the name is missing, with the focus in the field', async () => {
      const page = await open(BOUND, 'push');
      await page.getByRole('button', { name: 'Visa vad som skickas' }).click();
      await page.getByText('Skriv ditt namn först: det står vid publiceringen.').waitFor();
      await focusOn(page, /^Ditt namn/);
    });
  });

  describe('noting the check', () => {
    it('is signed: it asks for the name that nobody has given yet, once, and writes nothing without it', async () => {
      const page = await open(WRONG, 'check');
      await page.getByRole('button', { name: 'Anteckna kontrollen' }).click();
      await focusOn(page, /^Ditt namn/);
      await page.getByText('Skriv ditt namn: det står i protokollet.').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Greta Granskare');
      expect(await page.evaluate(() => window.avstamt?.book.raw().sheets.some(({ name }) => name === 'Avstämt protokoll'))).toBe(false);
      await page.keyboard.press('Enter');
      const said = page.getByText('Kontrollen är antecknad i bladet Avstämt protokoll.');
      await said.first().waitFor();
      const signatures = (): Promise<unknown[] | undefined> => page.evaluate(() => window.avstamt?.book.raw().sheets.find(({ name }) => name === 'Avstämt protokoll')?.rows.slice(1).map(({ cells }) => cells.find(({ column }) => column === 2)?.value));
      expect(await signatures()).toEqual(['Greta Granskare']);
      await page.getByRole('button', { name: 'Anteckna kontrollen' }).click();
      await eventually(async () => expect(await signatures()).toEqual(['Greta Granskare', 'Greta Granskare']));
    });
  });

  describe('the switch for marks in the sheets', () => {
    it('shows what the ribbon has marked, and takes it away', async () => {
      const page = await open(WRONG, 'check');
      const control = page.getByRole('switch', { name: 'Markera i bladen' });
      expect(await control.isChecked()).toBe(false);
      await page.evaluate(() => window.avstamt?.marks.set('findings'));
      await eventually(async () => expect(await control.isChecked()).toBe(true));
      await control.click();
      await eventually(async () => expect(await control.isChecked()).toBe(false));
      await eventually(async () => expect(await page.evaluate(() => window.avstamt?.book.marks())).toEqual([]));
      await page.evaluate(() => window.avstamt?.marks.set('cells'));
      expect(await control.isChecked()).toBe(false);
    });
  });

  describe('the cells of Fyll i', () => {
    it('are one tab stop a table: arrows walk them, Enter shows one', async () => {
      const page = await open(WRONG, 'fill');
      await page.getByRole('row', { name: /Personalkostnader, .* tom/ }).waitFor();
      const stops = (): Promise<number[]> => page.locator('.fill-table').evaluateAll((tables) => tables.map((table) => table.querySelectorAll('td button[tabindex="0"], th button[tabindex="0"]').length));
      await eventually(async () => expect(new Set(await stops())).toEqual(new Set([1])));
      const first = page.locator('.fill-table').first().locator('[data-roving]').first();
      await first.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const second = await page.locator('.fill-table').first().locator('[data-roving]').nth(1).getAttribute('data-roving');
      await eventually(async () => expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['roving'])).toBe(second));
      await eventually(async () => expect(await selected(page)).toMatchObject({ sheet: SHEET }));
      await page.keyboard.press('Home');
      await eventually(async () => expect(await first.evaluate((element) => element === document.activeElement)).toBe(true));
    });
  });
});
