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
    return areFarApart(levels) ? levels.flatMap((level) => checkLevel(table, row, level, levels.filter((other) => other !== level))) : [];
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
  const down = others.every((other) => isThousandfold(level.size, other.size));
  const up = others.every((other) => isThousandfold(other.size, level.size));
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

/** A year's figure beside four months' is a few times larger. */
const ALIKE = 5;
const [SPREAD, LEAST, MOST] = [decimal(ALIKE), decimal(1000 / ALIKE), decimal(1000 * ALIKE)];

/** Whether any of the figures could be another's thousandfold. */
function areFarApart(levels: readonly Level[]): boolean {
  const [least, most] = extremes(levels);
  return compare(most, multiply(least, LEAST)) >= 0;
}

/** The siblings are of one size. */
function areAlike(levels: readonly Level[]): boolean {
  const [least, most] = extremes(levels);
  return compare(most, multiply(least, SPREAD)) <= 0;
}

function extremes(levels: readonly Level[]): readonly [least: Decimal, most: Decimal] {
  let [least, most] = [levels[0]?.size ?? SPREAD, levels[0]?.size ?? SPREAD];
  for (const { size } of levels) {
    if (compare(size, least) < 0) least = size;
    else if (compare(size, most) > 0) most = size;
  }
  return [least, most];
}

/** a is b a thousandfold, give or take what alike figures differ by. */
function isThousandfold(a: Decimal, b: Decimal): boolean {
  return compare(a, multiply(b, LEAST)) >= 0 && compare(a, multiply(b, MOST)) <= 0;
}
