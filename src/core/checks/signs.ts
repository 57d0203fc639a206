/** A row whose figure points against its table's convention: a cost printed as income. Rule C7. */
import { sign } from '../decimal';
import type { Finding } from '../finding';
import type { Table, TableRow } from '../table';
import { figureAt } from '../table';
import { atCell, text } from './make';

export function checkSigns(table: Table): Finding[] {
  return table.rows.flatMap((row, at) => {
    const expected = expectedSign(table, row);
    return expected === 0 ? [] : table.columns.flatMap((_, column) => checkCellSign(table, at, column, expected));
  });
}

function expectedSign(table: Table, row: TableRow): -1 | 0 | 1 {
  switch (row.spec?.sign) {
    case 'income':
      return 1;
    case 'cost':
      return table.costs === 'negative' ? -1 : 1;
    default:
      return 0;
  }
}

function checkCellSign(table: Table, row: number, column: number, expected: -1 | 1): Finding[] {
  const spec = table.columns[column]?.spec;
  if (spec?.holds !== 'amount' || spec.nature === 'deviation') return [];
  const figure = figureAt(table, { row, column });
  if (figure === null || sign(figure.value) !== -expected) return [];
  const turned = { units: -figure.value.units, scale: figure.value.scale };
  return [atCell(table, 'SIGN_AGAINST_TABLE', { row, column }, { actual: text(figure.value), expected: text(turned) })];
}
