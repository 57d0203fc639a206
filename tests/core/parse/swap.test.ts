import { checkWorkbook } from '../../../src/app/check';
import type { Finding } from '../../../src/core/finding';
import type { ReportTable } from '../../support/report-sheets';
import { reportSheet, reportTables } from '../../support/report-sheets';

function appendix(): ReportTable {
  const table = reportTables('001').find(({ key }) => key === 'bil-resultatrakning');
  if (table === undefined) throw new Error('no appendix');
  return table;
}

function exchanged(table: ReportTable, a: string, b: string): ReportTable {
  return { ...table, columns: table.columns.map((heading) => (heading === a ? b : heading === b ? a : heading)) };
}

/** Costs printed as positive figures, their deviations as budget − utfall so that plus stays good. */
function positive(table: ReportTable): ReportTable {
  const turn = (text: string): string => (text === '' || text === '0,0' ? text : text.startsWith('-') ? text.slice(1) : `-${text}`);
  const isDeviation = (column: number): boolean => /avv/i.test(table.columns[column] ?? '');
  const isCost = (label: string): boolean => /kostnad|varav|köpt|hjälpmedel|material/i.test(label);
  return { ...table, rows: table.rows.map((row) => (isCost(row.label) ? { ...row, cells: row.cells.map((cell, c) => (isDeviation(c) ? cell : turn(cell))) } : row)) };
}

function findings(table: ReportTable): Finding[] {
  const sheets = [reportSheet(table, { groups: 'none' })];
  return [...checkWorkbook({ fileName: 'x.xlsx', sheets, names: [], date1904: false }, { find: true }).findings];
}

function codes(table: ReportTable): string[] {
  return findings(table).map(({ code }) => code).filter((code) => code !== 'UNIT_ASSUMED');
}

const [BUDGET, ACTUAL, PREVIOUS, CLOSING, FORECAST_DEVIATION] = ['Ack Budget Inn år', 'Ack utfall Inn år', 'Ack Utfall Fg år', 'Bokslut Utf Fg år', 'Avv Bud mot Prog'];

describe('P4: where headings and figures disagree arithmetic decides, with one info', () => {
  it('as printed in April 2024: a closing and a deviation under each other’s headings', () => {
    expect(codes(exchanged(appendix(), CLOSING, FORECAST_DEVIATION))).toEqual(['HEADING_ORDER']);
  });

  it('with positive costs whose deviations are turned', () => {
    expect(codes(positive(appendix()))).toEqual([]);
    expect(codes(exchanged(positive(appendix()), CLOSING, FORECAST_DEVIATION))).toEqual(['HEADING_ORDER']);
  });

  it('two levels, when it puts two computed columns right', () => {
    expect(codes(exchanged(appendix(), ACTUAL, BUDGET))).toEqual(['HEADING_ORDER']);
  });

  it('two levels of which one alone takes part in the difference that fails', () => {
    expect(codes(exchanged(appendix(), PREVIOUS, CLOSING))).toEqual(['HEADING_ORDER']);
  });

  it('but never the two operands of one difference: its sign may be turned, and that is said at every cell', () => {
    const found = codes(exchanged(appendix(), 'Helår Prognos', 'Helår Budget'));
    expect(found).not.toContain('HEADING_ORDER');
    expect(found).toContain('COMPUTED_MISMATCH');
  });
});

describe('C3, N5: a sum down a computed column has nothing to say of a row whose operand is missing', () => {
  it('a row without a budget: the total counts its outcome, the column cannot', () => {
    const table = appendix();
    const rows = table.rows.map((row) => {
      if (row.label === 'Övriga intäkter') return { ...row, cells: row.cells.map((cell, c) => ([1, 2, 5, 6].includes(c) ? '' : cell)) };
      if (row.label === 'Summa Intäkter') return { ...row, cells: ['3 223,5', '3 172,0', '51,5', '3 102,6', '9 736,0', '9 516,0', '220,0', '9 510,6', '120,9'] };
      return row.label === 'Resultat' ? { ...row, cells: ['-475,0', '-113,7', '-361,3', '-399,8', '-1 235,0', '-193,1', '-1 041,9', '-1 033,1', '-75,2'] } : row;
    });
    expect(findings({ ...table, rows }).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
