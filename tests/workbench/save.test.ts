/** What was changed in the workbench is patched into the file it came from; the rest of the file stays. */
import fc from 'fast-check';
import type { RawWorkbook } from '../../src/core/grid';
import { readXlsx } from '../../src/xlsx/read';
import { createXlsx } from '../../src/xlsx/create';
import { patchXlsx } from '../../src/xlsx/patch';
import { changesBetween } from '../../src/workbench/save';

const file = createXlsx({
  sheets: [{ name: 'Blad1', cells: [{ row: 0, column: 0, value: 'Intäkter' }, { row: 0, column: 1, value: 12.5, format: '#,##0.0' }, { row: 1, column: 1, value: 25, formula: '=B1*2' }] }, { name: 'Två', cells: [] }],
  names: [{ name: 'Tabell', sheet: null, refersTo: 'Blad1!$A$1:$B$2', comment: 'avstamt layout=x', hidden: false }],
});
const before = readXlsx(file, 'bok.xlsx');

function saved(after: RawWorkbook): RawWorkbook {
  return readXlsx(patchXlsx(file, changesBetween(before, after)), 'bok.xlsx');
}

test('an unchanged workbook has nothing to save', () => {
  expect(changesBetween(before, before)).toEqual({ cells: [], newSheets: [], removedSheets: [], names: [], removedNames: [] });
});

test('a cell emptied, a formula put in, a sheet added and one removed, a name gone: the file has it all', () => {
  const [sheet] = before.sheets;
  const rows = [{ row: 3, cells: [{ row: 3, column: 0, value: 24, formula: '=12*2' }] }];
  const after = { ...before, names: [], sheets: [{ ...sheet!, rows }, { ...sheet!, name: 'Ny', rows: [] }] };
  expect(saved(after)).toMatchObject({ names: [], sheets: [{ name: 'Blad1', rows }, { name: 'Ny', rows: [] }] });
});

test('whatever is typed is what the saved file holds', () => {
  const cell = fc.record({ row: fc.nat(5), column: fc.nat(3), value: fc.oneof(fc.integer(), fc.constantFrom('=ej formel', '12', 'åäö', true)) });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}`, minLength: 1, maxLength: 8 }), (cells) => {
      const numbers = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
      const rows = numbers.map((row) => ({ row, cells: cells.filter((one) => one.row === row).sort((a, b) => a.column - b.column) }));
      const after = { ...before, sheets: [{ ...before.sheets[0]!, rows }, before.sheets[1]!] };
      const held = saved(after).sheets[0]!.rows.map(({ row, cells: own }) => ({ row, cells: own.map(({ format: _format, ...one }) => one).filter(({ value }) => value !== null) }));
      expect(held.filter(({ cells: own }) => own.length > 0)).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});
