/** Cells that may not be written to. */
import { WorkbookRefusal, type CellWrite, type WorkbookRefusalReason } from '../../app/ports';
import { MAX_COLUMNS, MAX_ROWS, cellName, rectName } from '../../core/address';
import type { Rect } from '../../core/grid';
import { contains } from '../read/reference';
import { arrayAround } from './formula-map';
import type { SheetMap } from './sheet-map';

/** Throws `WorkbookRefusal`; `RangeError` for a cell no sheet has. */
export function refuseForbidden(write: CellWrite, map: SheetMap, locked: boolean): void {
  const { row, column } = write;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) throw new RangeError('cell outside the sheet');
  if (map.protected && locked) throw refusal('sheet-protected', write);
  const array = arrayAround(write, map.formulas);
  if (array !== null) throw refusal('cell-in-array', write, array);
  const merge = map.merges.find((rect) => contains(rect, write));
  if (merge !== undefined && (merge.top !== row || merge.left !== column)) throw refusal('cell-merged', write, merge);
}

function refusal(reason: WorkbookRefusalReason, { sheet, row, column }: CellWrite, range?: Rect): WorkbookRefusal {
  const where = range === undefined ? {} : { range: rectName(range) };
  return new WorkbookRefusal(reason, { sheet, cell: cellName(row, column), ...where });
}
