/**
 * A whole column of forecasts that are 0 beside a budget that is not: nobody forecasts that. The deviations computed
 * from it are the budget with its sign turned. A warning, since the figures do agree with one another. Rule C2.
 */
import type { Finding } from '../finding';
import { judge } from '../evaluate-relation';
import { columnRelations } from '../relations';
import type { ComputedRelation } from '../relations/types';
import type { Table } from '../table';
import { figureAt, refOf } from '../table';
import { address } from '../address';
import { atCell, text } from './make';

const LEAST_ROWS = 3;

export function checkZeroForecast(table: Table): Finding[] {
  const forecasts = table.columns.flatMap(({ spec, duplicate }, column) =>
    spec?.facet?.measure === 'forecast' && spec.holds === 'amount' && !duplicate && isAllZero(table, column) ? [column] : [],
  );
  return forecasts.flatMap((forecast) => table.columns.flatMap((_, column) => deviations(table, column, forecast)));
}

function isAllZero(table: Table, column: number): boolean {
  let zeros = 0;
  for (const { cells } of table.rows) {
    const reading = cells[column]?.reading;
    if (reading?.kind !== 'figure') continue;
    if (reading.value.units !== 0n) return false;
    zeros += 1;
  }
  return zeros >= LEAST_ROWS;
}

function deviations(table: Table, column: number, forecast: number): Finding[] {
  const relations = columnRelations(table, column).filter((relation): relation is ComputedRelation => relation.kind === 'computed');
  const telling = relations.filter((relation) => {
    const figure = figureAt(table, relation.target);
    return figure !== null && figure.value.units !== 0n && relation.terms.some((term) => term.column === forecast) && judge(table, relation).kind === 'agrees';
  });
  if (telling.length < LEAST_ROWS) return [];
  const cause = `column:${address(table.sheet, table.headerBottom, table.columns[column]?.column ?? 0)}`;
  return telling.map((relation) =>
    atCell(table, 'OPERAND_MISSING', relation.target, {
      severity: 'warning',
      actual: text(figureAt(table, relation.target)?.value ?? { units: 0n, scale: 0 }),
      related: relation.terms.map((term) => refOf(table, term)),
      detail: { missing: table.columns[forecast]?.heading ?? '' },
      cause,
    }),
  );
}
