/** An .xlsx file as a workbook: the contract every workbook passes, on files of our own making in a temporary folder. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { cellName, rectName } from '../../src/core/address';
import type { RawWorkbook } from '../../src/core/grid';
import { createXlsx } from '../../src/xlsx/create';
import { openXlsx } from '../../src/xlsx/open';
import { readXlsx } from '../../src/xlsx/read';
import { workbookContract } from '../contract/workbook/index';
import type { ArrayFormula } from '../contract/workbook/subject';

workbookContract('an .xlsx file', {
  calculates: false,
  arrays: true,
  open: async (workbook, arrays = []) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-contract-'));
    const file = path.join(folder, 'bok.xlsx');
    writeFileSync(file, withArrays(createXlsx(newWorkbook(workbook)), workbook, arrays));
    return {
      workbook: await openXlsx(file),
      readBack: () => Promise.resolve(readXlsx(new Uint8Array(readFileSync(file)), 'bok.xlsx')),
      close: () => Promise.resolve(rmSync(folder, { recursive: true })),
    };
  },
});

function newWorkbook({ sheets, names }: RawWorkbook): Parameters<typeof createXlsx>[0] {
  return {
    names,
    sheets: sheets.map(({ name, rows, merges, hidden, hiddenColumns, ...rest }) => ({
      ...{ name, merges, hidden, hiddenColumns, protected: rest.protected },
      cells: rows.flatMap(({ cells }) => cells),
      hiddenRows: rows.filter((row) => row.hidden === true).map(({ row }) => row),
    })),
  };
}

/** Our own writer makes no array formulas: they are put in by hand, below all else on the sheet. */
function withArrays(bytes: Uint8Array, { sheets }: RawWorkbook, arrays: readonly ArrayFormula[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const { sheet, rect, formula } of arrays) {
    const part = `xl/worksheets/sheet${sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
    const rows = Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => {
      const first = i === 0 ? `<f t="array" ref="${rectName(rect)}">${formula.slice(1)}</f>` : '';
      return `<row r="${rect.top + i + 1}"><c r="${cellName(rect.top + i, rect.left)}">${first}<v>2</v></c></row>`;
    });
    parts[part] = new TextEncoder().encode(new TextDecoder().decode(parts[part]).replace('</sheetData>', `${rows.join('')}</sheetData>`));
  }
  return zipSync(parts);
}
