/** What binds a cell: the computed columns, sums, parts, signs, pairs across tables and statuses that speak of it. */
import type { Figure } from '../../src/core/figure';
import type { Reconciliation, Side } from '../../src/core/reconcile';
import { momentOf, sameMoment } from '../../src/core/reconcile';
import { relations } from '../../src/core/relations';
import type { Relation, Term } from '../../src/core/relations/types';
import type { Place, Table } from '../../src/core/table';
import { cellOf, figureAt } from '../../src/core/table';
import { labelKey } from '../../src/core/label';
import { isMoney, moneyShift } from '../../src/core/unit';
import { RECONCILIATIONS } from '../../src/layouts/reconciliations';
import { statusBonds } from './mutants-status';

export interface Bond {
  readonly name: string;
  /** `silent`: a blank or unreadable operand leaves nothing to compare; `allowed`: a judgement no figure contradicts. */
  readonly state: 'holds' | 'silent' | 'allowed' | 'broken';
  readonly says: string;
}

export function bondsOf(table: Table, place: Place, tables: readonly Table[]): Bond[] {
  return [...relationBonds(table, place), ...partBonds(table, place), ...signBonds(table, place), ...pairBonds(table, place, tables), ...statusBonds(table, place)];
}

interface Loose {
  readonly value: number;
  readonly half: number;
}

/** A figure as a plain number with its half unit; one that carries more digits than it shows is exact. */
export function loose(figure: Figure): Loose {
  const value = Number(figure.value.units) / 10 ** figure.value.scale;
  const unit = 10 ** -figure.decimals;
  const rest = Math.abs(value / unit - Math.round(value / unit));
  return { value, half: rest > 1e-6 ? 0 : unit / 2 };
}

function agree(name: string, target: Loose, parts: readonly (Loose & { sign: number })[]): Bond {
  const off = Math.abs(target.value - parts.reduce((sum, { value, sign }) => sum + sign * value, 0));
  const tolerance = target.half + parts.reduce((sum, { half }) => sum + half, 0);
  const noise = 1e-9 * Math.max(Math.abs(target.value), ...parts.map(({ value }) => Math.abs(value)));
  const within = off <= tolerance + noise + 1e-9;
  return { name, state: within ? 'holds' : 'broken', says: `off by ${round(off)} ${within ? '≤' : '>'} ${round(tolerance)} (${parts.length} parts)` };
}

function round(value: number): string {
  return String(Number(value.toFixed(4)));
}

function relationBonds(table: Table, place: Place): Bond[] {
  return relations(table).flatMap((relation): Bond[] => (isIn(relation, place) ? [relationBond(table, relation)] : []));
}

function isIn(relation: Relation, place: Place): boolean {
  const same = (other: Place): boolean => other.row === place.row && other.column === place.column;
  if (same(relation.target)) return true;
  if (relation.kind === 'change-percent') return same(relation.of) || same(relation.base);
  return (relation.kind === 'computed' ? [relation.terms] : relation.alternatives).some((terms) => terms.some(same));
}

function relationBond(table: Table, relation: Relation): Bond {
  const name = `${relation.kind} ${table.rows[relation.target.row]?.label ?? ''} / ${table.columns[relation.target.column]?.heading ?? ''}`;
  const target = figureAt(table, relation.target);
  if (target === null) return { name, state: 'silent', says: 'its cell is blank' };
  if (relation.kind === 'change-percent') return changeBond(table, name, target, relation.of, relation.base);
  const readings = (relation.kind === 'computed' ? [relation.terms] : relation.alternatives).map((terms) => termsBond(table, name, target, terms, relation.kind === 'computed' ? relation.blank : 'nothing'));
  return readings.find((bond) => bond.state !== 'broken') ?? readings[0]!;
}

function termsBond(table: Table, name: string, target: Figure, terms: readonly Term[], blank: 'missing' | 'nothing'): Bond {
  const readings = terms.map((term) => cellOf(table, term).reading);
  const figures = terms.flatMap((term) => {
    const figure = figureAt(table, term);
    return figure === null ? [] : [{ ...looseAsComputed(table, term, figure), sign: term.sign }];
  });
  const agreed = agree(name, loose(target), figures);
  const missing = readings.some((reading) => reading.kind === 'blank');
  if (figures.length === 0 || readings.some((reading) => reading.kind !== 'blank' && reading.kind !== 'figure')) return { name, state: 'silent', says: 'an operand is no figure' };
  if (!missing || blank === 'nothing') return agreed;
  // The figure that comes out with the blank as 0 is a mistake of its own.
  return agreed.state === 'holds' && loose(target).value !== 0 ? { ...agreed, state: 'broken' } : { name, state: 'silent', says: 'an operand is blank' };
}

/** A figure that is exactly what its row's rounded figures make is off by what they are off. */
function looseAsComputed(table: Table, place: Place, figure: Figure): Loose {
  const own = loose(figure);
  const relation = relations(table).find(({ kind, target }) => kind === 'computed' && target.row === place.row && target.column === place.column);
  if (relation?.kind !== 'computed') return own;
  const operands = relation.terms.flatMap((term) => {
    const operand = figureAt(table, term);
    return operand === null ? [] : [{ ...loose(operand), sign: term.sign }];
  });
  const made = operands.reduce((sum, { value, sign }) => sum + sign * value, 0);
  return Math.abs(made - own.value) > 1e-9 ? own : { value: own.value, half: operands.reduce((sum, { half }) => sum + half, 0) };
}

