/** What is said once pulled tables have been written. */
import type { RefreshCell, RefreshLine, RefreshTable } from '../../../src/app/pulling/types';
import { refreshed } from '../../../src/taskpane/wording/refreshed';

const CELL: RefreshCell = { cell: { sheet: 'Blad1', row: 3, column: 1 }, address: 'Blad1!B4', row: 'Soliditet', column: 'Utfall', here: '4', pulled: '3', published: '5' };
const LINE: RefreshLine = { key: 'row 5', label: 'Egen rad', texts: [] };

function table(over: Partial<RefreshTable> = {}): RefreshTable {
  return {
    key: 'a', name: 'A', range: { sheet: 'Blad1', rect: { top: 0, left: 0, bottom: 3, right: 3 } }, from: '1', to: '2',
    added: [], removed: [], edited: [], own: [], updated: [], choice: 'keep', isCurrent: false, isUntouched: false, blocked: null, ...over,
  };
}

test('only tables whose figures or rows changed are counted', () => {
  expect(refreshed([table({ updated: [CELL] }), table(), table()]).sv).toBe('En tabell är uppdaterad.');
  expect(refreshed([table({ updated: [CELL] }), table({ added: [LINE] })]).sv).toBe('2 tabeller är uppdaterade.');
  expect(refreshed([table(), table()]).sv).toBe('Siffrorna var redan desamma; tabellerna hör nu till den här publiceringen.');
});

test('cells and rows kept are told, those replaced are not', () => {
  const mine = { updated: [CELL], edited: [CELL, CELL], own: [LINE] };
  expect(refreshed([table(mine)]).sv).toBe('En tabell är uppdaterad. 2 egna celler är behållna. 1 egen rad finns kvar: ”Egen rad”.');
  expect(refreshed([table({ ...mine, choice: 'replace' })]).sv).toBe('En tabell är uppdaterad.');
});

test('rows put back beside rows whose labels were changed are told of', () => {
  const own = ['A', 'B', 'C', 'D'].map((label) => ({ ...LINE, label }));
  expect(refreshed([table({ to: '1', added: [LINE], own })])).toEqual({
    sv: 'Siffrorna är återställda till det publicerade. 4 egna rader finns kvar: ”A”, ”B”, ”C” …',
    en: 'The figures are put back to what is published. 4 rows of your own remain: “A”, “B”, “C” …',
  });
});
