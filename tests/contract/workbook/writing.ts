/** What a write does, and what it leaves alone. */
import type { Contract } from './subject';
import { bookOf, cellAt, cellOf, content, nameOf, readAndWrite, sheetOf, write, SHEET } from './subject';

const BEFORE = bookOf(
  [
    sheetOf([
      cellOf('A1', 'Utfall'), cellOf('B1', 'Budget'), cellOf('C1', 'Avvikelse'),
      cellOf('A2', 100.5, { format: '#,##0.0' }), cellOf('B2', 90.25, { format: '#,##0.0' }),
      cellOf('A3', 7), cellOf('B3', 5), cellOf('C3', 2, { format: '0.00' }), cellOf('D3', 'anm'), cellOf('E3', 3, { format: '@' }),
    ]),
    sheetOf([cellOf('A1', 1)], { name: 'Annat' }),
  ],
  [nameOf('Kvar', 'Annat!$A$1', { comment: 'rör inte' })],
);

export function writingRules({ open, subject }: Contract): void {
  describe('writing', () => {
    test('a formula is English and has its result', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('C2', 10.25, { formula: '=A2-B2' })] });
      expect(cellAt(await readBack(), 'C2')).toMatchObject({ formula: '=A2-B2', value: 10.25 });
      expect(cellAt(await workbook.read(), 'C2')).toMatchObject({ formula: '=A2-B2', value: 10.25 });
    });

    test.each<[string, string | number | boolean | { error: string }]>([
      ['a number', 1234.5], ['a small number', 1e-7], ['a whole number', -12], ['zero', 0], ['truth', true], ['falsehood', false], ['an error', { error: '#N/A' }],
      ['text', 'Uppnått'], ['text that begins with an equals sign', '=HYPERLINK("http://x";"y")'], ['text that begins with a plus', '+46 21'], ['text that begins with a minus', '-1+2'],
      ['text that begins with an at sign', '@SUM(A1)'], ['text that begins with an apostrophe', "'citat'"], ['digits', '0123'], ['a decimal with a comma', '1,5'],
      ['a decimal with a point', '1.5'], ['a date', '2024-04-30'], ['a month', 'maj 2024'], ['a fraction', '1/2'], ['a percentage', '12 %'], ['the word TRUE', 'TRUE'], ['an error as text', '#N/A'],
      ['two lines', 'rikt-\nlinjer'], ['spaces at the ends', ' kant '], ['åäö and an emoji', 'Åäö 😀'],
    ])('%s is read back the same', async (_, value) => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('D2', value)] });
      const cell = cellAt(await readBack(), 'D2');
      expect(cell).toMatchObject({ value });
      expect(cell).not.toHaveProperty('formula');
      expect(cellAt(await workbook.read(), 'D2')).toMatchObject({ value });
    });

    test('null clears the cell and leaves its neighbours', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('B3', null)] });
      const raw = await readBack();
      expect(cellAt(raw, 'B3')?.value ?? null).toBeNull();
      expect([cellAt(raw, 'A3'), cellAt(raw, 'C3')]).toEqual([cellOf('A3', 7), cellOf('C3', 2, { format: '0.00' })]);
    });

    test('a format is set where it is given, a default one only where there is none', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('A2', 1, { format: '0%' }), write('B2', 2, { defaultFormat: '0.000' }), write('C2', 3, { defaultFormat: '0.000' }), write('C3', 4)] });
      const raw = await readBack();
      expect(['A2', 'B2', 'C2', 'C3'].map((at) => cellAt(raw, at)?.format)).toEqual(['0%', '#,##0.0', '0.000', '0.00']);
    });

    test('a number or formula in a cell formatted as text is no text', async () => {
      const { workbook, readBack } = await open(bookOf([sheetOf([cellOf('A1', 'text', { format: '@' }), cellOf('B1', 'text', { format: '@' }), cellOf('C1', 'text', { format: '@' })])]));
      await readAndWrite(workbook, { cells: [write('A1', 5), write('B1', 5, { formula: '=A1' }), write('C1', '=A1')] });
      const raw = await readBack();
      expect([cellAt(raw, 'A1'), cellAt(raw, 'B1'), cellAt(raw, 'C1')]).toMatchObject([{ value: 5 }, { value: 5, formula: '=A1' }, { value: '=A1' }]);
      expect(cellAt(raw, 'C1')).not.toHaveProperty('formula');
    });

    test('everything else stays as it was', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('C2', 10.25, { formula: '=A2-B2' })] });
      const raw = await readBack();
      const rest = raw.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ row: r, column }) => r !== 1 || column !== 2) })) }));
      expect(content({ ...raw, sheets: rest })).toEqual(content(BEFORE));
    });

    test('of two writes to one cell the later counts', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('D2', 1), write('D2', 2)] });
      expect(cellAt(await readBack(), 'D2')?.value).toBe(2);
    });

    test('cells far apart, on several sheets, in any order', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('F9', 6), write('A1', 2, { sheet: 'Annat' }), write('C2', 1), write('F8', 5), write('E9', 4)] });
      const raw = await readBack();
      expect(['F9', 'F8', 'E9', 'C2'].map((at) => cellAt(raw, at)?.value)).toEqual([6, 5, 4, 1]);
      expect(cellAt(raw, 'A1', 'Annat')?.value).toBe(2);
    });

    test('sheets are appended with their cells; one that is there already is written to', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { newSheets: ['Nytt', 'Annat'], cells: [write('A1', 'x', { sheet: 'Nytt', format: '0.0' }), write('B1', 'y', { sheet: 'Annat' })] });
      const raw = await readBack();
      expect(raw.sheets.map(({ name }) => name)).toEqual([SHEET, 'Annat', 'Nytt']);
      expect([cellAt(raw, 'A1', 'Nytt')?.value, cellAt(raw, 'A1', 'Annat')?.value, cellAt(raw, 'B1', 'Annat')?.value]).toEqual(['x', 1, 'y']);
    });

    test('names are set with their comments, replaced and removed', async () => {
      const { workbook, readBack } = await open(BEFORE);
      const set = [nameOf('Ny', "'Blad 1'!$A$1:$C$3", { comment: 'avstamt layout=income-statement' }), nameOf('Avstämt_Enhet', '"Mitt"'), nameOf('Lokal', '202404', { sheet: 'Annat' })];
      await readAndWrite(workbook, { cells: [], names: set });
      expect(content({ ...(await readBack()), sheets: [] })).toMatchObject({ names: expect.arrayContaining(set) as unknown });
      const other = nameOf('Ny', '202405', { comment: 'annan' });
      await readAndWrite(workbook, { cells: [], names: [other], removedNames: [{ name: 'avstämt_enhet', sheet: null }, { name: 'Finns_Inte', sheet: null }] });
      const { names } = await readBack();
      expect(names.filter(({ name }) => name === 'Ny')).toEqual([other]);
      expect(names.map(({ name }) => name).sort()).toEqual(['Kvar', 'Lokal', 'Ny']);
    });

    test('a sheet is removed with what it holds', async () => {
      const { workbook, readBack } = await open({ ...BEFORE, names: [] });
      await readAndWrite(workbook, { cells: [], removedSheets: ['Annat', 'Finns inte'] });
      expect((await readBack()).sheets.map(({ name }) => name)).toEqual([SHEET]);
    });

    test('what is read after a write is what was written', async () => {
      const { workbook, readBack } = await open(BEFORE);
      await readAndWrite(workbook, { cells: [write('A2', 1), write('D9', 'ny')], newSheets: ['Nytt'], names: [nameOf('Ny', 'Annat!$A$1')] });
      expect(content(await workbook.read())).toEqual(content(await readBack()));
    });

    if (subject.calculates) {
      test('results of formulas elsewhere follow', async () => {
        const { workbook } = await open(bookOf([sheetOf([cellOf('A1', 1), cellOf('B1', 2, { formula: '=A1*2' })])]));
        await readAndWrite(workbook, { cells: [write('A1', 21)] });
        expect(cellAt(await workbook.read(), 'B1')?.value).toBe(42);
      });
    }
  });
}