function changeBond(table: Table, name: string, target: Figure, of: Place, base: Place): Bond {
  const [a, b] = [figureAt(table, of), figureAt(table, base)];
  if (a === null || b === null) return { name, state: 'silent', says: 'an operand is blank' };
  const [x, y, z] = [loose(a), loose(b), loose(target)];
  if (x.value * y.value <= 0) return { name, state: 'silent', says: 'the sign changes or the base is zero' };
  const [low, high] = [(Math.abs(x.value) - x.half) / (Math.abs(y.value) + y.half), (Math.abs(x.value) + x.half) / (Math.abs(y.value) - y.half)];
  const within = z.value + z.half >= (low - 1) * 100 - 1e-9 && z.value - z.half <= (high - 1) * 100 + 1e-9;
  return { name, state: within ? 'holds' : 'broken', says: `${z.value} % in [${round((low - 1) * 100)}, ${round((high - 1) * 100)}]` };
}

function isLevel(table: Table, column: number): boolean {
  const spec = table.columns[column]?.spec;
  return spec?.holds === 'amount' && spec.nature !== 'deviation';
}

/** *Varav* rows: never larger than what they are part of. */
function partBonds(table: Table, place: Place): Bond[] {
  if (!isLevel(table, place.column)) return [];
  return table.rows.flatMap((row, at): Bond[] => {
    const parent = row.role === 'of-which' ? table.rows.findIndex(({ key }) => key === row.spec?.parent) : -1;
    if (parent === -1 || (at !== place.row && parent !== place.row)) return [];
    const [part, whole] = [figureAt(table, { row: at, column: place.column }), figureAt(table, { row: parent, column: place.column })];
    const name = `${row.label} within ${table.rows[parent]?.label ?? ''}`;
    if (part === null || whole === null) return [{ name, state: 'silent', says: 'one of them is blank' }];
    const [a, b] = [loose(part), loose(whole)];
    const within = Math.abs(a.value) <= Math.abs(b.value) + a.half + b.half + 1e-9;
    return [{ name, state: within ? 'holds' : 'broken', says: `${a.value} of ${b.value}` }];
  });
}

function signBonds(table: Table, place: Place): Bond[] {
  const side = table.rows[place.row]?.spec?.sign;
  const figure = figureAt(table, place);
  if (figure === null || !isLevel(table, place.column) || (side !== 'income' && side !== 'cost')) return [];
  const { value } = loose(figure);
  const wanted = side === 'income' || table.costs === 'positive' ? 1 : -1;
  return [{ name: 'sign', state: value * wanted >= 0 ? 'holds' : 'broken', says: `${value} as ${side}` }];
}

function pairBonds(table: Table, place: Place, tables: readonly Table[]): Bond[] {
  return RECONCILIATIONS.flatMap((pair) =>
    [[pair.left, pair.right], [pair.right, pair.left]].flatMap(([own, other]) => {
      if (own!.layout !== table.layout.id || !rowsOf(table, own!).some(({ row }) => row === place.row)) return [];
      return tables.filter((one) => one !== table && one.layout.id === other!.layout).flatMap((one) => pairBond(pair, table, own!, place, one, other!));
    }),
  );
}

function rowsOf(table: Table, side: Side): { row: number; sign: number }[] {
  const found = side.rows.map(([key, sign]) => ({
    row: table.rows.findIndex((row) => (side.byLabel === true ? labelKey(row.label).startsWith(labelKey(key)) : row.key === key)),
    sign,
  }));
  return found.some(({ row }) => row === -1) ? [] : found;
}

function pairBond(pair: Reconciliation, table: Table, own: Side, place: Place, other: Table, theirs: Side): Bond[] {
  const mine = momentAt(table, own, place.column);
  if (mine === null) return [];
  return other.columns.flatMap((_, column): Bond[] => {
    const moment = momentAt(other, theirs, column);
    if (moment === null || !sameMoment(mine, moment)) return [];
    const [a, b] = [amounts(table, own, place.column), amounts(other, theirs, column)];
    if (a === null || b === null) return [];
    const [few, many] = a.length === 1 ? [a, b] : [b, a];
    return [agree(pair.id, few[0]!, many)];
  });
}

function momentAt(table: Table, side: Side, column: number): ReturnType<typeof momentOf> {
  const spec = table.columns[column];
  if (spec === undefined || spec.duplicate || (side.column !== undefined && side.column !== spec.key)) return null;
  return momentOf(table, side.facet ?? spec.spec?.facet ?? null, column);
}

function amounts(table: Table, side: Side, column: number): (Loose & { sign: number })[] | null {
  const figures = rowsOf(table, side).map(({ row, sign }) => ({ figure: figureAt(table, { row, column }), sign }));
  if (figures.length === 0 || figures.some(({ figure }) => figure === null || figure.qualifier !== null)) return null;
  return figures.map(({ figure, sign }) => {
    const unit = isMoney(figure!.unit) ? figure!.unit : isMoney(table.unit) ? table.unit : 'mnkr';
    const factor = 10 ** moneyShift(unit, 'mnkr');
    const one = loose(figure!);
    return { value: one.value * factor, half: one.half * factor, sign };
  });
}
