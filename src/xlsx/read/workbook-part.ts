/** workbook.xml: the sheets in order, the defined names, the date system. */
import type { DefinedName } from '../../core/grid';
import { attribute, count, flag, prefixedAttribute } from '../xml/attributes';
import { unescapeText } from '../xml/characters';
import { fail, type XmlScanner } from '../xml/scan';
import { eachChild, elementText, finishPart, openRoot, skipElement } from '../xml/walk';

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/** A sheet of any kind, a chart sheet too: `localSheetId` counts them all. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  readonly relationId: string;
  readonly hidden: boolean;
}

interface ScopedName {
  readonly name: Omit<DefinedName, 'sheet'>;
  readonly localSheetId: number | null;
}

export function readWorkbookPart(xml: string, part: string): WorkbookPart {
  const s = openRoot(xml, part);
  const sheets: SheetEntry[] = [];
  const scoped: ScopedName[] = [];
  let date1904 = false;
  eachChild(s, (element) => {
    if (element === 'sheets') return eachChild(s, () => sheets.push(readSheetEntry(s)));
    if (element === 'definedNames') return eachChild(s, () => scoped.push(readName(s)));
    if (element === 'workbookPr') date1904 = flag(s, 'date1904');
    skipElement(s);
  });
  finishPart(s);
  return { sheets, names: scoped.flatMap((name) => withScope(name, sheets)), date1904 };
}

function readSheetEntry(s: XmlScanner): SheetEntry {
  const entry = {
    name: unescapeText(attribute(s, 'name') ?? fail(s, 'sheet without name')),
    sheetId: attribute(s, 'sheetId') ?? '',
    relationId: prefixedAttribute(s, 'id') ?? fail(s, 'sheet without part'),
    hidden: (attribute(s, 'state') ?? 'visible') !== 'visible',
  };
  skipElement(s);
  return entry;
}

function readName(s: XmlScanner): ScopedName {
  const comment = attribute(s, 'comment');
  const name = attribute(s, 'name') ?? fail(s, 'defined name without name');
  const hidden = flag(s, 'hidden');
  const localSheetId = count(s, 'localSheetId');
  const refersTo = unescapeText(elementText(s)).trim();
  const text = comment === null || comment === '' ? null : unescapeText(comment);
  return { name: { name, refersTo, comment: text, hidden }, localSheetId };
}

/** A name scoped to a sheet that does not exist cannot be used by anything and is left out. */
function withScope({ name, localSheetId }: ScopedName, sheets: readonly SheetEntry[]): DefinedName[] {
  if (localSheetId === null) return [{ ...name, sheet: null }];
  const sheet = sheets[localSheetId];
  return sheet === undefined ? [] : [{ ...name, sheet: sheet.name }];
}
