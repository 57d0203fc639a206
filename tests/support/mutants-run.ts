/** Runs the mutants of a book: one cell changed, everything read and checked again, what is new set against the cell. */
import { RULES } from '../../src/app/check';
import { readTables } from '../../src/app/tables';
import { address } from '../../src/core/address';
import { evaluate } from '../../src/core/evaluate';
import type { CellRef, Finding } from '../../src/core/finding';
import type { RawCell, RawWorkbook, SheetGrid } from '../../src/core/grid';
import type { Table } from '../../src/core/table';
import { refOf } from '../../src/core/table';
import type { Mutant } from './mutants';
import { mutantsOf } from './mutants';

/**
 * `cell`: a new error or warning at the cell itself. `suspect`: at the sum or computed cell it is part of, naming the
 * cell. `related`: there, with the cell among the operands. `unfound`: nothing new points at the cell.
 */
export type Outcome = 'cell' | 'suspect' | 'related' | 'unfound';

export interface MutantResult {
  readonly mutant: Mutant;
  readonly ref: CellRef;
  readonly outcome: Outcome;
  /** The unmutated table and the same one with the mutant, beside the book's other tables. */
  readonly before: Table;
  readonly after: Table | null;
  readonly tables: readonly Table[];
}

export interface Run {
  readonly workbook: RawWorkbook;
  readonly tables: readonly Table[];
  readonly known: ReadonlySet<string>;
}

export function prepareRun(workbook: RawWorkbook): Run {
  const { tables } = readTables(workbook, { find: true });
  return { workbook, tables, known: new Set(serious(tables).map(findingKey)) };
}

function serious(tables: readonly Table[]): Finding[] {
  return evaluate(tables, RULES, []).findings.filter((finding) => finding.severity !== 'info');
}

function findingKey({ code, cell, actual, expected }: Finding): string {
  return `${code}|${address(cell.sheet, cell.row, cell.column)}|${actual}|${expected}`;
}

/** Every mutant of the book's tables; `layouts` and `pick` can leave some out. */
export function* runMutants(run: Run, layouts: (layout: string) => boolean = () => true, pick: (mutant: Mutant, index: number) => boolean = () => true): Generator<MutantResult> {
  let index = 0;
  for (const table of run.tables) {
    if (!layouts(table.layout.id)) continue;
    for (const mutant of mutantsOf(table)) if (pick(mutant, index++)) yield runMutant(run, table, mutant);
  }
}

function runMutant(run: Run, before: Table, mutant: Mutant): MutantResult {
  const sheet = run.workbook.sheets.find(({ name }) => name === before.sheet) as SheetGrid;
  const changed = readTables({ ...run.workbook, sheets: [withCell(sheet, mutant.cell)] }, { find: true }).tables;
  const tables = [...run.tables.filter((table) => table.sheet !== before.sheet), ...changed];
  const fresh = serious(tables).filter((finding) => !run.known.has(findingKey(finding)));
  const ref = refOf(before, mutant.place);
  const after = changed.find((table) => table.layout === before.layout && table.rect.top === before.rect.top && table.rect.left === before.rect.left) ?? null;
  return { mutant, ref, outcome: outcomeOf(fresh, ref), before, after, tables };
}

function withCell(sheet: SheetGrid, cell: RawCell): SheetGrid {
  const rows = sheet.rows.map((row) => (row.row === cell.row ? { ...row, cells: row.cells.map((old) => (old.column === cell.column ? cell : old)) } : row));
  return { ...sheet, rows };
}

function outcomeOf(fresh: readonly Finding[], ref: CellRef): Outcome {
  const own = address(ref.sheet, ref.row, ref.column);
  const isOwn = (cell: CellRef): boolean => address(cell.sheet, cell.row, cell.column) === own;
  if (fresh.some((finding) => isOwn(finding.cell))) return 'cell';
  if (fresh.some((finding) => finding.detail?.['suspect'] === own)) return 'suspect';
  return fresh.some((finding) => finding.related.some(isOwn)) ? 'related' : 'unfound';
}
