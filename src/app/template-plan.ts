/**
 * An empty table put into the workbook: at a cell, or on a sheet of its own. `planTemplate(workbook, wish)` says what
 * to write, or why it cannot be there. Nothing that stands is written over. Read the workbook whole.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../core/address';
import type { SheetRange } from '../core/address';
import type { CellRef } from '../core/finding';
import { decimalFormat } from '../core/format';
import type { DefinedName, RawWorkbook, Rect } from '../core/grid';
import type { CompiledLayout } from '../core/layout';
import { templateColumns } from '../core/layout';
import type { MoneyUnit } from '../core/unit';
import { isBlankCell } from '../core/view';
import { freeName, nameFault, takenNames } from './bindings/names';
import type { NameFault } from './bindings/types';
import type { CellWrite, ColumnWidth, ListValidation, WorkbookChanges } from './ports';
import { absoluteRange } from './pull';
import { freeSheetName, isSheetName } from './sheet-names';
import { statusChoice } from './status-choice';
import type { Template } from './template';
import { template } from './template';

export type TemplatePlace =
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: number }
  /** Null: named after the table. */
  | { readonly kind: 'new-sheet'; readonly name: string | null };

export interface TemplateWish {
  readonly layout: CompiledLayout;
  readonly place: TemplatePlace;
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** Null: the layout's own. */
  readonly unit: MoneyUnit | null;
  /** Null: the layout's name, or that with a number. */
  readonly name: string | null;
  /** Rows that the layout leaves open; null for a few to write over. */
  readonly labels: readonly string[] | null;
}

export type TemplateRefusal =
  /** Cells that hold something where it would stand, or beside it. */
  | { readonly why: 'occupied'; readonly cells: readonly CellRef[] }
  | { readonly why: 'off-sheet' }
  | { readonly why: 'sheet-missing' | 'sheet-protected' | 'sheet-name'; readonly sheet: string }
  | { readonly why: 'name'; readonly name: string; readonly fault: NameFault };

export type TemplatePlan =
  /** `range` is the table itself, its title above left out. */
  | { readonly outcome: 'planned'; readonly changes: WorkbookChanges; readonly range: SheetRange; readonly name: string }
  | { readonly outcome: 'refused'; readonly refusal: TemplateRefusal };

export function planTemplate(workbook: RawWorkbook, wish: TemplateWish): TemplatePlan {
  const name = wish.name ?? freeName(wish.layout.name, takenNames(workbook));
  const fault = nameFault(name, workbook);
  if (fault !== null) return refused({ why: 'name', name, fault });
  const site = siteOf(workbook, wish.place, name);
  if ('why' in site) return refused(site);
  const { year, month, unit, labels } = wish;
  const made = template(wish.layout, { year, month, unit, sheet: site.sheet, at: site.at, ...(labels === null ? {} : { labels }) });
  const obstacle = site.isNew ? null : obstacleTo(workbook, made, site.at.row);
  if (obstacle !== null) return refused(obstacle);
  const range = { sheet: site.sheet, rect: made.rect };
  const bound: DefinedName = { ...made.name, name, refersTo: absoluteRange(site.sheet, made.rect) };
  const changes: WorkbookChanges = {
    cells: cellWrites(made, wish.layout),
    names: [bound],
    validations: choices(made, wish),
    ...(site.isNew ? { newSheets: [site.sheet], columnWidths: widths(made) } : {}),
  };
  return { outcome: 'planned', changes, range, name };
}

function refused(refusal: TemplateRefusal): TemplatePlan {
  return { outcome: 'refused', refusal };
}

interface Site {
  readonly sheet: string;
  readonly at: { readonly row: number; readonly column: number };
  readonly isNew: boolean;
}

function siteOf(workbook: RawWorkbook, place: TemplatePlace, name: string): Site | TemplateRefusal {
  if (place.kind === 'new-sheet') {
    const sheet = place.name ?? freeSheetName(name, new Set(workbook.sheets.map((one) => one.name.toLowerCase())));
    return isSheetName(sheet, workbook) ? { sheet, at: { row: 0, column: 0 }, isNew: true } : { why: 'sheet-name', sheet };
  }
  const sheet = workbook.sheets.find((one) => one.name === place.sheet);
  if (sheet === undefined) return { why: 'sheet-missing', sheet: place.sheet };
  if (sheet.protected) return { why: 'sheet-protected', sheet: place.sheet };
  return { sheet: sheet.name, at: { row: place.row, column: place.column }, isNew: false };
}

/** An empty row and column all round, so that neither this table nor a neighbour takes the other's cells for its own. */
function obstacleTo(workbook: RawWorkbook, { sheet, rect }: Template, titleRow: number): TemplateRefusal | null {
  if (rect.bottom >= MAX_ROWS || rect.right >= MAX_COLUMNS) return { why: 'off-sheet' };
  const room = { top: titleRow - 1, bottom: rect.bottom + 1, left: rect.left - 1, right: rect.right + 1 };
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const standing = rows.flatMap(({ cells }) => cells.filter((cell) => isIn(room, cell) && !isBlankCell(cell)));
  return standing.length === 0 ? null : { why: 'occupied', cells: standing.map(({ row, column }) => ({ sheet, row, column })) };
}

function isIn({ top, left, bottom, right }: Rect, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** What stands in the template, and the format of the amounts that are to be typed. */
function cellWrites({ sheet, cells, rect }: Template, layout: CompiledLayout): CellWrite[] {
  const format = decimalFormat(layout.decimals);
  const amounts = new Set(templateColumns(layout).flatMap(({ holds }, i) => (holds === 'amount' ? [rect.left + 1 + i] : [])));
  const isAmount = (row: number, column: number): boolean => row > rect.top && amounts.has(column);
  const written = cells.map(({ row, column, value, formula, format: own, header, bold }): CellWrite => {
    const shown = own ?? (isAmount(row, column) ? format : undefined);
    return { sheet, row, column, formula: formula ?? null, value, ...(shown === undefined ? {} : { format: shown }), ...(header === true || bold === true ? { bold: true } : {}) };
  });
  const taken = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  return [...written, ...blanks(rect, amounts, taken).map((at) => ({ sheet, ...at, formula: null, value: null, format }))];
}

function blanks(rect: Rect, columns: ReadonlySet<number>, taken: ReadonlySet<string>): { row: number; column: number }[] {
  const rows = Array.from({ length: rect.bottom - rect.top }, (_, i) => rect.top + 1 + i);
  return rows.flatMap((row) => [...columns].map((column) => ({ row, column }))).filter(({ row, column }) => !taken.has(`${row} ${column}`));
}

const DIRECTIONS = ['Högre är bättre', 'Lägre är bättre'];

/** Status words and directions, in the rows of figures. */
function choices({ sheet, rect }: Template, { layout, month }: TemplateWish): ListValidation[] {
  return templateColumns(layout).flatMap(({ holds, key }, i): ListValidation[] => {
    const values = holds === 'status' ? statusChoice(month).words : key === 'direction' ? DIRECTIONS : null;
    const column = rect.left + 1 + i;
    return values === null ? [] : [{ range: { sheet, rect: { top: rect.top + 1, bottom: rect.bottom, left: column, right: column } }, values }];
  });
}

/** Of a new sheet only: another sheet's columns are somebody's choice. */
function widths({ sheet, rect }: Template): ColumnWidth[] {
  return Array.from({ length: rect.right - rect.left + 1 }, (_, i) => ({ sheet, column: rect.left + i, width: i === 0 ? 36 : 14 }));
}
