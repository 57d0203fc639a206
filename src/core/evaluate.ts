/** parse → compute → check, for all tables at once. The core's one entrance for checking. */
import { address } from './address';
import { checkArithmetic } from './checks/arithmetic';
import { TABLE_CHECKS } from './checks/index';
import { withSignCauses } from './checks/sign-causes';
import { checkIndicatorSense } from './checks/indicator-sense';
import { checkStatuses, planTargets } from './checks/status';
import type { IndicatorGroup } from './direction';
import type { Finding } from './finding';
import { withSharedPeriod } from './period';
import { comparePrevious } from './previous';
import type { Reconciliation } from './reconcile';
import { reconcile } from './reconcile';
import type { Table } from './table';

export interface Rules {
  readonly reconciliations: readonly Reconciliation[];
  /** Which way is better for known indicators. */
  readonly catalogue: readonly IndicatorGroup[];
}

export interface Evaluation {
  /** With the report's period filled in where a table does not print it. */
  readonly tables: readonly Table[];
  /** By sheet, row, column and code; one a cell and code. */
  readonly findings: readonly Finding[];
  readonly counts: { readonly tables: number; readonly cells: number; readonly comparisons: number };
}

/** Checks the tables, and against an earlier report's tables when given. `sheets` is the workbook's sheet order. */
export function evaluate(tables: readonly Table[], rules: Rules, sheets: readonly string[], earlier: readonly Table[] = []): Evaluation {
  const dated = withSharedPeriod(tables);
  const knowledge = { catalogue: rules.catalogue, plan: planTargets(dated) };
  const alone = dated.map(checkAlone);
  const statuses = dated.map((table) => checkStatuses(table, knowledge));
  const across = [reconcile(dated, rules.reconciliations), comparePrevious(dated, withSharedPeriod(earlier))];
  const findings = [
    ...alone.flatMap((one) => one.findings),
    ...statuses.flatMap((one) => one.findings),
    ...dated.flatMap((table) => checkIndicatorSense(table, rules.catalogue)),
    ...across.flatMap((one) => one.findings),
  ];
  const comparisons = [...alone, ...statuses, ...across].reduce((sum, one) => sum + one.comparisons, 0);
  return {
    tables: dated,
    findings: shareCauses(orderFindings(findings, sheets)),
    counts: { tables: dated.length, cells: dated.reduce((sum, table) => sum + cellCount(table), 0), comparisons },
  };
}

interface Alone {
  readonly comparisons: number;
  readonly findings: readonly Finding[];
}

/** What a table says by itself: the same as long as it is the very same table, as it is while others are typed in. */
function checkAlone(table: Table): Alone {
  let known = judged.get(table);
  if (known === undefined) {
    const { findings, comparisons } = checkArithmetic(table);
    known = { comparisons, findings: withSignCauses(table, [...findings, ...TABLE_CHECKS.flatMap((check) => check(table))]) };
    judged.set(table, known);
  }
  return known;
}

const judged = new WeakMap<Table, Alone>();

/** Cells that hold something where the layout expects figures, targets or statuses. */
function cellCount(table: Table): number {
  let count = 0;
  for (const { cells } of table.rows) for (const { reading } of cells) if (reading.kind !== 'blank') count += 1;
  return count;
}

/** By sheet, row, column and code, the first of each cell and code kept. */
export function orderFindings(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((sheet, at) => [sheet, at]));
  const at = (finding: Finding): number => order.get(finding.cell.sheet) ?? sheets.length;
  const sorted = findings.slice().sort(
    (a, b) => at(a) - at(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return sorted.filter((finding, i) => i === 0 || !isSame(finding, sorted[i - 1] as Finding));
}

/** What else is said at a suspected cell, or because of it in another table, has the same cause. */
function shareCauses(findings: readonly Finding[]): Finding[] {
  const suspected = new Map(findings.flatMap((finding) => suspectedBy(finding)));
  if (suspected.size === 0) return [...findings];
  return findings.map((finding) => {
    if (finding.cause !== undefined || finding.severity === 'info') return finding;
    const cause = [finding.cell, ...finding.related].map((cell) => suspected.get(addressOf(cell))).find((key) => key !== undefined);
    return cause === undefined ? finding : { ...finding, cause };
  });
}

/** The cell that a finding's cause points at, with the cause. */
function suspectedBy({ code, cause, cell }: Finding): (readonly [string, string])[] {
  if (cause?.startsWith('cell:') === true) return [[cause.slice('cell:'.length), cause]];
  return cause?.startsWith('signs:') === true && code === 'SIGN_AGAINST_TABLE' ? [[addressOf(cell), cause]] : [];
}

function addressOf({ sheet, row, column }: Finding['cell']): string {
  return address(sheet, row, column);
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.cell.sheet === b.cell.sheet && a.cell.row === b.cell.row && a.cell.column === b.cell.column;
}
