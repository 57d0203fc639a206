/** Cost per cell as workbooks grow. */
import { checkWorkbook } from '../src/app/check';
import type { RawWorkbook } from '../src/core/grid';
import { measured, report, round } from './measure';
import { longTable, manyTables } from './sizes';

export function benchScaling(quick: boolean): void {
  for (const [name, build] of [['one long table', longTable], ['many tables on a sheet', manyTables]] as const) {
    const costs = (quick ? [1e3, 1e4] : [1e3, 1e4, 1e5, 1e6]).map((cells) => costPerCell(name, build(cells), cells));
    const [first = 1] = costs;
    const worst = Math.max(...costs) / first;
    report(`${name}: dearest cell to a cell of the smallest`, `${round(worst, 2)} ×`, { text: 'linear (≤ 2)', met: worst <= 2 });
  }
}

/** Microseconds a cell, detection and parsing included. */
function costPerCell(name: string, workbook: RawWorkbook, cells: number): number {
  const runs = Math.max(1, Math.min(9, Math.round(3e5 / cells)));
  let checked = 0;
  let wrong = 0;
  const ms = measured(() => {
    const result = checkWorkbook(workbook, { find: true });
    checked = result.counts.cells;
    wrong = result.findings.filter(({ severity }) => severity === 'error').length;
  }, runs, cells > 2e4 ? 0 : 5);
  const cost = (ms * 1000) / checked;
  report(`${name}, ${checked} figures${wrong === 0 ? '' : ` (${wrong} ERRORS)`}`, `${round(ms)} ms, ${round(cost, 2)} µs a cell`);
  return cost;
}
