/**
 * The workbook as a file again: what differs from the file it came from is patched into it, so that everything the
 * workbench knows nothing of (charts, pivot tables, styles) is kept.
 */
import type { CellWrite, WorkbookChanges } from '../app/ports';
import type { RawCell, RawWorkbook, SheetGrid } from '../core/grid';

export function changesBetween(before: RawWorkbook, after: RawWorkbook): WorkbookChanges {
  const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const now = new Set(after.sheets.map(({ name }) => name));
  const key = ({ name, sheet }: { name: string; sheet: string | null }): string => `${sheet ?? ''}!${name.toLowerCase()}`;
  const kept = new Set(after.names.map(key));
  const known = new Map(before.names.map((name) => [key(name), JSON.stringify(name)]));
  return {
    cells: after.sheets.flatMap((sheet) => changedCells(old.get(sheet.name), sheet)),
    newSheets: after.sheets.flatMap(({ name }) => (old.has(name) ? [] : [name])),
    removedSheets: before.sheets.flatMap(({ name }) => (now.has(name) ? [] : [name])),
    names: after.names.filter((name) => known.get(key(name)) !== JSON.stringify(name)),
    removedNames: before.names.filter((name) => !kept.has(key(name))).map(({ name, sheet }) => ({ name, sheet })),
  };
}

function changedCells(before: SheetGrid | undefined, { name, rows }: SheetGrid): CellWrite[] {
  const left = cellsByPlace(before);
  const writes: CellWrite[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      const place = `${cell.row} ${cell.column}`;
      const old = left.get(place);
      left.delete(place);
      if (JSON.stringify(old) !== JSON.stringify(cell)) writes.push(writeOf(name, cell));
    }
  }
  for (const { row, column } of left.values()) writes.push({ sheet: name, row, column, formula: null, value: null });
  return writes;
}

function cellsByPlace(sheet: SheetGrid | undefined): Map<string, RawCell> {
  const cells = (sheet?.rows ?? []).flatMap((row) => row.cells);
  return new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
}

function writeOf(sheet: string, { row, column, value, formula, format }: RawCell): CellWrite {
  return { sheet, row, column, value, formula: formula ?? null, ...(format === undefined ? {} : { format }) };
}
