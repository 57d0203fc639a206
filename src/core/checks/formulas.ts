/**
 * Formulas: a computed cell overwritten by a constant, or by a formula that breaks its column's pattern. A formula that
 * computes what its cell should is never a finding, however it is written. Rule F2.
 */
import type { Finding } from '../finding';
import { relativeFormula } from '../r1c1';
import { columnRelations, computationOf, relations } from '../relations';
import type { Relation } from '../relations/types';
import type { Place, Table, TableRow } from '../table';
import { cellOf } from '../table';
import { atCell, text } from './make';
import { computesRelation } from './same-computation';

export function checkFormulas(table: Table): Finding[] {
  const isWritten = table.rows.some(({ cells }) => cells.some(({ raw }) => raw?.formula !== undefined));
  if (!isWritten) return [];
  return [...table.columns.flatMap((_, column) => checkColumn(table, column)), ...table.rows.flatMap((row, at) => checkSumRow(table, row, at))];
}

/** A computed column's items follow one pattern; its sum rows may sum downwards instead. */
function checkColumn(table: Table, column: number): Finding[] {
  const items = columnRelations(table, column).filter(({ target }) => ITEM_ROLES.has(table.rows[target.row]?.role));
  return checkPattern(table, items.map((relation) => writtenAt(table, relation.target, relation)));
}

const ITEM_ROLES: ReadonlySet<TableRow['role'] | undefined> = new Set(['item', 'of-which', 'shown']);

/** A sum row sums every level column in the same way. */
function checkSumRow(table: Table, row: TableRow, at: number): Finding[] {
  if (row.role !== 'sum' && row.role !== 'subtotal' && row.role !== 'total') return [];
  const sums = new Map(relations(table).flatMap((one) => (one.kind === 'sum' && one.target.row === at ? [[one.target.column, one]] : [])));
  const levels = table.columns.flatMap(({ spec, duplicate }, column) =>
    spec?.holds === 'amount' && !duplicate && computationOf(table, column) === null ? [writtenAt(table, { row: at, column }, sums.get(column))] : [],
  );
  return checkPattern(table, levels);
}

/** A cell and how it is computed. */
interface Written {
  readonly place: Place;
  /** Relative to its own cell; null for a constant. */
  readonly formula: string | null;
  readonly right: boolean;
  /** Whether a formula could stand here: no operand is text or missing, which no formula can compute with. */
  readonly computable: boolean;
  /** Cells with the same signs may share a pattern: with positive costs, costs are turned. */
  readonly signs: string;
}

function writtenAt(table: Table, place: Place, relation: Relation | undefined): Written {
  const { raw } = cellOf(table, place);
  return {
    place,
    formula: raw?.formula === undefined ? null : relativeFormula(raw.formula, raw.row, raw.column),
    right: relation !== undefined && computesRelation(table, relation),
    computable: relation?.kind !== 'computed' || relation.terms.every((term) => isNumber(table, term)),
    signs: relation?.kind === 'computed' ? relation.terms.map(({ sign }) => sign).join() : '',
  };
}

function isNumber(table: Table, place: Place): boolean {
  const { reading } = cellOf(table, place);
  return reading.kind === 'figure' && reading.source === 'number';
}

const LEAST_PATTERN = 2;

/** A fault is told as such: what is left of its formula is no pattern. */
function checkPattern(table: Table, all: readonly Written[]): Finding[] {
  const cells = all.filter(({ place }) => cellOf(table, place).reading.kind !== 'fault');
  const mostAreRight = isMost(cells.filter(({ right }) => right).length, cells);
  return [...new Set(cells.map(({ signs }) => signs))].flatMap((signs) => {
    const alike = cells.filter((cell) => cell.signs === signs);
    return breaking(table, alike, mostAreRight ? commonest(alike.filter(({ right }) => right)).formula : patternOf(alike), mostAreRight);
  });
}

/** Where most are right, those that are not are wrong; else those that are not written as most are. */
function breaking(table: Table, cells: readonly Written[], pattern: string | null, mostAreRight: boolean): Finding[] {
  if (pattern === null && !mostAreRight) return [];
  return cells.flatMap(({ place, formula, right, computable }) => {
    if (formula === null) return computable ? overwritten(table, place) : [];
    if (right || (!mostAreRight && formula === pattern)) return [];
    return [atCell(table, 'FORMULA_PATTERN', place, { detail: { formula: cellOf(table, place).raw?.formula ?? '', pattern: pattern ?? '' } })];
  });
}

/** The pattern most of the formulas share; null when there is no such. */
function patternOf(cells: readonly Written[]): string | null {
  const { formula, times } = commonest(cells);
  return isMost(times, cells) ? formula : null;
}

function isMost(times: number, cells: readonly Written[]): boolean {
  return times >= LEAST_PATTERN && times * 2 > cells.filter(({ formula }) => formula !== null).length;
}

function commonest(cells: readonly Written[]): { formula: string | null; times: number } {
  const counts = new Map<string, number>();
  for (const { formula } of cells) if (formula !== null) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return { formula: best?.[0] ?? null, times: best?.[1] ?? 0 };
}

function overwritten(table: Table, place: Place): Finding[] {
  const { reading } = cellOf(table, place);
  if (reading.kind !== 'figure') return [];
  return [atCell(table, 'COMPUTED_OVERWRITTEN', place, { actual: text(reading.value) })];
}
