/** What a write answers puts everything back. */
import type { WorkbookChanges } from '../../../src/app/ports';
import type { Contract } from './subject';
import { bookOf, cellAt, cellOf, content, nameOf, readAndWrite, sheetOf, write } from './subject';

const BEFORE = bookOf(
  [
    sheetOf([
      cellOf('A1', 'rubrik'), cellOf('B1', '=1+1'), cellOf('C1', '0123'),
      cellOf('A2', 100.5, { format: '#,##0.0' }), cellOf('B2', 201, { formula: '=A2*2', format: '0.00' }), cellOf('C2', true), cellOf('D2', { error: '#N/A' }),
      cellOf('A3', 45412, { format: 'yyyy-mm-dd' }), cellOf('B3', '5', { format: '@' }), cellOf('C3', { error: '#DIV/0!' }, { formula: '=1/0' }),
    ]),
    sheetOf([cellOf('A1', 1)], { name: 'Annat' }),
  ],
  [nameOf('Gammal', "'Blad 1'!$A$1:$B$2", { comment: 'avstamt layout=income-statement' }), nameOf('Lokal', '1', { sheet: 'Annat' })],
);

const CHANGES: Readonly<Record<string, WorkbookChanges>> = {
  'numbers over everything': { cells: ['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'D2', 'A3', 'B3', 'C3', 'E5'].map((at, i) => write(at, i)) },
  'text over everything': { cells: ['A1', 'B1', 'A2', 'B2', 'C2', 'D2', 'A3', 'B3', 'C3', 'E5'].map((at) => write(at, '=x')) },
  'formulas over everything': { cells: ['A1', 'C1', 'A3', 'C2', 'D2', 'B3', 'E5'].map((at) => write(at, 2, { formula: '=1+1' })) },
  'nothing in their place': { cells: ['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'D2', 'A3', 'B3', 'C3'].map((at) => write(at, null)) },
  formats: { cells: [write('A2', 1, { format: '0%' }), write('B2', 1, { defaultFormat: '0%' }), write('C1', 1, { defaultFormat: '0%' }), write('E5', 1, { format: '0%' }), write('E6', 1, { defaultFormat: '0%' })] },
  'names set, replaced and removed': { cells: [], names: [nameOf('Ny', '1'), nameOf('gammal', '2')], removedNames: [{ name: 'Lokal', sheet: 'Annat' }] },
  'a sheet with cells and names': { cells: [write('A1', 'x', { sheet: 'Nytt' })], newSheets: ['Nytt'], names: [nameOf('Ny', 'Nytt!$A$1')] },
};

export function undoingRules({ open }: Contract): void {
  describe('the inverse of a write', () => {
    test.each(Object.entries(CHANGES))('%s', async (_, changes) => {
      const { workbook, readBack } = await open(BEFORE);
      const before = content(await readBack());
      const inverse = await readAndWrite(workbook, changes);
      expect(content(await readBack())).not.toEqual(before);
      const again = await workbook.write(inverse);
      expect(content(await readBack())).toEqual(before);
      await readAndWrite(workbook, again);
      expect(content(await readBack())).not.toEqual(before);
    });

    test('a format put on an empty cell is taken off again', async () => {
      const { workbook } = await open(BEFORE);
      const inverse = await readAndWrite(workbook, { cells: [write('E5', null, { format: '0%' })] });
      await workbook.write(inverse);
      await readAndWrite(workbook, { cells: [write('E5', 1, { defaultFormat: '0.0' })] });
      expect(cellAt(await workbook.read(), 'E5')?.format).toBe('0.0');
    });

    test('a removed sheet comes back with its cells and names', async () => {
      const { workbook, readBack } = await open(BEFORE);
      const before = content(await readBack());
      const inverse = await readAndWrite(workbook, { cells: [], removedSheets: ['Annat'] });
      await workbook.write(inverse);
      expect(content(await readBack())).toEqual(before);
    });

    test('nothing to change has nothing to undo', async () => {
      const { workbook } = await open(BEFORE);
      expect(await readAndWrite(workbook, { cells: [] })).toEqual({ cells: [] });
    });
  });
}
