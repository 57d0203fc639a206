/** A table as read: the layout's rows and columns found in a grid, every cell read once. */
import type { CellRef } from './finding';
import type { Figure, Reading } from './figure';
import type { RawCell, Rect } from './grid';
import type { ColumnSpec, CompiledLayout, RowRole, RowSpec } from './layout';
import type { Unit } from './unit';

export interface TableCell {
  readonly reading: Reading;
  readonly raw: RawCell | null;
}

export interface TableColumn {
  /** The layout's key; `#2` for a repeat; `x:` and the heading for a column the layout does not know. */
  readonly key: string;
  readonly spec: ColumnSpec | null;
  /** Column of the sheet. */
  readonly column: number;
  readonly heading: string;
  readonly duplicate: boolean;
}

export interface TableRow {
  /** The layout's key, else the normalised group/label; `#2` for a repeat. */
  readonly key: string;
  readonly spec: RowSpec | null;
  readonly role: RowRole;
  /** The block whose sum covers the row. */
  readonly block: string | null;
  /** Neither declared nor in an open block. */
  readonly unknown: boolean;
  readonly duplicate: boolean;
  readonly label: string;
  readonly group: string | null;
  /** Row of the sheet. */
  readonly row: number;
  /** In the order of the table's columns. */
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly layout: CompiledLayout;
  /** The defined name it is bound by; null when it was found. */
  readonly name: string | null;
  readonly title: string | null;
  readonly sheet: string;
  /** Set when the table lies in another file than the one being checked. */
  readonly file?: string;
  readonly rect: Rect;
  readonly headerBottom: number;
  readonly labelColumn: number;
  /** The unit of its amounts; null where each row has its own. */
  readonly unit: Unit | null;
  readonly unitFrom: 'binding' | 'printed' | 'size' | 'layout' | 'rows';
  readonly year: number | null;
  readonly month: number | null;
  readonly confidence: number;
  /** Merged areas that reach into the figures. */
  readonly merges: readonly Rect[];
  /** How many of its rows and columns are hidden. */
  readonly hidden: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Whether costs stand as negative figures; Resultat = intäkter + kostnader, or −. */
  readonly costs: 'negative' | 'positive';
  /** Deviation columns (by place) where costs stand as budget − utfall; only with positive costs. */
  readonly turned: readonly number[];
  /** Two columns whose headings stand over each other's figures, as row arithmetic shows; null when none do. */
  readonly swapped: readonly [heading: string, heading: string] | null;
}

/** A cell of a table, by its place in `rows` and `columns`. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export function cellOf(table: Table, place: Place): TableCell {
  const cell = table.rows[place.row]?.cells[place.column];
  if (cell === undefined) throw new RangeError(`No cell ${place.row},${place.column} in ${table.layout.id}`);
  return cell;
}

export function refOf(table: Table, place: Place): CellRef {
  return refAt(table, (table.rows[place.row] as TableRow).row, (table.columns[place.column] as TableColumn).column);
}

/** A cell of the table's sheet, by sheet row and column. */
export function refAt(table: Table, row: number, column: number): CellRef {
  const ref = { sheet: table.sheet, row, column };
  return table.file === undefined ? ref : { ...ref, file: table.file };
}

export function figureAt(table: Table, place: Place): Figure | null {
  const { reading } = cellOf(table, place);
  return reading.kind === 'figure' ? reading : null;
}

/** The place of a column key in the table; −1 when it is not there. */
export function columnPlace(table: { readonly columns: readonly TableColumn[] }, key: string): number {
  return table.columns.findIndex((column) => column.key === key);
}
