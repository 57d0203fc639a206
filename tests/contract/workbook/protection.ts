/** Protected sheets: what may be typed there may be written there, and nothing else. */
import type { WorkbookChanges } from '../../../src/app/ports';
import type { Contract } from './subject';
import { bookOf, cellAt, cellOf, content, rangeOf, readAndWrite, refusalOf, sheetOf, SHEET, write } from './subject';

const CELLS = [cellOf('A1', 'Utfall'), cellOf('B1', 5), cellOf('B2', 6), cellOf('C1', 7, { format: '0.0' })];
const LOCKED = bookOf([sheetOf(CELLS, { protected: true }), sheetOf([cellOf('A1', 1)], { name: 'Annat' })]);
const UNLOCKED = { unlocked: [rangeOf('B1', 'C2')] };

export function protectionRules({ open }: Contract): void {
  describe('an unlocked cell of a protected sheet', () => {
    test('is written and undone; a format it need not have is left out', async () => {
      const { workbook, readBack } = await open(LOCKED, UNLOCKED);
      const inverse = await readAndWrite(workbook, { cells: [write('B1', 50, { defaultFormat: '0.00' }), write('B2', 56, { formula: '=B1+6' }), write('C1', 8, { format: '0.0' })] });
      const raw = await readBack();
      expect([cellAt(raw, 'B1'), cellAt(raw, 'B2'), cellAt(raw, 'C1')]).toEqual([cellOf('B1', 50), cellOf('B2', 56, { formula: '=B1+6' }), cellOf('C1', 8, { format: '0.0' })]);
      await workbook.write(inverse);
      expect(content(await readBack())).toEqual(content(LOCKED));
    });

    test('beside a locked one: neither is written', async () => {
      const { workbook, readBack } = await open(LOCKED, UNLOCKED);
      const writing = readAndWrite(workbook, { cells: [write('A1', 9, { sheet: 'Annat' }), write('A1', 'x'), write('B1', 50)] });
      expect(await refusalOf(writing)).toMatchObject({ reason: 'sheet-protected', detail: { sheet: SHEET } });
      expect(content(await readBack())).toEqual(content(LOCKED));
    });

    test.each<[string, WorkbookChanges]>([
      ['a format', { cells: [write('B1', 50, { format: '0%' })] }],
      ['bold', { cells: [write('B1', 50, { bold: true })] }],
      ['a list', { cells: [write('B1', 50)], validations: [{ range: rangeOf('B1'), values: ['a'] }] }],
      ['a column width', { cells: [write('B1', 50)], columnWidths: [{ sheet: SHEET, column: 1, width: 20 }] }],
    ])('%s is refused there, with all that was to be written', async (_, changes) => {
      const { workbook, readBack, look } = await open(LOCKED, UNLOCKED);
      expect(await refusalOf(readAndWrite(workbook, changes))).toMatchObject({ reason: 'sheet-protected', detail: { sheet: SHEET } });
      expect(content(await readBack())).toEqual(content(LOCKED));
      expect(await look('B1')).toEqual({ bold: false, list: null, width: null });
    });
  });
}
