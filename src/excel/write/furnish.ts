/** What a write changes beside content and number formats: bold, column widths, lists to choose from. */
import { WorkbookRefusal, type CellWrite, type ColumnWidth, type ListValidation, type WorkbookChanges } from '../../app/ports';
import { choicesOf, choiceText } from '../../core/choice-list';
import type { Structure } from '../known';
import { a1 } from '../read/rects';
import { sheetProxy } from '../sheets';
import { blocksOf, type Block, type PlacedWrite } from './blocks';
import { findSheet } from './names';

export interface Furnishing {
  readonly bold: readonly PlacedWrite[];
  readonly lists: readonly ListValidation[];
  readonly widths: readonly ColumnWidth[];
}

/** Throws `RangeError` for a list no rule can hold, `WorkbookRefusal` `sheet-missing`. */
export function furnishingOf(changes: WorkbookChanges, placed: readonly PlacedWrite[], structure: Structure): Furnishing {
  const { validations: lists = [], columnWidths: widths = [] } = changes;
  for (const { values } of lists) if (values !== null) choiceText(values);
  for (const sheet of [...lists.map(({ range }) => range.sheet), ...widths.map((one) => one.sheet)]) {
    const isAdded = (changes.newSheets ?? []).some((name) => name.toLowerCase() === sheet.toLowerCase());
    if (!isAdded && findSheet(structure, sheet) === null) throw new WorkbookRefusal('sheet-missing', { sheet });
  }
  return { bold: placed.filter(({ write }) => write.bold !== undefined), lists, widths };
}

export function isUnfurnished({ bold, lists, widths }: Furnishing): boolean {
  return bold.length + lists.length + widths.length === 0;
}

/** Only what is on sheets that are there already: the rest goes with its sheet. */
export function standing({ bold, lists, widths }: Furnishing, structure: Structure): Furnishing {
  const isThere = (sheet: string): boolean => findSheet(structure, sheet) !== null;
  return { bold: bold.filter(({ write }) => isThere(write.sheet)), lists: lists.filter(({ range }) => isThere(range.sheet)), widths: widths.filter(({ sheet }) => isThere(sheet)) };
}

export function sheetsOf({ bold, lists, widths }: Furnishing): string[] {
  return [...bold.map(({ write }) => write.sheet), ...lists.map(({ range }) => range.sheet), ...widths.map(({ sheet }) => sheet)];
}

/** How it looks now: the furnishing that puts it back, without the lists that are not ours to change. */
export function queueStanding(context: Excel.RequestContext, wanted: Furnishing, structure: Structure): () => Furnishing {
  const takeBold = wanted.bold.map((placed) => queueBold(context, placed));
  const takeLists = wanted.lists.map((list) => queueRule(context, list, structure));
  const takeWidths = wanted.widths.map((width) => queueWidth(context, width, structure));
  return () => ({ bold: takeBold.map((take) => take()), lists: takeLists.flatMap((take) => take() ?? []), widths: takeWidths.map((take) => take()) });
}

function queueBold(context: Excel.RequestContext, { sheetId, write }: PlacedWrite): () => PlacedWrite {
  const { font } = sheetProxy(context, sheetId).getCell(write.row, write.column).format;
  font.load('bold');
  return () => ({ sheetId, write: { ...write, bold: font.bold } });
}

function queueRule(context: Excel.RequestContext, { range }: ListValidation, structure: Structure): () => ListValidation | null {
  const { dataValidation } = sheetProxy(context, idOf(range.sheet, structure)).getRange(a1(range.rect));
  dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
  return () => {
    if (dataValidation.type === 'None') return { range, values: null };
    const text = plainList(dataValidation);
    return text === null ? null : { range, values: choicesOf(text) };
  };
}

/** The words of a list as this program makes one; null for any other rule, or several. */
function plainList({ type, rule, errorAlert, prompt, ignoreBlanks }: Excel.DataValidation): string | null {
  const { source, inCellDropDown } = rule?.list ?? {};
  const isOurs = type === 'List' && ignoreBlanks && inCellDropDown !== false && errorAlert?.showAlert === false && !errorAlert.message && !prompt?.message && !prompt?.title;
  return isOurs && typeof source === 'string' && source !== '' && !source.startsWith('=') ? source : null;
}

/** Points: a character of the standard font is 7 pixels wide and a cell's edges 5, at 96 to the inch. */
const POINTS = { character: 5.25, edges: 3.75 };

function queueWidth(context: Excel.RequestContext, { sheet, column }: ColumnWidth, structure: Structure): () => ColumnWidth {
  const { format } = columnProxy(context, { sheet, column }, structure);
  format.load('columnWidth,useStandardWidth');
  return () => ({ sheet, column, width: format.useStandardWidth ? null : (format.columnWidth - POINTS.edges) / POINTS.character });
}

function columnProxy(context: Excel.RequestContext, { sheet, column }: Pick<ColumnWidth, 'sheet' | 'column'>, structure: Structure): Excel.Range {
  return sheetProxy(context, idOf(sheet, structure)).getCell(0, column).getEntireColumn();
}

/** A sheet that is being added goes by its name. */
function idOf(sheet: string, structure: Structure): string {
  return findSheet(structure, sheet)?.id ?? sheet;
}

export function queueFurnishing(context: Excel.RequestContext, { bold, lists, widths }: Furnishing, structure: Structure): void {
  for (const { sheetId, rect, cells } of boldBlocks(bold)) {
    sheetProxy(context, sheetId).getRange(a1(rect)).format.font.bold = cells[0]?.[0]?.bold === true;
  }
  for (const { range, values } of lists) {
    const { dataValidation } = sheetProxy(context, idOf(range.sheet, structure)).getRange(a1(range.rect));
    // A rule cannot be set over one of another kind: the old one goes first.
    dataValidation.clear();
    if (values === null) continue;
    dataValidation.rule = { list: { inCellDropDown: true, source: choiceText(values) } };
    dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
  }
  for (const one of widths) {
    const { format } = columnProxy(context, one, structure);
    if (one.width === null) format.useStandardWidth = true;
    else format.columnWidth = one.width * POINTS.character + POINTS.edges;
  }
}

function boldBlocks(bold: readonly PlacedWrite[]): Block[] {
  const of = (wanted: boolean): Block[] => blocksOf(bold.filter(({ write }) => write.bold === wanted));
  return [...of(true), ...of(false)];
}

/** The lists of a write whose rules are ours to change, by what was seen of them. */
export function allowed({ lists, ...rest }: Furnishing, was: Furnishing, structure: Structure): Furnishing {
  const isOurs = ({ range }: ListValidation): boolean => was.lists.some((one) => one.range === range);
  return { ...rest, lists: lists.filter((list) => findSheet(structure, list.range.sheet) === null || isOurs(list)) };
}

export function boldOf({ bold }: Furnishing, { sheet, row, column }: Pick<CellWrite, 'sheet' | 'row' | 'column'>): boolean {
  return bold.find(({ write }) => write.row === row && write.column === column && write.sheet.toLowerCase() === sheet.toLowerCase())?.write.bold ?? false;
}
