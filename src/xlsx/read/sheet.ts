/** One worksheet part as a sparse grid. */
import { WorkbookRefusal } from '../../app/ports';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/address';
import type { GridRow, RawCell, Rect, SheetGrid } from '../../core/grid';
import { attribute, count, flag } from '../xml/attributes';
import { fail, type XmlScanner } from '../xml/scan';
import { eachChild, finishPart, nextChild, openRoot, skipElement } from '../xml/walk';
import { readCell, type CellContext } from './cell';
import { enterRow } from './formulas';
import { readRect } from './reference';
import { byRow } from './row-order';

export type SheetContent = Omit<SheetGrid, 'name' | 'hidden'>;

interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/** Linear in the elements present; `budget.cells` counts down over the whole workbook. */
export function readSheet(xml: string, part: string, context: CellContext, budget: { cells: number }): SheetContent {
  const s = openRoot(xml, part);
  if (s.name !== 'worksheet') fail(s, `a ${s.name} where a worksheet belongs`);
  let rows: readonly GridRow[] = [];
  let isProtected = false;
  const merges: Rect[] = [];
  const hiddenColumns: ColumnSpan[] = [];
  eachChild(s, (element) => {
    if (element === 'sheetData') rows = readRows(s, context, budget);
    else if (element === 'cols') eachChild(s, () => hiddenColumns.push(...readHiddenColumns(s)));
    else if (element === 'mergeCells') eachChild(s, () => merges.push(readMerge(s)));
    else {
      if (element === 'sheetProtection') isProtected = flag(s, 'sheet');
      skipElement(s);
    }
  });
  finishPart(s);
  return { rows, merges, protected: isProtected, hiddenColumns };
}

function readRows(s: XmlScanner, context: CellContext, budget: { cells: number }): readonly GridRow[] {
  if (s.empty) return [];
  const rows: GridRow[] = [];
  let previous = -1;
  while (nextChild(s)) {
    const row = readRow(s, previous, context);
    previous = row.row;
    budget.cells -= row.cells.length;
    if (budget.cells < 0) throw new WorkbookRefusal('too-large', { part: s.part, because: 'cells' });
    if (row.cells.length > 0) rows.push(row);
  }
  return byRow(rows);
}

function readRow(s: XmlScanner, previous: number, context: CellContext): GridRow {
  const row = (count(s, 'r') ?? previous + 2) - 1;
  if (row < 0 || row >= MAX_ROWS) fail(s, 'row outside the sheet');
  const hidden = flag(s, 'hidden');
  const cells: RawCell[] = [];
  enterRow(row, context.formulas);
  if (!s.empty) readCells(s, row, cells, context);
  return hidden ? { row, cells, hidden } : { row, cells };
}

function readCells(s: XmlScanner, row: number, cells: RawCell[], context: CellContext): void {
  let previous = -1;
  while (nextChild(s)) {
    if (s.name !== 'c') {
      skipElement(s);
      continue;
    }
    const cell = readCell(s, row, previous, context);
    if (cell.column >= MAX_COLUMNS) fail(s, 'cell outside the sheet');
    previous = cell.column;
    if (cell.value !== null || cell.formula !== undefined) cells.push(cell);
  }
}

function readHiddenColumns(s: XmlScanner): ColumnSpan[] {
  const from = (count(s, 'min') ?? 1) - 1;
  const to = Math.min(count(s, 'max') ?? from + 1, MAX_COLUMNS) - 1;
  const hidden = flag(s, 'hidden') && from >= 0 && to >= from;
  skipElement(s);
  return hidden ? [{ from, to }] : [];
}

function readMerge(s: XmlScanner): Rect {
  const rect = readRect(attribute(s, 'ref') ?? '') ?? fail(s, 'merge that is no range');
  skipElement(s);
  return rect;
}
