/** Number formats and bold set on cells: styles are found or appended in styles.xml, nothing in it is changed. */
import { count } from '../xml/attributes';
import { escapeXml, unescapeText } from '../xml/characters';
import { attribute } from '../xml/attributes';
import { fail, type XmlScanner } from '../xml/scan';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { builtInId } from '../read/number-formats';
import { readStyles, type Styles } from '../read/styles';
import { applyEdits, prefixOf, withAttributes, type Edit } from './edits';
import { insertAfter } from './elements';
import { fontWithBold, isBoldFont } from './fonts';

export interface StyleEditor {
  readonly part: string;
  readonly text: string;
  readonly styles: Styles;
  readonly prefix: string;
  /** The xf elements of cellXfs as they stand, and how many of them were there from the start. */
  readonly xfs: string[];
  readonly known: number;
  /** Ids by format code, the new ones too. */
  readonly ids: Map<string, number>;
  readonly newFormats: Map<string, number>;
  /** The font elements as they stand, and how many of them were there from the start. */
  readonly fonts: string[];
  readonly knownFonts: number;
}

const FIRST_OWN_FORMAT = 164;

export function editStyles(text: string, part: string): StyleEditor {
  const s = openRoot(text, part);
  const prefix = prefixOf(s);
  const xfs: string[] = [];
  const fonts: string[] = [];
  const ids = new Map<string, number>();
  eachChild(s, (element) => {
    if (element === 'numFmts') eachChild(s, () => noteFormat(s, ids));
    else if (element === 'fonts') eachChild(s, () => fonts.push(elementSource(s)));
    else if (element === 'cellXfs') eachChild(s, () => xfs.push(elementSource(s)));
    else skipElement(s);
  });
  const styles = readStyles(text, part);
  return { part, text, styles, prefix, xfs, known: xfs.length, ids, newFormats: new Map(), fonts, knownFonts: fonts.length };
}

function noteFormat(s: XmlScanner, ids: Map<string, number>): void {
  const id = count(s, 'numFmtId');
  const code = attribute(s, 'formatCode');
  if (id !== null && code !== null) ids.set(unescapeText(code), id);
  skipElement(s);
}

function elementSource(s: XmlScanner): string {
  const { start } = s;
  skipElement(s);
  return s.text.slice(start, s.at);
}

/** Whether protection would lock a cell of this style; a style that does not exist is the default one. */
export function isLocked({ styles }: StyleEditor, style: number): boolean {
  return styles.locked[style] ?? true;
}

/** Whether the style shows numbers in a way of its own. */
export function hasFormat(editor: StyleEditor, style: number): boolean {
  return formatOf(editor, style) !== 'General';
}

export function formatOf({ styles }: StyleEditor, style: number): string {
  return styles.formats[style] ?? 'General';
}

/** The index of the style that is `base` with another number format. */
export function styleWithFormat(editor: StyleEditor, base: number, code: string): number {
  if (formatOf(editor, base) === code && base < editor.known) return base;
  return styleWith(editor, base, { numFmtId: String(formatId(editor, code)), applyNumberFormat: '1' });
}

export function isBold(editor: StyleEditor, style: number): boolean {
  return isBoldFont(editor.fonts[fontOf(editor, style)] ?? '');
}

/** The index of the style that is `base` with bold letters, or without. */
export function styleWithBold(editor: StyleEditor, base: number, bold: boolean): number {
  if (isBold(editor, base) === bold) return base;
  if (editor.fonts.length === 0) editor.fonts.push(defaultFont(editor));
  const font = fontWithBold(editor.fonts[fontOf(editor, base)] ?? defaultFont(editor), bold);
  const known = editor.fonts.indexOf(font);
  const fontId = known >= 0 ? known : editor.fonts.push(font) - 1;
  return styleWith(editor, base, { fontId: String(fontId), applyFont: '1' });
}

function fontOf(editor: StyleEditor, style: number): number {
  return count(openRoot(editor.xfs[style] ?? defaultXf(editor), editor.part), 'fontId') ?? 0;
}

function styleWith(editor: StyleEditor, base: number, values: Readonly<Record<string, string>>): number {
  const xf = openRoot(editor.xfs[base] ?? defaultXf(editor), editor.part);
  const wanted = withAttributes(xf, values) + xf.text.slice(xf.at);
  const found = editor.xfs.indexOf(wanted);
  return found >= 0 ? found : editor.xfs.push(wanted) - 1;
}

function defaultFont({ prefix }: StyleEditor): string {
  return `<${prefix}font><${prefix}sz val="11"/><${prefix}name val="Calibri"/></${prefix}font>`;
}

function defaultXf({ prefix }: StyleEditor): string {
  return `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
}

function formatId(editor: StyleEditor, code: string): number {
  const known = editor.ids.get(code) ?? builtInId(code);
  if (known !== null && known !== undefined) return known;
  const id = Math.max(FIRST_OWN_FORMAT - 1, ...editor.ids.values()) + 1;
  editor.ids.set(code, id);
  editor.newFormats.set(code, id);
  return id;
}

/** styles.xml with what was added; the same text when nothing was. */
export function editedStyles(editor: StyleEditor): string {
  const { part, text, prefix, xfs, known, newFormats, fonts, knownFonts } = editor;
  const formats = [...newFormats].map(
    ([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
  );
  const withXfs = appendTo(text, part, 'cellXfs', xfs.slice(known)) ?? failMissing(text, part);
  const withFonts = appendTo(withXfs, part, 'fonts', fonts.slice(knownFonts)) ?? insertFonts(withXfs, part, fonts);
  return appendTo(withFonts, part, 'numFmts', formats) ?? insertFormats(withFonts, part, prefix, formats);
}

function failMissing(text: string, part: string): never {
  return fail(openRoot(text, part), 'no cellXfs');
}

/** Puts elements at the end of a counted list; null when the part has no such list. */
function appendTo(text: string, part: string, list: string, elements: readonly string[]): string | null {
  if (elements.length === 0) return text;
  const s = openRoot(text, part);
  const edits: Edit[] = [];
  eachChild(s, (element) => {
    if (element !== list) return skipElement(s);
    edits.push(...appendEdits(s, elements));
  });
  return edits.length === 0 ? null : applyEdits(text, edits);
}

function appendEdits(s: XmlScanner, elements: readonly string[]): Edit[] {
  const { start, at: end, empty } = s;
  const name = prefixOf(s) + s.name;
  const total = (count(s, 'count') ?? 0) + elements.length;
  const open = withAttributes(s, { count: String(total) });
  const inner = elements.join('');
  if (empty) return [{ start, end, text: `${open.replace(/\/>$/, '>')}${inner}</${name}>` }];
  skipElement(s);
  return [
    { start, end, text: open },
    { start: s.start, end: s.start, text: inner },
  ];
}

/** Fonts stand behind the number formats; a part without any has one that goes unsaid, the first. */
function insertFonts(text: string, part: string, fonts: readonly string[]): string {
  return insertAfter(text, part, ['numFmts'], (prefix) => `<${prefix}fonts count="${fonts.length}">${fonts.join('')}</${prefix}fonts>`);
}

/** numFmts stands first in the part. */
function insertFormats(text: string, part: string, prefix: string, formats: readonly string[]): string {
  const { at } = openRoot(text, part);
  const list = `<${prefix}numFmts count="${formats.length}">${formats.join('')}</${prefix}numFmts>`;
  return applyEdits(text, [{ start: at, end: at, text: list }]);
}
