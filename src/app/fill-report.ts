/** A fill plan as the JSON of `avstamt fill --format json`. */
import { rangeAddress } from '../core/address';
import { tableName } from '../core/checks/make';
import { fromNumber, toText, trim } from '../core/decimal';
import type { CellValue } from '../core/grid';
import type { FillChange, FillPlan } from './fill';
import { addressOf, TOOL } from './report';

export interface FillReportContext {
  readonly version: string;
  /** The file that was written; null when only the plan was asked for. */
  readonly written: string | null;
}

export function fillReport(plan: FillPlan, { version, written }: FillReportContext): Record<string, unknown> {
  return {
    tool: TOOL,
    version,
    written,
    protectedSheets: plan.protectedSheets,
    changes: plan.changes.map((change) => ({
      address: addressOf(change.cell),
      layout: change.table.layout.id,
      table: tableName(change.table),
      rowKey: change.rowKey,
      columnKey: change.columnKey,
      row: change.row,
      column: change.column,
      why: change.why,
      before: beforeText(change.before),
      after: toText(trim(change.after)),
      showsOther: change.showsOther,
      formula: change.write.formula,
      valueBecause: change.valueBecause,
    })),
    blocks: plan.blocks.map(blockAddress),
    skipped: plan.skipped.map(({ cell, table, rowKey, columnKey, reason }) => ({ address: addressOf(cell), table: tableName(table), rowKey, columnKey, reason })),
    undo: plan.undo,
  };
}

export function blockAddress(block: readonly FillChange[]): string {
  const [first] = block;
  const last = block.at(-1);
  if (first === undefined || last === undefined) return '';
  const { sheet, row, column } = first.cell;
  return rangeAddress(sheet, { top: row, bottom: last.cell.row, left: column, right: column });
}

/** As `after`: figures as decimal text. */
function beforeText(value: CellValue): string | null {
  const plain = plainValue(value);
  if (plain === null) return null;
  return typeof plain === 'number' ? toText(trim(fromNumber(plain))) : String(plain);
}

export function plainValue(value: CellValue): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? value.error : value;
}
