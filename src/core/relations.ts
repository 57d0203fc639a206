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

/** The relations of one computed column, one a row; empty when it is not computed. */
export function columnRelations(table: Table, column: number): readonly RowRelation[] {
  const rule = columnRule(table, column);
  return rule === null ? [] : table.rows.map((_, row) => rowRelation(table, rule, row));
}

export type RowRelation = ComputedRelation | ChangeRelation;

/** How the cells of a computed column follow from their rows: each row's relation is made when asked for, for a long table has many. */
export type ColumnRule =
  | { readonly kind: 'computed'; readonly column: number; readonly terms: readonly RuleTerm[]; readonly turned: boolean; readonly blank: 'missing' | 'nothing' }
  | { readonly kind: 'change-percent'; readonly column: number; readonly of: number; readonly base: number };

export interface RuleTerm {
  readonly column: number;
  readonly sign: 1 | -1;
}

const knownRules = new WeakMap<Table, Map<number, ColumnRule | null>>();

/** Null for a column that is not computed. Reading, checks and formulas all ask: remembered. */
export function columnRule(table: Table, column: number): ColumnRule | null {
  let rules = knownRules.get(table);
  if (rules === undefined) knownRules.set(table, (rules = new Map<number, ColumnRule | null>()));
  let rule = rules.get(column);
  if (rule === undefined) rules.set(column, (rule = makeRule(table, column)));
  return rule;
}

function makeRule(table: Table, column: number): ColumnRule | null {
  const computation = computationOf(table, column);
  if (computation === null) return null;
  if (computation.kind === 'change-percent') {
    return { kind: 'change-percent', column, of: columnPlace(table, computation.of), base: columnPlace(table, computation.base) };
  }
  const terms = computation.terms.map(([key, sign]) => ({ column: columnPlace(table, key), sign }));
  return { kind: 'computed', column, terms, turned: table.turned.includes(column), blank: table.columns[column]?.spec?.blank ?? 'missing' };
}

export function rowRelation(table: Table, rule: ColumnRule, row: number): RowRelation {
  const target = { row, column: rule.column };
  if (rule.kind === 'change-percent') return { kind: 'change-percent', target, of: { row, column: rule.of }, base: { row, column: rule.base } };
  const turn = turnOf(table, rule, row);
  return { kind: 'computed', target, terms: rule.terms.map((term): Term => ({ row, column: term.column, sign: (term.sign * turn) as 1 | -1 })), blank: rule.blank };
}

/** With positive costs some print a cost's deviation as budget − utfall, so that plus stays good. */
export function turnOf(table: Table, rule: { readonly turned: boolean }, row: number): 1 | -1 {
  return rule.turned && table.rows[row]?.spec?.sign === 'cost' ? -1 : 1;
}
