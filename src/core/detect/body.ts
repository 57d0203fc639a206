/** The rows below a header band, down to where the table ends. Rule D2. */
import type { GridRow, RawCell } from '../grid';
import { printedLabel } from '../label';
import type { CompiledLayout, RowSpec } from '../layout';
import { rowForKeys, rowForLabel } from '../layout';
import { cellIn, isYear, textOf } from '../view';
import { looksLikeFigure } from '../number';
import type { BodyRow, BodyRows } from './body-rows';

/** So many rows below a repeated header tell whether they are the same table's. */
const LOOK_BELOW = 12;

export interface PlacedRow {
  readonly row: number;
  /** As printed, on one line; empty when the row has none. */
  readonly label: string;
  /** What labels are compared by, see `labelKey`. */
  readonly labelKey: string;
  /** The heading row or group column it stands under. */
  readonly group: string | null;
  readonly spec: RowSpec | null;
  readonly kind: 'data' | 'heading';
}

export interface BodyPlan {
  readonly layout: CompiledLayout;
  readonly labelColumn: number;
  readonly groupColumns: readonly number[];
  /** How many value columns there are. */
  readonly width: number;
  readonly rows: BodyRows;
  /** First row below the band. */
  readonly from: number;
  /** Whether the row heads a table of its own. */
  readonly headsTable: (row: number) => boolean;
}

interface Scan {
  readonly plan: BodyPlan;
  readonly rows: PlacedRow[];
  /** The specs of `rows`. */
  readonly seen: Set<RowSpec | null>;
  pending: PlacedRow[];
  group: string | null;
  groupTexts: string[];
  last: number;
  totalSeen: boolean;
}

/** The table's rows; empty when nothing below the band looks like its body. */
export function scanBody(plan: BodyPlan): PlacedRow[] {
  const scan: Scan = { plan, rows: [], seen: new Set(), pending: [], group: null, groupTexts: [], last: plan.from - 1, totalSeen: false };
  for (let i = 0; ; i++) {
    const row = plan.rows.at(i);
    if (row === null) break;
    if (row.hasContent && takeRow(scan, row, i + 1) === 'end') break;
  }
  return scan.rows;
}

function takeRow(scan: Scan, row: BodyRow, below: number): 'end' | 'taken' {
  const { plan } = scan;
  if (row.repeatsHeader && scan.rows.length > 0) return repeatHeader(scan, row, below);
  if (row.filled > 1 && plan.headsTable(row.row)) return 'end';
  const spec = labelled(scan, row);
  const gap = row.row - scan.last - 1;
  if (gap > 0 && !continuesAfterGap(scan, gap, spec, row, below)) return 'end';
  // Words or years where figures belong head another table.
  if (plan.layout.kind === 'statement' && row.wordsAlone && !isUnreadable(scan, spec, plan.rows.values(row))) return 'end';
  scan.last = row.row;
  if (row.filled === 0) takeHeading(scan, row, spec);
  else takeData(scan, row, spec);
  return 'taken';
}

/**
 * A page's repeated header goes on with the table; after its total, or below a title of its own, it is another. Below a
 * page's foot it goes on where the declared rows that follow are those the table lacks.
 */
function repeatHeader(scan: Scan, { row }: BodyRow, below: number): 'end' | 'taken' {
  if (scan.totalSeen || (scan.pending.length > 0 && !complements(scan, rowsFrom(scan, below, LOOK_BELOW)))) return 'end';
  scan.pending = scan.pending.filter(({ spec }) => spec !== null);
  scan.last = row;
  return 'taken';
}

function rowsFrom({ plan }: Scan, first: number, count: number): BodyRow[] {
  return Array.from({ length: count }, (_, i) => plan.rows.at(first + i)).filter((row) => row !== null);
}

function complements(scan: Scan, below: readonly BodyRow[]): boolean {
  const joined = below.filter(({ row }, i) => row === (below[0] as BodyRow).row + i);
  const declared = joined.map(({ keys }) => rowForKeys(scan.plan.layout, keys)).filter((spec) => spec !== null && spec.role !== 'subtotal');
  return declared.some((spec) => spec?.optional !== true) && declared.every((spec) => !scan.seen.has(spec));
}

