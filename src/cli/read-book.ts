/** Reading a workbook with word of it when that takes time. */
import { basename } from 'node:path';
import { TEXTS } from '../app/wording/cli';
import type { RawWorkbook } from '../core/grid';
import type { Args, Io } from './command';
import type { Progress } from './text/progress';

export const LARGE_FILE_BYTES = 4_000_000;
const LARGE_SHEET_ROWS = 50_000;

export async function readBook(path: string, { lang }: Pick<Args, 'lang'>, io: Io, progress: Progress): Promise<RawWorkbook> {
  progress.step(`${TEXTS.reading[lang]} ${basename(path)}`, (await io.host.fileSize(path)) > LARGE_FILE_BYTES);
  return (await io.host.openWorkbook(path)).read();
}

/** Whether going through its cells will take more than a moment. */
export function isLarge(workbook: RawWorkbook): boolean {
  return workbook.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0) > LARGE_SHEET_ROWS;
}
