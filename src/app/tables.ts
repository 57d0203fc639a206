/** A raw workbook's tables: those bound by name, and on request those found. */
import type { Binding, ReportHeader } from '../core/binding';
import { bindingsOf, PROTOCOL_SHEET, reportHeader } from '../core/binding';
import type { Placement, Unplaced } from '../core/detect';
import { detectTables, placeInRect } from '../core/detect';
import type { Finding } from '../core/finding';
import type { RawWorkbook, Rect, SheetGrid } from '../core/grid';
import type { TableContext } from '../core/parse';
import { parseTable } from '../core/parse';
import type { Table } from '../core/table';
import { layoutById, LAYOUTS } from '../layouts/index';
import { bindingFindings, edgeFindings, overlapFinding } from './binding-findings';
import type { TableMemo } from './table-memo';
import { NO_MEMO } from './table-memo';

export interface WorkbookTables {
  readonly header: ReportHeader;
  readonly tables: readonly Table[];
  readonly unplaced: readonly Unplaced[];
  /** What is wrong with the bindings themselves. */
  readonly findings: readonly Finding[];
  /** The publication of each pulled table, whether read or not. */
  readonly pulled: readonly string[];
}

export interface ReadOptions {
  /** Look for tables that no name binds. */
  readonly find: boolean;
  /** Read pulled tables too, as a comparison does; they are nobody's to check or publish. */
  readonly pulled?: boolean;
  /** Set on tables of another file than the one being checked. */
  readonly file?: string;
  readonly memo?: TableMemo;
}

interface Bound {
  readonly binding: Extract<Binding, { kind: 'range' }>;
  readonly placement: Placement | null;
}

/** Reads every bound table and, with `find`, every other table a layout fits. Never throws for what users did. */
export function readTables(workbook: RawWorkbook, options: ReadOptions): WorkbookTables {
  const header = reportHeader(workbook);
  const bindings = bindingsOf(workbook);
  const memo = options.memo ?? NO_MEMO;
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const bound = bindings.flatMap((binding) => (binding.kind === 'range' && (options.pulled === true || !isPulled(binding)) ? [placeBound(binding, sheets, memo)] : []));
  const { placed, overlaps } = withoutOverlaps(bound.filter((one): one is PlacedBound => one.placement !== null));
  const taken = takenRects(bindings, placed);
  const found = options.find ? findTables(workbook, taken, memo) : { placements: [], unplaced: [] };
  const context = contextOf(header, options);
  const tables = inOrder(workbook, [
    ...placed.map(({ binding, placement }) => parse(sheets, placement, { ...context, name: binding.name.name, unit: binding.comment?.unit ?? null }, memo)),
    ...found.placements.map((placement) => parse(sheets, placement, context, memo)),
  ]);
  const findings = [...bindingFindings(bindings, bound, workbook.sheets[0]?.name ?? ''), ...overlaps, ...placed.flatMap(({ binding, placement }) => edgeFindings(sheets, binding, placement))];
  const pulled = bindings.flatMap(({ comment }) => comment?.pulled ?? []);
  return { header, tables, unplaced: found.unplaced, findings, pulled };
}

type PlacedBound = Bound & { readonly placement: Placement };

/** One table is checked and published once: of names over it the one that says what it is counts, else the first. */
function withoutOverlaps(all: readonly PlacedBound[]): { placed: PlacedBound[]; overlaps: Finding[] } {
  const placed: PlacedBound[] = [];
  const overlaps: Finding[] = [];
  const saying = [...all.filter((one) => one.binding.comment !== null), ...all.filter((one) => one.binding.comment === null)];
  for (const one of saying) {
    const other = placed.find((earlier) => overlap(earlier.placement, one.placement));
    if (other === undefined) placed.push(one);
    else overlaps.push(overlapFinding(one.binding, other.binding.name.name));
  }
  return { placed, overlaps };
}

function overlap(a: Placement, b: Placement): boolean {
  if (a.sheet !== b.sheet) return false;
  return a.rect.top <= b.rect.bottom && b.rect.top <= a.rect.bottom && a.rect.left <= b.rect.right && b.rect.left <= a.rect.right;
}

