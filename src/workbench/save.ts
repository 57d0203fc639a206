/**
 * The workbook as a file again: what differs from the file it came from is patched into it, so that everything the
 * workbench knows nothing of (charts, pivot tables, styles) is kept.
 */
import type { CellWrite, ColumnWidth, WorkbookChanges } from '../app/ports';
import type { RawCell, RawWorkbook, Rect, SheetGrid } from '../core/grid';
import { charactersOf } from './grid-view';
import type { Book } from './host/model/book';
import { toRaw } from './host/model/raw';
import { changedBold, withBold } from './save-bold';
import type { SheetState } from './host/model/types';

/** The .xlsx adapter. */
export interface SavedBy {
  read(bytes: Uint8Array, name: string): RawWorkbook;
  patch(bytes: Uint8Array, changes: WorkbookChanges): Uint8Array;
  /** New names by old. */
  rename(bytes: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array;
  arrange(bytes: Uint8Array, sheets: readonly Arranged[]): Uint8Array;
}

/** A sheet in its place; what is absent stays as it is. */
export interface Arranged {
  readonly name: string;
  readonly merges?: readonly Rect[];
  readonly frozen?: SheetState['frozen'];
}

export interface Opened {
  readonly bytes: Uint8Array;
  readonly raw: RawWorkbook;
  /** The sheets as they were when the file was opened, by their ids. */
  readonly sheets: ReadonlyMap<string, SheetState>;
}

/** The workbook as it is now. */
export function savedFile(files: SavedBy, opened: Opened, book: Book): Uint8Array {
  const names = renamed(opened, book);
  const base = files.rename(opened.bytes, names);
  const before = names.size === 0 ? opened.raw : files.read(base, opened.raw.fileName ?? '');
  const between = changesBetween(before, toRaw(book));
  const changes = { ...between, cells: withBold(between.cells, book, changedBold(opened.sheets, before, book)), columnWidths: changedWidths(opened, book) };
  return files.arrange(files.patch(base, changes), book.sheets.map((sheet) => arranged(sheet.state, opened.sheets.get(sheet.id))));
}

/** Not where the name is that of a sheet which the file still has: that sheet has gone, and this one is written anew in its place. */
function renamed({ raw, sheets }: Opened, book: Book): Map<string, string> {
  const all = new Map(book.sheets.flatMap(({ id, name }) => [sheets.get(id)?.name].flatMap((old) => (old === undefined || old === name ? [] : [[old, name] as const]))));
  const kept = new Set(raw.sheets.map(({ name }) => name).filter((name) => !all.has(name)));
  return new Map([...all].filter(([, name]) => !kept.has(name)));
}

function changedWidths({ sheets }: Opened, book: Book): ColumnWidth[] {
  return book.sheets.flatMap(({ id, state }) =>
    [...state.columnWidths].filter(([column, points]) => sheets.get(id)?.columnWidths.get(column) !== points).map(([column, points]) => ({ sheet: state.name, column, width: charactersOf(points) })),
  );
}

function arranged({ name, merges, frozen }: SheetState, before: SheetState | undefined): Arranged {
  return {
    name,
    ...(merges === before?.merges || (before === undefined && merges.length === 0) ? {} : { merges }),
    ...(frozen === before?.frozen || (before === undefined && frozen.rows + frozen.columns === 0) ? {} : { frozen }),
  };
}

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
      if (JSON.stringify(old) !== JSON.stringify(cell)) writes.push(writeOf(name, cell, old));
    }
  }
  for (const { row, column, format } of left.values()) writes.push({ sheet: name, row, column, formula: null, value: null, ...(format === undefined ? {} : { format: 'General' }) });
  return writes;
}

function cellsByPlace(sheet: SheetGrid | undefined): Map<string, RawCell> {
  const cells = (sheet?.rows ?? []).flatMap((row) => row.cells);
  return new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
}

function writeOf(sheet: string, { row, column, value, formula, format }: RawCell, before: RawCell | undefined): CellWrite {
  const wanted = format ?? (before?.format === undefined ? undefined : 'General');
  return { sheet, row, column, value, formula: formula ?? null, ...(wanted === undefined ? {} : { format: wanted }) };
}
