/** Excel's open workbook, through Microsoft's own Office.js: the contract every workbook passes. */
import { contains } from '../../src/excel/known';
import { workbookContract } from '../contract/workbook/index';
import type { CellLook, Extras } from '../contract/workbook/subject';
import { place, SHEET } from '../contract/workbook/subject';
import type { OpenExcel } from './harness';
import { openExcel } from './harness';

workbookContract('a workbook open in Excel', {
  calculates: true,
  arrays: false,
  open: async (raw, extras = {}) => {
    const excel = openExcel(raw);
    const { workbook, host, now } = excel;
    prepare(excel, extras);
    return {
      workbook,
      readBack: () => Promise.resolve(now()),
      look: (at, sheet) => Promise.resolve(lookOf(excel, at, sheet)),
      close: () => {
        expect(host.bugs).toEqual([]);
        return Promise.resolve();
      },
    };
  },
});

/** In the book behind the host, as somebody had left it. */
function prepare({ host }: OpenExcel, { unlocked = [], wholeNumbers = [] }: Extras): void {
  for (const sheet of host.book.sheets) {
    const { rows, validations } = sheet.state;
    const isUnlocked = (row: number, column: number): boolean => unlocked.some((one) => one.sheet === sheet.name && contains(one.rect, row, column));
    const styled = new Map([...rows].map(([row, cells]) => [row, new Map([...cells].map(([column, cell]) => [column, isUnlocked(row, column) ? { ...cell, style: { unlocked: true as const } } : cell]))]));
    const rules = wholeNumbers.filter((one) => one.sheet === sheet.name).map(({ rect }) => ({ rect, rule: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }, ignoreBlanks: true, errorAlert: {}, prompt: {} }));
    sheet.state = { ...sheet.state, rows: styled, validations: [...validations, ...rules] };
  }
}

function lookOf({ host }: OpenExcel, at: string, name = SHEET): CellLook {
  const { row, column } = place(at);
  const state = host.book.sheets.find((sheet) => sheet.name === name)?.state;
  if (state === undefined) throw new Error(`no sheet ${name}`);
  const rule = state.validations.find(({ rect }) => contains(rect, row, column))?.rule;
  const source = (rule?.['list'] as { readonly source: string } | undefined)?.source.split(',');
  const points = state.columnWidths.get(column) ?? 48;
  return { bold: state.rows.get(row)?.get(column)?.style?.bold === true, list: rule === undefined ? null : (source ?? 'other'), width: points === 48 ? null : (points - 3.75) / 5.25 };
}
