/** What people do in the workbench, by the words they read and the keys they press. */
import type { Locator } from 'playwright-core';
import { eventually, PATIENCE } from '../../support/eventually';
import type { OpenWorkbench } from './workbench';

export type Words = string | RegExp;

/** Opens a view of the pane by its tab. */
export async function toView({ pane }: OpenWorkbench, name: Words): Promise<void> {
  await pane.getByRole('tab', { name }).click(PATIENCE);
  await pane.getByRole('tab', { name, selected: true }).waitFor(PATIENCE);
}

/** Presses a button of the pane that can be seen. */
export async function press({ pane }: OpenWorkbench, name: Words): Promise<void> {
  await pane.getByRole('button', { name }).first().click(PATIENCE);
}

/** Resolves when the pane shows the words; rejects with what it shows instead. */
export async function says({ pane }: OpenWorkbench, words: Words): Promise<void> {
  const main = pane.locator('main');
  try {
    await main.getByText(words).filter({ visible: true }).first().waitFor(PATIENCE);
  } catch {
    throw new Error(`The pane never said ${String(words)}. It says:\n${await main.innerText()}`);
  }
}

/** Resolves when Kontroll counts so many errors. */
export async function counts(open: OpenWorkbench, errors: number): Promise<void> {
  await says(open, new RegExp(`^${errors === 0 ? 'Inga' : errors}\\sfel`));
}

/** Resolves when the pane's text, across its elements, is as the pattern says. */
export async function reads({ pane }: OpenWorkbench, text: RegExp): Promise<void> {
  await eventually(async () => expect(await pane.locator('main').innerText()).toMatch(text));
}

/** Resolves when nothing that can be seen in the pane has the words. */
export async function saysNoMore({ pane }: OpenWorkbench, words: Words): Promise<void> {
  await eventually(async () => expect(await pane.locator('main').getByText(words).filter({ visible: true }).allInnerTexts()).toEqual([]));
}

/** Binds every table that is found, as on the first run. */
export async function bindAll(open: OpenWorkbench): Promise<void> {
  await toView(open, /^Tabeller/);
  await press(open, 'Hitta tabeller');
  await press(open, /^Bind \d+ tabeller/);
  await says(open, /tabeller är bundna/);
}

/** Says which report it is, under Tabeller. */
export async function fillInHead(open: OpenWorkbench, head: Readonly<Record<'Enhet' | 'Period' | 'Rapport', string>>): Promise<void> {
  await toView(open, /^Tabeller/);
  await open.pane.locator('summary', { hasText: /^Rapport:/ }).click();
  for (const [label, text] of Object.entries(head)) await open.pane.getByRole('textbox', { name: label, exact: true }).fill(text);
  await press(open, 'Spara');
  await says(open, 'Sparat i arbetsboken.');
}

/** From Skicka's first page to what would go. */
export async function prepare(open: OpenWorkbench, who: string): Promise<void> {
  await toView(open, 'Skicka');
  await open.pane.getByRole('textbox', { name: 'Ditt namn' }).fill(who);
  await press(open, 'Visa vad som skickas');
  await says(open, 'Det här skickas');
}

/** Sends what is prepared, errors and all. */
export async function sendAnyway(open: OpenWorkbench): Promise<void> {
  await press(open, /^Skicka$/);
  await press(open, 'Skicka ändå');
}

/** Resolves when Hämta shows that the report has been published so many times. */
export async function isPublished(open: OpenWorkbench, times: number): Promise<void> {
  await toView(open, 'Hämta');
  await press(open, /^(?:← Alla publiceringar|Uppdatera listan)$/);
  await press(open, /region · april 2024 · delårsrapport/);
  await says(open, /^Publicerad av$/);
  await says(open, 'Gäller nu');
  await eventually(async () => expect(await open.pane.locator('.log > li').count()).toBe(times));
}

/** A button of the ribbon above the grid. */
export async function pressRibbon({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
}

/** Another workbook of the workbench's own; what was changed in the one before is let go of. Resolves in the pane of the new one. */
export async function openSample(open: OpenWorkbench, name: string): Promise<void> {
  const renewed = await markPane(open);
  await chooseSample(open, name);
  const anyway = open.page.getByRole('dialog').getByRole('button', { name: 'Öppna ändå' });
  const there = renewed.getByRole('button', { name: 'Bind markeringen' });
  await eventually(async () => expect((await anyway.isVisible()) || (await there.isVisible())).toBe(true));
  if (await anyway.isVisible()) await anyway.click();
  await there.waitFor(PATIENCE);
}

export async function chooseSample({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Arbetsbok/ }).selectOption({ label: name });
}

