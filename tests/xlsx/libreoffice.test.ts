import type { CellValue } from '../../src/core/grid';
import { createXlsx } from '../../src/xlsx/create';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';
import { describeWithTool } from '../support/tools';
import { recalculate } from '../support/xlsx-libreoffice';
import { richWorkbook } from '../support/xlsx-rich';

const PATIENCE = 120_000;

function valuesOf(bytes: Uint8Array, sheet: string): Record<string, CellValue> {
  const rows = readXlsx(bytes, 'x').sheets.find(({ name }) => name === sheet)!.rows;
  return Object.fromEntries(rows.flatMap((row) => row.cells.map(({ column, value }) => [`${row.row} ${column}`, value])));
}

describeWithTool('soffice', 'LibreOffice opens what we write and calculates the same', (soffice) => {
  test('a created workbook', async () => {
    const bytes = createXlsx({
      sheets: [
        {
          name: 'Blad å',
          cells: [
            { row: 0, column: 0, value: 'Rubrik & <mer>', header: true },
            { row: 1, column: 0, value: 100.5, format: '#,##0.0' },
            { row: 2, column: 0, value: true },
            { row: 3, column: 0, value: ' =1+1\nrad' },
            { row: 1, column: 1, value: 201, formula: '=A2*2', format: '0.0 "mnkr"' },
            { row: 2, column: 1, value: 'Rubrik & <mer>!', formula: '=A1&"!"' },
            { row: 3, column: 1, value: { error: '#DIV/0!' }, formula: '=1/0' },
          ],
          merges: [{ top: 5, left: 0, bottom: 6, right: 1 }],
          lists: [{ rect: { top: 2, left: 2, bottom: 4, right: 2 }, values: ['Ja', 'Nej'] }],
          frozen: { rows: 1, columns: 1 },
          hiddenRows: [8],
          protected: true,
        },
        { name: 'Två', cells: [{ row: 0, column: 0, value: 302, formula: "=SUM('Blad å'!A2:B2)+0.5" }], hidden: true },
      ],
      names: [{ name: 'Resultaträkning', sheet: null, refersTo: "'Blad å'!$A$1:$B$4", comment: 'avstamt unit=mnkr', hidden: false }],
    });
    const back = await recalculate(soffice, bytes);
    expect(valuesOf(back, 'Blad å')).toEqual(valuesOf(bytes, 'Blad å'));
    expect(valuesOf(back, 'Två')).toEqual(valuesOf(bytes, 'Två'));
    expect(readXlsx(back, 'x').names).toEqual([expect.objectContaining({ name: 'Resultaträkning' })]);
  }, PATIENCE);

  test('a patched workbook, its cached values wrong on purpose', async () => {
    const at = { sheet: 'Resultat', format: '#,##0.00' };
    const bytes = patchXlsx(richWorkbook(), {
      newSheets: ['Avstämt protokoll'],
      cells: [
        { ...at, row: 1, column: 3, formula: null, value: 10 },
        { ...at, row: 5, column: 3, formula: '=SUM(D2:D4)', value: 99 },
        { ...at, row: 7, column: 0, formula: '="a"&A1', value: 'fel' },
        { sheet: 'Avstämt protokoll', row: 2, column: 1, formula: null, value: '=text' },
      ],
    });
    const back = await recalculate(soffice, bytes);
    expect(valuesOf(back, 'Resultat')).toMatchObject({ '1 3': 10, '2 3': -4.5, '3 3': -10, '5 3': -4.5, '7 0': 'aRad', '5 1': 50.5 });
    expect(valuesOf(back, 'Avstämt protokoll')).toEqual({ '2 1': '=text' });
  }, PATIENCE);
});
