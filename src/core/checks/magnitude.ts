/**
 * A figure a thousand times off beside its row's other figures. The arithmetic finds it where there is arithmetic
 * (suspects.ts); here the row itself gives it away. Rule C8.
 */
import type { Decimal } from '../decimal';
import { absolute, compare, decimal, multiply } from '../decimal';
import type { Figure } from '../figure';
import type { Finding } from '../finding';
import type { Table } from '../table';
import { figureAt, refOf } from '../table';
import { atCell, text } from './make';

interface Level {
  readonly column: number;
  readonly figure: Figure;
  readonly size: Decimal;
}

const LEAST_SIBLINGS = 2;

export function checkMagnitude(table: Table): Finding[] {
  if (table.layout.kind !== 'statement') return [];
  return table.rows.flatMap(({ spec }, row) => {
    // A result or an area's balance may well be near nothing one year; a kind of income or cost is not.
    if (spec?.sign !== 'income' && spec?.sign !== 'cost') return [];
    const levels = levelsOf(table, row);
    return levels.flatMap((level) => checkLevel(table, row, level, levels.filter((other) => other !== level)));
  });
}

function levelsOf(table: Table, row: number): Level[] {
  return table.columns.flatMap(({ spec }, column) => {
    if (spec?.holds !== 'amount' || spec.nature === 'deviation') return [];
    const figure = figureAt(table, { row, column });
    return figure === null || figure.value.units === 0n ? [] : [{ column, figure, size: absolute(figure.value) }];
  });
}

function checkLevel(table: Table, row: number, level: Level, others: readonly Level[]): Finding[] {
  if (others.length < LEAST_SIBLINGS || !areAlike(others)) return [];
  const down = others.every((other) => isAbout(level.size, other.size, 1000));
  const up = others.every((other) => isAbout(other.size, level.size, 1000));
  if (!down && !up) return [];
  const { units, scale } = level.figure.value;
  const expected = down ? { units, scale: scale + 3 } : multiply(level.figure.value, decimal(1000));
  return [
    atCell(table, 'UNIT_THOUSANDFOLD', { row, column: level.column }, {
      actual: text(level.figure.value),
      expected: text(expected),
      related: others.map(({ column }) => refOf(table, { row, column })),
    }),
  ];
}

/** The siblings are of one size: within a factor of five. */
function areAlike(levels: readonly Level[]): boolean {
  const sizes = levels.map(({ size }) => size);
  return sizes.every((a) => sizes.every((b) => compare(a, multiply(b, decimal(5))) <= 0));
}

/** a is b a thousandfold, within a factor of five: a year's figure beside four months'. */
function isAbout(a: Decimal, b: Decimal, factor: number): boolean {
  return compare(a, multiply(b, decimal(factor / 5))) >= 0 && compare(a, multiply(b, decimal(factor * 5))) <= 0;
}
