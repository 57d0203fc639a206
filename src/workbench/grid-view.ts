/** What the grid shows of the host's workbook: values, formulas, formats, and marks that conditional formats make. */
import type { CellValue, Rect } from '../core/grid';
import type { GridCell, GridLook, GridSheet } from './grid/grid';
import type { Book, Sheet } from './host/model/book';
import { cellAt, cellsIn } from './host/model/cells';
import { contains, intersection, WHOLE_SHEET } from './host/model/rect';
import { prepare } from './host/model/read';
import type { Cell, ConditionalRule } from './host/model/types';

/** A digit of the standard font, and the edges of a cell: 7 and 5 pixels. */
const POINTS = { character: 5.25, edges: 3.75 };

/** Excel's points to the characters that the grid and a file count in. */
export function charactersOf(points: number): number {
  return Math.max(0, points - POINTS.edges) / POINTS.character;
}

export function pointsOf(characters: number): number {
  return characters * POINTS.character + POINTS.edges;
}

export function gridSheet(book: Book, sheet: Sheet): GridSheet {
  const { state } = sheet;
  prepare(book, sheet, WHOLE_SHEET);
  return {
    id: sheet.id,
    name: sheet.name,
    cells: [...cellsIn(sheet, WHOLE_SHEET)].map(({ row, column, cell }) => gridCell(sheet, row, column, cell)),
    merges: state.merges,
    hidden: state.visibility !== 'Visible',
    hiddenRows: [...state.hiddenRows],
    hiddenColumns: [...state.hiddenColumns].map((column) => ({ from: column, to: column })),
    columnWidths: widthsOf(sheet),
    frozen: state.frozen,
  };
}

export function widthsOf({ state }: Sheet): GridSheet['columnWidths'] {
  return [...state.columnWidths].map(([column, points]) => ({ column, width: charactersOf(points) }));
}

/** The rectangle's cells, blank ones too, so that what is gone is shown as gone; no further than anything ever stood. */
export function gridCells(book: Book, sheet: Sheet, rect: Rect): GridCell[] {
  const within = intersection(rect, { top: 0, left: 0, bottom: rect.top + 5_000, right: rect.left + 500 }) ?? rect;
  prepare(book, sheet, within);
  const cells: GridCell[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    for (let column = within.left; column <= within.right; column++) cells.push(gridCell(sheet, row, column, cellAt(sheet, row, column)));
  }
  return cells;
}

function gridCell(sheet: Sheet, row: number, column: number, { value, formula, format, style }: Cell): GridCell {
  const rules = sheet.state.conditional.filter((rule) => rule.rects.some((rect) => contains(rect, row, column)));
  const look: GridLook = {
    ...(style?.bold === true ? { bold: true } : {}),
    ...(style?.italic === true ? { italic: true } : {}),
    ...(style?.fill === undefined ? {} : { fill: style.fill }),
    ...(style?.fontColor === undefined ? {} : { color: style.fontColor }),
    ...(style?.wrapText === true ? { wrap: true } : {}),
    ...marksOf(rules),
  };
  return {
    row,
    column,
    value: shown(value),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(Object.keys(look).length === 0 ? {} : { look }),
  };
}

/** The first rule wins, as in Excel. Only rules without references are shown: those the add-in marks cells with. */
function marksOf(rules: readonly ConditionalRule[]): GridLook {
  const rule = rules.find(({ formula }) => !/\$?[A-Z]{1,3}\$?\d/i.test(formula.replace(/"[^"]*"/g, '')));
  if (rule === undefined) return {};
  const { fill, fontColor, bold, italic, underline } = rule.style;
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { color: fontColor }),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === undefined || underline === 'None' ? {} : { underline: true }),
  };
}

function shown(value: CellValue): GridCell['value'] {
  return value !== null && typeof value === 'object' ? value.error : value;
}
