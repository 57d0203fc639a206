/** Where the rows and cells of a worksheet part stand. */
import { attribute, count, flag } from '../xml/attributes';
import { fail, type XmlScanner } from '../xml/scan';
import { eachChild, skipElement } from '../xml/walk';
import { readPosition } from '../read/reference';
import { mapFormula, type FormulaMap } from './formula-map';

/** An element with content: its open tag is `text[start, openEnd)`, its inside ends at `innerEnd`. */
export interface ElementSpan {
  readonly start: number;
  readonly openEnd: number;
  readonly innerEnd: number;
  readonly end: number;
  /** It closes itself: there is no inside yet. */
  readonly empty: boolean;
}

export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly hasFormula: boolean;
}

export interface RowSpan extends ElementSpan {
  readonly row: number;
  /** The style of its empty cells; null: the column decides. */
  readonly style: number | null;
  /** By rising column. */
  readonly cells: readonly CellSpan[];
}

export function mapRow(s: XmlScanner, previous: number, formulas: FormulaMap): RowSpan {
  const { start, at: openEnd, empty } = s;
  const row = (count(s, 'r') ?? previous + 2) - 1;
  if (row <= previous) fail(s, 'rows out of order');
  const style = flag(s, 'customFormat') ? count(s, 's') : null;
  const cells: CellSpan[] = [];
  eachChild(s, (element) => {
    if (element === 'c') cells.push(mapCell(s, row, cells.at(-1)?.column ?? -1, formulas));
    else skipElement(s);
  });
  return { start, openEnd, innerEnd: empty ? openEnd : s.start, end: s.at, empty, row, style, cells };
}

function mapCell(s: XmlScanner, row: number, previous: number, formulas: FormulaMap): CellSpan {
  const { start } = s;
  const name = attribute(s, 'r');
  const at = name === null ? { row, column: previous + 1 } : readPosition(name);
  if (at === null || at.row !== row || at.column <= previous) fail(s, 'cells out of order');
  const style = count(s, 's') ?? 0;
  let hasFormula = false;
  eachChild(s, (element) => {
    if (element !== 'f') return skipElement(s);
    mapFormula(s, at, formulas);
    hasFormula = true;
  });
  return { row, column: at.column, start, end: s.at, style, hasFormula };
}
