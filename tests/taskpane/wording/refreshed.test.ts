/** What is said once pulled tables have been written. */
import type { RefreshCell, RefreshLine, RefreshTable } from '../../../src/app/pulling/types';
import { refreshNow } from '../../../src/taskpane/wording/pull';
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
    sv: 'Allt utom det som är ändrat här är återställt till det publicerade. 4 egna rader finns kvar: ”A”, ”B”, ”C” …',
    en: 'All but what is edited here is put back to what is published. 4 rows of your own remain: “A”, “B”, “C” …',
  });
});

test('figures are said to be put back only where nothing of one’s own was kept, on the button as afterwards', () => {
  const same = { to: '1', edited: [CELL] };
  expect([refreshNow([table({ ...same, choice: 'replace' })]).sv, refreshed([table({ ...same, choice: 'replace' })]).sv]).toEqual(['Återställ', 'Siffrorna är återställda till det publicerade.']);
  const kept = [table({ ...same, added: [LINE] })];
  expect([refreshNow(kept).sv, refreshed(kept).sv]).toEqual(['Återställ resten', 'Allt utom det som är ändrat här är återställt till det publicerade. 1 egen cell är behållen.']);
  expect(refreshNow([table({ edited: [CELL] })]).sv).toBe('Uppdatera');
});
