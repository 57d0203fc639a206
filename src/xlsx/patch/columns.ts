/** Column widths set in a worksheet part; the other columns and what else is said of these stay. */
import type { ColumnWidth } from '../../app/ports';
import { attribute, count, flag } from '../xml/attributes';
import type { XmlScanner } from '../xml/scan';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { prefixOf, withAttributes } from './edits';
import { editElement, insertAfter } from './elements';

const BEFORE_COLUMNS = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr'];

/** A file counts the cell's edges to the width: 5 pixels, where a character of the standard font has 7. */
const EDGES = 5 / 7;

/** Excel's standard width, for a column of which more is said: one without any is not drawn alike everywhere. */
const STANDARD = 9.140625;

interface ColumnElement {
  /** Counted from 1, as in the file. */
  readonly min: number;
  readonly max: number;
  /** Its attributes but `min` and `max`; empty: nothing is said of these columns. */
  readonly said: string;
  /** Null: the sheet's own. */
  readonly width: number | null;
}

export interface WidthPatch {
  readonly text: string;
  readonly undo: ColumnWidth;
}

export function patchWidth(text: string, part: string, { sheet, column, width }: ColumnWidth): WidthPatch {
  const elements = columnElements(text, part);
  const at = column + 1;
  const old = elements.find(({ min, max }) => min <= at && max >= at) ?? null;
  const undo = { sheet, column, width: old?.width ?? null };
  if (undo.width === width) return { text, undo };
  const said = widthSaid(old, width);
  const split = old === null ? [] : [{ ...old, max: at - 1 }, { ...old, min: at + 1 }].filter(({ min, max }) => min <= max);
  const here = said === '' ? [] : [{ min: at, max: at, said, width }];
  const all = [...elements.filter((one) => one !== old), ...split, ...here].sort((a, b) => a.min - b.min);
  return { text: withColumns(text, part, all), undo };
}

function columnElements(text: string, part: string): ColumnElement[] {
  const s = openRoot(text, part);
  const found: ColumnElement[] = [];
  eachChild(s, (element) => {
    if (element === 'cols') eachChild(s, () => found.push(...readColumn(s)));
    else skipElement(s);
  });
  return found;
}

/** Consumes the element. */
function readColumn(s: XmlScanner): ColumnElement[] {
  const [min, max] = [count(s, 'min'), count(s, 'max')];
  const stored = flag(s, 'customWidth') || flag(s, 'bestFit') ? Number(attribute(s, 'width') ?? Number.NaN) : Number.NaN;
  const tag = withAttributes(s, { min: null, max: null });
  const said = tag.slice(s.nameEnd - s.start).replace(/\/?>$/, '').trim();
  skipElement(s);
  return min === null || max === null ? [] : [{ min, max, said, width: Number.isFinite(stored) ? rounded(stored - EDGES) : null }];
}

/** Style, hiding and grouping stay; a width that is the sheet's own need not be said. */
function widthSaid(old: ColumnElement | null, width: number | null): string {
  const s = openRoot(`<col ${old?.said ?? ''}/>`, 'cols');
  const rest = withAttributes(s, { width: null, customWidth: null, bestFit: null }).slice('<col'.length, -'/>'.length).trim();
  if (width !== null) return `${rest} width="${rounded(width + EDGES)}" customWidth="1"`.trim();
  return rest === '' ? '' : `${rest} width="${STANDARD}"`;
}

function withColumns(text: string, part: string, all: readonly ColumnElement[]): string {
  const inner = (prefix: string): string => all.map(({ min, max, said }) => `<${prefix}col min="${min}" max="${max}" ${said}/>`).join('');
  const element = (prefix: string): string => (all.length === 0 ? '' : `<${prefix}cols>${inner(prefix)}</${prefix}cols>`);
  const replaced = editElement(text, part, 'cols', (s) => {
    const [start, prefix] = [s.start, prefixOf(s)];
    skipElement(s);
    return [{ start, end: s.at, text: element(prefix) }];
  });
  return replaced ?? insertAfter(text, part, BEFORE_COLUMNS, element);
}

/** Far finer than a pixel, so that a width put back is the one that stood there. */
function rounded(width: number): number {
  return Math.round(width * 1e6) / 1e6;
}
