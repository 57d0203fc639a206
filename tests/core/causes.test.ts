import { checkWorkbook } from '../../src/app/check';
import type { Finding } from '../../src/core/finding';
import type { RawWorkbook, SheetGrid } from '../../src/core/grid';
import { reportSheet, reportTables } from '../support/report-sheets';

function withValue(sheet: SheetGrid, row: number, column: number, value: number): SheetGrid {
  const rows = sheet.rows.map((line) =>
    line.row !== row ? line : { ...line, cells: line.cells.map((cell) => (cell.column === column ? { ...cell, value } : cell)) },
  );
  return { ...sheet, rows };
}

function april(change: (sheet: SheetGrid) => SheetGrid): RawWorkbook {
  const tables = reportTables('001').filter(({ key }) => key === 'bil-resultatrakning' || key === 'resultatrakning');
  const sheets = tables.map((table) => reportSheet(table, { groups: 'none' }));
  return { fileName: 'april.xlsx', sheets: sheets.map((sheet) => (sheet.name === 'bil-resultatrakning' ? change(sheet) : sheet)), names: [], date1904: false };
}

function causedBy(findings: readonly Finding[], cause: string): string[] {
  return findings.filter((finding) => finding.cause === cause).map((finding) => `${finding.code} ${finding.cell.sheet}`);
}

describe('C5: findings that one figure explains share its cause, across tables too', () => {
  it('a lost sign: the deviations, the sum, the sign itself and the chapter that prints it right', () => {
    const { findings } = checkWorkbook(april((sheet) => withValue(sheet, 11, 1, 388.4)), { find: true });
    expect(causedBy(findings, "cell:'bil-resultatrakning'!B12").sort()).toEqual([
      'COMPUTED_MISMATCH bil-resultatrakning',
      'COMPUTED_MISMATCH bil-resultatrakning',
      'RECONCILIATION_MISMATCH resultatrakning',
      'SIGN_AGAINST_TABLE bil-resultatrakning',
      'SUM_MISMATCH bil-resultatrakning',
    ]);
  });

  it('what has nothing to do with it keeps to itself', () => {
    const { findings } = checkWorkbook(april((sheet) => withValue(sheet, 11, 1, 388.4)), { find: true });
    expect(findings.filter(({ code }) => code === 'UNIT_LABEL').map(({ cause }) => cause)).toEqual([undefined]);
  });
});
