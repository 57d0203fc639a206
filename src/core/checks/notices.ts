/** What is worth knowing though no figure is wrong: at most one of each kind a table. Rule K2. */
import { computedValue } from '../evaluate-relation';
import type { Figure } from '../figure';
import type { Finding } from '../finding';
import type { ColumnRule } from '../relations';
import { columnRule, rowRelation } from '../relations';
import type { Place, Table } from '../table';
import { cellOf, figureAt } from '../table';
import { textOf } from '../view';
import { atCell, text } from './make';

export function checkNotices(table: Table): Finding[] {
  return [
    ...asText(table),
    ...notice(table, 'NEGATIVE_ZERO', negativeZeros(table)),
    ...notice(table, 'BLANK_FILLABLE', fillable(table)),
  ];
}

function notice(table: Table, code: 'FIGURES_AS_TEXT' | 'NEGATIVE_ZERO' | 'BLANK_FILLABLE', places: readonly Place[]): Finding[] {
  const [first] = places;
  return first === undefined ? [] : [atCell(table, code, first, { detail: { count: places.length } })];
}

/** A unit written in the cell, as in `44 mnkr`, is what makes it a text: Excel cannot convert it. */
function asText(table: Table): Finding[] {
  const places = textFigures(table);
  const unitAt = places.find((place) => figureAt(table, place)?.unit === table.unit && table.unit !== null);
  const [first] = places;
  if (first === undefined) return [];
  if (unitAt === undefined) return notice(table, 'FIGURES_AS_TEXT', places);
  const { raw } = cellOf(table, unitAt);
  const plain = figureAt(table, unitAt);
  return [atCell(table, 'FIGURES_AS_TEXT', first, { detail: { count: places.length, typed: textOf(raw), plain: plain === null ? '' : text(plain.value) } })];
}

function amounts(table: Table, wanted: (figure: Figure) => boolean): Place[] {
  const places: Place[] = [];
  const columns = table.columns.flatMap((column, at) => (column.spec?.holds === 'amount' ? [at] : []));
  table.rows.forEach(({ cells }, row) => {
    for (const column of columns) {
      const reading = cells[column]?.reading;
      if (reading?.kind === 'figure' && wanted(reading)) places.push({ row, column });
    }
  });
  return places;
}

function textFigures(table: Table): Place[] {
  return amounts(table, ({ source }) => source === 'text');
}

function negativeZeros(table: Table): Place[] {
  return amounts(table, ({ negativeZero }) => negativeZero);
}

/** Blank computed cells whose operands are there. */
function fillable(table: Table): Place[] {
  return table.columns.flatMap((_, column) => {
    const rule = columnRule(table, column);
    return rule?.kind !== 'computed' ? [] : table.rows.flatMap(({ cells }, row) => (cells[column]?.reading.kind === 'blank' ? fillableAt(table, rule, row) : []));
  });
}

function fillableAt(table: Table, rule: ColumnRule, row: number): Place[] {
  const relation = rowRelation(table, rule, row);
  return relation.kind !== 'computed' || computedValue(table, relation) === null ? [] : [relation.target];
}
