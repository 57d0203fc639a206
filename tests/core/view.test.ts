import * as fc from 'fast-check';
import type { RawCell, SheetGrid } from '../../src/core/grid';
import { cellAt, holdsFigure, isBlankCell, isYear, textOf, viewOf } from '../../src/core/view';

function cell(value: RawCell['value'], format?: string): RawCell {
  return { row: 0, column: 0, value, ...(format === undefined ? {} : { format }) };
}

const DAY_MS = 86_400_000;

describe('L2: a heading that Excel has made a date still reads as its month', () => {
  it('reads 1 April 2024 as april 2024', () => {
    expect(textOf(cell(45_383, 'mmm-yy'))).toBe('april 2024');
  });

  it('agrees with the calendar on every day from 1901 to 2199', () => {
    fc.assert(
      fc.property(fc.integer({ min: 367, max: 109_574 }), (serial) => {
        const date = new Date((serial - 25_569) * DAY_MS);
        const month = new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }).format(date);
        expect(textOf(cell(serial, 'yyyy-mm-dd'))).toBe(`${month} ${date.getUTCFullYear()}`);
      }),
    );
  });

  it('is no figure as a date, and one without the format', () => {
    expect(holdsFigure(cell(45_383, 'mmm-yy'))).toBe(false);
    expect(holdsFigure(cell(45_383))).toBe(true);
  });
});

describe('D1: years head columns, figures do not', () => {
  it.each([[2024], ['2023'], [' 2025 ']])('%p is a year', (value) => {
    expect(isYear(cell(value))).toBe(true);
    expect(holdsFigure(cell(value))).toBe(false);
  });

  it.each([[1235], ['1 235,0'], [20_240], [{ error: '#REF!' }]])('%p is a figure or stands where one should', (value) => {
    expect(holdsFigure(cell(value))).toBe(true);
  });
});

describe('a cell that looks empty is empty', () => {
  it.each([[''], [' '], ['\u00a0'], ['\u200b'], ['\u00ad']])('%j', (value) => {
    expect(isBlankCell(cell(value))).toBe(true);
  });

  it('but a formula without a result is not, nor a dash', () => {
    expect(isBlankCell({ ...cell(null), formula: '=A1' })).toBe(false);
    expect(isBlankCell(cell('–'))).toBe(false);
  });
});

describe('looking up a cell', () => {
  it('finds every cell of a sparse sheet and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat(50), fc.nat(50)), { selector: ([r, c]) => `${r},${c}` }), (places) => {
        const sheet = sheetOf(places);
        const view = viewOf(sheet);
        const known = new Set(places.map(([row, column]) => `${row},${column}`));
        for (let row = 0; row <= 50; row++) {
          for (let column = 0; column <= 50; column += 7) {
            expect(cellAt(view, row, column) !== null).toBe(known.has(`${row},${column}`));
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

function sheetOf(places: readonly (readonly [number, number])[]): SheetGrid {
  const rows = new Map<number, RawCell[]>();
  for (const [row, column] of places) rows.set(row, [...(rows.get(row) ?? []), { row, column, value: 1 }]);
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  return {
    name: 'Blad1',
    rows: sorted.map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) })),
    merges: [], hidden: false, protected: false, hiddenColumns: [],
  };
}
