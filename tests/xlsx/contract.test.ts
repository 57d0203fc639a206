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
import { contains, readRect } from '../../src/xlsx/read/reference';
import { workbookContract } from '../contract/workbook/index';
import type { ArrayFormula, CellLook, Extras } from '../contract/workbook/subject';
import { place, SHEET } from '../contract/workbook/subject';

workbookContract('an .xlsx file', {
  calculates: false,
  arrays: true,
  open: async (workbook, extras = {}) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-contract-'));
    const file = path.join(folder, 'bok.xlsx');
    writeFileSync(file, withRules(withArrays(createXlsx(newWorkbook(workbook, extras)), workbook, extras.arrays ?? []), workbook, extras));
    return {
      workbook: await openXlsx(file),
      readBack: () => Promise.resolve(readXlsx(new Uint8Array(readFileSync(file)), 'bok.xlsx')),
      look: (at, sheet = SHEET) => Promise.resolve(lookOf(new Uint8Array(readFileSync(file)), at, sheet)),
      close: () => Promise.resolve(rmSync(folder, { recursive: true })),
    };
  },
});

function newWorkbook({ sheets, names }: RawWorkbook, { unlocked = [] }: Extras): Parameters<typeof createXlsx>[0] {
  const isUnlocked = (name: string, row: number, column: number): boolean => unlocked.some(({ sheet, rect }) => sheet === name && contains(rect, { row, column }));
  return {
    names,
    sheets: sheets.map(({ name, rows, merges, hidden, hiddenColumns, ...rest }) => ({
      ...{ name, merges, hidden, hiddenColumns, protected: rest.protected },
      cells: rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, unlocked: isUnlocked(name, cell.row, cell.column) }))),
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

/** Rules for whole numbers, and no widths but those hidden: our own writer fits widths to what the cells hold. */
function withRules(bytes: Uint8Array, { sheets }: RawWorkbook, { wholeNumbers = [] }: Extras): Uint8Array {
  const parts = unzipSync(bytes);
  sheets.forEach(({ name }, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    const rules = wholeNumbers.filter(({ sheet }) => sheet === name).map(({ rect }) => `<dataValidation type="whole" operator="greaterThan" sqref="${rectName(rect)}"><formula1>0</formula1></dataValidation>`);
    const list = rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
    const xml = new TextDecoder().decode(parts[part]).replace(/<col (?![^>]*hidden)[^>]*>/g, '').replace('<cols></cols>', '');
    parts[part] = new TextEncoder().encode(xml.replace('</worksheet>', `${list}</worksheet>`));
  });
  return zipSync(parts);
}

function lookOf(bytes: Uint8Array, at: string, name: string): CellLook {
  const parts = unzipSync(bytes);
  const text = (part: string): string => new TextDecoder().decode(parts[part]);
  const index = readXlsx(bytes, '').sheets.findIndex((sheet) => sheet.name === name);
  const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
  const attribute = (tag: string, key: string): string => new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const all = (pattern: RegExp, from: string): string[] => from.match(pattern) ?? [];
  const style = attribute(all(new RegExp(`<c r="${at}"[^>]*>`), xml)[0] ?? '', 's');
  const styles = text('xl/styles.xml');
  const xf = all(/<xf [^>]*>/g, styles.slice(styles.indexOf('<cellXfs')))[Number(style)] ?? '';
  const font = all(/<font>.*?<\/font>/g, styles)[Number(attribute(xf, 'fontId'))] ?? '';
  const { row, column } = place(at);
  const rule = all(/<dataValidation .*?<\/dataValidation>/g, xml).find((one) => attribute(one, 'sqref').split(' ').some((ref) => contains(readRect(ref)!, { row, column })));
  const col = all(/<col [^>]*customWidth="1"[^>]*>/g, xml).find((one) => Number(attribute(one, 'min')) <= column + 1 && Number(attribute(one, 'max')) > column);
  const list = rule === undefined ? null : (/<formula1>"(.*)"<\/formula1>/.exec(rule)?.[1]?.replaceAll('&quot;', '"').replaceAll('""', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').split(',') ?? 'other');
  return { bold: font.includes('<b/>'), list, width: col === undefined ? null : Math.round((Number(attribute(col, 'width')) - 5 / 7) * 1e4) / 1e4 };
}
