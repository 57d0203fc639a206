/**
 * Every relation of a table judged, column by column and sum by sum. Almost all agree, and those that do at a glance are
 * never made: a long table would keep a million of them. Rules C1–C4.
 */
import type { Verdict } from './evaluate-relation';
import { judge } from './evaluate-relation';
import { QuickSum } from './quick-sum';
import type { ColumnRule } from './relations';
import { columnRule, rowRelation, turnOf } from './relations';
import type { Part, SumRow } from './relations/sums';
import { partSign, sumRelation, sumRows } from './relations/sums';
import type { Relation } from './relations/types';
import type { Table, TableRow } from './table';
import { figureAt } from './table';

/** A relation that does not hold, with what was found. */
export interface Failure {
  readonly relation: Relation;
  readonly verdict: Extract<Verdict, { kind: 'disagrees' | 'operand-missing' }>;
}

export interface Judged {
  /** How many printed figures were compared with what makes them up. */
  readonly compared: number;
  readonly failures: readonly Failure[];
}

interface Tally {
  compared: number;
  readonly failures: Failure[];
}

const NOTHING: Judged = { compared: 0, failures: [] };
const knownColumns = new WeakMap<Table, Map<number, Judged>>();

/** How the rows agree with a computed column. Asked again and again of the same table: remembered. */
export function judgeColumn(table: Table, column: number): Judged {
  let columns = knownColumns.get(table);
  if (columns === undefined) knownColumns.set(table, (columns = new Map<number, Judged>()));
  let judged = columns.get(column);
  if (judged === undefined) {
    const rule = columnRule(table, column);
    columns.set(column, (judged = rule === null ? NOTHING : judgeRows(table, rule)));
  }
  return judged;
}

function judgeRows(table: Table, rule: ColumnRule): Judged {
  const tally: Tally = { compared: 0, failures: [] };
  table.rows.forEach(({ cells }, row) => {
    if (cells[rule.column]?.reading.kind !== 'figure') return;
    if (surelyHolds(table, rule, row)) tally.compared += 1;
    else judgeExactly(table, rowRelation(table, rule, row), tally);
  });
  return tally;
}

function surelyHolds(table: Table, rule: ColumnRule, row: number): boolean {
  if (rule.kind !== 'computed') return false;
  const { cells } = table.rows[row] as TableRow;
  const actual = cells[rule.column]?.reading;
  if (actual?.kind !== 'figure') return false;
  const sum = new QuickSum(actual);
  const turn = turnOf(table, rule, row);
  for (const { column, sign } of rule.terms) {
    const reading = cells[column]?.reading;
    if (reading?.kind !== 'figure') return false;
    sum.add(reading, sign === turn ? 1 : -1);
  }
  return sum.surelyAgrees();
}

function judgeExactly(table: Table, relation: Relation, tally: Tally): void {
  const verdict = judge(table, relation);
  if (verdict.kind === 'silent') return;
  tally.compared += 1;
  if (verdict.kind !== 'agrees') tally.failures.push({ relation, verdict });
}

export function judgeSums(table: Table): Judged {
  const tally: Tally = { compared: 0, failures: [] };
  for (const sum of sumRows(table)) judgeInto(tally, table, sum);
  return tally;
}

/** How the columns agree with one sum row. */
export function judgeSumRow(table: Table, sum: SumRow): Judged {
  const tally: Tally = { compared: 0, failures: [] };
  judgeInto(tally, table, sum);
  return tally;
}

function judgeInto(tally: Tally, table: Table, sum: SumRow): void {
  const sure = surelyAgreeing(table, sum);
  for (const column of sum.columns) {
    if (sure.has(column)) tally.compared += 1;
    else judgeExactly(table, sumRelation(table, sum, column), tally);
  }
}

interface ColumnSum {
  readonly column: number;
  readonly turned: boolean;
  readonly sum: QuickSum;
  /** How many operands are figures; −∞ where something stands that cannot be added. */
  figures: number;
}

/** The columns whose sum agrees by its best reading: all of them row by row, for that is how the cells lie in memory. */
function surelyAgreeing(table: Table, { at, cover, columns }: SumRow): ReadonlySet<number> {
  const sums = columns.flatMap((column): ColumnSum[] => {
    const actual = figureAt(table, { row: at, column });
    return actual === null ? [] : [{ column, turned: table.turned.includes(column), sum: new QuickSum(actual), figures: 0 }];
  });
  for (const part of cover[0] ?? []) addPart(table, part, sums);
  return new Set(sums.filter(({ sum, figures }) => figures > 0 && sum.surelyAgrees()).map(({ column }) => column));
}

function addPart(table: Table, part: Part, sums: readonly ColumnSum[]): void {
  const { cells } = table.rows[part.row] as TableRow;
  for (const one of sums) {
    const reading = cells[one.column]?.reading;
    if (reading?.kind === 'figure') {
      one.sum.add(reading, partSign(table, part, one.turned));
      one.figures += 1;
    } else if (reading?.kind !== 'blank') one.figures = -Infinity;
  }
}
