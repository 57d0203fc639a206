/**
 * What was written, so that it can be taken back: several steps, as data that survives a reload.
 *
 * `withStep(history, done)` after every write; `takeBack(workbook, history)` undoes the last step, or says what has
 * been changed since and would be lost; `historyText` and `readHistory` keep it.
 */
import type { CellRef } from '../core/finding';
import type { RawWorkbook } from '../core/grid';
import { cellAt, isBlankCell, viewOf } from '../core/view';
import type { BookMark } from './history-book';
import type { CellWrite, Workbook, WorkbookChanges } from './ports';

export type HistoryKind = 'fill' | 'bind' | 'template' | 'accept' | 'pull' | 'refresh' | 'head';

export interface HistoryStep {
  readonly id: number;
  readonly kind: HistoryKind;
  /** How many cells, or names where no cell was written. */
  readonly count: number;
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** What was written: undoing is refused where somebody has changed it since. */
  readonly wrote: WorkbookChanges;
  /** What puts everything back. */
  readonly undo: WorkbookChanges;
}

export interface History {
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
  /** The workbook as it stood when the steps were kept. */
  readonly book?: BookMark;
}

export const NO_HISTORY: History = { steps: [] };

const MOST_STEPS = 20;

/** The history with one more step; the oldest is forgotten beyond twenty. */
export function withStep(history: History, done: Pick<HistoryStep, 'kind' | 'wrote' | 'undo'>, now: Date): History {
  const { cells, names = [], removedNames = [] } = done.wrote;
  const count = cells.length > 0 ? cells.length : names.length + removedNames.length;
  const id = (history.steps.at(-1)?.id ?? 0) + 1;
  return { steps: [...history.steps, { ...done, id, count, time: now.toISOString() }].slice(-MOST_STEPS) };
}

/** What somebody has changed since it was written, and undoing would overwrite or remove. */
export interface Clash {
  readonly cells: readonly CellRef[];
  readonly names: readonly string[];
}

export type TakenBack =
  | { readonly outcome: 'undone'; readonly history: History; readonly step: HistoryStep }
  /** Nothing is written; `anyway` undoes it all the same. */
  | { readonly outcome: 'clash'; readonly clash: Clash; readonly step: HistoryStep }
  | { readonly outcome: 'nothing' };

/** Undoes the newest step. Rejects as `Workbook.write` does, and then the step is still there. */
export async function takeBack(workbook: Workbook, history: History, anyway = false): Promise<TakenBack> {
  const step = history.steps.at(-1);
  if (step === undefined) return { outcome: 'nothing' };
  const clash = clashOf(await workbook.read('all'), step);
  if (!anyway && clash.cells.length + clash.names.length > 0) return { outcome: 'clash', clash, step };
  await workbook.write(step.undo);
  return { outcome: 'undone', history: { steps: history.steps.slice(0, -1) }, step };
}

export function clashOf(workbook: RawWorkbook, { wrote, undo }: Pick<HistoryStep, 'wrote' | 'undo'>): Clash {
  const names = (wrote.names ?? []).filter(
    (set) => !workbook.names.some((one) => isSameName(one, set) && one.refersTo.replaceAll(' ', '') === set.refersTo.replaceAll(' ', '')),
  );
  return { cells: [...changedCells(workbook, wrote.cells), ...addedCells(workbook, wrote.cells, undo.removedSheets ?? [])], names: names.map(({ name }) => name) };
}

function isSameName(a: { readonly name: string; readonly sheet: string | null }, b: { readonly name: string; readonly sheet: string | null }): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.sheet === b.sheet;
}

function changedCells(workbook: RawWorkbook, writes: readonly CellWrite[]): CellRef[] {
  const views = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), viewOf(sheet)]));
  return writes.flatMap((write): CellRef[] => {
    const view = views.get(write.sheet.toLowerCase());
    const cell = view === undefined ? null : cellAt(view, write.row, write.column);
    return holds(cell, write) ? [] : [{ sheet: write.sheet, row: write.row, column: write.column }];
  });
}

/** A host may write a formula with other spaces and capitals; what it calculates is its own affair. */
function holds(cell: ReturnType<typeof cellAt>, write: CellWrite): boolean {
  if (write.formula !== null) return cell?.formula !== undefined && plain(cell.formula) === plain(write.formula);
  if (write.value === null || write.value === '') return cell === null || isBlankCell(cell);
  return cell !== null && cell.formula === undefined && JSON.stringify(cell.value) === JSON.stringify(write.value);
}

function plain(formula: string): string {
  return formula.replace(/\s/g, '').toLowerCase();
}

/** On sheets that undoing removes: what others have put there. */
function addedCells(workbook: RawWorkbook, writes: readonly CellWrite[], removedSheets: readonly string[]): CellRef[] {
  const removed = new Set(removedSheets.map((name) => name.toLowerCase()));
  const written = new Set(writes.map(({ sheet, row, column }) => `${sheet.toLowerCase()} ${row} ${column}`));
  return workbook.sheets.filter(({ name }) => removed.has(name.toLowerCase())).flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (isBlankCell(cell) || written.has(`${name.toLowerCase()} ${cell.row} ${cell.column}`) ? [] : [{ sheet: name, row: cell.row, column: cell.column }])),
    ),
  );
}
