/** The calculator that is used: IronCalc, compiled to WebAssembly. */
import { initSync, Model } from '@ironcalc/wasm';
import type { SyncInitInput } from '@ironcalc/wasm';
import { cellName, quoteSheet } from '../../../core/address';
import type { CellValue, Rect } from '../../../core/grid';
import type { Calculator, CalculatorCell, CalculatorTask } from './calculator';
import { joinCells, widthOf } from './rect';

/** Below so many cells a new model is quicker than bringing the kept one up to date. */
const SMALL = 400;
/** Reading formulas that fit side by side on their sheet. */
const READERS = 16_000;
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

let isReady = false;

/** @param wasm the bytes of `@ironcalc/wasm/wasm_bg.wasm`: read from disk in Node, fetched in a browser */
export function ironCalc(wasm: () => SyncInitInput): Calculator {
  if (!isReady) initSync({ module: wasm() });
  isReady = true;
  return new IronCalculator();
}

class IronCalculator implements Calculator {
  private kept: Mirror | null = null;

  calculate(task: CalculatorTask): readonly CellValue[] {
    const size = this.kept?.size ?? 0;
    if (task.cells.length < Math.max(SMALL, size / 2)) {
      const once = new Mirror(task.sheets);
      const values = once.results(task);
      once.free();
      return values;
    }
    if (this.kept === null || !this.kept.hasSheets(task.sheets)) {
      this.kept?.free();
      this.kept = new Mirror(task.sheets);
    }
    return this.kept.results(task);
  }
}

/** An IronCalc model that holds exactly the cells of the last task. */
class Mirror {
  private readonly model = new Model('bok', 'en', 'UTC', 'en');
  private readonly inputs = new Map<string, { readonly cell: CalculatorCell; readonly input: string }>();

  constructor(private readonly sheets: readonly string[]) {
    this.model.pauseEvaluation();
    // It begins with one sheet; the one more than needed is where values are read.
    sheets.forEach((name, i) => {
      this.model.newSheet();
      this.model.renameSheet(i, name);
    });
  }

  get size(): number {
    return this.inputs.size;
  }

  hasSheets(sheets: readonly string[]): boolean {
    return sheets.length === this.sheets.length && sheets.every((name, i) => name === this.sheets[i]);
  }

  free(): void {
    this.model.free();
  }

  results(task: CalculatorTask): CellValue[] {
    this.model.pauseEvaluation();
    this.take(task.cells);
    const values = new Map<string, CellValue>();
    const runs = this.runsOf(task.wanted);
    for (let i = 0; i < Math.max(runs.length, 1); i += READERS) this.read(runs.slice(i, i + READERS), values);
    return task.wanted.map((cell) => values.get(keyOf(cell)) ?? null);
  }

  private take(cells: readonly CalculatorCell[]): void {
    const gone = new Set(this.inputs.keys());
    for (const cell of cells) {
      const key = keyOf(cell);
      const input = inputOf(cell);
      gone.delete(key);
      if (this.inputs.get(key)?.input === input) continue;
      this.model.setUserInput(cell.sheet, cell.row + 1, cell.column + 1, input);
      this.inputs.set(key, { cell, input });
    }
    for (const key of gone) this.forget(key);
  }

  private forget(key: string): void {
    const held = this.inputs.get(key);
    if (held !== undefined) this.model.setUserInput(held.cell.sheet, held.cell.row + 1, held.cell.column + 1, '');
    this.inputs.delete(key);
  }

  /** The wanted cells as runs down a column, each read by one formula. */
  private runsOf(wanted: readonly CalculatorCell[]): { readonly sheet: number; readonly rect: Rect }[] {
    return this.sheets.flatMap((_, sheet) => {
      const cells = wanted.filter((cell) => cell.sheet === sheet);
      const rects = joinCells(cells);
      return rects.flatMap((rect) =>
        Array.from({ length: widthOf(rect) }, (_, i) => ({ sheet, rect: { ...rect, left: rect.left + i, right: rect.left + i } })),
      );
    });
  }

  /** IronCalc shows 9 decimals of a number; joined to a text it has all of them, so a sheet of readers does that. */
  private read(runs: readonly { readonly sheet: number; readonly rect: Rect }[], values: Map<string, CellValue>): void {
    const readers = this.sheets.length;
    runs.forEach(({ sheet, rect }, i) => this.model.setUserInput(readers, 1, i + 1, this.reader(sheet, rect)));
    this.model.resumeEvaluation();
    this.model.evaluate();
    runs.forEach(({ sheet, rect }, i) => {
      for (let row = rect.top; row <= rect.bottom; row++) {
        const shown = this.model.getFormattedCellValue(readers, row - rect.top + 1, i + 1);
        values.set(`${sheet} ${row} ${rect.left}`, valueOf(shown, this.model.getCellType(sheet, row + 1, rect.left + 1)));
      }
    });
    this.model.pauseEvaluation();
    runs.forEach((_, i) => this.model.setUserInput(readers, 1, i + 1, ''));
  }

  private reader(sheet: number, rect: Rect): string {
    return `=${quoteSheet(this.sheets[sheet] ?? '')}!${cellName(rect.top, rect.left)}:${cellName(rect.bottom, rect.left)}&""`;
  }
}

function keyOf({ sheet, row, column }: CalculatorCell): string {
  return `${sheet} ${row} ${column}`;
}

function inputOf({ content }: CalculatorCell): string {
  if ('formula' in content) return content.formula;
  const { value } = content;
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return `'${value}`;
    default:
      return value === null ? '' : value.error;
  }
}

/** Excel has no `#ERROR!` (a formula it cannot read) and no `#N/IMPL!` (a function it does not have). */
function valueOf(shown: string, type: number): CellValue {
  if (type === NUMBER) return Number(shown);
  if (type === BOOLEAN) return shown === 'TRUE';
  if (type === ERROR) return { error: shown === '#ERROR!' || shown === '#N/IMPL!' ? '#NAME?' : shown };
  return shown;
}
