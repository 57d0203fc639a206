import * as fc from 'fast-check';
import type { CellValue, RawCell } from '../../src/core/grid';
import { createXlsx } from '../../src/xlsx/create';
import { readXlsx } from '../../src/xlsx/read';
import { partOf } from '../support/xlsx-parts';

const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('_x000D_', '_', '\r\n', '\t', ' ', '<', '&', 'å', '\u0000', '\uD800', '"', '=1+1')) });
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  text,
  fc.boolean(),
  fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }),
);
const format = fc.option(fc.constantFrom('0%', '#,##0.0', 'yyyy-mm-dd', '0 "kr" & <x>'), { nil: undefined });
const cell: fc.Arbitrary<RawCell> = fc
  .record({ row: fc.nat(1048575), column: fc.nat(16383), value, format, formula: fc.option(fc.constantFrom('=A1&"<"', '=SUM(B:B)'), { nil: undefined }) })
  .map(({ format, formula, ...rest }) => ({ ...rest, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) }));
const cells = fc.uniqueArray(cell, { maxLength: 30, selector: ({ row, column }) => `${row} ${column}` });

function sorted(list: readonly RawCell[]): RawCell[] {
  return [...list].sort((a, b) => a.row - b.row || a.column - b.column);
}

test('any cells written to a new workbook read back the same', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const back = readXlsx(createXlsx({ sheets: [{ name: 'Blad 1', cells: list }] }), 'a.xlsx');
      expect(back.sheets[0]!.rows.flatMap((row) => row.cells)).toEqual(sorted(list));
    }),
  );
});

test('everything a new workbook can hold reads back', () => {
  const names = [
    { name: 'Resultaträkning', sheet: null, refersTo: "'Blad & 1'!$A$1:$B$2", comment: 'avstamt layout=x unit="mnkr" <å>', hidden: false },
    { name: 'Lokal', sheet: 'Gömd', refersTo: '"mnkr"', comment: null, hidden: true },
  ];
  const bytes = createXlsx({
    sheets: [
      {
        name: 'Blad & 1',
        cells: [
          { row: 0, column: 0, value: 'Rubrik', header: true },
          { row: 3, column: 1, value: null, formula: '=1+1' },
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        hiddenRows: [3, 5],
        hiddenColumns: [{ from: 1, to: 1 }],
        protected: true,
        lists: [{ rect: { top: 1, left: 0, bottom: 1, right: 0 }, values: ['Ja', 'Nej'] }],
        frozen: { rows: 1, columns: 1 },
      },
      { name: 'Gömd', cells: [], hidden: true },
    ],
    names,
    date1904: true,
  });
  expect(readXlsx(bytes, 'ny.xlsx')).toEqual({
    fileName: 'ny.xlsx',
    date1904: true,
    names,
    sheets: [
      {
        name: 'Blad & 1',
        hidden: false,
        protected: true,
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        hiddenColumns: [{ from: 1, to: 1 }],
        rows: [
          { row: 0, cells: [{ row: 0, column: 0, value: 'Rubrik' }] },
          { row: 3, hidden: true, cells: [{ row: 3, column: 1, value: null, formula: '=1+1' }] },
        ],
      },
      { name: 'Gömd', hidden: true, protected: false, merges: [], hiddenColumns: [], rows: [] },
    ],
  });
});

test('a formula\'s text result stands in its cell, a plain text among the shared ones', () => {
  const cells = [{ row: 0, column: 0, value: 'a', formula: '="a"' }, { row: 0, column: 1, value: 'a' }];
  const xml = partOf(createXlsx({ sheets: [{ name: 'Blad1', cells }] }), 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<c r="A1" t="str"><f>"a"</f><v>a</v></c><c r="B1" t="s"><v>0</v></c>');
});

test.each([['a,b'], ['x'.repeat(256)]])('no list of choices can hold %p', (choice) => {
  const lists = [{ rect: { top: 0, left: 0, bottom: 0, right: 0 }, values: [choice] }];
  expect(() => createXlsx({ sheets: [{ name: 'Blad1', cells: [], lists }] })).toThrow(RangeError);
});

test('the same specification gives the same bytes', () => {
  const spec = { sheets: [{ name: 'Blad1', cells: [{ row: 0, column: 0, value: 'x' }] }] };
  expect(createXlsx(spec)).toEqual(createXlsx(spec));
});

test.each(['', 'a/b', "'x", 'x'.repeat(32)])('a sheet cannot be called %p', (name) => {
  expect(() => createXlsx({ sheets: [{ name, cells: [] }] })).toThrow(RangeError);
});
