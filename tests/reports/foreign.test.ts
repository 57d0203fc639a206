/** Tables that look like ours and are not: production, staff, grants, balance sheets. None may be placed. */
import { checkWorkbook } from '../../src/app/check';
import { workbookOf } from '../support/report-books';
import { formSheet } from '../support/report-forms';
import { FOREIGN } from '../support/report-forms-foreign';

describe.each(['typed', 'text'] as const)('%s', (figures) => {
  it.each(FOREIGN)('%s (%s) is named as unplaced', (title, labelHeading, columns, rows) => {
    const sheet = formSheet('Blad1', { title, labelHeading, columns, rows }, figures);
    const { tables, unplaced, findings } = checkWorkbook(workbookOf([sheet]), { find: true });
    expect({ tables: tables.map((table) => table.layout.id), unplaced: unplaced.length, findings }).toEqual({ tables: [], unplaced: 1, findings: [] });
  });
});
