/** Cells dragged, or cut and pasted: they take their references along, as in Excel. */
import { merge } from '../../../src/workbench/host/model/layout';
import { moveCells } from '../../../src/workbench/host/model/move';
import { protect } from '../../../src/workbench/host/model/protection';
import { settle } from '../../../src/workbench/host/model/recalculate';
import { rectOf } from '../../../src/workbench/host/model/rect';
import { undo } from '../../../src/workbench/host/model/undo';
import { bookOf, formulaAt, sheetOf, valueAt } from './book-support';

const VALUES = { Blad1: [[1, 2], [3, '=A1+A2'], [null, '=SUM(A1:A2)']], Blad2: [['=Blad1!A1*10']] } as const;

function opened(): ReturnType<typeof bookOf> {
  return bookOf(VALUES, [{ name: 'Ett', refersTo: 'Blad1!$A$1' }]);
}

test('what refers to a moved cell follows it: formulas, other sheets, names; an area that it only was part of does not', () => {
  const book = opened();
  const sheet = sheetOf(book, 'Blad1');
  moveCells(book, { from: sheet, rect: rectOf(0, 0), to: sheet, row: 4, column: 3 });
  settle(book);
  expect([formulaAt(book, 'Blad1!B2'), formulaAt(book, 'Blad2!A1'), formulaAt(book, 'Blad1!B3')]).toEqual(['=D5+A2', '=Blad1!D5*10', '=SUM(A1:A2)']);
  expect([valueAt(book, 'Blad1!A1'), valueAt(book, 'Blad1!D5'), valueAt(book, 'Blad1!B2'), valueAt(book, 'Blad1!B3')]).toEqual([null, 1, 4, 3]);
  expect(book.state.names[0]?.refersTo).toBe('Blad1!$D$5');
});

test('a formula keeps what it refers to when it moves, also to another sheet', () => {
  const book = opened();
  moveCells(book, { from: sheetOf(book, 'Blad1'), rect: rectOf(1, 1), to: sheetOf(book, 'Blad2'), row: 2, column: 2 });
  settle(book);
  expect([formulaAt(book, 'Blad2!C3'), valueAt(book, 'Blad2!C3'), valueAt(book, 'Blad1!B2')]).toEqual(['=Blad1!A1+Blad1!A2', 4, null]);
});

test('what is moved onto is replaced, by blank cells too, and what referred to it says so', () => {
  const book = opened();
  const sheet = sheetOf(book, 'Blad1');
  moveCells(book, { from: sheet, rect: rectOf(6, 6, 2, 1), to: sheet, row: 0, column: 0 });
  settle(book);
  expect([valueAt(book, 'Blad1!A1'), formulaAt(book, 'Blad1!B2'), book.state.names[0]?.refersTo]).toEqual([null, '=#REF!+#REF!', 'Blad1!#REF!']);
});

test('one step takes it back, references and all', () => {
  const book = opened();
  const sheet = sheetOf(book, 'Blad1');
  moveCells(book, { from: sheet, rect: rectOf(0, 0, 2, 2), to: sheet, row: 1, column: 1 });
  settle(book);
  expect([formulaAt(book, 'Blad1!C3'), valueAt(book, 'Blad1!C3')]).toEqual(['=B2+B3', 4]);
  undo(book);
  settle(book);
  expect([formulaAt(book, 'Blad1!B2'), valueAt(book, 'Blad1!B2'), book.state.names[0]?.refersTo, book.depth]).toEqual(['=A1+A2', 4, 'Blad1!$A$1', 0]);
});

test('merged areas go along whole or not at all, and a protected sheet lets nothing go', () => {
  const book = opened();
  const sheet = sheetOf(book, 'Blad1');
  merge(book, sheet, rectOf(5, 0, 1, 2), false);
  expect(() => moveCells(book, { from: sheet, rect: rectOf(5, 0), to: sheet, row: 9, column: 0 })).toThrow('overlap');
  moveCells(book, { from: sheet, rect: rectOf(5, 0, 1, 2), to: sheet, row: 9, column: 3 });
  expect(sheet.state.merges).toEqual([rectOf(9, 3, 1, 2)]);
  protect(book, sheet, {}, null);
  expect(() => moveCells(book, { from: sheet, rect: rectOf(0, 0), to: sheet, row: 9, column: 0 })).toThrow('protected');
});
