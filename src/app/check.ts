/** Kontrollera: a workbook's tables, checked, with the accepted findings marked. */
import type { Acceptance } from '../core/acceptance';
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
import { withOthersTitle } from './other-table';
import { acceptedBy } from './accepted';
import { readProtocol } from './protocol-sheet';
import type { TableMemo } from './table-memo';
import { readTables } from './tables';

export const RULES: Rules = { reconciliations: RECONCILIATIONS, catalogue: INDICATOR_CATALOGUE };

export interface CheckOptions {
  /** Check tables that no name binds too. */
  readonly find: boolean;
  /** Take pulled tables as if they were one's own: for comparing, never for publishing. */
  readonly pulled?: boolean;
  /** An earlier report to compare the columns of earlier years with. */
  readonly previous?: RawWorkbook;
  /** Keeps what was read of sheets that did not change. */
  readonly memo?: TableMemo;
}

export interface CheckResult {
  readonly header: ReportHeader;
  readonly tables: readonly Table[];
  readonly unplaced: readonly Unplaced[];
  /** The publication of each pulled table. */
  readonly pulled: readonly string[];
  readonly findings: readonly Finding[];
  readonly counts: Evaluation['counts'];
  /** How many tables the earlier report has; null when none was given. */
  readonly earlier: number | null;
  /** Whether the workbook's protocol accepts the finding; an accepted error no longer counts as one. */
  readonly accepted: (finding: Finding) => boolean;
  /** As the protocol has them, lapsed ones included. */
  readonly acceptances: readonly Acceptance[];
}

export function checkWorkbook(workbook: RawWorkbook, options: CheckOptions): CheckResult {
  const read = readTables(workbook, { find: options.find, pulled: options.pulled === true, ...(options.memo === undefined ? {} : { memo: options.memo }) });
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const earlier = earlierTables(options.previous);
  const evaluation = evaluate(read.tables, RULES, sheets, earlier);
  const findings = orderFindings([...read.findings, ...withOthersTitle(evaluation.findings, evaluation.tables)], sheets);
  const protocol = readProtocol(workbook);
  const accepted = acceptedBy(protocol, findings, evaluation.tables);
  return {
    header: read.header,
    tables: evaluation.tables,
    unplaced: read.unplaced,
    pulled: read.pulled,
    findings,
    counts: evaluation.counts,
    earlier: options.previous === undefined ? null : earlier.length,
    accepted: (finding) => accepted.has(finding),
    acceptances: protocol.acceptances.map((line) => line.acceptance),
  };
}

/** An earlier report's tables, found as well as bound: it may be an old file that was never bound, or a pulled one. */
function earlierTables(previous: RawWorkbook | undefined): readonly Table[] {
  if (previous === undefined) return [];
  const options = { find: true, file: previous.fileName ?? 'föregående' };
  const own = readTables(previous, options).tables;
  return own.length > 0 ? own : readTables(previous, { ...options, pulled: true }).tables;
}
