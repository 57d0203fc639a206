/** Whole sheets taken out of a workbook: what undoes the adding of one. */
import { WorkbookRefusal } from '../../app/ports';
import { quoteSheet } from '../../core/address';
import type { RawWorkbook } from '../../core/grid';
import type { Limits } from '../limits';
import { openXlsxPackage, readXlsx } from '../read';
import { partOfKind, type SheetPart } from '../read/package';
import { relationsPart } from '../read/relations';
import { sameName } from '../sheet-name';
import { attribute, count } from '../xml/attributes';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { patchCalcChain } from './calc-chain';
import { draftText, editPart, finishDraft, hasDraftPart, startDraft, type Draft } from './draft';
import { applyEdits, withAttributes, type Edit } from './edits';
import { removeWorkbookPart } from './package-edits';
import { namesWithoutSheet } from './remove-names';
import { mapSheet } from './sheet-map';

/**
 * The file without these sheets; one that is not there is no error. Throws `WorkbookRefusal` `not-allowed` for the
 * last visible sheet, and where a formula or name elsewhere refers to the sheet: it would lose its meaning.
 */
export function removeSheets(bytes: Uint8Array, names: readonly string[], limits: Limits): Uint8Array {
  return names.reduce((current, name) => removeSheet(current, name, limits), bytes);
}

function removeSheet(bytes: Uint8Array, name: string, limits: Limits): Uint8Array {
  const draft = startDraft(openXlsxPackage(bytes, limits));
  const { pack } = draft;
  const index = pack.workbook.sheets.findIndex((sheet) => sameName(sheet.name, name));
  const sheet = pack.sheets.find((one) => sameName(one.name, name));
  if (index < 0 || sheet === undefined) return bytes;
  const stays = pack.workbook.sheets.some(({ hidden }, at) => at !== index && !hidden);
  if (!stays || isReferredTo(readXlsx(bytes, '', limits), sheet.name)) throw new WorkbookRefusal('not-allowed', { sheet: sheet.name });
  removeFromChain(draft, sheet);
  removeWorkbookPart(draft, sheet.part);
  const relations = relationsPart(sheet.part);
  if (hasDraftPart(draft, relations)) {
    draftText(draft, relations);
    draft.texts.set(relations, null);
  }
  editPart(draft, pack.part, (text) => withoutSheetEntry(namesWithoutSheet(text, pack.part, index), pack.part, index));
  return finishDraft(draft);
}

function isReferredTo({ sheets, names }: RawWorkbook, sheet: string): boolean {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`.toLowerCase();
  const plain = `${quoteSheet(sheet)}!`.toLowerCase();
  const refers = (text: string): boolean => text.toLowerCase().includes(quoted) || text.toLowerCase().includes(plain);
  const formulas = sheets.filter(({ name }) => !sameName(name, sheet)).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  return formulas.some(({ formula }) => formula !== undefined && refers(formula)) || names.some((name) => (name.sheet === null || !sameName(name.sheet, sheet)) && refers(name.refersTo));
}

function removeFromChain(draft: Draft, sheet: SheetPart): void {
  const part = partOfKind(draft.pack, 'calcChain');
  if (part === null) return;
  const { rows } = mapSheet(draftText(draft, sheet.part), sheet.part);
  const lost = rows.flatMap(({ cells }) => cells.filter(({ hasFormula }) => hasFormula));
  const chain = patchCalcChain(draftText(draft, part), part, [{ sheetId: sheet.sheetId, gained: [], lost }]);
  if (chain === null) removeWorkbookPart(draft, part);
  else draft.texts.set(part, chain);
}

/** The sheet in front, and the first tab shown, are counted by position. */
function withoutSheetEntry(text: string, part: string, index: number): string {
  const s = openRoot(text, part);
  const edits: Edit[] = [];
  let at = -1;
  eachChild(s, (element) => {
    if (element !== 'sheets' && element !== 'bookViews') return skipElement(s);
    eachChild(s, () => {
      const { start, at: open } = s;
      if (element === 'bookViews') edits.push({ start, end: open, text: withAttributes(s, movedTabs(['activeTab', 'firstSheet'], (name) => count(s, name), index)) });
      const isGone = element === 'sheets' && attribute(s, 'name') !== null && ++at === index;
      skipElement(s);
      if (isGone) edits.push({ start, end: s.at, text: '' });
    });
  });
  return applyEdits(text, edits);
}

function movedTabs(names: readonly string[], value: (name: string) => number | null, index: number): Record<string, string | null> {
  return Object.fromEntries(
    names.flatMap((name): [string, string | null][] => {
      const tab = value(name);
      if (tab === null || tab < index) return [];
      return [[name, tab === index || tab === 0 ? null : String(tab - 1)]];
    }),
  );
}
