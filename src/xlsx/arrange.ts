/** Sheets of an .xlsx file given other names, another order, other merged areas and frozen panes; all else stays as it is. */
import { cellName, rectName } from '../core/address';
import type { Rect } from '../core/grid';
import { draftText, editPart, finishDraft, startDraft } from './patch/draft';
import { applyEdits, prefixOf, withAttributes, type Edit } from './patch/edits';
import { editElement, insertAfter } from './patch/elements';
import { openXlsxPackage } from './read';
import { attribute, count } from './xml/attributes';
import type { XmlScanner } from './xml/scan';
import { eachChild, openRoot, skipElement } from './xml/walk';

export interface SheetLayout {
  readonly name: string;
  /** Absent: as they are. */
  readonly merges?: readonly Rect[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

/** Formulas and names that say the old name are the caller's to write. @param names new by old; those that change places may be among them */
export function renameSheets(bytes: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  if (names.size === 0) return bytes;
  const draft = startDraft(openXlsxPackage(bytes));
  editPart(draft, draft.pack.part, (text) => {
    const edit = editElement(text, draft.pack.part, 'sheets', (s) => tagEdits(s, (name) => ({ name: names.get(name) ?? name })));
    return edit ?? text;
  });
  return finishDraft(draft);
}

/** @param sheets every sheet of the file, in the order that is wanted */
export function arrangeSheets(bytes: Uint8Array, sheets: readonly SheetLayout[]): Uint8Array {
  const draft = startDraft(openXlsxPackage(bytes));
  const { part } = draft.pack;
  editPart(draft, part, (text) => ordered(text, part, sheets.map(({ name }) => name)));
  for (const { name, merges, frozen } of sheets) {
    const sheet = draft.pack.sheets.find((one) => one.name === name);
    if (sheet === undefined) continue;
    draftText(draft, sheet.part);
    if (merges !== undefined) editPart(draft, sheet.part, (text) => withMerges(text, sheet.part, merges));
    if (frozen !== undefined) editPart(draft, sheet.part, (text) => withPane(text, sheet.part, frozen));
  }
  return finishDraft(draft);
}

function tagEdits(s: XmlScanner, values: (name: string) => Record<string, string>): Edit[] {
  const edits: Edit[] = [];
  eachChild(s, () => {
    edits.push({ start: s.start, end: s.at, text: withAttributes(s, values(attribute(s, 'name') ?? '')) });
    skipElement(s);
  });
  return edits;
}

/** Names of one sheet, and the sheet in front, are counted by position. */
function ordered(text: string, part: string, wanted: readonly string[]): string {
  const s = openRoot(text, part);
  const entries: { name: string; start: number; end: number }[] = [];
  const places: ((moved: (at: number) => number) => Edit)[] = [];
  eachChild(s, (list) => {
    if (list !== 'sheets' && list !== 'definedNames' && list !== 'bookViews') return skipElement(s);
    eachChild(s, () => {
      const { start, at: end } = s;
      const name = attribute(s, 'name') ?? '';
      const counted = list === 'sheets' ? [] : ['localSheetId', 'activeTab', 'firstSheet'].flatMap((key) => (count(s, key) === null ? [] : [[key, count(s, key) ?? 0] as const]));
      const tag = (moved: (at: number) => number): string => retag(text.slice(start, end), counted.map(([key, at]) => [key, String(moved(at))]));
      skipElement(s);
      if (list === 'sheets') entries.push({ name, start, end: s.at });
      else if (counted.length > 0) places.push((moved) => ({ start, end, text: tag(moved) }));
    });
  });
  const after = wanted.map((name) => entries.findIndex((entry) => entry.name === name)).filter((at) => at >= 0);
  if (after.length !== entries.length || after.every((at, i) => at === i)) return text;
  const sheets = entries.map(({ start, end }, i): Edit => ({ start, end, text: text.slice(entries[after[i] ?? i]?.start ?? start, entries[after[i] ?? i]?.end ?? end) }));
  return applyEdits(text, [...sheets, ...places.map((edit) => edit((at) => after.indexOf(at)))]);
}

function retag(tag: string, values: readonly (readonly [string, string])[]): string {
  return values.reduce((text, [key, value]) => text.replace(new RegExp(`(\\s${key}=)(?:"[^"]*"|'[^']*')`), `$1"${value}"`), tag);
}

/** What may stand before, in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
const BEFORE_VIEWS = ['sheetPr', 'dimension'];
const BEFORE_MERGES = [...BEFORE_VIEWS, 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews'];

function withMerges(text: string, part: string, merges: readonly Rect[]): string {
  const element = (prefix: string): string =>
    merges.length === 0 ? '' : `<${prefix}mergeCells count="${merges.length}">${merges.map((rect) => `<${prefix}mergeCell ref="${rectName(rect)}"/>`).join('')}</${prefix}mergeCells>`;
  return replaced(text, part, 'mergeCells', element) ?? insertAfter(text, part, BEFORE_MERGES, element);
}

function replaced(text: string, part: string, name: string, element: (prefix: string) => string): string | null {
  return editElement(text, part, name, (s) => {
    const [start, prefix] = [s.start, prefixOf(s)];
    skipElement(s);
    return [{ start, end: s.at, text: element(prefix) }];
  });
}

/** The view keeps what else is said of it, but for selections: each belongs to a pane that may be no more. */
function withPane(text: string, part: string, frozen: { readonly rows: number; readonly columns: number }): string {
  const edit = editElement(text, part, 'sheetViews', (s) => {
    const edits: Edit[] = [];
    eachChild(s, () => {
      const { start, empty } = s;
      const [name, open] = [prefixOf(s) + s.name, withAttributes(s, {}).replace(/\/>$/, '>')];
      const prefix = prefixOf(s);
      const kept = empty ? '' : childrenBut(s, ['pane', 'selection']);
      if (empty) skipElement(s);
      edits.push({ start, end: s.at, text: `${open}${paneElement(prefix, frozen)}${kept}</${name}>` });
    });
    return edits;
  });
  return edit ?? insertAfter(text, part, BEFORE_VIEWS, (prefix) => `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${paneElement(prefix, frozen)}</${prefix}sheetView></${prefix}sheetViews>`);
}

/** Consumes the element. */
function childrenBut(s: XmlScanner, names: readonly string[]): string {
  let kept = '';
  eachChild(s, (child) => {
    const { start } = s;
    skipElement(s);
    if (!names.includes(child)) kept += s.text.slice(start, s.at);
  });
  return kept;
}

function paneElement(prefix: string, { rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  return `<${prefix}pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/>`;
}
