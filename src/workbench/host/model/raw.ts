/** Raw grids to a live workbook and back, without loss. */
import type { DefinedName, GridRow, RawCell, RawWorkbook, SheetGrid } from '../../../core/grid';
import type { BookOptions } from './book';
import { Book, Sheet } from './book';
import type { Cell, NameEntry, Row, SheetState } from './types';

export const EMPTY_SHEET: Omit<SheetState, 'name'> = {
  visibility: 'Visible',
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  protection: null,
  validations: [],
  conditional: [],
  comments: [],
  tables: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  tabColor: '',
  frozen: { rows: 0, columns: 0 },
  gridlines: true,
};

/** Sheet ids as Excel writes them. */
export function sheetId(n: number): string {
  return `{00000000-0001-0000-${n.toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
}

/** @throws RangeError for a workbook without sheets, which Excel has no way to make */
export function createBook(raw: RawWorkbook, options: Omit<BookOptions, 'fileName' | 'date1904'>): Book {
  const sheets = raw.sheets.map((grid, i) => new Sheet(sheetId(i), sheetState(grid)));
  const active = sheets.find(({ state }) => state.visibility === 'Visible') ?? sheets[0];
  if (active === undefined) throw new RangeError('a workbook has at least one sheet');
  const names = raw.names.map((name, i) => nameEntry(name, i, sheets));
  const fileName = raw.fileName === null ? {} : { fileName: raw.fileName };
  const book = new Book({ sheets, names, settings: new Map(), active }, { ...options, ...fileName, date1904: raw.date1904 });
  for (let i = 0; i < sheets.length + names.length; i++) book.nextId();
  return book;
}

function sheetState(grid: SheetGrid): SheetState {
  const columns = grid.hiddenColumns.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return {
    ...EMPTY_SHEET,
    name: grid.name,
    visibility: grid.hidden ? 'Hidden' : 'Visible',
    rows: new Map(grid.rows.flatMap(({ row, cells }) => (cells.length === 0 ? [] : [[row, rowOf(cells)] as const]))),
    merges: grid.merges,
    hiddenRows: new Set(grid.rows.filter(({ hidden }) => hidden === true).map(({ row }) => row)),
    hiddenColumns: new Set(columns),
    protection: grid.protected ? { options: {}, password: null } : null,
  };
}

function rowOf(cells: readonly RawCell[]): Row {
  return new Map(cells.map(({ row: _row, column, ...cell }) => [column, cell]));
}

function nameEntry(name: DefinedName, index: number, sheets: readonly Sheet[]): NameEntry {
  const scope = name.sheet === null ? null : sheets.find((sheet) => sheet.name === name.sheet)?.id ?? name.sheet;
  return {
    id: `name-${index + 1}`,
    name: name.name,
    scope,
    refersTo: name.refersTo,
    comment: name.comment ?? '',
    visible: !name.hidden,
    commented: name.comment !== null,
  };
}

/** The workbook as it is now. Formats of cells come back, fills and fonts do not: a raw grid knows none. */
export function toRaw(book: Book): RawWorkbook {
  return {
    fileName: book.fileName === 'Bok1.xlsx' ? null : book.fileName,
    sheets: book.sheets.map((sheet) => sheetGrid(sheet.state)),
    names: book.state.names.map((name) => definedName(book, name)),
    date1904: book.date1904,
  };
}

function sheetGrid(state: SheetState): SheetGrid {
  const numbers = new Set([...state.rows.keys(), ...state.hiddenRows]);
  const rows = [...numbers].sort((a, b) => a - b).map((row) => gridRow(row, state));
  return {
    name: state.name,
    rows: rows.filter(({ cells, hidden }) => cells.length > 0 || hidden === true),
    merges: state.merges,
    hidden: state.visibility !== 'Visible',
    protected: state.protection !== null,
    hiddenColumns: runs([...state.hiddenColumns]),
  };
}

function gridRow(row: number, state: SheetState): GridRow {
  const cells = [...(state.rows.get(row) ?? [])].sort(([a], [b]) => a - b);
  const kept = cells.filter(([, { value, formula, format }]) => value !== null || formula !== undefined || format !== undefined);
  const grid = { row, cells: kept.map(([column, cell]) => rawCell(row, column, cell)) };
  return state.hiddenRows.has(row) ? { ...grid, hidden: true } : grid;
}

function rawCell(row: number, column: number, { value, formula, format }: Cell): RawCell {
  return { row, column, value, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
}

function definedName(book: Book, { name, scope, refersTo, comment, commented, visible }: NameEntry): DefinedName {
  const sheet = scope === null ? null : book.sheets.find(({ id }) => id === scope)?.name ?? scope;
  return { name, sheet, refersTo, comment: commented || comment !== '' ? comment : null, hidden: !visible };
}

function runs(columns: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.to === column - 1) last.to = column;
    else found.push({ from: column, to: column });
  }
  return found;
}
