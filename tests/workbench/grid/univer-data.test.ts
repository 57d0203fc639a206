/** Cells and widths as Univer takes them: it lays a style over the one that is there, so what is to go must be said. */
import { cellMatrix, charactersIn, columnSizes, worksheetData } from '../../../src/workbench/grid/univer-data';

// The library itself is made of modules that only a browser or a bundler loads; these are its numbers.
jest.mock('@univerjs/core', () => ({ BooleanNumber: { FALSE: 0, TRUE: 1 }, WrapStrategy: { WRAP: 3 } }));

const AT = { row: 2, column: 1, value: 12 };

test('a cell that is bold no more says so, though it keeps its number format', () => {
  const style = cellMatrix([{ ...AT, format: '#,##0.0' }])[2]?.[1]?.s;
  expect(style).toMatchObject({ n: { pattern: '#,##0.0' }, bl: null, it: null, ul: null, bg: null, cl: null, tb: null });
});

test('a bold cell whose number format goes says so; one without any look has no style at all', () => {
  expect(cellMatrix([{ ...AT, look: { bold: true } }])[2]?.[1]?.s).toMatchObject({ bl: 1, n: null });
  expect(cellMatrix([AT])[2]?.[1]).toEqual({ v: 12, f: null, si: null, p: null, s: null });
});

test('a sheet drawn for the first time says only what its cells are: to Univer a null there is a yes', () => {
  const sheet = { id: 's', name: 'Blad1', cells: [{ ...AT, format: '0.0', look: { wrap: true } }], merges: [], hidden: false, hiddenRows: [], hiddenColumns: [], columnWidths: [], frozen: { rows: 0, columns: 0 } };
  expect(worksheetData(sheet).cellData[2]?.[1]?.s).toEqual({ n: { pattern: '0.0' }, tb: 3 });
});

test('each column gets its own width in pixels, and says the same in characters again', () => {
  const { ranges, colWidth } = columnSizes([{ column: 0, width: 34 }, { column: 3, width: 8 }]);
  expect(ranges.map(({ startColumn, endColumn }) => [startColumn, endColumn])).toEqual([[0, 0], [3, 3]]);
  expect(Object.values(colWidth).map(charactersIn)).toEqual([34, 8]);
});
