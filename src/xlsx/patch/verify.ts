/** What was patched is read again before anyone gets to see it. */
import type { CellWrite, WorkbookChanges } from '../../app/ports';
import { address } from '../../core/address';
import type { CellValue, DefinedName, RawCell, RawWorkbook, SheetGrid } from '../../core/grid';
import { sameName } from '../sheet-name';

/** Throws `Error`, since it is our own mistake, when the workbook does not hold what was written to it. */
export function verifyChanges(workbook: RawWorkbook, changes: WorkbookChanges): void {
  for (const [sheet, writes] of lastWrites(changes.cells)) {
    const grid = workbook.sheets.find(({ name }) => sameName(name, sheet));
    const cells = cellsOf(grid);
    for (const [key, write] of writes) verifyCell(write, cells.get(key));
  }
  for (const name of changes.names ?? []) verifyName(name, workbook.names);
}

function lastWrites(cells: readonly CellWrite[]): Map<string, Map<string, CellWrite>> {
  const sheets = new Map<string, Map<string, CellWrite>>();
  for (const write of cells) {
    const key = write.sheet.toLowerCase();
    const writes = sheets.get(key) ?? new Map<string, CellWrite>();
    sheets.set(key, writes.set(`${write.row} ${write.column}`, write));
  }
  return sheets;
}

function cellsOf(grid: SheetGrid | undefined): Map<string, RawCell> {
  const cells = (grid?.rows ?? []).flatMap((row) => row.cells);
  return new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
}

function verifyCell(write: CellWrite, cell: RawCell | undefined): void {
  const formula = write.formula === null ? undefined : `=${write.formula.replace(/^=/, '')}`;
  const value: CellValue = write.value === 0 ? 0 : write.value;
  const format = write.format === undefined || write.format === 'General' || cell?.format === write.format;
  if (sameValue(cell?.value ?? null, value) && cell?.formula === formula && (format || cell === undefined)) return;
  throw new Error(`patch lost ${address(write.sheet, write.row, write.column)}`);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error);
}

function verifyName(wanted: DefinedName, names: readonly DefinedName[]): void {
  const scope = wanted.sheet?.toLowerCase();
  const found = names.find(({ name, sheet }) => sameName(name, wanted.name) && sheet?.toLowerCase() === scope);
  if (found?.refersTo !== wanted.refersTo || found.comment !== wanted.comment) {
    throw new Error(`patch lost the name ${wanted.name}`);
  }
}
