/** Cells written into one worksheet part. */
import type { CellWrite } from '../../app/ports';
import { rectName } from '../../core/address';
import type { Rect } from '../../core/grid';
import type { Position } from '../read/reference';
import { changedCellElement, newCellElement } from './cell-element';
import { applyEdits, type Edit } from './edits';
import { releaseFollowers } from './formula-map';
import { refuseForbidden } from './forbidden';
import type { CellSpan, RowSpan } from './row-map';
import { addRowEdit, openedData, rowEdits, type PlacedCell } from './rows';
import { firstRowFrom, mapSheet, type SheetMap } from './sheet-map';
import { formatOf, hasFormat, isBold, isLocked, styleWithBold, styleWithFormat, type StyleEditor } from './styles';

/** What a write may change of how a cell looks. */
export interface Look {
  readonly format: string;
  readonly bold: boolean;
}

export interface SheetPatch {
  readonly text: string;
  /** Cells that now hold a formula and, before, held none or an array. */
  readonly gained: readonly Position[];
  /** Cells that held a formula and no longer do. */
  readonly lost: readonly Position[];
  /** How each written cell looked, empty ones included. */
  readonly looks: readonly (Position & Look)[];
}

/**
 * The sheet with the cells written, everything else as it stands. Of two writes to one cell the later counts. Throws
 * `WorkbookRefusal` `cell-merged`, `cell-in-array`, `sheet-protected` or `damaged-part`.
 */
export function patchSheet(
  text: string,
  part: string,
  writes: readonly CellWrite[],
  styles: StyleEditor,
): SheetPatch {
  const map = openMap(text, part);
  const byRow = groupByRow(writes);
  const gained: Position[] = [];
  const lost: Position[] = [];
  const edits: Edit[] = [];
  const looks: SheetPatch['looks'][number][] = [];
  for (const [row, columns] of byRow) {
    const span = rowAt(map, row);
    const cells = [...columns.values()].map((write) => placeCell(write, span, map, styles));
    noteFormulas(cells, map, gained, lost);
    looks.push(...cells.map(({ write, base }) => ({ row, column: write.column, format: formatOf(styles, base), bold: isBold(styles, base) })));
    edits.push(...(span === null ? addRowEdit(row, cells, map) : rowEdits(span, cells, map)));
  }
  edits.push(...releaseFollowers(map.formulas, ({ row, column }) => byRow.get(row)?.has(column) ?? false));
  return { text: applyEdits(map.text, [...edits, ...dimensionEdit(map, writes)]), gained, lost, looks };
}

function openMap(text: string, part: string): SheetMap {
  const map = mapSheet(text, part);
  return map.data.empty ? mapSheet(openedData(map), part) : map;
}

/** Rows and columns rising. */
function groupByRow(writes: readonly CellWrite[]): Map<number, Map<number, CellWrite>> {
  const ordered = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = new Map<number, Map<number, CellWrite>>();
  for (const write of ordered) {
    const columns = rows.get(write.row) ?? new Map<number, CellWrite>();
    rows.set(write.row, columns.set(write.column, write));
  }
  return rows;
}

function placeCell(write: CellWrite, row: RowSpan | null, map: SheetMap, styles: StyleEditor): PlacedCell {
  const old = row?.cells.find(({ column }) => column === write.column) ?? null;
  const base = old?.style ?? row?.style ?? columnStyle(map, write.column);
  const isLook = write.bold !== undefined || (write.format !== undefined && write.format !== formatOf(styles, base));
  refuseForbidden(write, map, isLook || isLocked(styles, base));
  const format = write.format ?? (hasFormat(styles, base) || map.protected ? undefined : write.defaultFormat);
  const formatted = format === undefined ? base : styleWithFormat(styles, base, format);
  const style = write.bold === undefined ? formatted : styleWithBold(styles, formatted, write.bold);
  return { write, old, base, xml: cellXml(write, style, old, map) };
}

/** Nothing to be written where there is nothing gives no element. */
function cellXml(write: CellWrite, style: number, old: CellSpan | null, map: SheetMap): string {
  if (old !== null) return changedCellElement(write, style, old, map);
  const nothing = write.formula === null && write.value === null && write.format === undefined && write.bold === undefined;
  return nothing ? '' : newCellElement(write, style, map);
}

/** The style an empty cell of a column has. */
function columnStyle(map: SheetMap, column: number): number {
  return map.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

function noteFormulas(cells: readonly PlacedCell[], map: SheetMap, gained: Position[], lost: Position[]): void {
  for (const { write, old } of cells) {
    const at = { row: write.row, column: write.column };
    const wasArray = map.formulas.alone.some(({ row, column }) => row === at.row && column === at.column);
    if (old?.hasFormula === true && (write.formula === null || wasArray)) lost.push(at);
    if (write.formula !== null && (old?.hasFormula !== true || wasArray)) gained.push(at);
  }
}

function rowAt(map: SheetMap, row: number): RowSpan | null {
  const found = map.rows[firstRowFrom(map, row)];
  return found?.row === row ? found : null;
}

function dimensionEdit({ dimension }: SheetMap, writes: readonly CellWrite[]): Edit[] {
  if (dimension === null) return [];
  const { rect, value } = dimension;
  const filled = writes.filter(({ formula, value: written }) => formula !== null || written !== null);
  const wide = filled.reduce(widen, rect);
  return wide === rect ? [] : [{ start: value.valueStart, end: value.valueEnd, text: rectName(wide) }];
}

function widen(rect: Rect, { row, column }: Position): Rect {
  const inside = row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
  if (inside) return rect;
  return {
    top: Math.min(rect.top, row),
    left: Math.min(rect.left, column),
    bottom: Math.max(rect.bottom, row),
    right: Math.max(rect.right, column),
  };
}