/** By sheet, row and column, bound and found alike. */
function inOrder(workbook: RawWorkbook, tables: readonly Table[]): Table[] {
  const order = new Map(workbook.sheets.map((sheet, at) => [sheet.name, at]));
  const sheetOf = (table: Table): number => order.get(table.sheet) ?? 0;
  return [...tables].sort((a, b) => sheetOf(a) - sheetOf(b) || a.rect.top - b.rect.top || a.rect.left - b.rect.left);
}

function isPulled(binding: Binding): boolean {
  return binding.comment !== null && binding.comment.pulled !== null;
}

/** The comment names the layout; without one, where it does not fit, or where another fits clearly better, the best of all. */
function placeBound(binding: Extract<Binding, { kind: 'range' }>, sheets: ReadonlyMap<string, SheetGrid>, memo: TableMemo): Bound {
  const sheet = sheets.get(binding.range.sheet) as SheetGrid;
  const hint = binding.comment?.layout ?? '';
  const { rect } = binding.range;
  const placement = memo.ofSheet(sheet, `bound ${hint} ${JSON.stringify(rect)}`, () => placeAs(sheet, rect, hint));
  return { binding, placement };
}

/** The table in a rectangle that is said to be of the layout `hint` (an id, or nothing); null when none fits. */
export function placeAs(sheet: SheetGrid, rect: Rect, hint: string): Placement | null {
  const hinted = layoutById(hint);
  const asHinted = hinted === null ? null : placeInRect(sheet, rect, [hinted]);
  if (asHinted !== null && asHinted.confidence >= 1 - CLEARLY) return asHinted;
  const best = placeInRect(sheet, rect, LAYOUTS);
  return best !== null && (asHinted === null || fitsBetter(best, asHinted)) ? best : asHinted;
}

const CLEARLY = 0.1;

function fitsBetter(one: Placement, other: Placement): boolean {
  const known = ({ columns }: Placement): number => columns.filter(({ spec, duplicate }) => spec !== null && !duplicate).length;
  return known(one) > known(other) && one.confidence > other.confidence + CLEARLY;
}

interface Taken {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Pulled tables and sheet-scoped copies are never one's own (B4), so they are not looked for either. */
function takenRects(bindings: readonly Binding[], placed: readonly PlacedBound[]): Taken[] {
  const pulled = bindings.flatMap((binding) =>
    (binding.kind === 'range' && isPulled(binding)) || (binding.kind === 'twin' && binding.comment !== null) ? [binding.range] : [],
  );
  return [...pulled, ...placed.map(({ placement }) => ({ sheet: placement.sheet, rect: placement.rect }))];
}

function findTables(workbook: RawWorkbook, taken: readonly Taken[], memo: TableMemo): { placements: Placement[]; unplaced: Unplaced[] } {
  const placements: Placement[] = [];
  const unplaced: Unplaced[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.name === PROTOCOL_SHEET) continue;
    const here = taken.filter((one) => one.sheet === sheet.name);
    const detected = memo.ofSheet(sheet, `found ${JSON.stringify(here.map(({ rect }) => rect))}`, () => detectTables(without(sheet, here), LAYOUTS));
    placements.push(...detected.placements);
    unplaced.push(...detected.unplaced);
  }
  return { placements, unplaced };
}

/** The sheet without the cells of tables already bound. */
function without(sheet: SheetGrid, taken: readonly Taken[]): SheetGrid {
  const rects = taken.map((one) => one.rect);
  if (rects.length === 0) return sheet;
  const inside = (row: number, column: number): boolean =>
    rects.some((rect) => row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right);
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !inside(row.row, cell.column)) }));
  return { ...sheet, rows: rows.filter((row) => row.cells.length > 0) };
}

function contextOf(header: ReportHeader, options: ReadOptions): TableContext {
  const { period } = header;
  return {
    name: null,
    unit: null,
    year: period === null ? null : Number(period.slice(0, 4)),
    month: period === null ? null : Number(period.slice(4)),
    ...(options.file === undefined ? {} : { file: options.file }),
  };
}

function parse(sheets: ReadonlyMap<string, SheetGrid>, placement: Placement, context: TableContext, memo: TableMemo): Table {
  return memo.ofPlacement(placement, JSON.stringify(context), () => parseTable(sheets.get(placement.sheet) as SheetGrid, placement, context));
}
