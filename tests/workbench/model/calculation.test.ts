/** What is calculated, when, and to which digit. */
import { typeByUser, writeCells } from '../../../src/workbench/host/model/write';
import { rectOf } from '../../../src/workbench/host/model/rect';
import { putCell } from '../../../src/workbench/host/model/cells';
import { renameSheet } from '../../../src/workbench/host/model/sheets';
import { undo } from '../../../src/workbench/host/model/undo';
import { bookOf, sheetOf, valueAt } from './book-support';

test('a formula follows the cells it reads, over sheets and names, with all digits', () => {
  const book = bookOf({ 'Blad 1': [[1, 3, '=A1/B1'], ['=Summa*2']], Två: [["='Blad 1'!C1+1"]] }, [{ name: 'Summa', refersTo: "SUM('Blad 1'!$A$1:$B$1)" }]);
  expect(valueAt(book, "'Blad 1'!C1")).toBe(1 / 3);
  expect(valueAt(book, "'Blad 1'!A2")).toBe(8);
  writeCells(book, sheetOf(book, 'Blad 1'), rectOf(0, 0), () => 2);
  expect(valueAt(book, "'Blad 1'!C1")).toBe(2 / 3);
  expect(valueAt(book, 'Två!A1')).toBe(2 / 3 + 1);
  expect(valueAt(book, "'Blad 1'!A2")).toBe(10);
});

test('errors are Excel’s, and a circle counts as 0', () => {
  const book = bookOf({ Blad1: [['=1/0', '=NA()', '=Finns_inte', '=#REF!+1', '="x"+1'], ['=B2+1', '=A2+1', '=A2+5', '=A3'], [null, null, '=C3']] });
  expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((at) => valueAt(book, `Blad1!${at}`))).toEqual(
    ['#DIV/0!', '#N/A', '#NAME?', '#REF!', '#VALUE!'].map((error) => ({ error })),
  );
  expect(['A2', 'B2', 'C2', 'D2', 'C3'].map((at) => valueAt(book, `Blad1!${at}`))).toEqual([0, 0, 5, 0, 0]);
});

test('typed in Swedish, calculated', () => {
  const book = bookOf({ Blad1: [[null]] });
  const sheet = sheetOf(book, 'Blad1');
  typeByUser(book, sheet, 0, 0, '1 234,5');
  typeByUser(book, sheet, 0, 1, '=OM(A1>1,5;SUMMA(A1;1);"nej; 1,5")');
  expect(valueAt(book, 'Blad1!B1')).toBe(1235.5);
});

test('a formula in a row that nobody touched follows a name that now means something else, and a sheet that now has the name', () => {
  const book = bookOf({ Blad1: [[1, 2], ['=Här*10', '=Nytt!A1']], Två: [[7]] }, [{ name: 'Här', refersTo: 'Blad1!$A$1' }]);
  expect(valueAt(book, 'Blad1!A2')).toBe(10);
  book.step(() => {
    book.update({ names: book.state.names.map((name) => ({ ...name, refersTo: 'Blad1!$B$1' })) });
    book.formulaVersion += 1;
  });
  writeCells(book, sheetOf(book, 'Blad1'), rectOf(0, 1), () => 3);
  expect(valueAt(book, 'Blad1!A2')).toBe(30);
  renameSheet(book, sheetOf(book, 'Två'), 'Nytt');
  writeCells(book, sheetOf(book, 'Nytt'), rectOf(0, 0), () => 8);
  expect(valueAt(book, 'Blad1!B2')).toBe(8);
});

test('a formula that comes without a result is calculated also on a sheet that had all its results', () => {
  const book = bookOf({ Blad1: [[1]] });
  expect(valueAt(book, 'Blad1!A1')).toBe(1);
  book.quietly(() => putCell(book, sheetOf(book, 'Blad1'), 4, 0, { value: null, formula: '=A1+1' }));
  expect(valueAt(book, 'Blad1!A5')).toBe(2);
});

test('of a sheet with very many rows fewer steps are remembered, and the last one always is', () => {
  const book = bookOf({ Blad1: Array.from({ length: 30_000 }, (_, i) => [i]) });
  const sheet = sheetOf(book, 'Blad1');
  for (let i = 1; i <= 40; i++) writeCells(book, sheet, rectOf(0, 0), () => -i);
  expect(book.depth).toBe(33);
  undo(book);
  expect(valueAt(book, 'Blad1!A1')).toBe(-39);
});
