/** The workbench's own parts: the grid's words, its undo, and room for the sheet where there is little of it. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { bindAll, goTo, openSample, startTyping, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { coloured } from './picture';
import { cellIn, savedWorkbook, saves } from './saved';
import type { OpenWorkbench } from './workbench';

/** 1400 × 850 at 200 % zoom. */
const ZOOMED = { viewport: { width: 700, height: 425 }, deviceScaleFactor: 2 };
const ROW_PX = 20;
const HEADING_ROW = 1;
const HEADING_FILL = '#E8F1EE';
/** A cell below the sample's table, out of the menus' way. */
const BELOW = { x: 700, y: 560 };

describeAtDesk('the workbench itself', (desk) => {
  it('has its menus in Swedish, and in English once English is chosen', async () => {
    const open = await desk.open();
    await menuShows(open, ['Klistra in', 'Kopiera', 'Klipp ut', 'Infoga', 'Ta bort', 'Lås fönsterrutor']);
    await open.page.getByRole('combobox', { name: 'Språk' }).selectOption('en');
    await menuShows(open, ['Paste', 'Copy', 'Cut', 'Insert', 'Delete', 'Freeze']);
    await open.context.close();
  });

  it('offers nothing in the menus that the workbook would not hear of', async () => {
    const open = await desk.open();
    await open.page.locator('.grid').getByText('Resultaträkning', { exact: true }).click({ button: 'right' });
    await eventually(async () => expect(await menuTexts(open.page)).toEqual(expect.arrayContaining(['Byt namn', 'Ta bort', 'Ta fram'])));
    expect(await menuTexts(open.page)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Skydda|Protect|^Kopiera$|Flikfärg|^Dölj$/)]));
    await open.context.close();
  });

  it('opens another workbook while a cell is being typed in', async () => {
    const open = await desk.open();
    await typeInCell(open, 'B4', '64');
    await startTyping(open, '77');
    await openSample(open, 'Förvaltningsplan 2025');
    await open.pane.getByRole('button', { name: 'Hitta tabeller' }).click();
    await open.pane.getByRole('button', { name: /^Bind / }).first().waitFor();
    expect([await open.page.locator('.notice').isVisible(), open.complaints]).toEqual([false, []]);
    await open.context.close();
  });

  it('enters what is being typed before it saves', async () => {
    const open = await desk.open();
    await typeInCell(open, 'B3', '44');
    await startTyping(open, '77');
    expect(cellIn(await savedWorkbook(open), 'Resultaträkning!B4')?.value).toBe(77);
    await open.context.close();
  });

  it('brings a deleted heading row back whole: figures, formats, looks and the table\'s name', async () => {
    const open = await desk.open();
    await bindAll(open);
    const before = await savedWorkbook(open);
    const looks = await eventually(async () => {
      const drawn = await headings(open);
      expect([drawn > 1_000, await headings(open)]).toEqual([true, drawn]);
      return drawn;
    });
    await deleteRow(open, HEADING_ROW);
    await saves(open, ({ names }) => expect(names.find(({ name }) => name === 'Resultaträkning_Kapitel')?.refersTo).toBe('Resultaträkning!$A$2:$F$18'));
    await goTo(open, 'H30');
    await open.page.keyboard.press('Control+z');
    await open.pane.getByText('Resultaträkning!A2:F19').waitFor();
    await saves(open, ({ names, sheets }) => expect([names, sheets[0]?.rows]).toEqual([before.names, before.sheets[0]?.rows]));
    await eventually(async () => expect(await headings(open)).toBe(looks));
    expect(open.complaints).toEqual([]);
    await open.context.close();
  });

  it('at 200 % zoom shows six rows and more beside the pane, and hides nothing for good', async () => {
    const open = await desk.open(ZOOMED);
    await eventually(async () => expect((await canvas(open.page).boundingBox())?.height).toBeGreaterThan(7 * ROW_PX));
    await open.pane.getByRole('button', { name: 'Hitta tabeller' }).waitFor();
    await eventually(async () => expect(await open.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([700, 425]));
    await open.page.getByText('Mer', { exact: true }).focus();
    await open.page.keyboard.press('Enter');
    for (const name of ['Språk', 'Tema']) await open.page.getByRole('combobox', { name }).waitFor();
    await open.page.getByRole('button', { name: 'Spara som .xlsx' }).waitFor();
    await open.page.keyboard.press('Escape');
    await open.page.getByRole('combobox', { name: 'Tema' }).waitFor({ state: 'hidden' });
    await open.context.close();
  });
});

/** Opens the menu of the middle of the sheet, waits for what it is to show, and closes it; protecting is never in it. */
async function menuShows({ page }: OpenWorkbench, items: readonly [string, ...string[]]): Promise<void> {
  await canvas(page).click({ button: 'right', position: { x: 250, y: 200 } });
  await eventually(async () => expect(await menuTexts(page)).toEqual(expect.arrayContaining([...items])));
  expect((await menuTexts(page)).join(' ')).not.toMatch(/Skydda|Protect/);
  await canvas(page).click({ position: BELOW });
  await page.getByText(items[0], { exact: true }).filter({ visible: true }).waitFor({ state: 'hidden' });
}

/** Univer puts its menus beside the workbench, not in it, and leaves closed ones there. */
function menuTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body > :not(#root) :is(span, div)')].filter((part) => part.children.length === 0 && part.checkVisibility()).map(({ innerText }) => innerText),
  );
}

/** The cells' own: Univer has canvases for the editors too, which nobody sees. */
function canvas(page: Page): Locator {
  return page.locator('.grid [id^=univer-sheet-main-canvas]');
}

async function deleteRow({ page }: OpenWorkbench, row: number): Promise<void> {
  const position = { x: 20, y: ROW_PX * (row + 1) + 15 };
  await canvas(page).click({ position });
  await canvas(page).click({ position, button: 'right' });
  await page.getByText('Ta bort markerade rader', { exact: true }).click();
}

/** How much of the first rows has the headings' fill. */
async function headings(open: OpenWorkbench): Promise<number> {
  await goTo(open, 'A1');
  return coloured(open, HEADING_FILL);
}
