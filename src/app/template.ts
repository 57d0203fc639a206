/**
 * An empty table of any layout, with live formulas: made from the same declaration that recognises it, and read by the
 * same code that reads everybody's tables, so that its formulas are those that checks expect. Rule E1.
 */
import { bindingComment } from '../core/binding';
import { placeInRect } from '../core/detect';
import { decimalFormat } from '../core/format';
import { changeFormula, computedFormula, refName, sumFormula } from '../core/formula';
import type { DefinedName, RawCell, Rect, SheetGrid } from '../core/grid';
import type { ColumnSpec, CompiledLayout, RowSpec } from '../core/layout';
import { templateColumns } from '../core/layout';
import { parseTable } from '../core/parse';
import type { Relation } from '../core/relations/types';
import { relations } from '../core/relations';
import type { Table } from '../core/table';
import { refOf } from '../core/table';
import type { MoneyUnit } from '../core/unit';
import { isMoney } from '../core/unit';
import { absoluteRange } from './pull';
import { statusChoice } from './status-choice';

export interface TemplateCell extends RawCell {
  readonly header?: boolean;
  readonly bold?: boolean;
}

export interface TemplateOptions {
  readonly sheet: string;
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** Null: the layout's own. */
  readonly unit?: MoneyUnit | null;
  /** Labels of the rows that a layout leaves open: areas, categories, indicators. */
  readonly labels?: readonly string[];
  /** Where its title goes; A1 unless said. */
  readonly at?: { readonly row: number; readonly column: number };
}

export interface Template {
  readonly sheet: string;
  readonly cells: readonly TemplateCell[];
  /** The table itself, header included. */
  readonly rect: Rect;
  /** The binding: the layout's name over the table, with its comment. */
  readonly name: DefinedName;
}

const OPEN_LABELS: Readonly<Record<string, readonly string[]>> = {
  areas: ['Område 1', 'Område 2', 'Område 3'],
  categories: ['Fastigheter', 'Medicinteknisk utrustning', 'Övrig utrustning'],
  assets: ['Anläggning 1', 'Anläggning 2', 'Anläggning 3'],
  indicators: ['Indikator 1', 'Indikator 2', 'Indikator 3'],
};

export function template(layout: CompiledLayout, options: TemplateOptions): Template {
  const unit = unitOf(layout, options.unit ?? null);
  const { row, column } = options.at ?? { row: 0, column: 0 };
  const titles = [`${layout.title} ${monthName(options.month)} ${options.year}`, ...(unit === null ? [] : [`Belopp i ${unit}`])];
  const labels = rowLabels(layout, options.labels ?? null);
  const top = row + titles.length;
  const rect = { top, left: column, bottom: top + labels.length, right: column + templateColumns(layout).length };
  const skeleton: TemplateCell[] = [
    ...titles.map((value, i) => ({ row: row + i, column, value, ...(i === 0 ? { bold: true } : {}) })),
    ...[layout.labelTitle, ...templateColumns(layout).map((spec) => heading(spec, options))].map((value, i) => ({ row: top, column: column + i, value, header: true })),
    ...labels.flatMap(({ text, open }, i) => rowCells(layout, { row: top + 1 + i, column }, text, open)),
  ];
  const formulas = formulaCells(layout, skeleton, rect, options.sheet);
  const cells = withFormulas(skeleton, formulas);
  const name = { name: layout.name, sheet: null, refersTo: absoluteRange(options.sheet, rect), comment: bindingComment(layout.id, unit), hidden: false };
  return { sheet: options.sheet, cells, rect, name };
}

function unitOf(layout: CompiledLayout, asked: MoneyUnit | null): MoneyUnit | null {
  if (layout.unit === 'per-row') return null;
  if (layout.unit === 'by-size') return asked ?? 'tkr';
  return asked ?? (isMoney(layout.unit) ? layout.unit : null);
}

