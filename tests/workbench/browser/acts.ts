/** What people do in the workbench, by the words they read and the keys they press. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { RawCell, RawWorkbook } from '../../../src/core/grid';
import { parseRange } from '../../../src/core/address';
import { readXlsx } from '../../../src/xlsx/read';
import type { OpenWorkbench } from './workbench';

/** Much longer than anything takes: a loaded machine has its pauses. */
const PATIENCE = { timeout: 30_000 };

export type Words = string | RegExp;

/** Opens a view of the pane by its tab. */
export async function toView({ pane }: OpenWorkbench, name: Words): Promise<void> {
  await pane.getByRole('tab', { name }).click();
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

/** The pane's own text as it can be read now. */
export function paneText({ pane }: OpenWorkbench): Promise<string> {
  return pane.locator('main').innerText();
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

/** A button of the ribbon above the grid. */
export async function pressRibbon({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
}

/** Another workbook of the workbench's own; what was changed in the one before is let go of. Resolves in the pane of the new one. */
export async function openSample(open: OpenWorkbench, name: string): Promise<void> {
  const { page, pane } = open;
  await pane.locator('body').evaluate((body) => void (body.dataset['before'] = ''));
  await chooseSample(open, name);
  const anyway = page.getByRole('dialog').getByRole('button', { name: 'Öppna ändå' });
  const there = pane.locator('body:not([data-before])').getByRole('button', { name: 'Bind markeringen' });
  await Promise.race([anyway.click(PATIENCE).catch(() => undefined), there.waitFor(PATIENCE)]);
  await there.waitFor(PATIENCE);
}

export async function chooseSample({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Arbetsbok/ }).selectOption({ label: name });
}

/** Excel loads the pane anew when its theme changes; the workbook stays open. */
export async function reloadPane({ page, pane }: OpenWorkbench, theme: 'Ljust' | 'Mörkt'): Promise<void> {
  await page.getByRole('combobox', { name: /^Tema/ }).selectOption({ label: theme });
  await pane.getByRole('tab', { name: /^Tabeller/, selected: true }).waitFor(PATIENCE);
}

export async function switchFault({ page }: OpenWorkbench, name: string, on: boolean): Promise<void> {
  await page.getByText('Störningar', { exact: true }).click();
  await page.getByLabel(name).setChecked(on);
  await page.getByText('Störningar', { exact: true }).click();
}

export async function toSheet({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.locator('.grid').getByText(name, { exact: true }).first().click();
}

/** Types into a cell of the sheet that shows, as a person does: by going there and writing. */
export async function typeInCell(open: OpenWorkbench, cell: string, text: string): Promise<void> {
  const box = cellBox(open);
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
  await open.page.keyboard.type(text);
  await open.page.keyboard.press('Enter');
}

/** The box with the selected cell's name, left of the formula bar. */
export function cellBox({ page }: OpenWorkbench): Locator {
  return page.locator('.grid input').first();
}

/** The workbook as the person's file would hold it: saved and read again. */
export async function savedWorkbook({ page }: OpenWorkbench): Promise<RawWorkbook> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Spara som .xlsx' }).click()]);
  return readXlsx(readFileSync(await download.path()), download.suggestedFilename());
}

/** `Blad1!B4`; undefined for a blank cell. */
export function cellIn(workbook: RawWorkbook, address: string): RawCell | undefined {
  const at = parseRange(address);
  const sheet = workbook.sheets.find(({ name }) => name === at?.sheet);
  return sheet?.rows.find(({ row }) => row === at?.rect.top)?.cells.find(({ column }) => column === at?.rect.left);
}

/** A sheet's texts and figures, row by row. */
export function valuesOf(workbook: RawWorkbook, name: string): unknown[][] {
  return workbook.sheets.find((sheet) => sheet.name === name)?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [];
}

/** Tabs through the pane from its first tab until the element with the words has the focus. */
export async function tabTo({ page, pane }: OpenWorkbench, words: RegExp): Promise<void> {
  await pane.getByRole('tab', { selected: true }).focus();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (words.test(await focusedText(pane))) return;
  }
  throw new Error(`Tab never came to ${String(words)}`);
}

/** What the element with the focus is called; empty when nothing in the pane has it. */
export async function focusedText(pane: OpenWorkbench['pane']): Promise<string> {
  const focused = pane.locator(':focus');
  if ((await focused.count()) === 0) return '';
  return focused.evaluate((element: HTMLElement) => element.getAttribute('aria-label') ?? (element.innerText.trim() || (element as HTMLInputElement).labels?.[0]?.innerText) ?? '');
}

/** How many pixels of the grid have exactly that colour, as `#FDE7E9`. */
export async function coloured({ page, context }: OpenWorkbench, colour: string): Promise<number> {
  const picture = (await page.locator('.grid').screenshot()).toString('base64');
  // A page of its own: the workbench's policy lets nobody fetch pictures from data.
  const blank = await context.newPage();
  const count = await blank.evaluate(countPixels, { picture, rgb: Number.parseInt(colour.slice(1), 16) });
  await blank.close();
  return count;
}

async function countPixels({ picture, rgb }: { picture: string; rgb: number }): Promise<number> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  canvas?.drawImage(bitmap, 0, 0);
  const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (((data[at] ?? 0) << 16) + ((data[at + 1] ?? 0) << 8) + (data[at + 2] ?? 0) === rgb) found += 1;
  }
  return found;
}
