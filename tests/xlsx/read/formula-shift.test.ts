import * as fc from 'fast-check';
import { columnLetters } from '../../../src/core/address';
import { cutFormula, moveFormula } from '../../../src/xlsx/read/formula-shift';

function moved(formula: string, rows: number, columns: number): string {
  return moveFormula(cutFormula(formula), rows, columns);
}

test.each([
  ['A1+$A1+A$1+$A$1', 'B2+$A2+B$1+$A$1'],
  ['SUM(A1:B2,C:D,$E:F,3:4,5:$6)', 'SUM(B2:C3,D:E,$E:G,4:5,6:$6)'],
  ["'A1'!A1+Blad!A1+[1]Blad!$A1", "'A1'!B2+Blad!B2+[1]Blad!$A2"],
  ['"A1"&A1&"x""A1"', '"A1"&B2&"x""A1"'],
  ['LOG10(A1)+ATAN2(1,2)+Räntan1+A1B+_A1+Ny.A1', 'LOG10(B2)+ATAN2(1,2)+Räntan1+A1B+_A1+Ny.A1'],
  ['Tabell[[#This Row],[A1]]+Tabell[A1]', 'Tabell[[#This Row],[A1]]+Tabell[A1]'],
  ['1E5+1.5e-3+TRUE', '1E5+1.5e-3+TRUE'],
  ['Jan:Mar!A1', 'Jan:Mar!B2'],
  ['IF(A1>=1,#REF!,#N/A)', 'IF(B2>=1,#REF!,#N/A)'],
  ['A1#', 'B2#'],
  ['XFE1+A1048577', 'XFE1+A1048577'],
])('%s moved one cell down and right is %s', (formula, expected) => {
  expect(moved(formula, 1, 1)).toBe(expected);
});

test('past the edge a reference comes back on the other side', () => {
  expect(moved('A1', -1, -1)).toBe('XFD1048576');
});

test('moving there and back is no move', () => {
  const cell = fc.tuple(fc.boolean(), fc.nat(16383), fc.boolean(), fc.nat(1048575)).map(([a, column, b, row]) => `${a ? '$' : ''}${columnLetters(column)}${b ? '$' : ''}${row + 1}`);
  const formula = fc.array(fc.oneof(cell, fc.constantFrom('+', '"A1"', 'SUM(', ')', "'A1'!", '1E5', ':', ',')), { maxLength: 12 }).map((list) => list.join('+'));
  fc.assert(
    fc.property(formula, fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -200, max: 200 }), (text, rows, columns) => {
      expect(moved(moved(text, rows, columns), -rows, -columns)).toBe(moved(text, 0, 0));
      expect(moved(text, 0, 0)).toBe(text);
    }),
  );
});
