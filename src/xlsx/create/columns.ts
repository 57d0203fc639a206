/** Column widths: as asked for, else what the content needs, within reason. */
import type { NewCell, NewSheet } from './spec';

const NARROWEST = 9;
const WIDEST = 48;
/** A heading this short stands on one line. */
const ONE_LINE = 14;

export function columnsElement(sheet: NewSheet): string {
  const widths = contentWidths(sheet.cells);
  for (const { column, width } of sheet.columnWidths ?? []) widths.set(column, width);
  const hidden = hiddenColumns(sheet);
  for (const column of hidden) if (!widths.has(column)) widths.set(column, NARROWEST);
  const columns = [...widths].sort(([a], [b]) => a - b);
  const inner = columns.map(([column, width]) => columnElement(column, width, hidden.has(column)));
  return inner.length === 0 ? '' : `<cols>${inner.join('')}</cols>`;
}

function columnElement(column: number, width: number, hidden: boolean): string {
  const at = column + 1;
  return `<col min="${at}" max="${at}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`;
}

function hiddenColumns(sheet: NewSheet): Set<number> {
  const columns = new Set<number>();
  for (const { from, to } of sheet.hiddenColumns ?? []) {
    for (let column = from; column <= to; column++) columns.add(column);
  }
  return columns;
}

function contentWidths(cells: readonly NewCell[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const cell of cells) {
    widths.set(cell.column, Math.max(widths.get(cell.column) ?? NARROWEST, cellWidth(cell)));
  }
  return widths;
}

/** Long headings wrap, so only their longest word counts; a title spreads over its empty neighbours and is not measured. */
function cellWidth({ value, header }: NewCell): number {
  if (typeof value === 'number') return Math.min(WIDEST, value.toFixed(1).length + 4);
  if (typeof value !== 'string') return NARROWEST;
  const wraps = header === true && value.length > ONE_LINE;
  // Headings are bold, and a letter wider for it.
  const lengths = (wraps ? value.split(/\s/) : value.split('\n')).map(({ length }) => (header === true ? length + 1 : length));
  const longest = Math.max(...lengths);
  return longest > WIDEST ? NARROWEST : longest + 2;
}
