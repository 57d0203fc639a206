/** A spreadsheet engine that calculates formulas in tests: IronCalc, through what it shows of each cell. */
import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { RawCell } from '../../src/core/grid';

let ready = false;

/** The cells' values once calculated, by `row column`: numbers as numbers, blank and "" as null, all else as text. */
export function calculate(cells: readonly RawCell[]): Map<string, number | string | null> {
  if (!ready) initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  ready = true;
  const model = new Model('bok', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const far = Math.max(...cells.map(({ column }) => column)) + 2;
  for (const { row, column, value, formula } of cells) {
    const text = formula ?? (typeof value === 'string' ? `'${value}` : JSON.stringify(value));
    model.setUserInput(0, row + 1, column + 1, text);
    // Numbers are shown with few decimals; joined to a text they have all of them.
    model.setUserInput(0, row + 1, column + 1 + far, `=IF(ISNUMBER(${name(row, column)}),"n"&${name(row, column)},"t"&${name(row, column)})`);
  }
  model.resumeEvaluation();
  model.evaluate();
  const values = cells.map(({ row, column }) => [`${row} ${column}`, valueOf(model.getFormattedCellValue(0, row + 1, column + 1 + far))] as const);
  model.free();
  return new Map(values);
}

function name(row: number, column: number): string {
  return `${column < 26 ? String.fromCharCode(65 + column) : fail()}${row + 1}`;
}

function fail(): never {
  throw new RangeError('test sheets have at most 26 columns');
}

function valueOf(shown: string): number | string | null {
  if (shown.startsWith('n')) return Number(shown.slice(1));
  return shown === 't' ? null : shown.replace(/^t/, '');
}
