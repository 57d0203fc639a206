/** What Univer says happened, as what somebody did. Its mutations are read, never its commands: an undo is one too. */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { GridEdit, GridEvent } from './grid';
import { layoutEvents, type LayoutParams, type Range } from './univer-layout-events';

/** A mutation as the facade reports it. */
export interface Executed {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/** Marks what the grid was told, so that it is not heard as something somebody did. */
export const FROM_HOST = { onlyLocal: true, fromHost: true } as const;

interface Params extends LayoutParams {
  readonly subUnitId?: string;
  readonly cellValue?: CellValues;
  readonly selections?: readonly { readonly range: Range }[];
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly index?: number;
  readonly name?: string;
  readonly visible?: boolean;
  /** The command that the mutation is part of. */
  readonly trigger?: string;
}

type CellValues = Readonly<Record<string, Readonly<Record<string, Touched | null>>>>;

interface Touched {
  readonly s?: unknown;
  readonly v?: unknown;
  readonly t?: unknown;
}

/**
 * What was last typed, letter by letter. Univer reads `0,5 %` as Americans do, as five per cent; what a typed text means is the
 * host's to say.
 */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Univer keeps formulas right by itself when cells move; the workbook has done so already, as Excel does. */
const MOVES_CELLS = /^sheet\.command\.(?:insert-(?:row|col|multi|range)|remove-(?:row|col)|delete-range|move-range|paste-by-short-key|paste$|set-worksheet-name)/;

/** What makes no difference to the workbook: heights that Univer measures, room at the edges, its own notes. */
const HARMLESS: ReadonlySet<string> = new Set([
  'set-worksheet-row-auto-height', 'set-worksheet-row-is-auto-height', 'set-worksheet-row-count', 'set-worksheet-column-count',
  'mark-dirty-filter-change', 'copy-worksheet-end', 'empty', 'set-row-data', 'set-col-data', 'set-worksheet-permission-points',
]);

export function gridEvents({ id, params, options }: Executed, api: FUniver, typed: Typed | null): GridEvent[] {
  const { fromHost, fromFormula } = (options ?? {}) as { fromHost?: boolean; fromFormula?: boolean };
  if (fromHost === true || fromFormula === true) return [];
  const said = (params ?? {}) as Params;
  const sheet = said.subUnitId ?? '';
  if (id === 'sheet.operation.set-selections') return selection(sheet, said);
  if (id === 'sheet.operation.set-cell-edit-visible') return [{ kind: 'editing', on: said.visible === true }];
  if (!id.startsWith('sheet.mutation.')) return [];
  const mutation = id.slice('sheet.mutation.'.length);
  if (HARMLESS.has(mutation)) return [];
  return sheetEvents(mutation, sheet, said) ?? cellEvents(mutation, sheet, said, api, typed) ?? layoutEvents(mutation, sheet, said) ?? [{ kind: 'unknown', name: mutation }];
}

function sheetEvents(mutation: string, sheet: string, said: Params): GridEvent[] | null {
  switch (mutation) {
    case 'insert-sheet':
      return said.sheet === undefined ? [] : [{ kind: 'sheet-added', sheet: said.sheet.id, name: said.sheet.name, at: said.index ?? 0 }];
    case 'remove-sheet':
      return [{ kind: 'sheet-deleted', sheet }];
    case 'set-worksheet-name':
      return [{ kind: 'sheet-renamed', sheet, name: said.name ?? '' }];
    default:
      return null;
  }
}

function cellEvents(mutation: string, sheet: string, said: Params, api: FUniver, typed: Typed | null): GridEvent[] | null {
  if (mutation !== 'set-range-values') return null;
  const { cellValue = {}, trigger = '' } = said;
  const places = Object.entries(cellValue).flatMap(([row, columns]) => Object.entries(columns).map(([column, touched]) => ({ row: Number(row), column: Number(column), touched })));
  if (places.length === 0) return [];
  const isFollowing = MOVES_CELLS.test(trigger) && places.every(({ touched }) => touched !== null && Object.keys(touched).every((key) => key === 'f' || key === 'si'));
  const isEntered = ({ touched }: Place): boolean => touched === null || Object.keys(touched).some((key) => key !== 's');
  const rectOf = ({ row, column }: Place): { top: number; left: number; bottom: number; right: number } => ({ top: row, bottom: row, left: column, right: column });
  if (isFollowing) return [{ kind: 'redrawn', sheet, rects: places.map(rectOf) }];
  const [entered, looks] = [places.filter(isEntered), places.filter((place) => !isEntered(place))];
  return [
    ...(entered.length === 0 ? [] : [{ kind: 'edited' as const, sheet, cells: editedCells(entered, sheet, api).map((edit) => asTyped(edit, sheet, typed)) }]),
    ...(looks.length === 0 ? [] : [{ kind: 'redrawn' as const, sheet, rects: looks.map(rectOf) }]),
  ];
}

function asTyped(edit: GridEdit, sheet: string, typed: Typed | null): GridEdit {
  const { row, column, formula } = edit;
  const here = typed !== null && formula === null && typed.sheet === sheet && typed.row === row && typed.column === column;
  return here ? { row, column, formula, value: typed.text.replace(/[\r\n]+$/, '') } : edit;
}

function selection(sheet: string, { selections }: Params): GridEvent[] {
  const range = selections?.at(-1)?.range;
  if (range === undefined || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return [];
  return [{ kind: 'selected', sheet, rect: { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn } }];
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly touched: Touched | null;
}

/** The touched cells as they now are: a filled-down formula is only an id in the mutation. */
function editedCells(places: readonly Place[], sheetId: string, api: FUniver): GridEdit[] {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
  if (sheet === null || sheet === undefined) return [];
  return places.map(({ row, column, touched }) => {
    const range = sheet.getRange(row, column);
    const formula = range.getFormula().trimEnd();
    const format = touched?.s === undefined || touched.s === null ? undefined : range.getNumberFormat();
    // A copied text has its kind said, though it be none; pasted from elsewhere it is read as if it were typed.
    const isText = touched !== null && 't' in touched && typeof touched.v === 'string';
    const at = { row, column, ...(isText ? { isText } : {}), ...(format === undefined || format === '' ? {} : { format }) };
    return formula === '' ? { ...at, formula: null, value: plainValue(range.getCellData()) } : { ...at, formula, value: null };
  });
}

function plainValue(cell: ICellData | null): GridEdit['value'] {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n?$/, '').replaceAll('\r', '\n');
  const value = cell?.v ?? null;
  return cell?.t === CellValueType.BOOLEAN ? Boolean(value) : value;
}
