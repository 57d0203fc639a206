/** Bold, column widths and lists to choose from: set, and put back as they were. */
import type { ListValidation, WorkbookChanges } from '../../../src/app/ports';
import type { Contract } from './subject';
import { bookOf, cellAt, cellOf, content, rangeOf, readAndWrite, refusalOf, sheetOf, SHEET, write } from './subject';

const BOOK = bookOf([sheetOf([cellOf('A1', 'Indikator'), cellOf('B1', 'Status'), cellOf('A2', 'Väntetid'), cellOf('C2', 1, { format: '0.0' })]), sheetOf([cellOf('A1', 1)], { name: 'Annat' })]);
const WORDS = ['Uppnått', 'Delvis "nästan" uppnått', 'Inte <uppnått> & inget värde'];
const PLAIN = { bold: false, list: null, width: null };

function list(from: string, to: string, values: readonly string[] | null): ListValidation {
  return { range: rangeOf(from, to), values };
}

function lists(...validations: ListValidation[]): WorkbookChanges {
  return { cells: [], validations };
}

export function furnishingRules({ open }: Contract): void {
  describe('bold', () => {
    test('is set and taken away, on cells that hold something and on new ones, whatever their format', async () => {
      const { workbook, readBack, look } = await open(BOOK);
      const before = content(await readBack());
      const inverse = await readAndWrite(workbook, { cells: [write('A1', 'Indikator', { bold: true }), write('B1', 'x'), write('C2', 2, { bold: true, format: '0%' }), write('E5', 'ny', { bold: true }), write('E6', 'ny')] });
      expect(await Promise.all(['A1', 'B1', 'C2', 'E5', 'E6'].map(async (at) => (await look(at)).bold))).toEqual([true, false, true, true, false]);
      expect(cellAt(await readBack(), 'C2')?.format).toBe('0%');
      const again = await workbook.write(inverse);
      expect(await Promise.all(['A1', 'C2', 'E5'].map(async (at) => (await look(at)).bold))).toEqual([false, false, false]);
      expect(content(await readBack())).toEqual(before);
      await workbook.write(again);
      expect((await look('A1')).bold).toBe(true);
      await workbook.write({ cells: [write('A1', 'Indikator', { bold: false })] });
      expect((await look('A1')).bold).toBe(false);
    });

    test('stays where nothing is said of it', async () => {
      const { workbook, look } = await open(BOOK);
      await readAndWrite(workbook, { cells: [write('A1', 'Indikator', { bold: true })] });
      await workbook.write({ cells: [write('A1', 'Annan', { format: '@' })] });
      expect((await look('A1')).bold).toBe(true);
    });
  });

  describe('a column width', () => {
    test('is set and put back, and the columns beside it keep theirs', async () => {
      const { workbook, look } = await open(BOOK);
      const first = await readAndWrite(workbook, { cells: [], columnWidths: [{ sheet: SHEET, column: 1, width: 36 }, { sheet: SHEET, column: 3, width: 14 }] });
      const second = await workbook.write({ cells: [], columnWidths: [{ sheet: SHEET, column: 1, width: 20.5 }] });
      const widths = async (): Promise<unknown[]> => Promise.all(['A1', 'B1', 'C1', 'D1'].map(async (at) => (await look(at)).width));
      expect(await widths()).toEqual([null, expect.closeTo(20.5, 3), null, expect.closeTo(14, 3)]);
      await workbook.write(second);
      expect(await widths()).toEqual([null, expect.closeTo(36, 3), null, expect.closeTo(14, 3)]);
      await workbook.write(first);
      expect(await widths()).toEqual([null, null, null, null]);
    });

    test('null is the sheet’s own', async () => {
      const { workbook, look } = await open(BOOK);
      await readAndWrite(workbook, { cells: [], columnWidths: [{ sheet: SHEET, column: 1, width: 36 }] });
      await workbook.write({ cells: [], columnWidths: [{ sheet: SHEET, column: 1, width: null }] });
      expect(await look('B1')).toEqual(PLAIN);
    });
  });

  describe('a list to choose from', () => {
    const listed = async (look: (at: string) => Promise<{ readonly list: unknown }>, ...cells: string[]): Promise<unknown[]> => Promise.all(cells.map(async (at) => (await look(at)).list));

    test('is offered by its cells alone, and taken away again', async () => {
      const { workbook, look } = await open(BOOK);
      const inverse = await readAndWrite(workbook, lists(list('B2', 'B4', WORDS), list('D2', 'D2', ['ja', 'nej'])));
      expect(await listed(look, 'B1', 'B2', 'B4', 'B5', 'D2')).toEqual([null, WORDS, WORDS, null, ['ja', 'nej']]);
      await workbook.write(inverse);
      expect(await listed(look, 'B2', 'B4', 'D2')).toEqual([null, null, null]);
    });

    test('in place of another: the former comes back', async () => {
      const { workbook, look } = await open(BOOK);
      await readAndWrite(workbook, lists(list('B2', 'C6', ['ja', 'nej'])));
      const inverse = await workbook.write(lists(list('B3', 'B4', WORDS)));
      expect(await listed(look, 'B2', 'B3', 'B4', 'B5', 'C3')).toEqual([['ja', 'nej'], WORDS, WORDS, ['ja', 'nej'], ['ja', 'nej']]);
      await workbook.write(inverse);
      expect(await listed(look, 'B2', 'B3', 'B4', 'B5', 'C3')).toEqual(Array(5).fill(['ja', 'nej']));
    });

    test('null takes a list away, and it comes back', async () => {
      const { workbook, look } = await open(BOOK);
      await readAndWrite(workbook, lists(list('B2', 'B6', WORDS)));
      const inverse = await workbook.write(lists(list('B4', 'B6', null)));
      expect(await listed(look, 'B3', 'B4', 'B6')).toEqual([WORDS, null, null]);
      await workbook.write(inverse);
      expect(await listed(look, 'B3', 'B4', 'B6')).toEqual([WORDS, WORDS, WORDS]);
    });

    test('a rule of another kind, or over a part of the cells, is somebody’s choice and stays', async () => {
      const { workbook, look } = await open(BOOK, { wholeNumbers: [rangeOf('C2', 'C9')] });
      const first = await readAndWrite(workbook, lists(list('C3', 'C4', WORDS), list('B8', 'C12', WORDS), list('E2', 'E3', WORDS), list('C5', 'C5', null)));
      expect(await listed(look, 'C3', 'C5', 'C9', 'C10', 'B8', 'E2')).toEqual(['other', 'other', 'other', null, null, WORDS]);
      await workbook.write(first);
      expect(await listed(look, 'C3', 'C5', 'C9', 'C10', 'B8', 'E2')).toEqual(['other', 'other', 'other', null, null, null]);
    });

    test.each<[string, string[]]>([
      ['more than 255 characters', Array.from({ length: 40 }, (_, i) => `ord ${100 + i}`)],
      ['a comma in a word', ['ja, kanske', 'nej']],
      ['what could be taken for a formula', ['=HYPERLINK("x")']],
      ['no words', []],
    ])('%s no list can hold, and nothing is written', async (_, values) => {
      const { workbook, readBack } = await open(BOOK);
      await expect(readAndWrite(workbook, { cells: [write('A1', 9)], validations: [list('B2', 'B4', values)] })).rejects.toThrow(RangeError);
      expect(content(await readBack())).toEqual(content(BOOK));
    });
  });

  test('a new sheet has its looks at once, and is gone with them', async () => {
    const { workbook, look, readBack } = await open(BOOK);
    const range = rangeOf('B2', 'B3', 'Mall');
    const inverse = await readAndWrite(workbook, { newSheets: ['Mall'], cells: [write('A1', 'Rubrik', { sheet: 'Mall', bold: true })], columnWidths: [{ sheet: 'Mall', column: 0, width: 36 }], validations: [{ range, values: WORDS }] });
    expect(await look('A1', 'Mall')).toEqual({ bold: true, list: null, width: expect.closeTo(36, 3) as number });
    expect((await look('B2', 'Mall')).list).toEqual(WORDS);
    await workbook.write(inverse);
    expect(content(await readBack())).toEqual(content(BOOK));
  });

  test('looks on a sheet that is not there are refused', async () => {
    const { workbook, readBack } = await open(BOOK);
    expect(await refusalOf(readAndWrite(workbook, { cells: [write('A1', 9)], validations: [{ range: rangeOf('B2', 'B3', 'Borta'), values: WORDS }] }))).toMatchObject({ reason: 'sheet-missing', detail: { sheet: 'Borta' } });
    expect(await refusalOf(readAndWrite(workbook, { cells: [write('A1', 9)], columnWidths: [{ sheet: 'Borta', column: 0, width: 5 }] }))).toMatchObject({ reason: 'sheet-missing' });
    expect(content(await readBack())).toEqual(content(BOOK));
  });
}
