/** Whether formulas use a name: one that is taken away leaves `#NAMN?` behind. */
import type { CellRef } from '../../core/finding';
import type { RawWorkbook } from '../../core/grid';
import type { NameKey } from '../ports';

/** The first cell whose formula uses it; null when none does. Of a sheet's own name, formulas of that sheet count. */
export function formulaUsing(workbook: RawWorkbook, { name, sheet }: NameKey): CellRef | null {
  const used = wholeWord(name);
  const sheets = sheet === null ? workbook.sheets : workbook.sheets.filter((one) => one.name === sheet);
  for (const { name: at, rows } of sheets) {
    for (const row of rows) {
      const cell = row.cells.find(({ formula }) => formula !== undefined && used.test(withoutTexts(formula)));
      if (cell !== undefined) return { sheet: at, row: cell.row, column: cell.column };
    }
  }
  return null;
}

function wholeWord(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}_.'])${escaped}(?![\p{L}\p{N}_.(!'])`, 'iu');
}

/** Without quoted texts and quoted sheet names, which may hold the same letters. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');
}
