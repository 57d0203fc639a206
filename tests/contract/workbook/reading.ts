/** What a workbook is read as. */
import type { Contract } from './subject';
import { bookOf, cellAt, cellOf, content, nameOf, sheetOf } from './subject';

const MIXED = bookOf(
  [
    sheetOf(
      [
        cellOf('A1', 'Resultaträkning, mnkr'), cellOf('B1', '2024-04-30'), cellOf('C1', 'TRUE'),
        cellOf('A2', '0123'), cellOf('B2', '=1+1'), cellOf('C2', ' 12 '), cellOf('D2', "'kantad"), cellOf('E2', '#N/A'),
        cellOf('A3', 1234.5, { format: '#,##0.0' }), cellOf('B3', 0), cellOf('C3', -0.1), cellOf('D3', 1e-7), cellOf('E3', 0.024, { format: '0.0%' }),
        cellOf('A4', true), cellOf('B4', false), cellOf('C4', { error: '#N/A' }), cellOf('D4', { error: '#DIV/0!' }), cellOf('E4', 45412, { format: 'yyyy-mm-dd' }),
        cellOf('A5', 1234.5, { formula: '=A3+B3', format: '#,##0.0' }), cellOf('B5', { error: '#DIV/0!' }, { formula: '=A3/B3' }),
        cellOf('C5', 'x1', { formula: '="x"&1' }), cellOf('D5', true, { formula: '=A3>B3' }),
        cellOf('A7', 'under en lucka'), cellOf('G9', 9),
      ],
      { merges: [{ top: 6, left: 0, bottom: 7, right: 2 }, { top: 0, left: 5, bottom: 0, right: 6 }], hiddenRows: [6], hiddenColumns: [{ from: 3, to: 4 }] },
    ),
    sheetOf([cellOf('A1', 'dold')], { name: "Pelle's blad", hidden: true }),
    sheetOf([cellOf('B2', 1)], { name: 'Låst', protected: true }),
    sheetOf([], { name: 'Tomt' }),
  ],
  [
    nameOf('Resultaträkning', "'Blad 1'!$A$1:$E$5", { comment: 'avstamt layout=income-statement unit=mnkr' }),
    nameOf('Avstämt_Enhet', '"Region ""Mitt"""'),
    nameOf('Avstämt_Period', '202404'),
    nameOf('Bruten', '#REF!$A$1'),
    nameOf('Resultaträkning', 'Låst!$B$2:$C$3', { sheet: 'Låst', comment: 'avstamt layout=income-statement' }),
    nameOf('Gömd', "'Pelle''s blad'!$A$1", { hidden: true }),
    nameOf('Delad', "'Blad 1'!$A$1:$B$2,'Blad 1'!$D$1:$E$2"),
  ],
);

export function readingRules({ open }: Contract): void {
  describe('reading', () => {
    test('every value, formula, format, name, merge and hidden part is what the workbook holds', async () => {
      const { workbook } = await open(MIXED);
      expect(content(await workbook.read())).toEqual(content(MIXED));
    });

    test('text that looks like a number, a date or a formula is text', async () => {
      const { workbook } = await open(MIXED);
      const raw = await workbook.read();
      expect(['A2', 'B1', 'B2', 'C1', 'E2'].map((at) => cellAt(raw, at))).toEqual(
        [cellOf('A2', '0123'), cellOf('B1', '2024-04-30'), cellOf('B2', '=1+1'), cellOf('C1', 'TRUE'), cellOf('E2', '#N/A')],
      );
    });

    test('far cells of a sheet with nothing between them are read', async () => {
      const far = { row: 900_000, column: 700, value: 'längst bort' };
      const { workbook } = await open(bookOf([sheetOf([cellOf('B2', 1), cellOf('C2', 2), far])]));
      const [sheet] = (await workbook.read('all')).sheets;
      expect(sheet?.rows.flatMap(({ cells }) => cells)).toEqual([cellOf('B2', 1), cellOf('C2', 2), far]);
    });

    test('the bound scope has every cell of a bound table and its surroundings', async () => {
      const cells = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6'].map((at, i) => cellOf(at, i + 1));
      const { workbook } = await open(bookOf([sheetOf(cells)], [nameOf('Tabell', "'Blad 1'!$C$3:$D$4")]));
      const raw = await workbook.read('bound');
      for (const at of ['B2', 'C3', 'D4', 'E5']) expect(cellAt(raw, at)).not.toBeNull();
      expect(raw.names).toHaveLength(1);
    });

    test('the bound scope has the whole protocol sheet', async () => {
      const protocol = sheetOf([cellOf('A1', 'Händelse'), cellOf('R40', 'sist')], { name: 'Avstämt protokoll' });
      const { workbook } = await open(bookOf([sheetOf([cellOf('A1', 1)]), protocol]));
      expect(cellAt(await workbook.read('bound'), 'R40', 'Avstämt protokoll')?.value).toBe('sist');
    });

    test('a name over whole columns costs no more than what they hold', async () => {
      const { workbook } = await open(bookOf([sheetOf([cellOf('A1', 1), cellOf('B40', 2)])], [nameOf('Tabell', "'Blad 1'!$A:$B")]));
      expect(cellAt(await workbook.read('bound'), 'B40')?.value).toBe(2);
    });
  });
}
