/** Rows of a worksheet part with cells put in their right places. */
import type { CellWrite } from '../../app/ports';
import { attribute } from '../xml/attributes';
import { nextToken, scanXml } from '../xml/scan';
import { withAttributes, type Edit } from './edits';
import type { CellSpan, RowSpan } from './row-map';
import { firstRowFrom, type SheetMap } from './sheet-map';

export interface PlacedCell {
  readonly write: CellWrite;
  /** The cell that stands there now. */
  readonly old: CellSpan | null;
  /** The style it had: its own, else its row's, else its column's. */
  readonly base: number;
  /** The cell as it shall stand; empty for none. */
  readonly xml: string;
}

/** `cells` by rising column. */
export function rowEdits(row: RowSpan, cells: readonly PlacedCell[], map: SheetMap): Edit[] {
  const replaced = cells.flatMap(({ old, xml }) => (old === null ? [] : [{ start: old.start, end: old.end, text: xml }]));
  const added = cells.filter(({ old, xml }) => old === null && xml !== '');
  if (added.length === 0) return replaced;
  const open = openTag(row, added, map);
  if (!row.empty) return [open, ...replaced, ...added.map((cell) => insertion(cell, row))];
  const inner = added.map(({ xml }) => xml).join('');
  return [{ ...open, text: `${open.text.replace(/\s*\/>$/, '>')}${inner}</${map.prefix}row>` }];
}

function insertion({ write, xml }: PlacedCell, row: RowSpan): Edit {
  const next = row.cells.find(({ column }) => column > write.column);
  const at = next?.start ?? row.innerEnd;
  return { start: at, end: at, text: xml };
}

/** The row's open tag, its `spans` (the columns it claims to reach over) made wide enough. */
function openTag(row: RowSpan, added: readonly PlacedCell[], map: SheetMap): Edit {
  const text = map.text.slice(row.start, row.openEnd);
  const s = scanXml(text, map.part);
  nextToken(s);
  const spans = attribute(s, 'spans');
  const wide = spans === null ? null : widerSpans(spans, added.map(({ write }) => write.column + 1));
  const changed = wide === spans ? text : withAttributes(s, { spans: wide });
  return { start: row.start, end: row.openEnd, text: changed };
}

/** Null, which drops the optional attribute, when it names several stretches. */
function widerSpans(spans: string, columns: readonly number[]): string | null {
  const match = /^(\d+):(\d+)$/.exec(spans);
  if (match === null) return null;
  return `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
}

/** A row where none stood, before the first one below it. */
export function addRowEdit(row: number, cells: readonly PlacedCell[], map: SheetMap): Edit[] {
  const inner = cells.map(({ xml }) => xml).join('');
  if (inner === '') return [];
  const { data, prefix } = map;
  const element = `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`;
  const next = map.rows[firstRowFrom(map, row)];
  const at = next?.start ?? data.innerEnd;
  return [{ start: at, end: at, text: element }];
}

/** A self-closing `<sheetData/>` gets a closing tag, so that rows can be put between. */
export function openedData({ text, data, prefix }: SheetMap): string {
  const tag = text.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>');
  return `${text.slice(0, data.start)}${tag}</${prefix}sheetData>${text.slice(data.openEnd)}`;
}
