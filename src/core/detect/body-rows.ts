/** What the rows below a header say, read once however many layouts are tried there. */
import type { GridRow, RawCell } from '../grid';
import { printedLabel } from '../label';
import type { LabelKeys } from '../layout';
import { labelKeysOf } from '../layout';
import type { SheetView } from '../view';
import { cellIn, firstAt, holdsFigure, holdsWords, isBlankCell, isYear, textOf } from '../view';
import type { BandColumn } from './band';
import { repeatsBand } from './band';

export interface BodyRow {
  readonly grid: GridRow;
  readonly row: number;
  /** As printed, on one line; empty when the row has none. */
  readonly label: string;
  /** What layouts know their rows by, see `rowForKeys`. */
  readonly keys: LabelKeys;
  /** How many cells of the value columns hold something. */
  readonly filled: number;
  /** How many of them are figures. */
  readonly figures: number;
  /** Whether all of them are words or years, at least two. */
  readonly wordsAlone: boolean;
  readonly repeatsHeader: boolean;
  /** Whether anything stands where the table's columns are. */
  readonly hasContent: boolean;
}

/** Where the rows lie and where their labels and values stand. */
export interface BodySite {
  readonly view: SheetView;
  /** First row below the band. */
  readonly from: number;
  readonly labelColumn: number;
  readonly groupColumns: readonly number[];
  readonly columns: readonly BandColumn[];
}

export interface BodyRows {
  /** The row so many rows of the view below the header; null below the last. */
  at(index: number): BodyRow | null;
  /** What stands in the row's value columns. */
  values(row: BodyRow): readonly RawCell[];
}

export function bodyRows(site: BodySite): BodyRows {
  const { view } = site;
  const left = Math.min(site.labelColumn, ...site.groupColumns);
  const right = site.columns.at(-1)?.column ?? site.labelColumn;
  const first = firstAt(view.rows, site.from);
  const read: BodyRow[] = [];
  return {
    at(index) {
      const grid = view.rows[first + index];
      if (grid === undefined) return null;
      while (read.length <= index) read.push(readRow(site, view.rows[first + read.length] as GridRow, left, right));
      return read[index] as BodyRow;
    },
    values: ({ grid }) => valueCells(grid, site.columns),
  };
}

function holdsSomething(row: GridRow, left: number, right: number): boolean {
  for (const cell of row.cells) if (cell.column >= left && cell.column <= right && !isBlankCell(cell)) return true;
  return false;
}

function readRow(site: BodySite, grid: GridRow, left: number, right: number): BodyRow {
  const values = valueCells(grid, site.columns);
  const label = labelOf(grid, site);
  const filled = values.length;
  return {
    grid,
    row: grid.row,
    label,
    keys: labelKeysOf(label),
    filled,
    figures: countFigures(values),
    wordsAlone: filled > 1 && values.every((cell) => isYear(cell) || holdsWords(cell)),
    repeatsHeader: filled > 0 && repeatsBand(grid, site.columns),
    hasContent: filled > 0 || holdsSomething(grid, left, right),
  };
}

function countFigures(values: readonly RawCell[]): number {
  let figures = 0;
  for (const cell of values) if (holdsFigure(cell)) figures += 1;
  return figures;
}

/** Both run from left to right. */
function valueCells({ cells }: GridRow, columns: readonly BandColumn[]): RawCell[] {
  const values: RawCell[] = [];
  let at = 0;
  for (const cell of cells) {
    while (at < columns.length && (columns[at] as BandColumn).column < cell.column) at += 1;
    if (columns[at]?.column === cell.column && !isBlankCell(cell)) values.push(cell);
  }
  return values;
}

/** The label, or what stands in the group columns when the label column is empty (a Summa row to the left). */
function labelOf(row: GridRow, { labelColumn, groupColumns }: BodySite): string {
  const label = printedLabel(textOf(cellIn(row, labelColumn)));
  if (label !== '') return label;
  for (let i = groupColumns.length - 1; i >= 0; i--) {
    const text = printedLabel(textOf(cellIn(row, groupColumns[i] as number)));
    if (text !== '') return text;
  }
  return '';
}
