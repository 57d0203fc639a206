/** Cutting a sheet into blocks that empty rows and columns keep apart. Rule D6. */
import type { GridRow, RawCell, Rect, SheetGrid } from '../grid';
import type { SheetView } from '../view';
import { holdsFigure, holdsWords, isBlankCell, viewOf } from '../view';

/** So many empty rows always end whatever stood above. */
const BLOCK_GAP = 3;

/** The sheet as strips of content, read downwards and then from left to right. */
export function strips(sheet: SheetGrid): SheetView[] {
  const views: SheetView[] = [];
  for (const rows of runs(sheet.rows, BLOCK_GAP)) {
    const block = { ...sheet, rows };
    for (const { left, right } of columnStrips(rows)) {
      const view = viewOf(block, { top: 0, bottom: Infinity, left, right });
      views.push({ ...view, sheet });
    }
  }
  return views;
}

/** Consecutive rows with content, cut where `gap` or more rows are empty. */
export function runs(rows: readonly GridRow[], gap: number): GridRow[][] {
  const result: GridRow[][] = [];
  let last = -Infinity;
  for (const row of rows) {
    if (!row.cells.some((cell) => !isBlankCell(cell))) continue;
    if (row.row - last > gap) result.push([]);
    result.at(-1)?.push(row);
    last = row.row;
  }
  return result;
}

interface Use {
  words: number;
  figures: number;
}

function columnStrips(rows: readonly GridRow[]): { left: number; right: number }[] {
  // By column; columns without content are absent.
  const uses: Use[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      if (isBlankCell(cell)) continue;
      const use = (uses[cell.column] ??= { words: 0, figures: 0 });
      if (holdsWords(cell)) use.words += 1;
      else if (holdsFigure(cell)) use.figures += 1;
    }
  }
  return joinStrips(uses);
}

/** A strip whose first column holds no words cannot stand alone: its labels are in the strip to its left. */
function joinStrips(uses: readonly Use[]): { left: number; right: number }[] {
  const result: { left: number; right: number }[] = [];
  uses.forEach((use, column) => {
    const last = result.at(-1);
    if (last !== undefined && (column === last.right + 1 || use.words <= use.figures || use.words < 2)) last.right = column;
    else result.push({ left: column, right: column });
  });
  return result;
}

/** The blocks of leftover cells that could be tables: at least two rows and two columns. */
export function looseBlocks(view: SheetView, taken: readonly Rect[]): Rect[] {
  const free: GridRow[] = [];
  const waiting = taken.slice().sort((a, b) => b.top - a.top);
  let covering: Rect[] = [];
  const isFree = (cell: RawCell): boolean => !isBlankCell(cell) && !covering.some((rect) => cell.column >= rect.left && cell.column <= rect.right);
  for (const row of view.rows) {
    if (covering.some((rect) => row.row > rect.bottom)) covering = covering.filter((rect) => row.row <= rect.bottom);
    while ((waiting.at(-1)?.top ?? Infinity) <= row.row) covering.push(waiting.pop() as Rect);
    if (!covering.some((rect) => spans(rect, row)) && row.cells.some(isFree)) free.push({ ...row, cells: row.cells.filter(isFree) });
  }
  return runs(free, 2).flatMap(cutAtHeaders).flatMap(blockOf);
}

/** Whether all of the row lies within: almost every row of a table does. */
function spans({ left, right }: Rect, { cells }: GridRow): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  return first !== undefined && last !== undefined && first.column >= left && last.column <= right;
}

/** Below an empty row, a row of words alone is the next table's title or header. */
function cutAtHeaders(rows: readonly GridRow[]): GridRow[][] {
  const blocks: GridRow[][] = [];
  rows.forEach((row, i) => {
    const gap = i === 0 || row.row - (rows[i - 1] as GridRow).row > 1;
    if (i === 0 || (gap && row.cells.every((cell) => holdsWords(cell)))) blocks.push([]);
    blocks.at(-1)?.push(row);
  });
  return blocks;
}

function blockOf(rows: readonly GridRow[]): Rect[] {
  const wide = rows.filter((row) => row.cells.length > 1).length;
  if (wide < 2) return [];
  let [left, right] = [Infinity, 0];
  for (const { cells } of rows) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  return [{ top: rows[0]?.row ?? 0, bottom: rows.at(-1)?.row ?? 0, left, right }];
}
