/** Formulas: a computed cell overwritten by a constant, or by a formula that breaks its column's pattern. Rule F2. */
import type { Finding } from '../finding';
import { relativeFormula } from '../r1c1';
import { computationOf } from '../relations';
import type { Place, Table, TableRow } from '../table';
import { cellOf } from '../table';
import { atCell, text } from './make';

export function checkFormulas(table: Table): Finding[] {
  return [...table.columns.flatMap((_, column) => checkColumn(table, column)), ...table.rows.flatMap((row, at) => checkSumRow(table, row, at))];
}

/** A computed column's items follow one pattern; its sum rows may sum downwards instead. */
function checkColumn(table: Table, column: number): Finding[] {
  if (computationOf(table, column) === null) return [];
  const items = places(table, column, (row) => row.role === 'item' || row.role === 'of-which' || row.role === 'shown');
  return checkPattern(table, items);
}

/** A sum row sums every level column in the same way. */
function checkSumRow(table: Table, row: TableRow, at: number): Finding[] {
  if (row.role !== 'sum' && row.role !== 'subtotal' && row.role !== 'total') return [];
  const levels = table.columns.flatMap(({ spec, duplicate }, column) =>
    spec?.holds === 'amount' && !duplicate && computationOf(table, column) === null ? [{ row: at, column }] : [],
  );
  return checkPattern(table, levels);
}

function places(table: Table, column: number, wanted: (row: TableRow) => boolean): Place[] {
  return table.rows.flatMap((row, at) => (wanted(row) ? [{ row: at, column }] : []));
}

const LEAST_PATTERN = 2;

function checkPattern(table: Table, cells: readonly Place[]): Finding[] {
  const formulas = cells.map((place) => relativeAt(table, place));
  const pattern = mostCommon(formulas.filter((formula) => formula !== null));
  if (pattern === null) return [];
  return cells.flatMap((place, i) => {
    const formula = formulas[i] ?? null;
    if (formula === pattern) return [];
    return formula === null ? overwritten(table, place) : [atCell(table, 'FORMULA_PATTERN', place, { detail: { formula: cellOf(table, place).raw?.formula ?? '', pattern } })];
  });
}

function relativeAt(table: Table, place: Place): string | null {
  const { raw } = cellOf(table, place);
  return raw?.formula === undefined ? null : relativeFormula(raw.formula, raw.row, raw.column);
}

/** The pattern most of the formulas share; null when there is no such. */
function mostCommon(formulas: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const formula of formulas) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= LEAST_PATTERN && best[1] * 2 > formulas.length ? best[0] : null;
}

function overwritten(table: Table, place: Place): Finding[] {
  const { reading } = cellOf(table, place);
  if (reading.kind !== 'figure') return [];
  return [atCell(table, 'COMPUTED_OVERWRITTEN', place, { actual: text(reading.value) })];
}
