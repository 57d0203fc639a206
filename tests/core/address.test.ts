import fc from 'fast-check';
import { address, columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS, parseRange, quoteSheet, rangeAddress } from '../../src/core/address';

const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
// Excel forbids these in sheet names.
const sheet = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
  .filter((name) => !/[[\]:*?/\\\p{C}]|^'|'$/u.test(name) && name.trim() === name);

describe('addresses', () => {
  test('every column has letters that lead back to it', () => {
    fc.assert(fc.property(column, (n) => columnIndex(columnLetters(n)) === n));
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(MAX_COLUMNS - 1)]).toEqual(['A', 'Z', 'AA', 'XFD']);
    expect(columnIndex('XFE')).toBeNull();
  });

  test('a range written is the range read, whatever the sheet is called', () => {
    fc.assert(
      fc.property(sheet, row, row, column, column, (name, r1, r2, c1, c2) => {
        const rect = { top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
        expect(parseRange(rangeAddress(name, rect))).toEqual({ sheet: name, rect });
      }),
    );
  });

  test('sheets are quoted as Excel quotes them', () => {
    expect(address('Blad 1', 21, 3)).toBe("'Blad 1'!D22");
    expect(address('Blad1', 0, 0)).toBe("Blad1!A1");
    expect(quoteSheet('RES2024')).toBe("'RES2024'");
    expect(quoteSheet("Kalle's")).toBe("'Kalle''s'");
    expect(address('Blad', 0, 0, 'april.xlsx')).toBe("'[april.xlsx]Blad'!A1");
  });

  test('anything but one rectangle is none', () => {
    for (const text of ['', 'A1', '#REF!', 'Blad!A1,Blad!B2', 'Blad!A:B', 'Blad!A0', 'Blad!XFE1']) expect(parseRange(text)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => parseRange(text) === null || parseRange(text)?.rect !== undefined));
  });
});
