/** Kontrollera on the whole April 2024 report, warm: all 45 tables, one a sheet, as read from its file. */
import { RULES } from '../src/app/check';
import { readTables } from '../src/app/tables';
import { evaluate } from '../src/core/evaluate';
import { reportBook } from '../tests/support/report-books';
import { measured, median, report, round, times } from './measure';

const GOAL_MS = 16;

export function benchWorkbook(quick: boolean): void {
  const { workbook } = reportBook(['001']);
  const [runs, warm] = quick ? [15, 15] : [101, 60];
  const finding = measured(() => void readTables(workbook, { find: true }), runs, warm);
  const { tables } = readTables(workbook, { find: true });
  const checking = measured(() => void evaluate(tables, RULES, []), runs, warm);
  const whole = times(() => void evaluate(readTables(workbook, { find: true }).tables, RULES, []), runs, warm);
  const total = median(whole);
  report('report 001 whole, warm', `${round(total)} ms, fastest ${round(Math.min(...whole))} ms`, { text: `< ${GOAL_MS} ms`, met: total < GOAL_MS });
  report('  of which finding and reading its tables', `${round(finding)} ms, ${round((100 * finding) / (finding + checking), 0)} %`);
}
