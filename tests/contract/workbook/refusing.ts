/** Where nothing may be written, nothing is, and the refusal says where and why. */
import type { Contract } from './subject';
import { bookOf, cellAt, cellOf, content, nameOf, readAndWrite, refusalOf, sheetOf, SHEET, write } from './subject';

const BOOK = bookOf([
  sheetOf([cellOf('A1', 1), cellOf('B1', 2)], { merges: [{ top: 2, left: 0, bottom: 2, right: 2 }] }),
  sheetOf([cellOf('A1', 1)], { name: 'Låst', protected: true }),
]);

export function refusingRules({ open, subject }: Contract): void {
  describe('refusing', () => {
    test('a sheet that is not there', async () => {
      const { workbook, readBack } = await open(BOOK);
      const writing = readAndWrite(workbook, { cells: [write('A1', 9), write('A1', 9, { sheet: 'Borta' })] });
      expect(await refusalOf(writing)).toMatchObject({ reason: 'sheet-missing', detail: { sheet: 'Borta' } });
      expect(content(await readBack())).toEqual(content(BOOK));
    });

    test('a protected sheet', async () => {
      const { workbook, readBack } = await open(BOOK);
      const writing = readAndWrite(workbook, { cells: [write('A1', 9), write('A1', 9, { sheet: 'Låst' })] });
      expect(await refusalOf(writing)).toMatchObject({ reason: 'sheet-protected', detail: { sheet: 'Låst' } });
      expect(content(await readBack())).toEqual(content(BOOK));
    });

    test('a cell inside a merge; its first cell can be written', async () => {
      const { workbook, readBack } = await open(BOOK);
      expect(await refusalOf(readAndWrite(workbook, { cells: [write('A1', 9), write('B3', 9)] }))).toMatchObject({ reason: 'cell-merged', detail: { sheet: SHEET, cell: 'B3' } });
      expect(content(await readBack())).toEqual(content(BOOK));
      await readAndWrite(workbook, { cells: [write('A3', 9)] });
      expect(cellAt(await readBack(), 'A3')?.value).toBe(9);
    });

    test('the last visible sheet is not removed', async () => {
      const { workbook, readBack } = await open(BOOK);
      expect(await refusalOf(readAndWrite(workbook, { cells: [write('A1', 9)], removedSheets: [SHEET, 'Låst'] }))).toMatchObject({ reason: 'not-allowed' });
      expect(content(await readBack())).toEqual(content(BOOK));
    });

    test('after a refusal the next write works', async () => {
      const { workbook, readBack } = await open(BOOK);
      await refusalOf(readAndWrite(workbook, { cells: [write('A1', 9, { sheet: 'Låst' })] }));
      await readAndWrite(workbook, { cells: [write('A1', 5)], names: [nameOf('Ny', '1')] });
      expect(cellAt(await readBack(), 'A1')?.value).toBe(5);
    });

    if (subject.arrays) {
      test('a part of an array formula', async () => {
        const { workbook, readBack } = await open(BOOK, { arrays: [{ sheet: SHEET, rect: { top: 4, left: 0, bottom: 5, right: 0 }, formula: '=A1:A2*2' }] });
        const before = content(await readBack());
        expect(await refusalOf(readAndWrite(workbook, { cells: [write('A1', 9), write('A6', 9)] }))).toMatchObject({ reason: 'cell-in-array', detail: { sheet: SHEET, cell: 'A6' } });
        expect(content(await readBack())).toEqual(before);
      });
    }
  });
}
