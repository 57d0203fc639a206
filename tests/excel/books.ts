/** Workbooks of many bound tables with something wrong, and something to fill in, in each. */
import { checkWorkbook } from '../../src/app/check';
import { bindingComment } from '../../src/core/binding';
import { rangeAddress } from '../../src/core/address';
import type { DefinedName, RawWorkbook, Rect, SheetGrid } from '../../src/core/grid';
import { workbookOf } from '../support/report-books';
import type { Line, ReportTable } from '../support/report-sheets';
import { reportTables, sheetOf, tableLines } from '../support/report-sheets';

const TABLES_A_SHEET = 10;

/** Copies of the appendix's resultaträkning, ten a sheet: one deviation wrong, another left out. */
export function boundTables(count: number, aSheet = TABLES_A_SHEET): RawWorkbook {
  const lines = spoiled(tableLines(statement()));
  const step = lines.length + 3;
  const sheets: SheetGrid[] = [];
  const names: DefinedName[] = [];
  for (let first = 0; first < count; first += aSheet) {
    const own = Math.min(aSheet, count - first);
    const name = `Blad ${sheets.length + 1}`;
    sheets.push(sheetOf(name, Array.from({ length: own }, (_, i) => ({ top: i * step, left: 0, lines }))));
    for (let i = 0; i < own; i++) names.push(nameOver(`Resultat_tabell${first + i + 1}`, name, i * step + 1, lines));
  }
  return { ...workbookOf(sheets), fileName: null, names };
}

function statement(): ReportTable {
  const table = reportTables('001').find(({ key }) => key === 'bil-resultatrakning');
  if (table === undefined) throw new Error('report 001 has no bil-resultatrakning');
  return table;
}

/** `Ack avvikelse` left out in one row and wrong in the next. */
function spoiled(lines: readonly Line[]): Line[] {
  const column = lines[1]?.cells.findIndex((text) => /avv/i.test(text)) ?? -1;
  return lines.map(({ cells, words }, row) => ({ words, cells: cells.map((text, i) => (i !== column || row < 4 || row > 5 ? text : row === 4 ? '' : '9 999,9')) }));
}

function nameOver(name: string, sheet: string, top: number, lines: readonly Line[]): DefinedName {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const rect: Rect = { top, left: 0, bottom: top + lines.length - 2, right: width - 1 };
  return { name, sheet: null, refersTo: absolute(sheet, rect), comment: bindingComment('income-statement', 'mnkr'), hidden: false };
}

export function absolute(sheet: string, rect: Rect): string {
  return rangeAddress(sheet, rect).replace(/([A-Z]+)(\d+)(?=:|$)/g, '$$$1$$$2');
}

/** Every table that is found in it, bound by a name. */
export function bound(workbook: RawWorkbook): RawWorkbook {
  const { tables } = checkWorkbook(workbook, { find: true });
  const names = tables.map((table, i): DefinedName => ({
    name: `Tabell_nr${i + 1}`, sheet: null, refersTo: absolute(table.sheet, table.rect), comment: bindingComment(table.layout.id, null), hidden: false,
  }));
  return { ...workbook, names };
}
