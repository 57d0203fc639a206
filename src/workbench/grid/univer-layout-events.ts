/** What Univer says happened to rows, columns, sheets and blocks of cells. */
import type { Rect } from '../../core/grid';
import type { GridEvent, Lines, Span } from './grid';
import { charactersIn } from './univer-data';

export interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface LayoutParams {
  readonly range?: Range;
  readonly ranges?: readonly Range[];
  readonly fromRange?: Range;
  readonly toRange?: Range;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly values?: Readonly<Record<string, { readonly ranges: readonly Range[] }>>;
  readonly refMap?: Readonly<Record<string, { readonly pattern: string }>>;
  readonly colWidth?: number | Readonly<Record<string, number>>;
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly toOrder?: number;
}

/** Null: none of these. */
export function layoutEvents(mutation: string, sheet: string, said: LayoutParams): GridEvent[] | null {
  const rects = (said.ranges ?? []).map(rectOf);
  switch (mutation) {
    case 'insert-row':
    case 'insert-col':
      return lines('inserted', sheet, mutation === 'insert-row' ? 'rows' : 'columns', said.range);
    case 'remove-rows':
    case 'remove-col':
      return lines('deleted', sheet, mutation === 'remove-rows' ? 'rows' : 'columns', said.range);
    case 'move-range':
      return moved(said);
    case 'add-worksheet-merge':
    case 'remove-worksheet-merge':
      return [{ kind: mutation === 'add-worksheet-merge' ? 'merged' : 'unmerged', sheet, rects }];
    case 'set.numfmt':
      return Object.entries(said.values ?? {}).map(([id, { ranges }]) => ({ kind: 'formatted', sheet, rects: ranges.map(rectOf), format: said.refMap?.[id]?.pattern ?? 'General' }));
    case 'remove.numfmt':
      return [{ kind: 'formatted', sheet, rects, format: 'General' }];
    case 'set-worksheet-col-width':
      return sized(sheet, said);
    case 'set-frozen':
      return [{ kind: 'frozen', sheet, rows: Math.max(0, said.startRow ?? 0), columns: Math.max(0, said.startColumn ?? 0) }];
    case 'set-worksheet-order':
      return [{ kind: 'sheet-moved', sheet, at: said.toOrder ?? 0 }];
    default:
      return null;
  }
}

function rectOf({ startRow, endRow, startColumn, endColumn }: Range): Rect {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function lines(kind: 'inserted' | 'deleted', sheet: string, what: Lines, range: Range | undefined): GridEvent[] {
  if (range === undefined) return [];
  const { from, to } = spanOf(range, what);
  return [{ kind, sheet, what, at: from, count: to - from + 1 }];
}

function spanOf({ startRow, endRow, startColumn, endColumn }: Range, what: Lines): Span {
  return what === 'rows' ? { from: startRow, to: endRow } : { from: startColumn, to: endColumn };
}

function moved({ fromRange, toRange, from, to }: LayoutParams): GridEvent[] {
  if (fromRange === undefined || toRange === undefined || from === undefined || to === undefined) return [{ kind: 'unknown', name: 'move-range' }];
  return [{ kind: 'moved', sheet: from.subUnitId, rect: rectOf(fromRange), to: { sheet: to.subUnitId, row: toRange.startRow, column: toRange.startColumn } }];
}

/** One width for all, or one for each column by its number. */
function sized(sheet: string, { ranges = [], colWidth }: LayoutParams): GridEvent[] {
  if (typeof colWidth === 'number') return [{ kind: 'sized', sheet, columns: ranges.map((range) => spanOf(range, 'columns')), width: charactersIn(colWidth) }];
  return Object.entries(colWidth ?? {}).map(([column, pixels]) => ({ kind: 'sized', sheet, columns: [{ from: Number(column), to: Number(column) }], width: charactersIn(pixels) }));
}
