/** Calculates what a change made out of date, and nothing else. */
import type { CellValue, Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import type { Calculator, CalculatorCell } from './calculator';
import { cellAt, cellsIn, putCell } from './cells';
import { affectedBy, dependenciesOf } from './dependencies';
import type { Dependencies, Dependent } from './dependencies';
import { inlineNames } from './inline-names';
import { joinCells, WHOLE_SHEET } from './rect';

/** Brings every value up to date, unless the user calculates by hand or calculation is suspended. */
export function settle(book: Book): void {
  if (book.changed.size === 0 || book.calculationSuspended) return;
  if (book.calculationMode === 'Manual') return settleEntered(book);
  const dependencies = dependenciesOf(book);
  const affected = affectedBy(dependencies, book.changed);
  book.changed.clear();
  if (affected.size === 0 && !dependencies.formulas.some(({ volatile }) => volatile)) return;
  for (const by of affectedBy(dependencies, rectsOf(dependencies.formulas.filter(({ volatile }) => volatile)))) affected.add(by);
  calculate(book, dependencies, affected);
}

/** Calculated by hand, Excel still shows the result of a formula that was just put in. */
function settleEntered(book: Book): void {
  const dependencies = dependenciesOf(book);
  const entered = dependencies.formulas.filter(({ sheet, row, column }) => book.changed.has(sheet) && cellAt(sheet, row, column).value === null);
  if (entered.length > 0) calculate(book, dependencies, new Set(entered));
}

/** Calculates every formula, whether or not anything changed. */
export function recalculateAll(book: Book): void {
  const dependencies = dependenciesOf(book);
  book.changed.clear();
  calculate(book, dependencies, new Set(dependencies.formulas));
}

/** Calculates what was edited since the last calculation, also when the user calculates by hand. */
export function recalculateChanged(book: Book): void {
  const dependencies = dependenciesOf(book);
  const affected = affectedBy(dependencies, book.changed);
  book.changed.clear();
  calculate(book, dependencies, affected);
}

/** Formulas that a file brought without results. */
export function calculateMissing(book: Book, missing: readonly { readonly sheet: Sheet; readonly row: number; readonly column: number }[]): void {
  const dependencies = dependenciesOf(book);
  const found = missing.flatMap(({ sheet, row, column }) => dependencies.at.get(sheet)?.get(`${row} ${column}`) ?? []);
  calculate(book, dependencies, affectedBy(dependencies, rectsOf(found)));
}

function rectsOf(formulas: readonly Dependent[]): Map<Sheet, Rect[]> {
  const sheets = new Set(formulas.map(({ sheet }) => sheet));
  return new Map([...sheets].map((sheet) => [sheet, joinCells(formulas.filter((by) => by.sheet === sheet))]));
}

function calculate(book: Book, dependencies: Dependencies, formulas: ReadonlySet<Dependent>): void {
  if (formulas.size === 0) return;
  const values = resultsOf(book, dependencies, formulas);
  book.quietly(() => {
    for (const [by, value] of values) {
      const cell = cellAt(by.sheet, by.row, by.column);
      if (!isSameResult(cell.value, value)) putCell(book, by.sheet, by.row, by.column, { ...cell, value });
    }
  });
  for (const [sheet, rects] of rectsOf([...formulas])) book.emit({ kind: 'calculated', sheet, rects });
}

/** A circle of formulas counts as 0 in Excel; what reads it is calculated with that. */
function resultsOf(book: Book, dependencies: Dependencies, formulas: ReadonlySet<Dependent>): Map<Dependent, CellValue> {
  const values = run(book, dependencies, formulas, new Set());
  const circular = [...values].filter(([, value]) => isCircular(value)).map(([by]) => by);
  if (circular.length === 0) return values;
  const inCircle = new Set(circular.filter((by) => reachesItself(dependencies, by)));
  const again = run(book, dependencies, formulas, inCircle.size === 0 ? new Set(circular) : inCircle);
  return new Map([...again].map(([by, value]) => [by, isCircular(value) ? 0 : value]));
}

function isCircular(value: CellValue): boolean {
  return typeof value === 'object' && value?.error === '#CIRC!';
}

function reachesItself(dependencies: Dependencies, by: Dependent): boolean {
  const own = [{ top: by.row, bottom: by.row, left: by.column, right: by.column }];
  const reads = by.reads.some(({ sheet, rect }) => sheet === by.sheet && by.row >= rect.top && by.row <= rect.bottom && by.column >= rect.left && by.column <= rect.right);
  if (reads) return true;
  const after = [...affectedBy(dependencies, new Map([[by.sheet, own]]))].filter((other) => other !== by);
  return after.some((other) => by.reads.some(({ sheet, rect }) => sheet === other.sheet && other.row >= rect.top && other.row <= rect.bottom && other.column >= rect.left && other.column <= rect.right));
}

/** The wanted formulas, and the cells they read as the constants they are now, on as few sheets as that takes. */
class Task {
  private readonly cells = new Map<string, CalculatorCell>();
  private readonly sheets: Sheet[] = [];

  constructor(
    private readonly dependencies: Dependencies,
    private readonly contentOf: (by: Dependent) => CalculatorCell['content'] | null,
  ) {}

  put(sheet: Sheet, row: number, column: number): CalculatorCell {
    const number = this.numberOf(sheet);
    const key = `${number} ${row} ${column}`;
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const by = this.dependencies.at.get(sheet)?.get(`${row} ${column}`);
    const content = by === undefined ? null : this.contentOf(by);
    const cell = { sheet: number, row, column, content: content ?? { value: cellAt(sheet, row, column).value } };
    this.cells.set(key, cell);
    return cell;
  }

  putAll(sheet: Sheet, rect: Rect): void {
    this.numberOf(sheet);
    for (const { row, column } of cellsIn(sheet, rect)) this.put(sheet, row, column);
  }

  results(calculator: Calculator, wanted: readonly CalculatorCell[]): readonly CellValue[] {
    return calculator.calculate({ sheets: this.sheets.map(({ name }) => name), cells: [...this.cells.values()], wanted });
  }

  private numberOf(sheet: Sheet): number {
    const known = this.sheets.indexOf(sheet);
    return known >= 0 ? known : this.sheets.push(sheet) - 1;
  }
}

/** @param zero formulas that count as 0 */
function run(book: Book, dependencies: Dependencies, formulas: ReadonlySet<Dependent>, zero: ReadonlySet<Dependent>): Map<Dependent, CellValue> {
  const task = new Task(dependencies, (by) => {
    if (zero.has(by)) return { value: 0 };
    return formulas.has(by) ? { formula: inlineNames(book, by.sheet, by.formula) } : null;
  });
  // In the workbook's own order, so that the calculator finds the sheets it knows where it knows them.
  const sheets = new Set([...formulas].flatMap((by) => [by.sheet, ...readsNow(book, by).map(({ sheet }) => sheet)]));
  for (const sheet of book.sheets) if (sheets.has(sheet)) task.putAll(sheet, NOTHING);
  const wanted = [...formulas].map((by) => task.put(by.sheet, by.row, by.column));
  const seen = new Set<string>();
  for (const { sheet, rect } of [...formulas].flatMap((by) => readsNow(book, by))) {
    const key = `${sheet.id} ${rect.top} ${rect.left} ${rect.bottom} ${rect.right}`;
    if (!seen.has(key)) task.putAll(sheet, rect);
    seen.add(key);
  }
  const values = task.results(book.calculator, wanted);
  return new Map([...formulas].map((by, i) => [by, values[i] ?? null]));
}

const NOTHING: Rect = { top: 0, left: 0, bottom: -1, right: -1 };

/** What a formula reads: all of the workbook, when only its calculation can tell. */
function readsNow(book: Book, by: Dependent): Dependent['reads'] {
  return by.dynamic ? book.sheets.map((sheet) => ({ sheet, rect: WHOLE_SHEET })) : by.reads;
}

/** Equal within the 15 digits Excel computes with: then the stored result stays, and nothing has changed. */
function isSameResult(before: CellValue, after: CellValue): boolean {
  if (typeof before === 'number' && typeof after === 'number') return before === after || before.toPrecision(15) === after.toPrecision(15);
  if (typeof before === 'object' && typeof after === 'object') return before?.error === after?.error;
  return before === after;
}
