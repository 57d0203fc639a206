/** Whether a table prints its costs as negative figures. Rule P3. */
import { sign } from '../decimal';
import type { Table } from '../table';

export function costSign(table: Table): Table['costs'] {
  let negative = 0;
  let positive = 0;
  for (const row of table.rows) {
    if (row.spec?.sign !== 'cost') continue;
    row.cells.forEach(({ reading }, i) => {
      const spec = table.columns[i]?.spec;
      if (reading.kind !== 'figure' || spec?.holds !== 'amount' || spec.nature === 'deviation') return;
      if (sign(reading.value) < 0) negative += 1;
      if (sign(reading.value) > 0) positive += 1;
    });
  }
  return positive > negative ? 'positive' : 'negative';
}
