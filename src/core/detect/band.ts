/** Header bands: one to four rows whose cells, read downwards, head the columns of a known layout. Rule D1. */
import type { GridRow, Rect } from '../grid';
import type { Heading } from '../heading';
import { couldMatchForm, hasHeadingWord, matchesForm, readHeading, relativeWords } from '../heading';
import type { ColumnSpec, CompiledLayout } from '../layout';
import type { SheetView } from '../view';
import { cellIn, holdsFigure, isBlankCell, isDate, rowAt, textOf } from '../view';

const MAX_BAND_ROWS = 4;

export interface BandColumn {
  readonly column: number;
  readonly heading: Heading;
}

export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Columns with a heading, left to right. */
  readonly columns: readonly BandColumn[];
}

export interface ColumnMatch extends BandColumn {
  /** Null: a heading this layout does not know. */
  readonly spec: ColumnSpec | null;
  /** Its spec was already taken by a column further left. */
  readonly duplicate: boolean;
}

/** Whether a row could be part of a header: words (or years) and no figures. */
export function isHeaderRow(row: GridRow | null): row is GridRow {
  if (row === null) return false;
  let words = 0;
  for (const cell of row.cells) {
    if (typeof cell.value === 'number' || typeof cell.value === 'string') {
      if (holdsFigure(cell)) return false;
      if (!isBlankCell(cell)) words += 1;
    }
  }
  return words > 0;
}

/** Whether any cell of the row could head a column of some layout. */
export function hasHeading(row: GridRow): boolean {
  return row.cells.some((cell) => (typeof cell.value === 'string' ? cell.value.length < 120 && hasHeadingWord(readHeading(cell.value)) : isDate(cell)));
}

/** The bands that start at `top`, one for each height, within the columns from `left` to `right`. */
export function bandsFrom(view: SheetView, top: number, left: number, right: number): Band[] {
  const bands: Band[] = [];
  const texts = new Map<number, string>();
  for (let bottom = top; bottom < top + MAX_BAND_ROWS; bottom++) {
    const row = rowAt(view, bottom);
    if (!isHeaderRow(row)) break;
    addTexts(view, row, left, right, texts);
    bands.push({ top, bottom, columns: headings(texts) });
  }
  return bands;
}

function addTexts(view: SheetView, row: GridRow, left: number, right: number, texts: Map<number, string>): void {
  const seen = new Set<number>();
  for (const cell of row.cells) {
    if (cell.column < left || cell.column > right || isBlankCell(cell)) continue;
    const merge = mergeAt(view, row.row, cell.column);
    const last = Math.min(right, merge?.right ?? cell.column);
    for (let column = cell.column; column <= last; column++) {
      if (seen.has(column)) continue;
      seen.add(column);
      const above = texts.get(column);
      texts.set(column, above === undefined ? textOf(cell) : `${above}\n${textOf(cell)}`);
    }
  }
}

function mergeAt(view: SheetView, row: number, column: number): Rect | null {
  return view.sheet.merges.find((merge) => merge.top === row && merge.left === column) ?? null;
}

function headings(texts: ReadonlyMap<number, string>): BandColumn[] {
  const columns = [...texts].map(([column, text]) => ({ column, heading: readHeading(text) }));
  return columns.sort((a, b) => a.column - b.column);
}

export interface LayoutMatch {
  readonly columns: readonly ColumnMatch[];
  /** How many columns the layout recognises, duplicates not counted. */
  readonly matched: number;
  /** The table's year, when headings name years. */
  readonly year: number | null;
}

/** Matches the headings right of the label column; of the years named, the one that explains most is the table's. */
export function matchColumns(layout: CompiledLayout, columns: readonly BandColumn[]): LayoutMatch {
  const years = [...new Set(columns.flatMap((column) => column.heading.years))].sort((a, b) => b - a);
  let best = matchWithBase(layout, columns, null);
  for (const year of years) {
    const match = matchWithBase(layout, columns, year);
    if (match.matched > best.matched || (best.year === null && match.matched === best.matched)) best = match;
  }
  return best;
}

function matchWithBase(layout: CompiledLayout, columns: readonly BandColumn[], year: number | null): LayoutMatch {
  const taken = new Set<string>();
  const matches = columns.map((column): ColumnMatch => {
    const specs = specsFor(layout, column.heading, year);
    const spec = specs.find((candidate) => !taken.has(candidate.key)) ?? specs[0] ?? null;
    const duplicate = spec !== null && taken.has(spec.key);
    if (spec !== null) taken.add(spec.key);
    return { ...column, spec, duplicate };
  });
  return { columns: matches, matched: taken.size, year };
}

export interface LooseMatch {
  readonly matched: number;
  /** Required columns that no heading could stand for in any year. */
  readonly missing: readonly string[];
}

const looseKnown = new WeakMap<CompiledLayout, Map<string, readonly ColumnSpec[]>>();

/** What the headings could be at best, whatever the table's year: a cheap answer for the many bands that fit nothing. */
export function matchLoosely(layout: CompiledLayout, columns: readonly BandColumn[]): LooseMatch {
  const possible = new Set(columns.flatMap(({ heading }) => looseSpecs(layout, heading)));
  const missing = layout.columns.filter((spec) => spec.required === true && !possible.has(spec)).map((spec) => spec.key);
  return { matched: possible.size, missing };
}

function looseSpecs(layout: CompiledLayout, heading: Heading): readonly ColumnSpec[] {
  return recallSpecs(looseKnown, layout, heading.text, () =>
    layout.columns.filter((spec) => (layout.forms.get(spec.key) ?? []).some((form) => couldMatchForm(heading, form))),
  );
}

const specsKnown = new WeakMap<CompiledLayout, Map<string, readonly ColumnSpec[]>>();

/** The columns a heading can stand for, remembered by its words: tables repeat their headings. */
function specsFor(layout: CompiledLayout, heading: Heading, year: number | null): readonly ColumnSpec[] {
  return recallSpecs(specsKnown, layout, `${heading.text}\n${year ?? ''}`, () => {
    const words = relativeWords(heading, year);
    return layout.columns.filter((spec) => (layout.forms.get(spec.key) ?? []).some((form) => matchesForm(words, form)));
  });
}

function recallSpecs(
  memory: WeakMap<CompiledLayout, Map<string, readonly ColumnSpec[]>>, layout: CompiledLayout, key: string, find: () => readonly ColumnSpec[],
): readonly ColumnSpec[] {
  let known = memory.get(layout);
  if (known === undefined) {
    known = new Map<string, readonly ColumnSpec[]>();
    memory.set(layout, known);
  }
  let specs = known.get(key);
  if (specs === undefined) {
    if (known.size > 5000) known.clear();
    specs = find();
    known.set(key, specs);
  }
  return specs;
}

/** Whether `row` repeats the band's headings in the same columns, as print does at the top of a page. */
export function repeatsBand(row: GridRow, columns: readonly ColumnMatch[]): boolean {
  let same = 0;
  let other = 0;
  for (const { column, heading } of columns) {
    const cell = cellIn(row, column);
    if (cell === null || isBlankCell(cell)) continue;
    const words = [...readHeading(textOf(cell)).words, ...readHeading(textOf(cell)).years.map(String)];
    const all = new Set([...heading.words, ...heading.years.map(String)]);
    if (words.length > 0 && words.every((word) => all.has(word))) same += 1;
    else other += 1;
  }
  return same >= 1 && other === 0;
}