/** The row's spec; a label printed over two rows is tried whole when its second half alone means nothing. */
function labelled(scan: Scan, { label, keys, row }: BodyRow): RowSpec | null {
  const { layout } = scan.plan;
  if (label === '') return null;
  const spec = rowForKeys(layout, keys);
  const above = scan.pending.at(-1);
  if (spec !== null || above === undefined || above.spec !== null || above.row !== row - 1) return spec;
  return rowForLabel(layout, `${above.label}\n${label}`) ?? rowForLabel(layout, `${above.label} ${label}`);
}

/** After empty rows a table goes on only where its own rows follow. */
function continuesAfterGap(scan: Scan, gap: number, spec: RowSpec | null, row: BodyRow, below: number): boolean {
  if (scan.rows.length === 0) return gap <= 2;
  if (spec !== null && !scan.seen.has(spec) && spec.role !== 'subtotal') return gap <= 3;
  if (scan.totalSeen) return false;
  if (row.filled === 0 && resumesBelow(scan, rowsFrom(scan, below, LOOK_BELOW))) return gap <= 3;
  if (gap > 1) return false;
  if (row.filled > 0) return row.figures > 0 && !onlyYears(scan.plan.rows.values(row));
  // A line of text below a gap is a group's heading only when the table's own figures follow at once.
  const next = scan.plan.rows.at(below);
  if (next === null || next.row !== scan.last + gap + 2) return false;
  return next.label !== '' && next.figures * 2 >= scan.plan.width;
}

/** Lines of text, then the header again and rows that the table lacks: the top of its next page. */
function resumesBelow(scan: Scan, below: readonly BodyRow[]): boolean {
  const at = below.findIndex(({ filled }) => filled > 0);
  return at >= 0 && below[at]?.repeatsHeader === true && complements(scan, below.slice(at + 1));
}

function onlyYears(values: readonly RawCell[]): boolean {
  return values.every((cell) => isYear(cell));
}

/** A bracketed figure, or whatever a row that the table still lacks holds: no header, but figures nobody can read. */
function isUnreadable(scan: Scan, spec: RowSpec | null, values: readonly RawCell[]): boolean {
  if (values.some((cell) => BRACKETED.test(textOf(cell).trim()))) return true;
  if (spec === null) return false;
  return values.some((cell) => !isYear(cell) && looksLikeFigure(textOf(cell))) || !scan.seen.has(spec);
}

const BRACKETED = /^\([-\d\s.,]*\d[\d\s.,]*\)$/;

function takeHeading(scan: Scan, { row, label, keys }: BodyRow, spec: RowSpec | null): void {
  const placed: PlacedRow = { row, label, labelKey: keys[0], group: null, spec, kind: spec === null || spec.role === 'heading' ? 'heading' : 'data' };
  if (placed.kind === 'heading') {
    scan.pending.push(placed);
    return;
  }
  flush(scan);
  put(scan, { ...placed, group: scan.group });
}

function put(scan: Scan, placed: PlacedRow): void {
  scan.rows.push(placed);
  scan.seen.add(placed.spec);
}

function flush(scan: Scan): void {
  const heading = scan.pending.at(-1);
  if (heading !== undefined && heading.spec === null) scan.group = heading.label;
  if (heading !== undefined && heading.spec !== null) scan.group = null;
  for (const placed of scan.pending) put(scan, placed);
  scan.pending = [];
}

function takeData(scan: Scan, row: BodyRow, spec: RowSpec | null): void {
  const { label, keys } = row;
  if (scan.pending.length > 0) {
    mendSplitLabel(scan, row, spec);
    flush(scan);
  }
  const group = groupOf(scan, row.grid, label);
  put(scan, { row: row.row, label, labelKey: keys[0], group, spec, kind: 'data' });
  if (spec?.role === 'total') scan.totalSeen = true;
}

/** The upper half of a label printed over two rows is no heading. */
function mendSplitLabel(scan: Scan, { keys }: BodyRow, spec: RowSpec | null): void {
  if (spec === null || rowForKeys(scan.plan.layout, keys) === spec) return;
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
