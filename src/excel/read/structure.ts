/** The workbook without its cells: sheets, protection, names with their comments. One request. */
import type { DefinedName } from '../../core/grid';
import type { SheetInfo, Structure } from '../known';
import type { Batch } from '../run';

const NAME_FIELDS = ['name', 'formula', 'comment', 'visible', 'scope'];

/**
 * Queues the structure into a request that may hold more. Names are asked of the workbook and of every sheet: on the
 * web the workbook's own list leaves some out and shows others twice (OfficeDev/office-js#1011).
 */
export function queueStructure({ workbook }: Excel.RequestContext): () => Structure {
  const { worksheets, names } = workbook;
  worksheets.load(['items/id', 'items/name', 'items/visibility', 'items/protection/protected', ...NAME_FIELDS.map((field) => `items/names/items/${field}`)].join(','));
  names.load(NAME_FIELDS.map((field) => `items/${field}`).join(','));
  return () => {
    const local = worksheets.items.flatMap((sheet) => sheet.names.items.map((item) => definedName(item, sheet.name)));
    return { sheets: worksheets.items.map(sheetInfo), names: distinct([...names.items.map((item) => definedName(item, null)), ...local]) };
  };
}

export const readStructure: Batch<Structure> = queueStructure;

function sheetInfo({ id, name, visibility, protection }: Excel.Worksheet): SheetInfo {
  return { id, name, hidden: visibility !== 'Visible', protected: protection.protected };
}

/** `owner`: the sheet in whose list the name stands; null for the workbook's list, in which a sheet's own may stand too. */
function definedName({ name, formula, comment, visible, scope }: Excel.NamedItem, owner: string | null): DefinedName & { readonly unplaced: boolean } {
  const isLocal = scope === 'Worksheet';
  const refersTo = String(formula ?? '').replace(/^=/, '');
  return { name: builtIn(name), sheet: isLocal ? owner : null, refersTo, comment: comment === '' ? null : comment, hidden: !visible, unplaced: isLocal && owner === null };
}

/** A sheet's own names are taken from the sheet's list, which alone says whose they are. */
function distinct(names: readonly ReturnType<typeof definedName>[]): DefinedName[] {
  const found = new Map<string, DefinedName>();
  for (const { unplaced, ...name } of names) {
    const key = `${name.sheet ?? ''}\u0000${name.name.toLowerCase()}`;
    if (!unplaced && !found.has(key)) found.set(key, name);
  }
  return [...found.values()];
}

/** Excel shows its own names by the words of its language; a file stores them with this prefix. */
const BUILT_IN: Readonly<Record<string, string>> = {
  Print_Area: '_xlnm.Print_Area', Utskriftsområde: '_xlnm.Print_Area',
  Print_Titles: '_xlnm.Print_Titles', Utskriftsrubriker: '_xlnm.Print_Titles',
  _FilterDatabase: '_xlnm._FilterDatabase',
};

function builtIn(name: string): string {
  return BUILT_IN[name] ?? name;
}

/** Whether names and sheets are what they were, so that what was planned by them holds. */
export function sameStructure(a: Structure, b: Structure): boolean {
  return JSON.stringify([a.sheets.map(({ id, name }) => [id, name]), a.names]) === JSON.stringify([b.sheets.map(({ id, name }) => [id, name]), b.names]);
}
