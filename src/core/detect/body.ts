/** The rows below a header band, down to where the table ends. Rule D2. */
import type { GridRow, RawCell } from '../grid';
import { printedLabel } from '../label';
import type { CompiledLayout, RowSpec } from '../layout';
import { rowForLabel } from '../layout';
import type { SheetView } from '../view';
import { cellIn, firstAt, holdsFigure, isBlankCell, isYear, textOf } from '../view';
import { looksLikeFigure, readText } from '../number';
import type { ColumnMatch } from './band';
import { repeatsBand } from './band';

/** So many rows below a repeated header tell whether they are the same table's. */
const LOOK_BELOW = 12;

export interface PlacedRow {
  readonly row: number;
  /** As printed, on one line; empty when the row has none. */
  readonly label: string;
  /** The heading row or group column it stands under. */
  readonly group: string | null;
  readonly spec: RowSpec | null;
  readonly kind: 'data' | 'heading';
}

export interface BodyPlan {
  readonly layout: CompiledLayout;
  readonly labelColumn: number;
  readonly groupColumns: readonly number[];
  readonly columns: readonly ColumnMatch[];
  /** First row below the band. */
  readonly from: number;
  /** Whether the row heads a table of its own. */
  readonly headsTable: (row: number) => boolean;
}

interface Scan {
  readonly plan: BodyPlan;
  readonly rows: PlacedRow[];
  pending: PlacedRow[];
  group: string | null;
  groupTexts: string[];
  last: number;
  totalSeen: boolean;
}

/** The table's rows; empty when nothing below the band looks like its body. */
export function scanBody(view: SheetView, plan: BodyPlan): PlacedRow[] {
  const scan: Scan = { plan, rows: [], pending: [], group: null, groupTexts: [], last: plan.from - 1, totalSeen: false };
  for (let i = firstAt(view.rows, plan.from); i < view.rows.length; i++) {
    const row = view.rows[i] as GridRow;
    if (!hasContent(row, plan)) continue;
    if (takeRow(scan, row, view.rows.slice(i + 1, i + 1 + LOOK_BELOW)) === 'end') break;
  }
  return scan.rows;
}

function bounds(plan: BodyPlan): { left: number; right: number } {
  const left = Math.min(plan.labelColumn, ...plan.groupColumns);
  return { left, right: plan.columns.at(-1)?.column ?? plan.labelColumn };
}

function hasContent(row: GridRow, plan: BodyPlan): boolean {
  const { left, right } = bounds(plan);
  return row.cells.some((cell) => cell.column >= left && cell.column <= right && !isBlankCell(cell));
}

function takeRow(scan: Scan, row: GridRow, below: readonly GridRow[]): 'end' | 'taken' {
  const { plan } = scan;
  const values = valueCells(row, plan);
  if (values.length > 0 && scan.rows.length > 0 && repeatsBand(row, plan.columns)) return repeatHeader(scan, row, below);
  if (values.length > 1 && plan.headsTable(row.row)) return 'end';
  const label = labelOf(row, plan);
  const spec = labelled(scan, label, row.row);
  const gap = row.row - scan.last - 1;
  if (gap > 0 && !continuesAfterGap(scan, gap, spec, values, below)) return 'end';
  if (plan.layout.kind === 'statement' && isForeignHeader(values) && !isUnreadable(scan, spec, values)) return 'end';
  scan.last = row.row;
  if (values.length === 0) takeHeading(scan, row.row, label, spec);
  else takeData(scan, row, label, spec);
  return 'taken';
}

/**
 * A page's repeated header goes on with the table; after its total, or below a title of its own, it is another. Below a
 * page's foot it goes on where the declared rows that follow are those the table lacks.
 */
function repeatHeader(scan: Scan, row: GridRow, below: readonly GridRow[]): 'end' | 'taken' {
  if (scan.totalSeen || (scan.pending.length > 0 && !complements(scan, below))) return 'end';
  scan.pending = scan.pending.filter(({ spec }) => spec !== null);
  scan.last = row.row;
  return 'taken';
}

function complements(scan: Scan, below: readonly GridRow[]): boolean {
  const { plan } = scan;
  const seen = new Set(scan.rows.map((row) => row.spec));
  const joined = below.filter((row, i) => row.row === (below[0] as GridRow).row + i);
  const declared = joined.map((row) => rowForLabel(plan.layout, labelOf(row, plan))).filter((spec) => spec !== null && spec.role !== 'subtotal');
  return declared.some((spec) => spec?.optional !== true) && declared.every((spec) => !seen.has(spec));
}

function valueCells(row: GridRow, plan: BodyPlan): RawCell[] {
  const cells: RawCell[] = [];
  for (const { column } of plan.columns) {
    const cell = cellIn(row, column);
    if (cell !== null && !isBlankCell(cell)) cells.push(cell);
  }
  return cells;
}

/** The label, or what stands in the group columns when the label column is empty (a Summa row to the left). */
function labelOf(row: GridRow, plan: BodyPlan): string {
  for (const column of [plan.labelColumn, ...[...plan.groupColumns].reverse()]) {
    const text = printedLabel(textOf(cellIn(row, column)));
    if (text !== '') return text;
  }
  return '';
}

