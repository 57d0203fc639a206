/** *Varav* rows against the row they are part of: never larger, by absolute value, in level columns. Rule C6. */
import { compareInterval } from '../compare';
import { absolute, compare } from '../decimal';
import type { Figure } from '../figure';
import type { Finding } from '../finding';
import { intervalOf } from '../reading';
import type { Table, TableRow } from '../table';
import { figureAt, refOf } from '../table';
import { atCell, compared } from './make';

export function checkOfWhich(table: Table): Finding[] {
  return table.rows.flatMap((row, at) => {
    if (row.role !== 'of-which') return [];
    const parent = parentOf(table, row, at);
    return parent === -1 ? [] : table.columns.flatMap((_, column) => checkPart(table, at, parent, column));
  });
}

/** The declared parent, else the nearest row above that is no part itself. */
function parentOf(table: Table, row: TableRow, at: number): number {
  const declared = row.spec?.parent;
  if (declared !== undefined) return table.rows.findIndex((other) => other.key === declared);
  for (let i = at - 1; i >= 0; i--) if (table.rows[i]?.role !== 'of-which') return i;
  return -1;
}

function checkPart(table: Table, part: number, whole: number, column: number): Finding[] {
  const spec = table.columns[column]?.spec;
  if (spec?.holds !== 'amount' || spec.nature === 'deviation') return [];
  const own = figureAt(table, { row: part, column });
  const parent = figureAt(table, { row: whole, column });
  if (own === null || parent === null) return [];
  const [a, b] = [sized(own), sized(parent)];
  if (compare(a.value, b.value) <= 0) return [];
  const comparison = compareInterval(a, intervalOf(b), [b.value]);
  if (comparison.agrees) return [];
  return [
    atCell(table, 'OF_WHICH_EXCEEDS', { row: part, column }, {
      ...compared(own.value, { ...comparison, expected: parent.value }),
      related: [refOf(table, { row: whole, column })],
      detail: { parent: table.rows[whole]?.label ?? '' },
    }),
  ];
}

function sized(figure: Figure): Figure {
  return { ...figure, value: absolute(figure.value) };
}