/** Excel loads the pane anew when its theme changes; the workbook stays open, and so does the view. Leaves it at Tabeller. */
export async function reloadPane(open: OpenWorkbench, theme: 'Ljust' | 'Mörkt'): Promise<void> {
  const renewed = await markPane(open);
  const view = await open.pane.getByRole('tab', { selected: true }).getAttribute('id');
  await open.page.getByRole('combobox', { name: /^Tema/ }).selectOption({ label: theme });
  await renewed.locator(`#${view}[aria-selected=true]`).waitFor(PATIENCE);
  await toView(open, /^Tabeller/);
}

/** Marks the pane's page as it is, and returns the page that comes in its place. */
async function markPane({ pane }: OpenWorkbench): Promise<Locator> {
  await pane.locator('body').evaluate((body) => void (body.dataset['before'] = ''));
  return pane.locator('body:not([data-before])');
}

export async function switchFault({ page }: OpenWorkbench, name: string, on: boolean): Promise<void> {
  await page.getByText('Störningar', { exact: true }).click();
  await page.getByLabel(name).setChecked(on);
  await page.getByText('Störningar', { exact: true }).click();
}

export async function toSheet(open: OpenWorkbench, name: string): Promise<void> {
  await sheetTab(open, name).click();
  await sheetTab(open, name, true).waitFor(PATIENCE);
}

/** Below the grid; `selected`: only while it is the sheet that shows, or does not. */
export function sheetTab({ page }: OpenWorkbench, name: string, selected?: boolean): Locator {
  return page.locator('.grid').getByRole('tab', { name, exact: true, ...(selected === undefined ? {} : { selected }) });
}

/** Types into a cell of the sheet that shows, as a person does: by going there and writing. */
export async function typeInCell(open: OpenWorkbench, cell: string, text: string): Promise<void> {
  await goTo(open, cell);
  await startTyping(open, text);
  await open.page.keyboard.press('Enter');
  await open.page.waitForFunction(isGridAt, { left: cell, typing: false }, PATIENCE);
}

/** Selects a cell of the sheet that shows, by its name. */
export async function goTo(open: OpenWorkbench, cell: string): Promise<void> {
  const box = cellBox(open);
  await box.click(PATIENCE);
  await box.fill(cell);
  await box.press('Enter');
  await open.page.waitForFunction(isGridAt, { at: cell, typing: false }, PATIENCE);
}

/** Types into the selected cell, which is left open. */
export async function startTyping({ page }: OpenWorkbench, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.waitForFunction(isGridAt, { typing: true }, PATIENCE);
}

/** Whether the grid has the keys and has come to a cell, or left one, and whether that is open: Univer's editor is out of sight when it is not. */
function isGridAt({ at, left, typing }: { at?: string; left?: string; typing: boolean }): boolean {
  const editor = document.querySelector<HTMLElement>('[id="__editor___INTERNAL_EDITOR__DOCS_NORMAL"]');
  const cell = document.querySelector<HTMLInputElement>('.grid input')?.value;
  if (editor === null || editor !== document.activeElement) return false;
  return (at === undefined || cell === at) && cell !== left && editor.getBoundingClientRect().left >= 0 === typing;
}

/** The box with the selected cell's name, left of the formula bar. */
export function cellBox({ page }: OpenWorkbench): Locator {
  return page.locator('.grid input').first();
}

/** Resolves when the cell is the selected one. */
export async function standsAt(open: OpenWorkbench, cell: string): Promise<void> {
  await eventually(async () => expect(await cellBox(open).inputValue()).toBe(cell));
}

/** Tabs through the pane from its first tab until the element with the words has the focus. */
export async function tabTo(open: OpenWorkbench, words: RegExp): Promise<void> {
  const { page, pane } = open;
  await pane.getByRole('tab', { selected: true }).focus();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (words.test(await focusedText(open))) return;
  }
  throw new Error(`Tab never came to ${String(words)}`);
}

/** Resolves when the element with the words has the focus. */
export async function focusIsOn(open: OpenWorkbench, words: RegExp): Promise<void> {
  await eventually(async () => expect(await focusedText(open)).toMatch(words));
}

/** What the element with the focus is called; empty when nothing in the pane has it. */
function focusedText({ pane }: OpenWorkbench): Promise<string> {
  return pane.locator('body').evaluate((body) => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === body) return '';
    return element.getAttribute('aria-label') ?? (element.innerText.trim() || ((element as HTMLInputElement).labels?.[0]?.innerText ?? ''));
  });
}
