/** What the workbench saves, read again. */
import { readFileSync } from 'node:fs';
import { parseRange } from '../../../src/core/address';
import type { RawCell, RawWorkbook } from '../../../src/core/grid';
import { readXlsx } from '../../../src/xlsx/read';
import { eventually } from '../../support/eventually';
import type { OpenWorkbench } from './workbench';

/** Resolves when the workbook, as the person's file would hold it, is as `expected` says. */
export async function saves(open: OpenWorkbench, expected: (workbook: RawWorkbook) => void): Promise<void> {
  await eventually(async () => expected(await savedWorkbook(open)));
}

/** The workbook as the person's file would hold it now: saved and read again. */
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