const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function heading({ title, holds }: ColumnSpec, { year, month }: TemplateOptions): string {
  if (holds === 'status') return statusChoice(month).heading;
  const filled = title.replace(/\{Y(-?\d+)\}/g, (_, by: string) => String(year + Number(by))).replaceAll('{MONTH}', monthName(month));
  return filled.slice(0, 1).toUpperCase() + filled.slice(1);
}

interface Line {
  readonly text: string;
  /** A row that the layout leaves open; a dash in it says that it is a row of figures. */
  readonly open: boolean;
}

/** Declared rows in order; open rows stand above the first row that sums them. */
function rowLabels(layout: CompiledLayout, labels: readonly string[] | null): Line[] {
  const declared = layout.rows.filter((row) => row.role !== 'subtotal').map(({ label }): Line => ({ text: label, open: false }));
  if (layout.openRows === undefined) return declared;
  const open = (labels ?? OPEN_LABELS[layout.openRows.block] ?? []).map((text): Line => ({ text, open: true }));
  return [...open, ...declared];
}

function rowCells(layout: CompiledLayout, { row, column }: { readonly row: number; readonly column: number }, label: string, open: boolean): TemplateCell[] {
  const spec = layout.rowByLabel.size === 0 ? null : (layout.rows.find((one) => one.label === label) ?? null);
  const bold = isSum(spec) ? { bold: true } : {};
  const dash = templateColumns(layout).findIndex((spec) => spec.required === true && (spec.computed ?? []).length === 0);
  return [{ row, column, value: label, ...bold }, ...(open ? [{ row, column: column + 1 + Math.max(0, dash), value: '–' }] : [])];
}

function isSum(spec: RowSpec | null): boolean {
  return spec !== null && (spec.role === 'sum' || spec.role === 'subtotal' || spec.role === 'total');
}

/** Computed columns by their row, sums down the others; each gives blank as long as there is nothing to compute. */
function formulaCells(layout: CompiledLayout, skeleton: readonly TemplateCell[], rect: Rect, sheet: string): TemplateCell[] {
  const grid = gridOf(sheet, skeleton);
  const placement = placeInRect(grid, rect, [layout]);
  if (placement === null) throw new Error(`Layout ${layout.id} does not recognise its own template`);
  const table = parseTable(grid, placement);
  const seen = new Set<string>();
  return relations(table).flatMap((relation): TemplateCell[] => {
    const { row, column } = refOf(table, relation.target);
    if (seen.has(`${row} ${column}`)) return [];
    seen.add(`${row} ${column}`);
    const bold = isSum(table.rows[relation.target.row]?.spec ?? null) ? { bold: true } : {};
    return [{ row, column, value: '', formula: formulaText(table, relation), format: formatOf(layout, relation), ...bold }];
  });
}

function formulaText(table: Table, relation: Relation): string {
  switch (relation.kind) {
    case 'computed':
      return computedFormula(relation.terms.map((term) => ({ ref: refName(table, term), sign: term.sign })), relation.blank);
    case 'change-percent':
      return changeFormula(refName(table, relation.of), refName(table, relation.base), 'share');
    case 'sum':
      return sumFormula(table, relation);
  }
}

function formatOf(layout: CompiledLayout, relation: Relation): string {
  return relation.kind === 'change-percent' ? '0.0%' : decimalFormat(layout.decimals);
}

function withFormulas(skeleton: readonly TemplateCell[], formulas: readonly TemplateCell[]): TemplateCell[] {
  const computed = new Set(formulas.map(({ row, column }) => `${row} ${column}`));
  return [...skeleton.filter(({ row, column }) => !computed.has(`${row} ${column}`)), ...formulas];
}

/** The cells as a sheet holds them. */
export function gridOf(name: string, cells: readonly RawCell[]): SheetGrid {
  const byRow = new Map<number, RawCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rows = [...byRow].sort(([a], [b]) => a - b).map(([row, list]) => ({ row, cells: list.sort((a, b) => a.column - b.column) }));
  return { name, rows, merges: [], hidden: false, protected: false, hiddenColumns: [] };
}
