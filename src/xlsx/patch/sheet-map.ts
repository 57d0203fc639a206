/** Where everything stands in a worksheet part that a patch may have to touch. */
import type { Rect } from '../../core/grid';
import { attribute, attributeSpan, count, flag, type AttributeSpan } from '../xml/attributes';
import { fail, type XmlScanner } from '../xml/scan';
import { eachChild, finishPart, openRoot, skipElement } from '../xml/walk';
import { readRect } from '../read/reference';
import { prefixOf } from './edits';
import { formulaMap, type FormulaMap } from './formula-map';
import { mapRow, type ElementSpan, type RowSpan } from './row-map';

export interface SheetMap {
  readonly part: string;
  readonly text: string;
  /** The prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
  readonly data: ElementSpan;
  /** By rising row. */
  readonly rows: readonly RowSpan[];
  readonly formulas: FormulaMap;
  readonly dimension: { readonly rect: Rect; readonly value: AttributeSpan } | null;
  readonly merges: readonly Rect[];
  readonly protected: boolean;
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[];
}

type Draft = { -readonly [Key in keyof SheetMap]: SheetMap[Key] } & {
  rows: RowSpan[];
  merges: Rect[];
  columnStyles: SheetMap['columnStyles'][number][];
};

/** Throws `WorkbookRefusal` `damaged-part`; also for rows or cells out of order, where a patch has no right place. */
export function mapSheet(text: string, part: string): SheetMap {
  const s = openRoot(text, part);
  const nowhere: ElementSpan = { start: -1, openEnd: -1, innerEnd: -1, end: -1, empty: true };
  const map: Draft = {
    ...{ part, text, prefix: prefixOf(s), data: nowhere, rows: [], formulas: formulaMap(part) },
    ...{ dimension: null, merges: [], protected: false, columnStyles: [] },
  };
  eachChild(s, (element) => mapElement(s, element, map));
  finishPart(s);
  return map.data.start < 0 ? fail(s, 'no sheetData') : map;
}

function mapElement(s: XmlScanner, element: string, map: Draft): void {
  if (element === 'sheetData') return mapData(s, map);
  if (element === 'mergeCells') return eachChild(s, () => mapMerge(s, map.merges));
  if (element === 'cols') return eachChild(s, () => mapColumns(s, map.columnStyles));
  if (element === 'sheetProtection') map.protected = flag(s, 'sheet');
  if (element === 'dimension') map.dimension = mapDimension(s);
  skipElement(s);
}

function mapData(s: XmlScanner, map: Draft): void {
  const { start, at: openEnd, empty } = s;
  eachChild(s, () => {
    const row = mapRow(s, map.rows.at(-1)?.row ?? -1, map.formulas);
    map.rows.push(row);
  });
  map.data = { start, openEnd, innerEnd: empty ? openEnd : s.start, end: s.at, empty };
}

function mapMerge(s: XmlScanner, merges: Rect[]): void {
  const rect = readRect(attribute(s, 'ref') ?? '');
  if (rect !== null) merges.push(rect);
  skipElement(s);
}

function mapColumns(s: XmlScanner, styles: SheetMap['columnStyles'][number][]): void {
  const [from, to, style] = [count(s, 'min'), count(s, 'max'), count(s, 'style')];
  if (from !== null && to !== null && style !== null) styles.push({ from: from - 1, to: to - 1, style });
  skipElement(s);
}

function mapDimension(s: XmlScanner): SheetMap['dimension'] {
  const value = attributeSpan(s, 'ref');
  const rect = readRect(attribute(s, 'ref') ?? '');
  return value === null || rect === null ? null : { rect, value };
}

/** The index of the first row at or below this one. */
export function firstRowFrom({ rows }: SheetMap, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
