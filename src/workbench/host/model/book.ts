/** The workbook itself: its state, the steps that can be undone, and who listens. What can be done to it lies beside. */
import type { Rect } from '../../../core/grid';
import type { Calculator } from './calculator';
import { culture } from './culture';
import type { Culture } from './culture';
import type { BookEvent } from './events';
import { Sheet } from './sheet';
import type { CalculationMode, Cell, NameEntry, Row, SheetState } from './types';

export { Sheet };

/** What lies outside the sheets. */
export interface BookState {
  readonly sheets: readonly Sheet[];
  readonly names: readonly NameEntry[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly active: Sheet;
}

/** What one step changed, as it was before. */
export interface Step {
  readonly book: BookState;
  /** Each changed sheet as it was, and how many shifts it had seen. */
  readonly sheets: Map<Sheet, { readonly state: SheetState; readonly shifts: number }>;
  /** Rows copied for this step, which may be written into. */
  readonly ownRows: Map<Sheet, Set<number>>;
  /** False for what undo and redo do themselves, with the calculation that follows: nobody takes that back. */
  isKept: boolean;
}

/** Steps that can be taken back, and steps that were and can be done again. */
export type StepKind = 'undo' | 'redo';

const UNDO_DEPTH = 100;
/** Each step keeps a list of its sheet's rows: of a sheet with a hundred thousand rows fewer steps are remembered. */
const UNDO_ROWS = 1_000_000;

export interface BookOptions {
  readonly calculator: Calculator;
  readonly culture?: 'sv-SE' | 'en-US';
  /** The workbook's file name as its title bar shows it. */
  readonly fileName?: string;
  readonly date1904?: boolean;
}

export class Book {
  readonly calculator: Calculator;
  readonly culture: Culture;
  readonly fileName: string;
  readonly date1904: boolean;
  calculationMode: CalculationMode = 'Automatic';
  /** Until the end of the step: nothing is calculated. */
  calculationSuspended = false;
  /** By sheet; each sheet remembers its own. */
  readonly selections = new Map<Sheet, readonly Rect[]>();
  /** Cells written since the last calculation. */
  readonly changed = new Map<Sheet, Rect[]>();
  /** Raised whenever a formula, a name or a sheet changes: indexes made for another number are out of date. */
  formulaVersion = 0;

  private current: Step | null = null;
  private readonly steps: Readonly<Record<StepKind, Step[]>> = { undo: [], redo: [] };
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private lastId = 0;

  constructor(
    public state: BookState,
    options: BookOptions,
  ) {
    this.calculator = options.calculator;
    this.culture = culture(options.culture ?? 'sv-SE');
    this.fileName = options.fileName ?? 'Bok1.xlsx';
    this.date1904 = options.date1904 ?? false;
  }

  get sheets(): readonly Sheet[] {
    return this.state.sheets;
  }

  /** A number no other thing in this workbook has. */
  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** Runs a change as one step of undo; a step inside a step is part of it. */
  step<T>(change: () => T): T {
    if (this.current !== null) return change();
    const step: Step = { book: this.state, sheets: new Map(), ownRows: new Map(), isKept: true };
    this.current = step;
    try {
      return change();
    } finally {
      this.current = null;
      if (step.isKept && (step.sheets.size > 0 || isOther(step.book, this.state))) {
        this.pushStep('undo', step);
        this.steps.redo.length = 0;
      }
    }
  }

  /** Runs a change that no undo takes back by itself: a calculation belongs to the edit that made it necessary. */
  quietly<T>(change: () => T): T {
    if (this.current !== null) return change();
    this.current = { book: this.state, sheets: new Map(), ownRows: new Map(), isKept: false };
    try {
      return change();
    } finally {
      this.current = null;
    }
  }

  get canUndo(): boolean {
    return this.depth > 0;
  }

  /** How many steps can be taken back. */
  get depth(): number {
    return this.steps.undo.length;
  }

  /** Takes the last step off its stack; undo.ts puts it into force. */
  popStep(kind: StepKind): Step | null {
    if (this.current !== null) this.current.isKept = false;
    return this.steps[kind].pop() ?? null;
  }

  pushStep(kind: StepKind, step: Step): void {
    const steps = this.steps[kind];
    steps.push(step);
    while (steps.length > 1 && (steps.length > UNDO_DEPTH || rowsKept(steps) > UNDO_ROWS)) steps.shift();
  }

  /** As in Excel, which forgets what can be undone when a sheet's protection changes. */
  forgetSteps(): void {
    this.steps.undo.length = 0;
    this.steps.redo.length = 0;
    this.current?.sheets.clear();
    this.current?.ownRows.clear();
  }

  /** Changes what lies outside the sheets. */
  update(patch: Partial<BookState>): void {
    this.inStep();
    this.state = { ...this.state, ...patch };
  }

  updateSheet(sheet: Sheet, patch: Partial<SheetState>): void {
    const step = this.inStep();
    if (!step.sheets.has(sheet)) step.sheets.set(sheet, { state: sheet.state, shifts: sheet.shifts.length });
    if (patch.rows !== undefined) step.ownRows.delete(sheet);
    sheet.state = { ...sheet.state, ...patch };
  }

  /** A row to write cells into: a copy made for this step, so that the step before keeps its own. */
  writableRow(sheet: Sheet, row: number): Row {
    const step = this.inStep();
    let own = step.ownRows.get(sheet);
    if (own === undefined) {
      this.updateSheet(sheet, { rows: new Map(sheet.state.rows) });
      own = new Set();
      step.ownRows.set(sheet, own);
    }
    const rows = sheet.state.rows as Map<number, Row>;
    if (!own.has(row)) {
      rows.set(row, new Map(rows.get(row) ?? []));
      own.add(row);
    }
    return rows.get(row) ?? new Map<number, Cell>();
  }

  /** Written into by the step under way, and perhaps again: the same row object with other cells. */
  isBeingWritten(sheet: Sheet, row: number): boolean {
    return this.current?.ownRows.get(sheet)?.has(row) === true;
  }

  emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private inStep(): Step {
    if (this.current === null) throw new Error('a workbook is changed within book.step()');
    return this.current;
  }
}

function rowsKept(steps: readonly Step[]): number {
  return steps.reduce((sum, { sheets }) => [...sheets.values()].reduce((rows, { state }) => rows + state.rows.size, sum), 0);
}

/** Which sheet shows is nothing to undo. */
function isOther(before: BookState, after: BookState): boolean {
  return before.sheets !== after.sheets || before.names !== after.names || before.settings !== after.settings;
}
