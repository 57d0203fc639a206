/** A worksheet part of a new workbook. */
import { cellName, columnLetters, rectName } from '../../core/address';
import { choiceText } from '../../core/choice-list';
import type { Rect } from '../../core/grid';
import { escapeXml } from '../xml/characters';
import { cellText, formulaText, numberText } from '../xml/cell-text';
import { DECLARATION, MAIN } from '../xml/namespaces';
import { columnsElement } from './columns';
import type { NewCell, NewSheet } from './spec';
import { indexOfText, type StringTable } from './string-table';
import { styleOf, type StyleTable } from './style-table';

export interface SheetTables {
  readonly styles: StyleTable;
  readonly strings: StringTable;
}

/** `selected`: the sheet that is in front when the workbook is opened. */
export function sheetPart(sheet: NewSheet, tables: SheetTables, selected: boolean): string {
  const inner = [
    `<dimension ref="${rectName(extent(sheet.cells))}"/>`,
    viewElement(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsElement(sheet),
    dataElement(sheet, tables),
    sheet.protected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    mergesElement(sheet.merges ?? []),
    listsElement(sheet),
  ];
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${inner.join('')}</worksheet>`;
}

function extent(cells: readonly NewCell[]): Rect {
  const rect = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    rect.top = Math.min(rect.top, row);
    rect.left = Math.min(rect.left, column);
    rect.bottom = Math.max(rect.bottom, row);
    rect.right = Math.max(rect.right, column);
  }
  return cells.length === 0 ? { top: 0, left: 0, bottom: 0, right: 0 } : rect;
}

function viewElement({ frozen }: NewSheet, selected: boolean): string {
  const tab = selected ? ' tabSelected="1"' : '';
  if (frozen === undefined) return `<sheetViews><sheetView${tab} workbookViewId="0"/></sheetViews>`;
  const { rows, columns } = frozen;
  const active = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const split = (columns === 0 ? '' : ` xSplit="${columns}"`) + (rows === 0 ? '' : ` ySplit="${rows}"`);
  const pane = `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/>`;
  return `<sheetViews><sheetView${tab} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function dataElement(sheet: NewSheet, tables: SheetTables): string {
  const hidden = new Set(sheet.hiddenRows ?? []);
  const byRow = new Map<number, NewCell[]>([...hidden].map((row) => [row, []]));
  for (const cell of sheet.cells) {
    const cells = byRow.get(cell.row);
    if (cells === undefined) byRow.set(cell.row, [cell]);
    else cells.push(cell);
  }
  const rows = [...byRow].sort(([a], [b]) => a - b);
  return `<sheetData>${rows.map(([row, cells]) => rowElement(row, cells, hidden.has(row), tables)).join('')}</sheetData>`;
}

function rowElement(row: number, cells: readonly NewCell[], hidden: boolean, tables: SheetTables): string {
  const ordered = [...cells].sort((a, b) => a.column - b.column);
  const inner = ordered.map((cell) => cellElement(cell, tables)).join('');
  return `<row r="${row + 1}"${hidden ? ' hidden="1"' : ''}>${inner}</row>`;
}

function cellElement(cell: NewCell, tables: SheetTables): string {
  const style = styleOf(cell, tables.styles);
  const start = `<c r="${columnLetters(cell.column)}${cell.row + 1}"${style === 0 ? '' : ` s="${style}"`}`;
  const formula = cell.formula === undefined ? '' : `<f>${formulaText(cell.formula)}</f>`;
  const [type, stored] = storedValue(cell, tables.strings);
  return stored === null
    ? `${start}>${formula}</c>`
    : `${start}${type === 'n' ? '' : ` t="${type}"`}>${formula}<v>${stored}</v></c>`;
}

/** The `t` attribute and the `v` text; a formula's text result is not a shared string. */
function storedValue({ value, formula }: NewCell, strings: StringTable): readonly [string, string | null] {
  if (value === null) return ['n', null];
  if (typeof value === 'number') return ['n', numberText(value)];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (typeof value === 'object') return ['e', cellText(value.error)];
  return formula === undefined ? ['s', String(indexOfText(value, strings))] : ['str', cellText(value)];
}

function mergesElement(merges: readonly Rect[]): string {
  const inner = merges.map((rect) => `<mergeCell ref="${rectName(rect)}"/>`).join('');
  return inner === '' ? '' : `<mergeCells count="${merges.length}">${inner}</mergeCells>`;
}

function listsElement({ lists = [] }: NewSheet): string {
  const inner = lists.map(({ rect, values }) => {
    const choices = escapeXml(choiceText(values).replaceAll('"', '""'));
    return `<dataValidation type="list" allowBlank="1" sqref="${rectName(rect)}"><formula1>"${choices}"</formula1></dataValidation>`;
  });
  return inner.length === 0 ? '' : `<dataValidations count="${inner.length}">${inner.join('')}</dataValidations>`;
}
