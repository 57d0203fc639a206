/** What puts a workbook back as it was before a write: made by every adapter in the same way, from what it saw before. */
import type { DefinedName, RawCell } from '../core/grid';
import type { CellWrite, ColumnWidth, ListValidation, NameKey, WorkbookChanges } from './ports';

/** The workbook before the write. Sheets and names are compared without case, as Excel does. */
export interface BeforeImage {
  /** Null for an empty cell. Its `format` is the cell's own, also where `formatAt` says the same. */
  cell(sheet: string, row: number, column: number): RawCell | null;
  /** The number format of a cell, empty ones included; `General` when it has none of its own. */
  formatAt(sheet: string, row: number, column: number): string;
  boldAt(sheet: string, row: number, column: number): boolean;
  /** What puts the lists and widths back that the write changes, the last changed first. */
  readonly lists: readonly ListValidation[];
  readonly widths: readonly ColumnWidth[];
  name(key: NameKey): DefinedName | null;
  hasSheet(sheet: string): boolean;
  /** All cells of a sheet that is going to be removed, and the names scoped to it. */
  contents(sheet: string): { readonly cells: readonly RawCell[]; readonly names: readonly DefinedName[] };
}

export function inverseOf(changes: WorkbookChanges, before: BeforeImage): WorkbookChanges {
  const added = (changes.newSheets ?? []).filter((sheet) => !before.hasSheet(sheet));
  const removed = (changes.removedSheets ?? []).filter((sheet) => before.hasSheet(sheet));
  const contents = removed.map((sheet) => ({ sheet, ...before.contents(sheet) }));
  const elsewhere = changes.cells.filter(({ sheet }) => !isAmong(sheet, added) && !isAmong(sheet, removed));
  const names = [...(changes.names ?? []), ...(changes.removedNames ?? [])].filter(({ sheet }) => sheet === null || !isAmong(sheet, removed));
  const known = uniqueNames(names).map((key) => ({ key, name: before.name(key) }));
  const restored = [...known.flatMap(({ name }) => name ?? []), ...contents.flatMap((one) => one.names)];
  const unknown = known.filter(({ key, name }) => name === null && (key.sheet === null || !isAmong(key.sheet, added)));
  return {
    cells: [...uniqueCells(elsewhere).map((write) => undoOf(write, before)), ...contents.flatMap(({ sheet, cells }) => cells.map((cell) => asWrite(sheet, cell)))],
    ...listed('validations', before.lists.filter(({ range }) => !isAmong(range.sheet, [...added, ...removed]))),
    ...listed('columnWidths', before.widths.filter(({ sheet }) => !isAmong(sheet, [...added, ...removed]))),
    ...listed('newSheets', removed),
    ...listed('removedSheets', added),
    ...listed('names', restored),
    ...listed('removedNames', unknown.map(({ key }) => ({ name: key.name, sheet: key.sheet }))),
  };
}

function listed<K extends string, T>(key: K, items: readonly T[]): Partial<Record<K, readonly T[]>> {
  return items.length === 0 ? {} : ({ [key]: items } as Record<K, readonly T[]>);
}

function undoOf(write: CellWrite, before: BeforeImage): CellWrite {
  const { sheet, row, column } = write;
  const cell = before.cell(sheet, row, column);
  const format = before.formatAt(sheet, row, column);
  const touched = write.format !== undefined || (write.defaultFormat !== undefined && format === 'General');
  return { sheet, row, column, formula: cell?.formula ?? null, value: cell?.value ?? null, ...(touched ? { format } : {}), ...(write.bold === undefined ? {} : { bold: before.boldAt(sheet, row, column) }) };
}

function asWrite(sheet: string, { row, column, formula, value, format }: RawCell): CellWrite {
  return { sheet, row, column, formula: formula ?? null, value, ...(format === undefined ? {} : { format }) };
}

/** Of several writes to one cell the last counts, everywhere. */
export function uniqueCells(writes: readonly CellWrite[]): CellWrite[] {
  return [...new Map(writes.map((write) => [cellKey(write), write])).values()];
}

function cellKey({ sheet, row, column }: CellWrite): string {
  return `${sheet.toLowerCase()}\u0000${row}\u0000${column}`;
}

function uniqueNames(names: readonly NameKey[]): NameKey[] {
  return [...new Map(names.map((key) => [nameKeyText(key), key])).values()];
}

export function nameKeyText({ name, sheet }: NameKey): string {
  return `${sheet?.toLowerCase() ?? ''}\u0000${name.toLowerCase()}`;
}

function isAmong(sheet: string, sheets: readonly string[]): boolean {
  return sheets.some((other) => other.toLowerCase() === sheet.toLowerCase());
}
