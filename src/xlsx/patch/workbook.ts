/** Changes to workbook.xml: sheets appended, names set, recalculation asked for. */
import type { DefinedName } from '../../core/grid';
import { nameElement } from '../create/workbook-parts';
import { readWorkbookPart, type SheetEntry } from '../read/workbook-part';
import { sameName } from '../sheet-name';
import { attribute, attributes, count } from '../xml/attributes';
import { cellText } from '../xml/cell-text';
import { escapeXml } from '../xml/characters';
import { fail, type XmlScanner } from '../xml/scan';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { prefixOf, withAttributes, type Edit } from './edits';
import { editElement, insertAfter } from './elements';

/** What may stand before an element, in the order of CT_Workbook (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection'],
  ...['bookViews', 'sheets', 'functionGroups', 'externalReferences'],
];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** Makes Excel calculate everything when it opens the file, since cached values elsewhere may now be stale. */
export function recalculateOnLoad(text: string, part: string): string {
  const edit = editElement(text, part, 'calcPr', (s) => {
    const { start, at: end } = s;
    return [{ start, end, text: withAttributes(s, { fullCalcOnLoad: '1' }) }];
  });
  return edit ?? insertAfter(text, part, BEFORE_CALCULATION, (prefix) => `<${prefix}calcPr fullCalcOnLoad="1"/>`);
}

/** Appends a sheet; it gets the attribute names that the other sheets have. */
export function appendSheet(text: string, part: string, name: string, relationId: string): string {
  const { sheets } = readWorkbookPart(text, part);
  const sheetId = Math.max(0, ...sheets.map((sheet) => Number(sheet.sheetId) || 0)) + 1;
  const edit = editElement(text, part, 'sheets', (s) => {
    let idName = 'r:id';
    let prefix = '';
    eachChild(s, () => {
      idName = attributes(s).find(([key]) => key.endsWith(':id'))?.[0] ?? idName;
      prefix = prefixOf(s);
      skipElement(s);
    });
    const element = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${idName}="${relationId}"/>`;
    return [{ start: s.start, end: s.start, text: element }];
  });
  return edit ?? fail(openRoot(text, part), 'no sheets');
}

/** Sets names; one with the same name and scope is replaced where it stands, the others stay. */
export function setNames(text: string, part: string, names: readonly DefinedName[]): string {
  return names.reduce((current, name) => setName(current, part, name), text);
}

function setName(text: string, part: string, name: DefinedName): string {
  const { sheets } = readWorkbookPart(text, part);
  const scope = scopeIndex(name, sheets);
  const titles = sheets.map((sheet) => sheet.name);
  const scoped = { ...name, sheet: scope === null ? null : (titles[scope] ?? null) };
  const edit = editElement(text, part, 'definedNames', (s) => nameEdits(s, scoped, scope, titles));
  if (edit !== null) return edit;
  return insertAfter(text, part, BEFORE_NAMES, (prefix) => {
    return `<${prefix}definedNames>${nameElement(scoped, titles, prefix)}</${prefix}definedNames>`;
  });
}

function scopeIndex({ name, sheet }: DefinedName, sheets: readonly SheetEntry[]): number | null {
  if (sheet === null) return null;
  const index = sheets.findIndex((entry) => sameName(entry.name, sheet));
  if (index < 0) throw new RangeError(`name ${name} is scoped to no sheet`);
  return index;
}

function nameEdits(s: XmlScanner, name: DefinedName, scope: number | null, titles: readonly string[]): Edit[] {
  const { start, at: end, empty } = s;
  const list = prefixOf(s) + s.name;
  const prefix = prefixOf(s);
  const replaced: Edit[] = [];
  eachChild(s, () => {
    if (sameName(attribute(s, 'name') ?? '', name.name) && count(s, 'localSheetId') === scope) {
      replaced.push(replacedName(s, name));
    } else skipElement(s);
  });
  if (replaced.length > 0) return replaced;
  const element = nameElement(name, titles, prefix);
  if (empty) return [{ start, end, text: `<${list}>${element}</${list}>` }];
  return [{ start: s.start, end: s.start, text: element }];
}

/** Attributes that are not ours (a description, a short-cut key) stay. */
function replacedName(s: XmlScanner, { comment, hidden, refersTo }: DefinedName): Edit {
  const { start } = s;
  const name = prefixOf(s) + s.name;
  const open = withAttributes(s, { comment, hidden: hidden ? '1' : null }).replace(/\/>$/, '>');
  skipElement(s);
  return { start, end: s.at, text: `${open}${cellText(refersTo)}</${name}>` };
}
