/** Writing what was shown, and nothing else. */
import { cellName } from '../../core/address';
import type { CellValue, RawWorkbook } from '../../core/grid';
import type { FillChange, FillPlan } from '../fill';
import { fillChanges, planFill } from '../fill';
import type { Workbook, WorkbookChanges } from '../ports';
import { WorkbookRefusal } from '../ports';
import { hasBoundTables } from '../review/scope';
import { readTables } from '../tables';
import { fillKey } from './preview';

export interface FillWish {
  /** Values instead of formulas. */
  readonly values: boolean;
  /** Fill in tables that no name binds too; absent: only where none is bound. */
  readonly find?: boolean;
}

export function fillPlanOf(workbook: RawWorkbook, { values, find = !hasBoundTables(workbook) }: FillWish): FillPlan {
  return planFill(readTables(workbook, { find }).tables, workbook.sheets, { values });
}

/** Only the tables whose `FillTable.key` is among `keys`. */
export function chosenFill(plan: FillPlan, keys: ReadonlySet<string>): FillPlan {
  const isChosen = ({ table }: FillChange): boolean => keys.has(fillKey(table));
  const changes = plan.changes.filter(isChosen);
  const sheets = new Set(changes.map(({ cell }) => cell.sheet));
  const touched = new Set(changes.map(({ cell }) => addressKey(cell)));
  return {
    changes,
    skipped: plan.skipped.filter(({ table }) => keys.has(fillKey(table))),
    blocks: plan.blocks.filter((block) => block.every(isChosen)),
    undo: plan.undo.filter((write) => touched.has(addressKey(write))),
    protectedSheets: plan.protectedSheets.filter((sheet) => sheets.has(sheet)),
  };
}

export interface Applied {
  readonly wrote: WorkbookChanges;
  /** What puts everything back. */
  readonly undo: WorkbookChanges;
}

/**
 * Writes the plan that was shown. Rejects with `WorkbookRefusal`: `changed-meanwhile` when the workbook by now asks
 * for something else in any of its cells, `sheet-protected`, and whatever the workbook refuses.
 */
export async function applyFill(workbook: Workbook, shown: FillPlan, wish: FillWish): Promise<Applied> {
  const wrote = fillChanges(shown);
  const now = fillPlanOf(await workbook.read('all'), wish);
  const asked = new Map(now.changes.map((change) => [addressKey(change.cell), change]));
  const changed = shown.changes.find((change) => !isSame(change, asked.get(addressKey(change.cell))));
  if (changed !== undefined) throw new WorkbookRefusal('changed-meanwhile', { sheet: changed.cell.sheet, cell: cellName(changed.cell.row, changed.cell.column) });
  return { wrote, undo: await workbook.write(wrote) };
}

function addressKey({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `${sheet}!${row},${column}`;
}

function isSame(shown: FillChange, now: FillChange | undefined): boolean {
  if (now === undefined) return false;
  return shown.write.formula === now.write.formula && sameValue(shown.write.value, now.write.value) && sameValue(shown.before, now.before);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
