/** The grid's sheets in the shape Univer takes. */
import { BooleanNumber, WrapStrategy, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type IStyleData, type IWorksheetData } from '@univerjs/core';
import type { GridCell, GridSheet } from './grid';

const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST = { rows: 100, columns: 26 };
/** Excel's width of a digit, and the edges of a cell. */
const PIXELS = { character: 7, edges: 5 };
const COLUMN_PIXELS = 76;
const LINE_PIXELS = 20;
const BOLD = 1.15;

function pixelsFor(characters: number): number {
  return Math.round(characters * PIXELS.character + PIXELS.edges);
}

/** How many characters a column of so many pixels has room for. */
export function charactersIn(pixels: number): number {
  return Math.max(0, pixels - PIXELS.edges) / PIXELS.character;
}

export function worksheetData(sheet: GridSheet): IWorksheetData {
  const { rows, columns } = extent(sheet);
  const data: Partial<IWorksheetData> = {
    id: sheet.id,
    name: sheet.name,
    rowCount: rows,
    columnCount: columns,
    cellData: cellMatrix(sheet.cells, newStyle),
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    hidden: flag(sheet.hidden),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    freeze: frozen(sheet),
    defaultColumnWidth: COLUMN_PIXELS,
    defaultRowHeight: LINE_PIXELS,
  };
  return data as IWorksheetData;
}

function extent({ cells }: GridSheet): { rows: number; columns: number } {
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const right = cells.reduce((most, { column }) => Math.max(most, column), 0);
  return { rows: Math.max(LEAST.rows, bottom + SPARE_ROWS), columns: Math.max(LEAST.columns, right + SPARE_COLUMNS) };
}

type StyleOf = (cell: GridCell) => IStyleData | null;

/** For cells that are there already, unless it is told how they look as new ones. */
export function cellMatrix(cells: readonly GridCell[], styleOf: StyleOf = wholeStyle): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const cell of cells) (matrix[cell.row] ??= {})[cell.column] = { ...cellData(cell), s: styleOf(cell) };
  return matrix;
}

/** Every field is said, so that a cell set anew keeps nothing of what it held. */
function cellData({ value, formula }: GridCell): ICellData {
  return { v: value ?? null, f: formula ?? null, si: null, p: null };
}

type WholeStyle = { readonly [K in 'n' | 'bl' | 'it' | 'ul' | 'bg' | 'cl' | 'tb']: IStyleData[K] | null };

/** Only what is said: in a cell that is drawn for the first time Univer takes a null for a yes. */
function newStyle(cell: GridCell): IStyleData | null {
  const style = wholeStyle(cell);
  return style === null ? null : Object.fromEntries(Object.entries(style).filter(([, part]) => part !== null));
}

/** A style is laid over the one the cell has: what is to go is said to be null. */
function wholeStyle({ format, look = {} }: GridCell): IStyleData | null {
  const style: WholeStyle = {
    n: format === undefined || format === 'General' ? null : { pattern: format },
    bl: look.bold === true ? BooleanNumber.TRUE : null,
    it: look.italic === true ? BooleanNumber.TRUE : null,
    ul: look.underline === true ? { s: BooleanNumber.TRUE } : null,
    bg: look.fill === undefined ? null : { rgb: look.fill },
    cl: look.color === undefined ? null : { rgb: look.color },
    tb: look.wrap === true ? WrapStrategy.WRAP : null,
  };
  return Object.values(style).every((part) => part === null) ? null : (style as IStyleData);
}

function columnData({ columnWidths, hiddenColumns }: GridSheet): NonNullable<IWorksheetData['columnData']> {
  const data: NonNullable<IWorksheetData['columnData']> = {};
  for (const { column, width } of columnWidths) data[column] = { w: pixelsFor(width) };
  for (const { from, to } of hiddenColumns) {
    for (let column = from; column <= to; column++) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  }
  return data;
}

/** The widths as Univer's mutation takes them. */
export function columnSizes(widths: GridSheet['columnWidths']): { readonly ranges: readonly IRange[]; readonly colWidth: Readonly<Record<number, number>> } {
  return {
    ranges: widths.map(({ column }) => ({ startRow: 0, endRow: 0, startColumn: column, endColumn: column })),
    colWidth: Object.fromEntries(widths.map(({ column, width }) => [column, pixelsFor(width)])),
  };
}

/** Rows whose wrapped headings need more than one line, as high as they need; Univer measures only what is edited. */
function rowData({ cells, columnWidths, hiddenRows }: GridSheet): NonNullable<IWorksheetData['rowData']> {
  const widths = new Map(columnWidths.map(({ column, width }) => [column, width]));
  const data: NonNullable<IWorksheetData['rowData']> = {};
  for (const { row, column, value, look } of cells) {
    if (look?.wrap !== true || typeof value !== 'string') continue;
    const lines = linesIn(value, widths.get(column) ?? (COLUMN_PIXELS - PIXELS.edges) / PIXELS.character);
    if (lines > 1) data[row] = { h: Math.max(data[row]?.h ?? 0, lines * LINE_PIXELS) };
  }
  for (const row of hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

/** To Univer nothing frozen is -1. */
function frozen({ frozen: { rows, columns } }: GridSheet): IWorksheetData['freeze'] {
  return { startRow: rows === 0 ? -1 : rows, ySplit: rows, startColumn: columns === 0 ? -1 : columns, xSplit: columns };
}

/** Words are put on a line while they fit; bold letters take more room. */
function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = word.length * BOLD;
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    used += length + 1;
  }
  return lines;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
