/** Sheets and names set and removed: queued, with the structure read once more behind them. */
import type { NameKey } from '../../app/ports';
import type { DefinedName } from '../../core/grid';
import type { Structure } from '../known';

export interface StructureChanges {
  readonly newSheets: readonly string[];
  readonly names: readonly DefinedName[];
  readonly removedNames: readonly NameKey[];
  readonly removedSheets: readonly string[];
}

export function isEmpty({ newSheets, names, removedNames, removedSheets }: StructureChanges): boolean {
  return newSheets.length + names.length + removedNames.length + removedSheets.length === 0;
}

/** Sheets first, since names and cells may lie on them. */
export function queueSheetsAndNames(context: Excel.RequestContext, { newSheets, names }: StructureChanges, structure: Structure): void {
  for (const sheet of newSheets) context.workbook.worksheets.add(sheet);
  for (const name of names) queueName(context, name, findName(structure, name));
}

/** Names before the sheets they may lie on. */
export function queueRemovals(context: Excel.RequestContext, { removedNames, removedSheets }: StructureChanges, structure: Structure): void {
  for (const key of removedNames) {
    const found = findName(structure, key);
    if (found !== null) listOf(context, found.sheet).getItem(found.name).delete();
  }
  for (const sheet of removedSheets) context.workbook.worksheets.getItem(sheet).delete();
}

function queueName(context: Excel.RequestContext, { name, sheet, refersTo, comment, hidden }: DefinedName, existing: DefinedName | null): void {
  const list = listOf(context, sheet);
  if (existing === null) {
    const added = comment === null ? list.add(name, `=${refersTo}`) : list.add(name, `=${refersTo}`, comment);
    if (hidden) added.visible = false;
    return;
  }
  const item = list.getItem(existing.name);
  if (existing.refersTo !== refersTo) item.formula = `=${refersTo}`;
  if (existing.comment !== comment) item.comment = comment ?? '';
  if (existing.hidden !== hidden) item.visible = !hidden;
}

function listOf({ workbook }: Excel.RequestContext, sheet: string | null): Excel.NamedItemCollection {
  return sheet === null ? workbook.names : workbook.worksheets.getItem(sheet).names;
}

export function findName({ names }: Pick<Structure, 'names'>, { name, sheet }: NameKey): DefinedName | null {
  const scope = sheet?.toLowerCase();
  return names.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.sheet?.toLowerCase() === scope) ?? null;
}

export function findSheet({ sheets }: Structure, name: string): Structure['sheets'][number] | null {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}
