/** A spreadsheet engine as the workbook needs it: formulas and the cells they read in, values out. No names, no state. */
import type { CellValue } from '../../../core/grid';

export interface CalculatorCell {
  /** Index into `sheets`. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** English formula with its `=`, without defined names; or a constant. */
  readonly content: { readonly formula: string } | { readonly value: CellValue };
}

export interface CalculatorTask {
  /** All sheet names of the workbook, in order. */
  readonly sheets: readonly string[];
  /** Everything the wanted formulas read, directly or through others. */
  readonly cells: readonly CalculatorCell[];
  /** Which of the cells' results are asked for. */
  readonly wanted: readonly CalculatorCell[];
}

export interface Calculator {
  /** The results of `wanted`, in order; `#CIRC!` is the error of a formula that needs itself. */
  calculate(task: CalculatorTask): readonly CellValue[];
}
