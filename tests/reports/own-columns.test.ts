/** Deviation columns whose heading does not say of which columns they are: arithmetic does. Rules P4 and P5. */
import { checkWorkbook } from '../../src/app/check';
import { workbookOf } from '../support/report-books';
import type { Money } from '../support/report-forms';
import { formSheet, statement, statementRows } from '../support/report-forms';

const [N, P, F, Y, C, PERIOD] = [1, 0.93, 3.05, 3, 2.87, 1.01].map(statement) as [Money, Money, Money, Money, Money, Money];

type Figures = Parameters<typeof statementRows>[0];

function check(columns: readonly string[], figures: Figures, change: (rows: string[][]) => void = () => undefined): { keys: string[]; findings: string[] } {
  const rows = statementRows(figures, 0);
  change(rows);
  const { tables, findings } = checkWorkbook(workbookOf([formSheet('Blad1', { title: 'Resultaträkning', labelHeading: 'Mnkr', columns, rows })]), { find: true });
  return { keys: tables.flatMap((table) => table.columns.map(({ key }) => key)), findings: findings.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => `${code} ${cell.column}`) };
}

describe('P5: a deviation in the chapter is of the columns it is the difference of', () => {
  it.each([['Avvikelse'], ['Avvikelse mot budget'], ['Budgetavvikelse 2025']])('of outcome and budget in an annual report: %s', (heading) => {
    const columns = ['Bokslut 2025', 'Budget 2025', heading, 'Bokslut 2024'];
    expect(check(columns, [F, Y, [F, Y], C])).toEqual({ keys: ['actual', 'budget', 'deviation', 'annual-previous'], findings: [] });
    const wrong = check(columns, [F, Y, [F, Y], C], (rows) => (rows[2]![3] = '871'));
    expect(wrong.findings).toContain('COMPUTED_MISMATCH 3');
  });

  it.each([['Avvikelse'], ['Avvikelse mot budget']])('of forecast and budget in an interim report: %s', (heading) => {
    const columns = ['Utfall aug 2025', 'Utfall aug 2024', 'Prognos 2025', 'Budget 2025', heading, 'Bokslut 2024'];
    expect(check(columns, [N, P, F, Y, [F, Y], C])).toEqual({ keys: ['actual', 'actual-previous', 'forecast', 'budget', 'forecast-deviation', 'annual-previous'], findings: [] });
  });

  it('of a budget that is not printed it is an unknown column', () => {
    const columns = ['Utfall aug 2025', 'Avvikelse mot budget', 'Utfall aug 2024', 'Prognos 2025', 'Budget 2025'];
    expect(check(columns, [N, [N, PERIOD], P, F, Y])).toEqual({ keys: ['actual', 'x:avvikelsemotbudget', 'actual-previous', 'forecast', 'budget'], findings: [] });
  });

  it('with the wrong sign in all its rows it is wrong in all of them', () => {
    const { findings } = check(['Bokslut 2025', 'Budget 2025', 'Avvikelse', 'Bokslut 2024'], [F, Y, [Y, F], C]);
    expect(findings.length).toBeGreaterThan(10);
    expect(new Set(findings)).toEqual(new Set(['COMPUTED_MISMATCH 3']));
  });
});
