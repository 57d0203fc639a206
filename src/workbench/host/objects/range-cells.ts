/** What a range's cells hold: values, formulas, texts and formats as 2-D arrays. */
import { fail } from '../host-object';
import { errorText, localFormula } from '../model/local-formula';
import { formatFromLocal, formatToLocal } from '../model/local-format';
import { fromR1C1, toR1C1 } from '../model/r1c1';
import { readCells } from '../model/read';
import { cellCount } from '../model/rect';
import { renderText } from '../model/render';
import type { Cell } from '../model/types';
import { writeCells, writeFormats, writeLocal } from '../model/write';
import type { CellInput } from '../model/write';
import { RangePlace } from './range-place';
import { told } from './told';

export type WireValue = number | string | boolean;

const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
/** More cells than Excel delivers in one answer. */
const MOST_CELLS = 5_000_000;

/** An empty cell reads `''`, an error as its English text. */
export function wireValue({ value }: Pick<Cell, 'value'>): WireValue {
  return value === null ? '' : typeof value === 'object' ? value.error : value;
}

export function valueType({ value }: Pick<Cell, 'value'>): string {
  if (value === null) return 'Empty';
  switch (typeof value) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'string':
      return 'String';
    default:
      return 'Error';
  }
}

export abstract class RangeCells extends RangePlace {
  get Values(): unknown[][] {
    return this.map(wireValue);
  }
  set Values(values: unknown) {
    const input = this.inputs(values);
    told(() => writeCells(this.kit.book, this.sheet, this.rect, input));
  }
  get Formulas(): unknown[][] {
    return this.map((cell) => cell.formula ?? wireValue(cell));
  }
  set Formulas(formulas: unknown) {
    this.Values = formulas;
  }
  get FormulasLocal(): unknown[][] {
    const { culture } = this.kit.book;
    return this.map((cell) => (cell.formula === undefined ? errorText(cell.value) ?? wireValue(cell) : localFormula(cell.formula, culture)));
  }
  set FormulasLocal(formulas: unknown) {
    const input = this.inputs(formulas);
    told(() => writeLocal(this.kit.book, this.sheet, this.rect, input));
  }
  get FormulasR1C1(): unknown[][] {
    const { top, left } = this.rect;
    return this.map((cell) => cell).map((cells, i) => cells.map((cell, j) => (cell.formula === undefined ? wireValue(cell) : toR1C1(cell.formula, top + i, left + j))));
  }
  set FormulasR1C1(formulas: unknown) {
    const input = this.inputs(formulas);
    const inA1 = (row: number, column: number): CellInput => {
      const given = input(row, column);
      return typeof given === 'string' && given.startsWith('=') ? fromR1C1(given, row, column) : given;
    };
    told(() => writeCells(this.kit.book, this.sheet, this.rect, inA1));
  }
  get Text(): string[][] {
    const { culture } = this.kit.book;
    return this.map(({ value, format }) => renderText(value, format, culture));
  }
  get ValueTypes(): string[][] {
    return this.map(valueType);
  }
  get NumberFormat(): unknown[][] {
    return this.map(({ format }) => format ?? 'General');
  }
  set NumberFormat(formats: unknown) {
    const input = this.inputs(formats);
    told(() => writeFormats(this.kit.book, this.sheet, this.rect, (row, column) => textOf(input(row, column))));
  }
  get NumberFormatLocal(): unknown[][] {
    const { culture } = this.kit.book;
    return this.map(({ format }) => formatToLocal(format ?? 'General', culture));
  }
  set NumberFormatLocal(formats: unknown) {
    const { book } = this.kit;
    const input = this.inputs(formats);
    const english = (text: string | undefined): string | undefined => (text === undefined ? undefined : formatFromLocal(text, book.culture));
    told(() => writeFormats(book, this.sheet, this.rect, (row, column) => english(textOf(input(row, column)))));
  }

  /** The client asks before it sends a large array in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) fail('InvalidArgument', '', SHAPE);
  }

  protected map<T>(read: (cell: Cell) => T): T[][] {
    if (cellCount(this.rect) > MOST_CELLS) fail('ResponsePayloadSizeLimitExceeded', '', 'The range is too large to be read at once.');
    return readCells(this.kit.book, this.sheet, this.rect).map((row) => row.map(read));
  }

  /** One value for every cell, or a 2-D array of the range's own shape in which null leaves a cell alone. */
  private inputs(given: unknown): (row: number, column: number) => CellInput {
    const { top, left } = this.rect;
    if (!Array.isArray(given)) {
      const single = cellInput(given);
      return () => single;
    }
    const rows = given as unknown[];
    const fits = rows.length === this.RowCount && rows.every((row) => Array.isArray(row) && row.length === this.ColumnCount);
    if (!fits) fail('InvalidArgument', '', SHAPE);
    const cells = (rows as unknown[][]).map((row) => row.map(cellInput));
    return (row, column) => cells[row - top]?.[column - left];
  }
}

function cellInput(given: unknown): CellInput {
  if (given === null || given === undefined) return undefined;
  return typeof given === 'number' || typeof given === 'string' || typeof given === 'boolean' ? given : fail('InvalidArgument');
}

function textOf(input: CellInput): string | undefined {
  return input === undefined ? undefined : String(input);
}
