/**
 * What a table's figures have to do with one another: every computed column and every sum as *target = signed operands*.
 * Checks, formulas and Fyll i all derive from these. Rules C1–C4.
 */
import type { Computation } from './layout';
import { sumRelations } from './relations/sums';
import type { ChangeRelation, ComputedRelation, Relation, Term } from './relations/types';
import type { Table } from './table';
import { columnPlace } from './table';

const known = new WeakMap<Table, readonly Relation[]>();

/** Every relation of the table, computed columns first, then sums, each in table order. Tables never change: remembered. */
export function relations(table: Table): readonly Relation[] {
  let found = known.get(table);
  if (found === undefined) {
    found = [...computedRelations(table), ...sumRelations(table)];
    known.set(table, found);
  }
  return found;
}

/** The computation that counts for a column: the first whose operand columns are in the table. */
export function computationOf(table: Pick<Table, 'columns'>, column: number): Computation | null {
  const spec = table.columns[column]?.spec;
  if (spec === null || spec === undefined || table.columns[column]?.duplicate === true) return null;
  return (spec.computed ?? []).find((computation) => operandPlaces(table, computation) !== null) ?? null;
}

function operandPlaces(table: Pick<Table, 'columns'>, computation: Computation): number[] | null {
  const keys = computation.kind === 'sum' ? computation.terms.map(([key]) => key) : [computation.of, computation.base];
  const places = keys.map((key) => columnPlace(table, key));
  return places.includes(-1) ? null : places;
}

function computedRelations(table: Table): Relation[] {
  return table.columns.flatMap((_, column) => columnRelations(table, column));
}

type ColumnRelations = readonly (ComputedRelation | ChangeRelation)[];

const knownOfColumns = new WeakMap<Table, Map<number, ColumnRelations>>();

/** The relations of one computed column, one a row; empty when it is not computed. Reading, checks and formulas all ask: remembered. */
export function columnRelations(table: Table, column: number): ColumnRelations {
  let columns = knownOfColumns.get(table);
  if (columns === undefined) knownOfColumns.set(table, (columns = new Map<number, ColumnRelations>()));
  let found = columns.get(column);
  if (found === undefined) columns.set(column, (found = makeColumnRelations(table, column)));
  return found;
}

function makeColumnRelations(table: Table, column: number): ColumnRelations {
  const computation = computationOf(table, column);
  if (computation === null) return [];
  if (computation.kind === 'change-percent') {
    const [of, base] = [columnPlace(table, computation.of), columnPlace(table, computation.base)];
    return table.rows.map((_, row) => ({ kind: 'change-percent', target: { row, column }, of: { row, column: of }, base: { row, column: base } }));
  }
  const places = computation.terms.map(([key, sign]) => ({ column: columnPlace(table, key), sign }));
  const blank = table.columns[column]?.spec?.blank ?? 'missing';
  return table.rows.map((_, row) => {
    const turn = isTurned(table, row, column) ? -1 : 1;
    const terms = places.map((term): Term => ({ row, column: term.column, sign: (term.sign * turn) as 1 | -1 }));
    return { kind: 'computed', target: { row, column }, terms, blank };
  });
}

/** With positive costs some print a cost's deviation as budget − utfall, so that plus stays good. */
function isTurned(table: Table, row: number, column: number): boolean {
  return table.turned.includes(column) && table.rows[row]?.spec?.sign === 'cost';
}
