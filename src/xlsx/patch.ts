/** Changes written into an .xlsx file: only the parts they touch are new, every other byte of the file is carried over. */
import { inverseOf } from '../app/inverse';
import { WorkbookRefusal, type CellWrite, type WorkbookChanges } from '../app/ports';
import { styleTable, stylesPart } from './create/style-table';
import { LIMITS, type Limits } from './limits';
import { patchCalcChain, type ChainChange } from './patch/calc-chain';
import { draftText, editPart, finishDraft, hasDraftPart, startDraft, type Draft } from './patch/draft';
import { addWorkbookPart, freePartName, isStrict, removeWorkbookPart } from './patch/package-edits';
import { furnishSheets } from './patch/furnish';
import { patchSheet, type Look } from './patch/sheet';
import { editedStyles, editStyles, type StyleEditor } from './patch/styles';
import { verifyChanges } from './patch/verify';
import { beforeImage, cellKey } from './patch/before';
import { removeNames } from './patch/remove-names';
import { removeSheets } from './patch/remove-sheets';
import { appendSheet, recalculateOnLoad, setNames } from './patch/workbook';
import { openXlsxPackage, readXlsx } from './read';
import { partOfKind, type SheetPart } from './read/package';
import { readWorkbookPart } from './read/workbook-part';
import { refuseSheetName, sameName } from './sheet-name';
import { DECLARATION, MAIN, STRICT_MAIN } from './xml/namespaces';

/**
 * The changed file, re-read and compared with what was asked for. Throws `WorkbookRefusal` when a cell or sheet may
 * not be written to or the file cannot be read; `RangeError` for values, names and sheets no workbook can hold.
 */
export function patchXlsx(bytes: Uint8Array, changes: WorkbookChanges, limits: Limits = LIMITS): Uint8Array {
  return patchWithInverse(bytes, changes, limits).bytes;
}

/** As `patchXlsx`, with the changes that put everything back. */
export function patchWithInverse(bytes: Uint8Array, changes: WorkbookChanges, limits: Limits = LIMITS): Patched {
  const before = readXlsx(bytes, '', limits);
  const draft = startDraft(openXlsxPackage(bytes, limits));
  const { part } = draft.pack;
  const sheets = [...draft.pack.sheets, ...addSheets(draft, changes.newSheets ?? [])];
  const looks = changes.cells.length > 0 ? writeCells(draft, sheets, changes.cells) : new Map<string, Look>();
  const furnished = furnishSheets(draft, sheets, changes, before);
  editPart(draft, part, (text) => setNames(text, part, changes.names ?? []));
  editPart(draft, part, (text) => removeNames(text, part, changes.removedNames ?? []));
  const written = finishDraft(draft);
  const patched = removeSheets(written, changes.removedSheets ?? [], limits);
  verifyChanges(readXlsx(patched, '', limits), changes);
  return { bytes: patched, inverse: inverseOf(changes, beforeImage(before, looks, furnished)) };
}

export interface Patched {
  readonly bytes: Uint8Array;
  readonly inverse: WorkbookChanges;
}

function addSheets(draft: Draft, names: readonly string[]): SheetPart[] {
  const { part } = draft.pack;
  const main = isStrict(draft) ? STRICT_MAIN : MAIN;
  return names.flatMap((name) => {
    const taken = readWorkbookPart(draftText(draft, part), part).sheets.map((sheet) => sheet.name);
    if (taken.some((other) => sameName(other, name))) return [];
    refuseSheetName(name, taken);
    const sheetPart = freePartName(draft, 'worksheets/', 'sheet');
    const empty = `${DECLARATION}<worksheet xmlns="${main}"><sheetData></sheetData></worksheet>`;
    const relationId = addWorkbookPart(draft, sheetPart, 'worksheet', empty);
    editPart(draft, part, (text) => appendSheet(text, part, name, relationId));
    const sheetId = readWorkbookPart(draftText(draft, part), part).sheets.at(-1)?.sheetId ?? '';
    return [{ name, part: sheetPart, sheetId, hidden: false }];
  });
}

/** Returns how the cells looked. */
function writeCells(draft: Draft, sheets: readonly SheetPart[], cells: readonly CellWrite[]): Map<string, Look> {
  const styles = openStyles(draft, cells);
  const changes: ChainChange[] = [];
  const had = new Map<string, Look>();
  for (const [sheet, writes] of bySheet(sheets, cells)) {
    const { text, gained, lost, looks } = patchSheet(draftText(draft, sheet.part), sheet.part, writes, styles);
    draft.texts.set(sheet.part, text);
    for (const { row, column, format, bold } of looks) had.set(cellKey(sheet.name, row, column), { format, bold });
    changes.push({ sheetId: sheet.sheetId, gained, lost });
  }
  if (hasDraftPart(draft, styles.part)) draft.texts.set(styles.part, editedStyles(styles));
  updateCalcChain(draft, changes);
  // Also when only constants were written: formulas elsewhere may build on them.
  editPart(draft, draft.pack.part, (text) => recalculateOnLoad(text, draft.pack.part));
  return had;
}

function bySheet(sheets: readonly SheetPart[], cells: readonly CellWrite[]): Map<SheetPart, CellWrite[]> {
  const groups = new Map<SheetPart, CellWrite[]>();
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const write of cells) {
    const sheet = byName.get(write.sheet.toLowerCase());
    if (sheet === undefined) throw new WorkbookRefusal('sheet-missing', { sheet: write.sheet });
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [write]);
    else group.push(write);
  }
  return groups;
}

/** A workbook without styles gets them once a format is asked for. */
function openStyles(draft: Draft, cells: readonly CellWrite[]): StyleEditor {
  const part = partOfKind(draft.pack, 'styles');
  if (part !== null) return editStyles(draftText(draft, part), part);
  const text = stylesPart(styleTable());
  const needed = cells.some(({ format, defaultFormat, bold }) => format !== undefined || defaultFormat !== undefined || bold !== undefined);
  const made = needed ? freePartName(draft, '', 'styles') : 'styles.xml';
  if (needed) addWorkbookPart(draft, made, 'styles', text);
  return editStyles(text, made);
}

function updateCalcChain(draft: Draft, changes: readonly ChainChange[]): void {
  const part = partOfKind(draft.pack, 'calcChain');
  if (part === null || changes.every(({ gained, lost }) => gained.length + lost.length === 0)) return;
  const chain = patchCalcChain(draftText(draft, part), part, changes);
  if (chain === null) removeWorkbookPart(draft, part);
  else draft.texts.set(part, chain);
}