/** The row's spec; a label printed over two rows is tried whole when its second half alone means nothing. */
function labelled(scan: Scan, label: string, row: number): RowSpec | null {
  const { layout } = scan.plan;
  if (label === '') return null;
  const spec = rowForLabel(layout, label);
  const above = scan.pending.at(-1);
  if (spec !== null || above === undefined || above.spec !== null || above.row !== row - 1) return spec;
  return rowForLabel(layout, `${above.label}\n${label}`) ?? rowForLabel(layout, `${above.label} ${label}`);
}

/** After empty rows a table goes on only where its own rows follow. */
function continuesAfterGap(scan: Scan, gap: number, spec: RowSpec | null, values: readonly RawCell[], below: readonly GridRow[]): boolean {
  const seen = spec !== null && scan.rows.some((row) => row.spec === spec);
  if (scan.rows.length === 0) return gap <= 2;
  if (spec !== null && !seen && spec.role !== 'subtotal') return gap <= 3;
  if (scan.totalSeen) return false;
  if (values.length === 0 && resumesBelow(scan, below)) return gap <= 3;
  if (gap > 1) return false;
  if (values.length > 0) return values.some((cell) => holdsFigure(cell)) && !onlyYears(values);
  // A line of text below a gap is a group's heading only when the table's own figures follow at once.
  const [next] = below;
  if (next === undefined || next.row !== scan.last + gap + 2) return false;
  return labelOf(next, scan.plan) !== '' && valueCells(next, scan.plan).filter(holdsFigure).length * 2 >= scan.plan.columns.length;
}

/** Lines of text, then the header again and rows that the table lacks: the top of its next page. */
function resumesBelow(scan: Scan, below: readonly GridRow[]): boolean {
  const at = below.findIndex((row) => valueCells(row, scan.plan).length > 0);
  return at >= 0 && repeatsBand(below[at] as GridRow, scan.plan.columns) && complements(scan, below.slice(at + 1));
}

function onlyYears(values: readonly RawCell[]): boolean {
  return values.every((cell) => isYear(cell));
}

/** A row of words or years where figures belong heads another table. */
function isForeignHeader(values: readonly RawCell[]): boolean {
  if (values.length < 2) return false;
  return values.every((cell) => isYear(cell) || (typeof cell.value === 'string' && readText(cell.value).kind === 'text'));
}

/** A bracketed figure, or whatever a row that the table still lacks holds: no header, but figures nobody can read. */
function isUnreadable(scan: Scan, spec: RowSpec | null, values: readonly RawCell[]): boolean {
  if (values.some((cell) => BRACKETED.test(textOf(cell).trim()))) return true;
  if (spec === null) return false;
  return values.some((cell) => !isYear(cell) && looksLikeFigure(textOf(cell))) || !scan.rows.some((row) => row.spec === spec);
}

const BRACKETED = /^\([-\d\s.,]*\d[\d\s.,]*\)$/;

function takeHeading(scan: Scan, row: number, label: string, spec: RowSpec | null): void {
  const placed: PlacedRow = { row, label, group: null, spec, kind: spec === null || spec.role === 'heading' ? 'heading' : 'data' };
  if (placed.kind === 'heading') {
    scan.pending.push(placed);
    return;
  }
  flush(scan);
  scan.rows.push({ ...placed, group: scan.group });
}

function flush(scan: Scan): void {
  const heading = scan.pending.at(-1);
  if (heading !== undefined && heading.spec === null) scan.group = heading.label;
  if (heading !== undefined && heading.spec !== null) scan.group = null;
  scan.rows.push(...scan.pending);
  scan.pending = [];
}

function takeData(scan: Scan, row: GridRow, label: string, spec: RowSpec | null): void {
  mendSplitLabel(scan, label, spec);
  flush(scan);
  const group = groupOf(scan, row, label);
  scan.rows.push({ row: row.row, label, group, spec, kind: 'data' });
  if (spec?.role === 'total') scan.totalSeen = true;
}

/** The upper half of a label printed over two rows is no heading. */
function mendSplitLabel(scan: Scan, label: string, spec: RowSpec | null): void {
  const above = scan.pending.at(-1);
  if (above === undefined || spec === null || rowForLabel(scan.plan.layout, label) === spec) return;
  scan.pending.pop();
}

/** Group columns are printed once and then left empty, or merged downwards: a group goes on until the next one. */
function groupOf(scan: Scan, row: GridRow, label: string): string | null {
  const { groupColumns, labelColumn } = scan.plan;
  if (groupColumns.length === 0) return scan.group;
  const ownLabel = printedLabel(textOf(cellIn(row, labelColumn))) === label;
  groupColumns.forEach((column, i) => {
    const text = printedLabel(textOf(cellIn(row, column)));
    if (text === '' || (!ownLabel && text === label)) return;
    if (text !== scan.groupTexts[i]) scan.groupTexts = [...scan.groupTexts.slice(0, i), text];
  });
  return scan.groupTexts.filter((text) => text !== undefined && text !== '').join(' / ') || scan.group;
}
