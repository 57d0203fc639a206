/** The workbench's own parts: the grid's words, its undo, and room for the sheet where there is little of it. */
import type { Locator, Page } from 'playwright-core';
import { describeWithTool } from '../../support/tools';
import { bindAll, cellBox, cellIn, coloured, openSample, savedWorkbook, typeInCell } from './acts';
import { openWorkbench, startDesk, START_MS, type Desk, type OpenWorkbench } from './workbench';

jest.setTimeout(120_000);

/** 1400 × 850 at 200 % zoom. */
const ZOOMED = { viewport: { width: 700, height: 425 }, deviceScaleFactor: 2 };
const ROW_PX = 20;
const HEADING_ROW = 1;
const HEADING_FILL = '#E8F1EE';
/** A cell below the sample's table, out of the menus' way. */
const BELOW = { x: 700, y: 560 };

describeWithTool('chromium', 'the workbench itself', (chromium) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk(chromium);
  }, START_MS);
  afterAll(() => desk?.close());

  it('has its menus in Swedish, and in English once English is chosen', async () => {
    const open = await openWorkbench(desk);
    const swedish = await menuOf(open, 'Klistra in');
    expect(swedish.join(' ')).not.toMatch(/Skydda|Protect/);
    expect(swedish).toEqual(expect.arrayContaining(['Kopiera', 'Klipp ut', 'Klistra in', 'Infoga', 'Ta bort', 'Lås fönsterrutor']));
    await open.page.getByRole('combobox', { name: 'Språk' }).selectOption('en');
    expect(await menuOf(open, 'Paste')).toEqual(expect.arrayContaining(['Copy', 'Cut', 'Paste', 'Insert', 'Delete', 'Freeze']));
    await open.context.close();
  });

  it('offers nothing in the menus that the workbook would not hear of', async () => {
    const open = await openWorkbench(desk);
    await open.page.locator('.grid').getByText('Resultaträkning', { exact: true }).click({ button: 'right' });
    await open.page.getByText('Byt namn', { exact: true }).waitFor();
    expect(await menuTexts(open.page)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Skydda|Protect|^Kopiera$|Flikfärg|^Dölj$/)]));
    await open.context.close();
  });

  it('opens another workbook while a cell is being typed in', async () => {
    const open = await openWorkbench(desk);
    await typeInCell(open, 'B4', '64');
    await open.page.keyboard.type('77');
    await openSample(open, 'Förvaltningsplan 2025');
    await open.pane.getByRole('button', { name: 'Hitta tabeller' }).click();
    await open.pane.getByRole('button', { name: /^Bind / }).first().waitFor();
    expect([await open.page.locator('.notice').isVisible(), open.complaints]).toEqual([false, []]);
    await open.context.close();
  });

  it('enters what is being typed before it saves', async () => {
    const open = await openWorkbench(desk);
    await typeInCell(open, 'B3', '44');
    await open.page.keyboard.type('77');
    expect(cellIn(await savedWorkbook(open), 'Resultaträkning!B4')?.value).toBe(77);
    await open.context.close();
  });

  it('brings a deleted heading row back whole: figures, formats, looks and the table\'s name', async () => {
    const open = await openWorkbench(desk);
    await bindAll(open);
    const before = await savedWorkbook(open);
    const looks = await headings(open);
    expect(looks).toBeGreaterThan(1_000);
    await deleteRow(open, HEADING_ROW);
    expect(await nameOf(open, 'Resultaträkning_Kapitel')).toBe('Resultaträkning!$A$2:$F$18');
    await canvas(open.page).click({ position: BELOW });
    await open.page.keyboard.press('Control+z');
    await open.pane.getByText('Resultaträkning!A2:F19').waitFor();
    const after = await savedWorkbook(open);
    expect(after.names).toEqual(before.names);
    expect(after.sheets[0]?.rows).toEqual(before.sheets[0]?.rows);
    expect(await headings(open)).toBe(looks);
    expect(open.complaints).toEqual([]);
    await open.context.close();
  });

  it('at 200 % zoom shows six rows and more beside the pane, and hides nothing for good', async () => {
    const open = await openWorkbench(desk, ZOOMED);
    await open.page.waitForFunction(() => ([...document.querySelectorAll('.grid [data-u-comp=render-canvas]')].at(-1)?.clientHeight ?? 0) > 0);
    const cells = await canvas(open.page).boundingBox();
    expect(cells?.height).toBeGreaterThan(7 * ROW_PX);
    expect(await open.pane.getByRole('button', { name: 'Hitta tabeller' }).isVisible()).toBe(true);
    expect(await open.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([700, 425]);
    await open.page.getByText('Mer', { exact: true }).focus();
    await open.page.keyboard.press('Enter');
    for (const name of ['Språk', 'Tema']) expect(await open.page.getByRole('combobox', { name }).isVisible()).toBe(true);
    expect(await open.page.getByRole('button', { name: 'Spara som .xlsx' }).isVisible()).toBe(true);
    await open.page.keyboard.press('Escape');
    expect(await open.page.getByRole('combobox', { name: 'Tema' }).isVisible()).toBe(false);
    await open.context.close();
  });
});

/** What the menu of the middle of the sheet says, once it shows the given text. */
async function menuOf({ page }: OpenWorkbench, text: string): Promise<string[]> {
  await canvas(page).click({ button: 'right', position: { x: 250, y: 200 } });
  await page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor();
  const texts = await menuTexts(page);
  await canvas(page).click({ position: BELOW });
  await page.getByText(text, { exact: true }).filter({ visible: true }).waitFor({ state: 'hidden' });
  return texts;
}

/** Univer puts its menus beside the workbench, not in it, and leaves closed ones there. */
function menuTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body > :not(#root) :is(span, div)')].filter((part) => part.children.length === 0 && part.checkVisibility()).map(({ innerText }) => innerText),
  );
}

function canvas(page: Page): Locator {
  return page.locator('.grid [data-u-comp=render-canvas]').last();
}

async function deleteRow({ page }: OpenWorkbench, row: number): Promise<void> {
  const position = { x: 20, y: ROW_PX * (row + 1) + 15 };
  await canvas(page).click({ position });
  await canvas(page).click({ position, button: 'right' });
  await page.getByText('Ta bort markerade rader', { exact: true }).click();
}

async function nameOf(open: OpenWorkbench, name: string): Promise<string | undefined> {
  return (await savedWorkbook(open)).names.find((one) => one.name === name)?.refersTo;
}

/** How much of the first rows has the headings' fill. */
async function headings(open: OpenWorkbench): Promise<number> {
  const box = cellBox(open);
  await box.click();
  await box.fill('A1');
  await box.press('Enter');
  await open.page.waitForTimeout(500);
  return coloured(open, HEADING_FILL);
}
