/** A workbook as it stood before a patch. */
import type { BeforeImage } from '../../app/inverse';
import type { RawCell, RawWorkbook, SheetGrid } from '../../core/grid';
import { cellIn, firstAt } from '../../core/view';
import { sameName } from '../sheet-name';
import type { Look } from './sheet';

/** `looks`: of the written cells by `cellKey`, since an empty cell's is not in the raw workbook. */
export function beforeImage(workbook: RawWorkbook, looks: ReadonlyMap<string, Look>, { lists, widths }: Pick<BeforeImage, 'lists' | 'widths'>): BeforeImage {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const scope = (sheet: string | null): string | undefined => sheet?.toLowerCase();
  const cell: BeforeImage['cell'] = (sheet, row, column) => cellAt(sheets.get(sheet.toLowerCase()), row, column);
  return {
    cell,
    formatAt: (sheet, row, column) => looks.get(cellKey(sheet, row, column))?.format ?? cell(sheet, row, column)?.format ?? 'General',
    boldAt: (sheet, row, column) => looks.get(cellKey(sheet, row, column))?.bold ?? false,
    lists,
    widths,
    name: (key) => workbook.names.find(({ name, sheet }) => sameName(name, key.name) && scope(sheet) === scope(key.sheet)) ?? null,
    hasSheet: (sheet) => sheets.has(sheet.toLowerCase()),
    contents: (sheet) => ({
      cells: sheets.get(sheet.toLowerCase())?.rows.flatMap(({ cells }) => cells) ?? [],
      names: workbook.names.filter((name) => scope(name.sheet) === sheet.toLowerCase()),
    }),
  };
}

export function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}\u0000${row}\u0000${column}`;
}

function cellAt(sheet: SheetGrid | undefined, row: number, column: number): RawCell | null {
  if (sheet === undefined) return null;
  const found = sheet.rows[firstAt(sheet.rows, row)];
  return found?.row === row ? cellIn(found, column) : null;
}
