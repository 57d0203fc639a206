/** Defined names taken out of workbook.xml. */
import type { NameKey } from '../../app/ports';
import { readWorkbookPart, type SheetEntry } from '../read/workbook-part';
import { sameName } from '../sheet-name';
import { attribute, count } from '../xml/attributes';
import type { XmlScanner } from '../xml/scan';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { applyEdits, withAttributes, type Edit } from './edits';

/** Without these names; one that is not there is no error. */
export function removeNames(text: string, part: string, keys: readonly NameKey[]): string {
  if (keys.length === 0) return text;
  const { sheets } = readWorkbookPart(text, part);
  const gone = (s: XmlScanner): boolean => {
    const name = attribute(s, 'name') ?? '';
    const scope = count(s, 'localSheetId');
    return keys.some((key) => sameName(key.name, name) && scopeOf(key, sheets) === scope);
  };
  return editNames(text, part, (s) => (gone(s) ? '' : null));
}

/** Undefined, which no name's scope is, for a sheet that does not exist. */
function scopeOf({ sheet }: NameKey, sheets: readonly SheetEntry[]): number | null | undefined {
  if (sheet === null) return null;
  const index = sheets.findIndex(({ name }) => sameName(name, sheet));
  return index < 0 ? undefined : index;
}

/** Once the sheet at `index` is gone, so are the names scoped to it, and later sheets count one less. */
export function namesWithoutSheet(text: string, part: string, index: number): string {
  return editNames(text, part, (s) => {
    const scope = count(s, 'localSheetId');
    if (scope === null || scope < index) return null;
    return scope === index ? '' : withAttributes(s, { localSheetId: String(scope - 1) });
  });
}

/** `edit` gives the new open tag of a name, nothing to remove it, or null to leave it; a list left empty goes too. */
function editNames(text: string, part: string, edit: (s: XmlScanner) => string | null): string {
  const s = openRoot(text, part);
  const edits: Edit[] = [];
  eachChild(s, (element) => {
    if (element !== 'definedNames') return skipElement(s);
    const { start } = s;
    let kept = 0;
    eachChild(s, () => {
      const { start: from, at: open } = s;
      const tag = edit(s);
      skipElement(s);
      if (tag !== '') kept += 1;
      if (tag !== null) edits.push({ start: from, end: tag === '' ? s.at : open, text: tag });
    });
    if (kept === 0) edits.splice(0, edits.length, { start, end: s.at, text: '' });
  });
  return applyEdits(text, edits);
}
