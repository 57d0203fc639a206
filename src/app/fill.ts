/**
 * Fyll i: what every computed cell should hold, as a live formula or a value. Only blank cells and constants are
 * touched; a formula that stands is its author's. Nothing is written here: a plan is shown first. Rule F4.
 */
import type { Decimal } from '../core/decimal';
import { toNumber } from '../core/decimal';
import type { CellRef } from '../core/finding';
import type { CellValue, SheetGrid } from '../core/grid';
import { columnRelations, computationOf } from '../core/relations';
import { operandKeys } from '../core/layout';
import type { Table, TableCell } from '../core/table';
import { columnPlace, refOf } from '../core/table';
import type { CellWrite, WorkbookChanges } from './ports';
import { WorkbookRefusal } from './ports';
import { decide } from './fill-cell';
import type { Decision, FillReason, FillSkipReason } from './fill-cell';

export interface FillOptions {
  /** Values instead of formulas. */
  readonly values: boolean;
}

interface FillPlaceData {
  readonly table: Table;
  readonly rowKey: string;
  readonly columnKey: string;
  /** As printed. */
  readonly row: string;
  readonly column: string;
  readonly cell: CellRef;
}

export interface FillChange extends FillPlaceData {
  /** The cell was blank, or held a constant that agrees or disagrees with what is computed. */
  readonly why: FillReason;
  readonly before: CellValue;
  /** In displayed units. */
  readonly after: Decimal;
  readonly decimals: number;
  /** A constant that agrees, yet was rounded to another last digit than will be shown. */
  readonly showsOther: boolean;
  readonly write: CellWrite;
  /** Set when a value is written though a formula was asked for: operands are text, or shown in other scales. */
  readonly valueBecause: 'text-operands' | 'scales-differ' | null;
}

export interface FillSkip extends FillPlaceData {
  readonly reason: FillSkipReason;
}

export interface FillPlan {
  readonly changes: readonly FillChange[];
  readonly skipped: readonly FillSkip[];
  /** The changes as runs of cells under one another: one 2-D write each. */
  readonly blocks: readonly (readonly FillChange[])[];
  /** What to write to have everything as it was. */
  readonly undo: readonly CellWrite[];
  /** Sheets that hold something to fill in, and may not be written to. */
  readonly protectedSheets: readonly string[];
}

export function planFill(tables: readonly Table[], sheets: readonly SheetGrid[], options: FillOptions): FillPlan {
  const grids = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const planned = tables.map((table) => planTable(table, grids.get(table.sheet), options));
  const changes = firstOfEachCell(planned.flatMap((one) => one.changes));
  const touched = new Set(changes.map(({ cell }) => cell.sheet));
  return {
    changes,
    skipped: planned.flatMap((one) => one.skipped),
    blocks: blocksOf(changes),
    undo: changes.map(undoOf),
    protectedSheets: sheets.filter((sheet) => sheet.protected && touched.has(sheet.name)).map((sheet) => sheet.name),
  };
}

/** What the plan writes. Throws `WorkbookRefusal` when it would write to a protected sheet; `file` is named in it. */
export function fillChanges(plan: FillPlan, file?: string): WorkbookChanges {
  const [sheet] = plan.protectedSheets;
  if (sheet !== undefined) throw new WorkbookRefusal('sheet-protected', { sheet, ...(file === undefined ? {} : { file }) });
  return { cells: plan.changes.map(({ write }) => write) };
}

interface Planned {
  readonly changes: FillChange[];
  readonly skipped: FillSkip[];
}

/** Column by column, those first that others are computed from, each with the figures that will then stand. */
function planTable(table: Table, grid: SheetGrid | undefined, options: FillOptions): Planned {
  const changes: FillChange[] = [];
  const skipped: FillSkip[] = [];
  let working = table;
  for (const column of computedColumns(table)) {
    const filled = new Map<number, TableCell>();
    for (const relation of columnRelations(working, column)) {
      const { row } = relation.target;
      const place = placeData(table, row, column);
      const decision = decide(working, relation, { grid, values: options.values, cell: place.cell });
      if (decision.kind === 'skip') skipped.push({ ...place, reason: decision.reason });
      else {
        changes.push(changeOf(place, decision));
        filled.set(row, decision.cell);
      }
    }
    working = withCells(working, column, filled);
  }
  return { changes, skipped };
}

function computedColumns(table: Table): number[] {
  const ordered: number[] = [];
  const visit = (column: number): void => {
    const computation = computationOf(table, column);
    if (computation === null || ordered.includes(column)) return;
    for (const key of operandKeys(computation)) visit(columnPlace(table, key));
    ordered.push(column);
  };
  table.columns.forEach((_, column) => visit(column));
  return ordered;
}

function placeData(table: Table, row: number, column: number): FillPlaceData {
  const found = { row: table.rows[row], column: table.columns[column] };
  return {
    table,
    rowKey: found.row?.key ?? '',
    columnKey: found.column?.key ?? '',
    row: found.row?.label ?? '',
    column: found.column?.heading ?? '',
    cell: refOf(table, { row, column }),
  };
}

function changeOf(place: FillPlaceData, decision: Extract<Decision, { kind: 'fill' }>): FillChange {
  const { why, before, value, decimals, showsOther, formula, stored, defaultFormat, valueBecause } = decision;
  const { sheet, row, column } = place.cell;
  const format = defaultFormat === undefined ? {} : { defaultFormat };
  return { ...place, why, before, after: value, decimals, showsOther, valueBecause, write: { sheet, row, column, formula, value: toNumber(stored), ...format } };
}

function withCells(table: Table, column: number, filled: ReadonlyMap<number, TableCell>): Table {
  if (filled.size === 0) return table;
  const rows = table.rows.map((row, r) => {
    const cell = filled.get(r);
    return cell === undefined ? row : { ...row, cells: row.cells.map((old, c) => (c === column ? cell : old)) };
  });
  return { ...table, rows };
}

/** Two names over one table must not fill it twice. */
function firstOfEachCell(changes: readonly FillChange[]): FillChange[] {
  const seen = new Set<string>();
  return changes.filter(({ cell }) => {
    const key = `${cell.sheet}\u0000${cell.row}\u0000${cell.column}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function blocksOf(changes: readonly FillChange[]): FillChange[][] {
  const blocks: FillChange[][] = [];
  for (const change of changes) {
    const last = blocks.at(-1)?.at(-1);
    const follows = last !== undefined && last.table === change.table && last.cell.column === change.cell.column && last.cell.row === change.cell.row - 1;
    if (follows) blocks.at(-1)?.push(change);
    else blocks.push([change]);
  }
  return blocks;
}

function undoOf({ before, write }: FillChange): CellWrite {
  const { sheet, row, column } = write;
  // An error constant can only be put back as the text it shows.
  const value = before !== null && typeof before === 'object' ? before.error : typeof before === 'boolean' ? String(before) : before;
  return { sheet, row, column, formula: null, value };
}
