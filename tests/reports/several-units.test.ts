/** Statements of several departments, or of a department and its areas, in one workbook. Rule R5. */
import { checkWorkbook } from '../../src/app/check';
import type { SheetGrid } from '../../src/core/grid';
import { workbookOf } from '../support/report-books';
import type { Money } from '../support/report-forms';
import { formSheet, statement, statementRows } from '../support/report-forms';

const CHAPTER = ['Augusti 2024', 'Augusti 2025', 'Budget 2025', 'Prognos 2025', 'Bokslut 2024'];
const APPENDIX = ['Utfall jan-aug 2025', 'Budget jan-aug 2025', 'Avvikelse', 'Utfall jan-aug 2024', 'Prognos 2025', 'Årsbudget 2025'];

/** A unit's figures: last year, this year, budget so far, budget of the year, forecast, closing. */
function unit(size: number): Money[] {
  return [0.93, 1, 1.02, 3, 3.05, 2.87].map((scale) => statement(scale * size));
}

function chapter(name: string, [P, N, , Y, F, C]: readonly Money[], change: (rows: string[][]) => void = () => undefined): SheetGrid {
  const rows = statementRows([P!, N!, Y!, F!, C!], 0);
  change(rows);
  return formSheet(`${name} kapitel`, { title: 'Resultaträkning', labelHeading: 'Mnkr', columns: CHAPTER, rows });
}

function appendix(name: string, [P, N, B, Y, F]: readonly Money[]): SheetGrid {
  return formSheet(`${name} bilaga`, { title: 'Förenklad resultaträkning', labelHeading: 'Mnkr', columns: APPENDIX, rows: statementRows([N!, B!, [N!, B!], P!, F!, Y!], 1) });
}

function findings(...sheets: SheetGrid[]): string[] {
  return checkWorkbook(workbookOf(sheets), { find: true }).findings.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => `${code} ${cell.sheet} ${cell.row},${cell.column}`);
}

const [CARE, TRAFFIC] = [unit(1), unit(0.3)];
/** Regionersättning in August is one million more than in the appendix. */
function wrong(rows: string[][]): void {
  rows[2]![2] = '3 314';
}

/** A year later: the columns of last year's August are what this August printed. */
function nextYear(name: string, [, N, , , , C]: readonly Money[], later: readonly Money[]): SheetGrid {
  const rows = statementRows([N!, later[1]!, later[3]!, later[4]!, C!], 0);
  return formSheet(`${name} kapitel`, { title: 'Resultaträkning', labelHeading: 'Mnkr', columns: ['Augusti 2025', 'Augusti 2026', 'Budget 2026', 'Prognos 2026', 'Bokslut 2025'], rows });
}

it('R4: last year’s columns are compared with the earlier report of the same unit', () => {
  const [care, traffic] = [unit(1.05), unit(0.31)];
  const previous = workbookOf([chapter('Trafik', TRAFFIC), chapter('Vård', CARE)]);
  const { findings: all } = checkWorkbook(workbookOf([nextYear('Vård', CARE, care), nextYear('Trafik', TRAFFIC, traffic)]), { find: true, previous });
  expect(all.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const mistaken = workbookOf([chapter('Trafik', TRAFFIC), chapter('Vård', CARE, wrong)]);
  const { findings: some } = checkWorkbook(workbookOf([nextYear('Vård', CARE, care), nextYear('Trafik', TRAFFIC, traffic)]), { find: true, previous: mistaken });
  expect(some.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => `${code} ${cell.sheet} ${cell.row},${cell.column}`)).toEqual(['PREVIOUS_MISMATCH Vård kapitel 4,1']);
});

describe('R5: chapter and appendix are compared with those of their own unit', () => {
  it('two departments that each agree with themselves have no findings', () => {
    expect(findings(chapter('Vård', CARE), appendix('Vård', CARE), chapter('Trafik', TRAFFIC), appendix('Trafik', TRAFFIC))).toEqual([]);
  });

  it('a department and one of its areas in appendices, one chapter', () => {
    expect(findings(chapter('Vård', CARE), appendix('Vård', CARE), appendix('Område', TRAFFIC))).toEqual([]);
  });

  it('a wrong figure is found against its own unit’s table, and only there', () => {
    const expected = ['RECONCILIATION_MISMATCH Vård kapitel 4,2'];
    expect(findings(chapter('Vård', CARE, wrong), appendix('Vård', CARE))).toEqual(expected);
    expect(findings(chapter('Vård', CARE, wrong), appendix('Vård', CARE), chapter('Trafik', TRAFFIC), appendix('Trafik', TRAFFIC))).toEqual(expected);
  });

  it('the only chapter and the only appendix are compared however much they differ', () => {
    expect(findings(chapter('Vård', CARE), appendix('Trafik', TRAFFIC)).length).toBeGreaterThan(50);
  });
});
