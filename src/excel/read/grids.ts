/** Areas as the raw workbook every adapter delivers. */
import type { GridRow, RawCell, RawWorkbook, Rect, SheetGrid } from '../../core/grid';
import { cellOfArea, rawCell, type Area, type SheetInfo, type Structure } from '../known';

/** Grids made before, so that a sheet that reads the same again is the same object and what came of it can be kept. */
export class Grids {
  private made = new Map<string, { readonly areas: readonly Area[]; readonly info: string; readonly grid: SheetGrid }>();
  private names: RawWorkbook['names'] = [];

  /** The workbook's date system is not to be had through Office.js: it counts from 1900 like all but old Mac files. */
  workbook({ sheets, names }: Structure, areasOf: (sheetId: string) => readonly Area[]): RawWorkbook {
    const entries = sheets.map((info) => [info.id, this.entry(info, areasOf(info.id))] as const);
    this.made = new Map(entries);
    if (JSON.stringify(this.names) !== JSON.stringify(names)) this.names = names;
    return { fileName: null, sheets: entries.map(([, { grid }]) => grid), names: this.names, date1904: false };
  }

  private entry(info: SheetInfo, areas: readonly Area[]): { areas: readonly Area[]; info: string; grid: SheetGrid } {
    const before = this.made.get(info.id);
    const text = JSON.stringify(info);
    if (before?.areas === areas && before.info === text) return before;
    const grid = sheetGrid(info, areas);
    const same = before !== undefined && JSON.stringify(before.grid) === JSON.stringify(grid);
    return { areas, info: text, grid: same ? before.grid : grid };
  }
}

function sheetGrid(info: SheetInfo, areas: readonly Area[]): SheetGrid {
  const hidden = new Set(areas.flatMap(({ hiddenRows }) => hiddenRows));
  return {
    name: info.name,
    rows: gridRows(areas, hidden),
    merges: distinctRects(areas.flatMap(({ merges }) => merges)),
    hidden: info.hidden,
    protected: info.protected,
    hiddenColumns: spans(areas.flatMap(({ hiddenColumns }) => hiddenColumns)),
  };
}

function gridRows(areas: readonly Area[], hidden: ReadonlySet<number>): GridRow[] {
  const rows = new Map<number, Map<number, RawCell>>();
  for (const area of areas) collect(area, rows);
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => {
    const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
    return hidden.has(row) ? { row, cells: ordered, hidden: true } : { row, cells: ordered };
  });
}

function collect(area: Area, rows: Map<number, Map<number, RawCell>>): void {
  const { rect } = area;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const cell = rawCell(row, column, cellOfArea(area, row, column));
      if (cell === null) continue;
      const cells = rows.get(row) ?? new Map<number, RawCell>();
      rows.set(row, cells.set(column, cell));
    }
  }
}

/** By rows, then columns: two areas may both touch a merge. */
function distinctRects(rects: readonly Rect[]): Rect[] {
  const found = new Map(rects.map((rect) => [`${rect.top} ${rect.left} ${rect.bottom} ${rect.right}`, rect]));
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function spans(columns: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.to === column - 1) last.to = column;
    else found.push({ from: column, to: column });
  }
  return found;
}
