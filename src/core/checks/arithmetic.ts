/** Computed columns and sums against the figures they are made of. Rules C1–C4. */
import { address } from '../address';
import type { Finding } from '../finding';
import type { Figure } from '../figure';
import type { Failure } from '../judge-columns';
import { judgeColumn, judgeSums } from '../judge-columns';
import type { Relation } from '../relations/types';
import type { Place, Table } from '../table';
import { figureAt, refOf } from '../table';
import { atCell, compared } from './make';
import type { Suspect } from './suspects';
import { findSuspects } from './suspects';

export interface Arithmetic {
  readonly findings: readonly Finding[];
  /** How many printed figures were compared with what makes them up. */
  readonly comparisons: number;
}

export function checkArithmetic(table: Table): Arithmetic {
  const judged = [...table.columns.map((_, column) => judgeColumn(table, column)), judgeSums(table)];
  const comparisons = judged.reduce((sum, { compared: count }) => sum + count, 0);
  const failures = judged.flatMap((one) => one.failures);
  if (failures.length === 0) return { findings: [], comparisons };
  const suspects = findSuspects(table, failures);
  const causes = columnCauses(table, failures);
  const findings = failures.map((failure) => toFinding(table, failure, suspects.of(failure.relation), causes));
  return { findings: [...findings, ...suspects.list.filter(({ fix }) => fix === 'thousandfold').map((one) => thousandfold(table, one))], comparisons };
}

/** A computed column that is wrong in most of its rows has one cause, not one a row. */
function columnCauses(table: Table, failures: readonly Failure[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { relation } of failures) {
    if (relation.kind !== 'sum') counts.set(relation.target.column, (counts.get(relation.target.column) ?? 0) + 1);
  }
  const most = [...counts].filter(([, count]) => count >= 3 && count * 2 >= table.rows.length);
  return new Set(most.map(([column]) => column));
}

function toFinding(table: Table, { relation, verdict }: Failure, suspect: Suspect | null, causes: ReadonlySet<number>): Finding {
  const { target } = relation;
  const actual = figureAt(table, target) as Figure;
  const code = relation.kind === 'sum' ? 'SUM_MISMATCH' : verdict.kind === 'operand-missing' ? 'OPERAND_MISSING' : 'COMPUTED_MISMATCH';
  const cause = causeOf(table, relation, suspect, causes);
  return atCell(table, code, target, {
    ...compared(actual.value, verdict.comparison),
    related: verdict.operands.map((operand) => refOf(table, operand)),
    detail: { ...missingDetail(table, verdict), ...suspectDetail(table, suspect) },
    ...(cause === null ? {} : { cause }),
  });
}

function causeOf(table: Table, relation: Relation, suspect: Suspect | null, causes: ReadonlySet<number>): string | null {
  if (relation.kind !== 'sum' && causes.has(relation.target.column)) {
    return `column:${address(table.sheet, table.headerBottom, table.columns[relation.target.column]?.column ?? 0)}`;
  }
  return suspect === null ? null : `cell:${placeAddress(table, suspect.place)}`;
}

function placeAddress(table: Table, place: Place): string {
  const { sheet, row, column } = refOf(table, place);
  return address(sheet, row, column);
}

function missingDetail(table: Table, verdict: Failure['verdict']): Record<string, string> {
  return verdict.kind === 'operand-missing' ? { missing: table.columns[verdict.missing.column]?.heading ?? '' } : {};
}

function suspectDetail(table: Table, suspect: Suspect | null): Record<string, string> {
  if (suspect === null) return {};
  return { suspect: placeAddress(table, suspect.place), suspectRow: table.rows[suspect.place.row]?.label ?? '', fix: suspect.fix };
}

function thousandfold(table: Table, suspect: Suspect): Finding {
  return atCell(table, 'UNIT_THOUSANDFOLD', suspect.place, {
    ...compared((figureAt(table, suspect.place) as Figure).value, suspect.comparison),
    related: suspect.related.map((place) => refOf(table, place)),
    cause: `cell:${placeAddress(table, suspect.place)}`,
  });
}
