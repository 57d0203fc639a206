/** Cases that provoke a finding: small sheets as printed text, and what must be found in them. */
import type { DefinedName, RawCell, RawWorkbook, Rect, SheetGrid } from '../../src/core/grid';
import { columnIndex, parseRange } from '../../src/core/address';
import { cell } from './report-sheets';

/** Rows of cells as printed. See `parseCell` for formulas, dates and figures kept as text. */
export type Lines = readonly (readonly string[])[];

export interface CaseSheet {
  readonly lines: Lines;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

export interface ExpectedFinding {
  readonly code: string;
  readonly address: string;
  readonly actual?: string | null;
  readonly expected?: string | null;
  readonly difference?: string | null;
  readonly tolerance?: string | null;
  readonly related?: readonly string[];
}

export interface FindingCase {
  /** What is wrong, in Swedish: docs/FINDINGS.md shows it. */
  readonly shows: string;
  readonly sheets: Readonly<Record<string, Lines | CaseSheet>>;
  readonly names?: readonly (Pick<DefinedName, 'name' | 'refersTo'> & Partial<DefinedName>)[];
  /** The sheets of an earlier report. */
  readonly previous?: Readonly<Record<string, Lines>>;
  /** Every error and warning, and every finding of the case's own code, in order. */
  readonly expect: readonly ExpectedFinding[];
}

/** `a | b | c` a line. */
export function table(text: string): string[][] {
  return text.trim().split('\n').map((line) => line.split('|').map((part) => part.trim()));
}

/** The lines with some cells changed, by address: `{ D9: '−12,0' }`. */
export function edit(lines: Lines, changes: Readonly<Record<string, string>>): string[][] {
  const edited = lines.map((line) => [...line]);
  for (const [at, text] of Object.entries(changes)) {
    const { row, column } = cellAt(at);
    const line = (edited[row] ??= []);
    while (line.length < column) line.push('');
    line[column] = text;
  }
  return edited;
}

/** The lines with one row less, counted as Excel counts. */
export function withoutRow(lines: Lines, row: number): Lines {
  return lines.filter((_, at) => at !== row - 1);
}

/** The lines with a row put in before another, counted as Excel counts. */
export function withRow(lines: Lines, before: number, line: string): Lines {
  return [...lines.slice(0, before - 1), ...table(line), ...lines.slice(before - 1)];
}

export function withoutColumn(lines: Lines, letter: string): Lines {
  const column = columnIndex(letter);
  return lines.map((line) => line.filter((_, at) => at !== column));
}

function cellAt(at: string): { row: number; column: number } {
  const range = parseRange(`x!${at}`);
  if (range === null) throw new RangeError(`${at} is no cell`);
  return { row: range.rect.top, column: range.rect.left };
}

export function caseWorkbook(sheets: FindingCase['sheets'], names: FindingCase['names'] = [], fileName: string | null = null): RawWorkbook {
  return {
    fileName,
    sheets: Object.entries(sheets).map(([name, sheet]) => caseGrid(name, 'lines' in sheet ? sheet : { lines: sheet })),
    names: names.map((name) => ({ sheet: null, comment: null, hidden: false, ...name })),
    date1904: false,
  };
}

function caseGrid(name: string, { lines, merges = [], hiddenRows = [] }: CaseSheet): SheetGrid {
  const rows = lines.map((line, row) => {
    const cells = line.flatMap((text, column): RawCell[] => (text === '' ? [] : [parseCell(row, column, text)]));
    return { row, cells, ...(hiddenRows.includes(row + 1) ? { hidden: true } : {}) };
  });
  return { name, rows: rows.filter(({ cells }) => cells.length > 0), merges: merges.map(rectOf), hidden: false, protected: false, hiddenColumns: [] };
}

function rectOf(range: string): Rect {
  const parsed = parseRange(`x!${range}`);
  if (parsed === null) throw new RangeError(`${range} is no range`);
  return parsed.rect;
}

/** `=B3-C3 → 0,5`: a formula and its result, `=B3-C3`: without one; `'12`: text; `@45000`: a date; else as typed. */
function parseCell(row: number, column: number, text: string): RawCell {
  if (text.startsWith('=')) {
    const [formula = '', result] = text.split('→').map((part) => part.trim());
    return result === undefined ? { row, column, value: null, formula } : { ...cell(row, column, result, 'typed'), formula };
  }
  if (text.startsWith("'")) return { row, column, value: text.slice(1) };
  if (text.startsWith('@')) return { row, column, value: Number(text.slice(1)), format: 'yyyy-mm-dd' };
  return cell(row, column, text, row < 2 || column === 0 ? 'text' : 'typed');
}
