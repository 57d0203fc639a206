/** Kontrollera: a workbook's tables, checked, with the accepted findings marked. */
import type { ReportHeader } from '../core/binding';
import type { Unplaced } from '../core/detect';
import type { Evaluation } from '../core/evaluate';
import { evaluate, orderFindings } from '../core/evaluate';
import type { Finding } from '../core/finding';
import type { RawWorkbook } from '../core/grid';
import type { Table } from '../core/table';
import type { Rules } from '../core/evaluate';
import { INDICATOR_CATALOGUE } from '../layouts/indicator-catalogue';
import { RECONCILIATIONS } from '../layouts/reconciliations';
import { readTables } from './tables';

export const RULES: Rules = { reconciliations: RECONCILIATIONS, catalogue: INDICATOR_CATALOGUE };

export interface CheckOptions {
  /** Check tables that no name binds too. */
  readonly find: boolean;
  /** An earlier report to compare the columns of earlier years with. */
  readonly previous?: RawWorkbook;
}

export interface CheckResult {
  readonly header: ReportHeader;
  readonly tables: readonly Table[];
  readonly unplaced: readonly Unplaced[];
  readonly findings: readonly Finding[];
  readonly counts: Evaluation['counts'];
}

export function checkWorkbook(workbook: RawWorkbook, options: CheckOptions): CheckResult {
  const read = readTables(workbook, { find: options.find });
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const evaluation = evaluate(read.tables, RULES, sheets, earlierTables(options.previous));
  return {
    header: read.header,
    tables: evaluation.tables,
    unplaced: read.unplaced,
    findings: orderFindings([...read.findings, ...evaluation.findings], sheets),
    counts: evaluation.counts,
  };
}

/** An earlier report's tables, found as well as bound: it may be an old file that was never bound. */
function earlierTables(previous: RawWorkbook | undefined): readonly Table[] {
  return previous === undefined ? [] : readTables(previous, { find: true, file: previous.fileName ?? 'föregående' }).tables;
}
