/**
 * Where headings and figures disagree the arithmetic decides. Print sometimes exchanges two headings: every row of a
 * computed column is then wrong, and right again with the two columns exchanged. Rule P4.
 */
import { judgeColumn } from '../judge-columns';
import { computationOf } from '../relations';
import { specsFor } from '../detect/loose';
import { readHeading } from '../heading';
import type { Reading } from '../figure';
import { negate } from '../decimal';
import { labelKey } from '../label';
import type { ColumnSpec } from '../layout';
import { operandKeys } from '../layout';
import type { Table, TableColumn } from '../table';
import { columnPlace } from '../table';

interface Fit {
  readonly compared: number;
  readonly failed: number;
}

/** The table with its columns as arithmetic shows them, and with its way of printing deviations known. */
export function settleHeadings(table: Table): Table {
  const turned = settleTurned(withoutUnproven(settleAmbiguous(table)));
  return findSwap(turned) ?? turned;
}

/** A bare *Avvikelse* is that of the two columns whose difference it is. */
function settleAmbiguous(table: Table): Table {
  return table.columns.reduce((settled, column, at) => {
    if (column.spec?.computed === undefined || !isHopeless(columnFit(settled, at))) return settled;
    const heading = readHeading(column.heading);
    const free = specsFor(table.layout, heading, table.year).filter((spec) => spec.computed !== undefined && columnPlace(settled, spec.key) === -1);
    return free.map((spec) => withSpec(settled, at, spec)).find((other) => isFitting(columnFit(other, at))) ?? settled;
  }, table);
}

function withSpec(table: Table, at: number, spec: ColumnSpec): Table {
  return { ...table, columns: table.columns.map((column, i) => (i === at ? { ...column, key: spec.key, spec } : column)) };
}

/** A column known only when its rows bear it out is another's where they do not, its signs turned or not. */
function withoutUnproven(table: Table): Table {
  const columns = table.columns.map((column, at) => (column.spec?.onlyWhenProven === true && !isBorneOut(table, at) ? unknown(column) : column));
  return columns.every((column, at) => column === table.columns[at]) ? table : { ...table, columns };
}

function isBorneOut(table: Table, at: number): boolean {
  const [turned, mirrored] = [{ ...table, turned: [at] }, mirror(table, at)];
  return [table, turned, mirrored].some((one) => isFitting(columnFit(one, at)));
}

function mirror(table: Table, at: number): Table {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, c) => (c === at ? { ...cell, reading: negated(cell.reading) } : cell)) }));
  return { ...table, rows };
}

function negated(reading: Reading): Reading {
  return reading.kind === 'figure' ? { ...reading, value: negate(reading.value) } : reading;
}

function unknown(column: TableColumn): TableColumn {
  return { ...column, spec: null, key: `x:${labelKey(column.heading)}` };
}

function isFitting({ compared, failed }: Fit): boolean {
  return compared >= ENOUGH_ROWS && failed * 10 < compared * 4;
}

const ENOUGH_ROWS = 3;

function findSwap(table: Table): Table | null {
  if (!table.columns.some((_, column) => isHopeless(columnFit(table, column)))) return null;
  const before = fit(table);
  return bestExchange(table, before, exchangeable(table)) ?? exchangeOfLevels(table, before);
}

function bestExchange(table: Table, before: Fit, pairs: Iterable<readonly [number, number]>): Table | null {
  let best: { table: Table; fit: Fit } | null = null;
  for (const [a, b] of pairs) {
    // How costs' deviations are printed was judged by columns that were not what their headings said.
    const exchanged = settleTurned({ ...exchange(table, a, b), turned: [] });
    const after = fit(exchanged);
    if (after.compared * 5 < before.compared * 4 || after.failed * 4 > before.failed) continue;
    if (best === null || after.failed < best.fit.failed) best = { table: exchanged, fit: after };
  }
  return best?.table ?? null;
}

/**
 * Two level columns are exchanged where that puts two computed columns right, or one that has only one of them as its
 * operand. The two operands of one difference say nothing: its sign may be turned.
 */
function exchangeOfLevels(table: Table, before: Fit): Table | null {
  const hopeless = table.columns.flatMap((_, column) => (isHopeless(columnFit(table, column)) ? [column] : []));
  const levels = table.columns.flatMap((column, at) =>
    column.spec?.holds === 'amount' && !column.duplicate && computationOf(table, at) === null ? [at] : [],
  );
  const tells = (a: number, b: number): boolean => hopeless.length > 1 || hopeless.some((column) => isOperand(table, column, a) !== isOperand(table, column, b));
  return bestExchange(table, before, levels.flatMap((a) => levels.flatMap((b): [number, number][] => (a < b && tells(a, b) ? [[a, b]] : []))));
}

function isOperand(table: Table, computed: number, column: number): boolean {
  const computation = computationOf(table, computed);
  const key = table.columns[column]?.key;
  return computation !== null && key !== undefined && operandKeys(computation).includes(key);
}

function isHopeless({ compared, failed }: Fit): boolean {
  return compared >= ENOUGH_ROWS && failed * 10 >= compared * 6;
}

/** How far the rows agree with a computed column. */
function columnFit(table: Table, column: number): Fit {
  const { compared, failures } = judgeColumn(table, column);
  return { compared, failed: failures.length };
}

function fit(table: Table): Fit {
  return table.columns
    .map((_, column) => columnFit(table, column))
    .reduce((sum, one) => ({ compared: sum.compared + one.compared, failed: sum.failed + one.failed }), { compared: 0, failed: 0 });
}

/** One of the two must be a computed column: exchanging utfall and budget would only turn a deviation's sign. */
function* exchangeable(table: Table): Generator<[number, number]> {
  const amounts = table.columns.flatMap((column, at) => (column.spec?.holds === 'amount' && !column.duplicate ? [at] : []));
  for (const a of amounts) {
    for (const b of amounts) {
      if (a < b && (computationOf(table, a) !== null || computationOf(table, b) !== null)) yield [a, b];
    }
  }
}

function exchange(table: Table, a: number, b: number): Table {
  const [first, second] = [table.columns[a] as TableColumn, table.columns[b] as TableColumn];
  const columns = table.columns.map((column, at) => {
    if (at === a) return { ...column, key: second.key, spec: second.spec };
    return at === b ? { ...column, key: first.key, spec: first.spec } : column;
  });
  return { ...table, columns, swapped: [first.heading, second.heading] };
}

/** Which deviation columns turn the sign of costs, judged by the cost rows of a table with positive costs. */
export function settleTurned(table: Table): Table {
  if (table.costs !== 'positive') return table;
  const turned = table.columns.flatMap((_, column) => {
    if (computationOf(table, column)?.kind !== 'sum') return [];
    return columnFit({ ...table, turned: [column] }, column).failed < columnFit(table, column).failed ? [column] : [];
  });
  return { ...table, turned };
}
