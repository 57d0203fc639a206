/** Where the grid does not show what the workbook holds: nowhere, if all is well. */
import { cellName } from '../core/address';
import type { Grid, GridCell, GridSheet, ShownSheet } from './grid/grid';
import { gridSheet } from './grid-view';
import type { Book } from './host/model/book';

/** One line each, such as `Blad1!B4: grid 5 =A1, workbook 6`. Cells that are blank on both sides are alike, whatever their looks. */
export function differences(book: Book, grid: Grid): string[] {
  const held = book.sheets.map((sheet) => gridSheet(book, sheet));
  const shown = grid.shown();
  const order = [shown.map(({ name }) => name), held.map(({ name }) => name)].map((names) => names.join(', '));
  const found = order[0] === order[1] ? [] : [`sheets: grid ${order[0]}, workbook ${order[1]}`];
  return [...found, ...held.flatMap((sheet) => between(sheet, shown.find(({ id }) => id === sheet.id)))];
}

function between(held: GridSheet, shown: ShownSheet | undefined): string[] {
  if (shown === undefined) return [`${held.name}: not in the grid`];
  const layouts = [layoutOf(shown), layoutOf(held)];
  const layout = layouts[0] === layouts[1] ? [] : [`${held.name}: grid ${layouts[0]}, workbook ${layouts[1]}`];
  const [theirs, ours] = [contents(shown.cells), contents(held.cells)];
  const places = new Set([...theirs.keys(), ...ours.keys()]);
  return [...layout, ...[...places].filter((place) => theirs.get(place) !== ours.get(place)).map((place) => `${held.name}!${place}: grid ${theirs.get(place) ?? 'blank'}, workbook ${ours.get(place) ?? 'blank'}`)];
}

function layoutOf({ merges, hidden, hiddenRows, hiddenColumns, frozen }: ShownSheet): string {
  const areas = merges.map(({ top, left, bottom, right }) => `${top} ${left} ${bottom} ${right}`).sort();
  return JSON.stringify({ areas, hidden, rows: sorted(hiddenRows), columns: sorted(hiddenColumns.map(({ from }) => from)), frozen });
}

function sorted(lines: readonly number[]): number[] {
  return [...lines].sort((a, b) => a - b);
}

function contents(cells: readonly GridCell[]): Map<string, string> {
  const filled = cells.filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ''));
  return new Map(filled.map(({ row, column, value, formula = '', format = 'General' }) => [cellName(row, column), `${String(value)} ${formula} [${format}]`]));
}
