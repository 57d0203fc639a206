/** Rows and cells in rising order. Excel writes them so; other producers need not have. */
import type { GridRow, RawCell } from '../../core/grid';

/** Sorted by row and column; of cells stored twice the later one counts. Untouched when already in order. */
export function byRow(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.every((row, i) => isRising(row.cells) && (i === 0 || rows[i - 1]!.row < row.row))) return rows;
  const merged = new Map<number, GridRow>();
  for (const row of rows) {
    const earlier = merged.get(row.row);
    merged.set(row.row, { ...row, cells: byColumn([...(earlier?.cells ?? []), ...row.cells]) });
  }
  return [...merged.values()].sort((a, b) => a.row - b.row);
}

function isRising(cells: readonly RawCell[]): boolean {
  for (let i = 1; i < cells.length; i++) {
    if (cells[i - 1]!.column >= cells[i]!.column) return false;
  }
  return true;
}

function byColumn(cells: readonly RawCell[]): RawCell[] {
  const last = new Map(cells.map((cell) => [cell.column, cell]));
  return [...last.values()].sort((a, b) => a.column - b.column);
}
