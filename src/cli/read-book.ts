/** Reading a workbook with word of it when that takes time. */
import { basename } from 'node:path';
import { TEXTS } from '../app/wording/cli';
import type { RawWorkbook } from '../core/grid';
import type { Args, Io } from './command';
import type { Progress } from './text/progress';

const LARGE_FILE_BYTES = 4_000_000;
const LARGE_SHEET_ROWS = 50_000;

export async function readBook(path: string, { lang }: Pick<Args, 'lang'>, io: Io, progress: Progress): Promise<RawWorkbook> {
  progress.step(`${TEXTS.reading[lang]} ${basename(path)}`, await isLargeFile(path, io));
  return (await io.host.openWorkbook(path)).read();
}

/** Whether reading it will take more than a moment; false where nobody looks. */
export async function isLargeFile(path: string, { host, stderrIsTerminal }: Io): Promise<boolean> {
  return stderrIsTerminal && (await host.fileSize(path)) > LARGE_FILE_BYTES;
}

/** Whether going through its cells will take more than a moment. */
export function isLarge(workbook: RawWorkbook): boolean {
  return workbook.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0) > LARGE_SHEET_ROWS;
}
