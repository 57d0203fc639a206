/** What a check's tables are published as. Rule S5. */
import { checkWorkbook } from '../../src/app/check';
import { figuresHashOf } from '../../src/app/protocol-log';
import type { RawCell, RawWorkbook } from '../../src/core/grid';
import { PLAIN, reportBook } from '../support/report-books';

type Change = (cell: RawCell & { readonly value: number }) => RawCell;

/** The April report, with its decimal numbers otherwise. */
function withNumbers(change: Change): RawWorkbook {
  const { workbook } = reportBook(['001'], PLAIN);
  const changed = (cell: RawCell): RawCell => {
    const { value } = cell;
    return typeof value !== 'number' || Number.isInteger(value) ? cell : change({ ...cell, value });
  };
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(changed) })) })) };
}

async function hashWith(change: Change): Promise<string> {
  return figuresHashOf(checkWorkbook(withNumbers(change), { find: true }));
}

test('the noise of a formula is not published, what somebody typed is', async () => {
  const typed = await hashWith((cell) => cell);
  expect(await hashWith((cell) => ({ ...cell, formula: '=A1' }))).toBe(typed);
  expect(await hashWith((cell) => ({ ...cell, formula: '=A1', value: cell.value + 4e-13 }))).toBe(typed);
  expect(await hashWith((cell) => ({ ...cell, value: cell.value + 4e-9 }))).not.toBe(typed);
  expect(await hashWith((cell) => ({ ...cell, formula: '=A1', value: cell.value + 0.001 }))).not.toBe(typed);
});
