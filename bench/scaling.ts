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

/** So many cells are checked before the clock is read, whatever the size. */
const CELLS_A_SAMPLE = 1e5;

/**
 * Microseconds a cell, detection and parsing included. Every size is warmed up and measured over the same work: one
 * check of a small table ends before the garbage it leaves is collected, one of a large table pays for all of it.
 */
function costPerCell(name: string, workbook: RawWorkbook, cells: number): number {
  const checks = Math.max(1, Math.round(CELLS_A_SAMPLE / cells));
  let checked = 0;
  let wrong = 0;
  const sample = measured(() => {
    for (let i = 0; i < checks; i++) {
      const result = checkWorkbook(workbook, { find: true });
      checked = result.counts.cells;
      wrong = result.findings.filter(({ severity }) => severity === 'error').length;
    }
  }, 3, 1);
  const ms = sample / checks;
  const cost = (ms * 1000) / checked;
  report(`${name}, ${checked} figures${wrong === 0 ? '' : ` (${wrong} ERRORS)`}`, `${round(ms)} ms, ${round(cost, 2)} µs a cell`);
  return cost;
}
