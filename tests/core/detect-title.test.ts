/** Rule D3: a table's title says which table it is; a line that says only the unit does not. */
import { readTables } from '../../src/app/tables';
import { STATEMENT } from '../cases/tables';
import { caseWorkbook, edit, withRow } from '../support/cases';

const TITLE = 'Resultaträkning april 2024';

function titleOf(lines: readonly (readonly string[])[]): string | null | undefined {
  return readTables(caseWorkbook({ Blad1: lines }), { find: true }).tables[0]?.title;
}

it('D3: the title is the line above the unit, not the unit', () => {
  expect(titleOf(withRow(edit(STATEMENT, { A1: TITLE }), 2, 'Belopp i mnkr'))).toBe(TITLE);
});

it('D3: a unit in a cell of its own beside the title is not part of it', () => {
  expect(titleOf(edit(STATEMENT, { A1: `${TITLE}, mnkr`, J1: 'mnkr' }))).toBe(`${TITLE}, mnkr`);
});

it('D3: a table with nothing but its unit above and over its labels has no title', () => {
  expect(titleOf(edit(STATEMENT, { A1: 'Belopp i mnkr', A2: 'Mnkr' }))).toBeNull();
  expect(titleOf(edit(STATEMENT, { A1: 'Belopp i mnkr', A2: 'Resultaträkning' }))).toBe('Resultaträkning');
});
