/** Whether a write came out as it was meant, told by what was seen before and after it. */
import { WorkbookRefusal, type CellWrite } from '../../app/ports';
import { cellName } from '../../core/address';
import { sameEntry, sameValue, type KnownCell } from '../known';
import type { Block } from './blocks';
import { keyOf, type BeforeAndAfter, type Seen } from './queue';

/** A cell that somebody changed since it was last seen, or that did not take what was written. Null: all is well. */
export function mishap(blocks: readonly Block[], { before, after }: BeforeAndAfter, formerly: Seen): WorkbookRefusal | null {
  for (const write of cellsOf(blocks)) {
    const { sheet, row, column } = write.write;
    const key = write.key;
    const [was, is, then] = [before.get(key), after.get(key), formerly.get(key)];
    if (was === undefined || is === undefined || then === undefined) continue;
    if (!sameEntry(was, then)) return new WorkbookRefusal('changed-meanwhile', { sheet, cell: cellName(row, column) });
    if (isSwallowed(write.write, is)) return new WorkbookRefusal('cell-merged', { sheet, cell: cellName(row, column) });
    // Somebody made it a text cell meanwhile, and the formula stands there as words.
    if (write.write.formula !== null && is.formula === null) return new WorkbookRefusal('changed-meanwhile', { sheet, cell: cellName(row, column) });
  }
  return null;
}

/** Excel takes a write to the inside of a merge, and drops it; it is not always known where merges are. */
function isSwallowed({ formula, value }: CellWrite, is: KnownCell): boolean {
  return (formula !== null || (value !== null && value !== '')) && is.formula === null && is.value === null;
}

/** Whether the cell holds what was to be written. Excel writes formulas its own way: blanks and case do not count. */
export function holds(write: CellWrite, cell: KnownCell): boolean {
  if (write.formula !== null) return cell.formula !== null && plainFormula(cell.formula) === plainFormula(write.formula);
  return cell.formula === null && sameValue(cell.value, write.value === '' ? null : write.value);
}

function plainFormula(formula: string): string {
  return formula.replace(/\s+/g, '').toUpperCase();
}

export interface KeyedWrite {
  readonly write: CellWrite;
  readonly sheetId: string;
  readonly key: string;
}

export function cellsOf(blocks: readonly Block[]): KeyedWrite[] {
  return blocks.flatMap(({ sheetId, cells }) => cells.flat().map((write) => ({ write, sheetId, key: keyOf(sheetId, write.row, write.column) })));
}
