/** Rule D4: what stands below a table, after an empty row, says nothing of what its columns hold. */
import { detectTables } from '../../src/core/detect';
import { LAYOUTS } from '../../src/layouts/index';
import { bookOf } from '../support/report-books';
import { reportTables } from '../support/report-sheets';

it('D4: a table of other columns one empty row below does not change which column holds the labels', () => {
  const tables = ['resultatomraden', 'resultatrakning'].map((key) => ({ report: '001', table: reportTables('001').find((table) => table.key === key)! }));
  const book = bookOf(tables, { figures: 'typed', groups: 'column', placing: 'stacked', gap: 1 });
  const [areas] = detectTables(book.workbook.sheets[0]!, LAYOUTS).placements;
  expect(areas).toMatchObject({ labelColumn: 1, groupColumns: [0] });
});
