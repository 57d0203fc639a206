/** What Univer says happened, as what somebody did. Its mutations are read, never its commands: an undo is one too. */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { GridEdit, GridEvent } from './grid';

/** A mutation as the facade reports it. */
export interface Executed {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/** Marks what the grid was told, so that it is not heard as something somebody did. */
export const FROM_HOST = { onlyLocal: true, fromHost: true } as const;

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, Touched | null>>>>;
  readonly range?: Range;
  readonly selections?: readonly { readonly range: Range }[];
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly index?: number;
  readonly name?: string;
  readonly visible?: boolean;
}

interface Touched {
  readonly s?: unknown;
}

interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
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

export function gridEvent({ id, params, options }: Executed, api: FUniver, typed: Typed | null): GridEvent | null {
  const { fromHost, fromFormula } = (options ?? {}) as { fromHost?: boolean; fromFormula?: boolean };
  if (fromHost === true || fromFormula === true) return null;
  const said = (params ?? {}) as Params;
  const sheet = said.subUnitId ?? '';
  switch (id) {
    case 'sheet.mutation.set-range-values':
      return { kind: 'edited', sheet, cells: editedCells(said, api).map((edit) => asTyped(edit, sheet, typed)) };
    case 'sheet.operation.set-selections':
      return selection(sheet, said);
    case 'sheet.mutation.insert-row':
    case 'sheet.mutation.insert-col':
      return lines('inserted', sheet, id.endsWith('row'), said.range);
    case 'sheet.mutation.remove-rows':
    case 'sheet.mutation.remove-col':
      return lines('deleted', sheet, id.endsWith('rows'), said.range);
    case 'sheet.mutation.insert-sheet':
      return said.sheet === undefined ? null : { kind: 'sheet-added', sheet: said.sheet.id, name: said.sheet.name, at: said.index ?? 0 };
    case 'sheet.mutation.remove-sheet':
      return { kind: 'sheet-deleted', sheet };
    case 'sheet.mutation.set-worksheet-name':
      return { kind: 'sheet-renamed', sheet, name: said.name ?? '' };
    case 'sheet.operation.set-cell-edit-visible':
      return { kind: 'editing', on: said.visible === true };
    default:
      return null;
  }
}

function asTyped(edit: GridEdit, sheet: string, typed: Typed | null): GridEdit {
  const { row, column, formula } = edit;
  const here = typed !== null && formula === null && typed.sheet === sheet && typed.row === row && typed.column === column;
  return here ? { row, column, formula, value: typed.text.replace(/[\r\n]+$/, '') } : edit;
}

function selection(sheet: string, { selections }: Params): GridEvent | null {
  const range = selections?.at(-1)?.range;
  if (range === undefined || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return null;
  return { kind: 'selected', sheet, rect: { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn } };
}

function lines(kind: 'inserted' | 'deleted', sheet: string, rows: boolean, range: Range | undefined): GridEvent | null {
  if (range === undefined) return null;
  const [from, to] = rows ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { kind, sheet, what: rows ? 'rows' : 'columns', at: from, count: to - from + 1 };
}

/** The touched cells as they now are: a filled-down formula is only an id in the mutation. */
function editedCells({ subUnitId, cellValue }: Params, api: FUniver): GridEdit[] {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId ?? '');
  if (sheet === null || sheet === undefined || cellValue === undefined) return [];
  return Object.entries(cellValue).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, touched]) => {
      const range = sheet.getRange(Number(row), Number(column));
      const formula = range.getFormula();
      const format = touched?.s === undefined || touched.s === null ? undefined : range.getNumberFormat();
      const at = { row: Number(row), column: Number(column), ...(format === undefined || format === '' ? {} : { format }) };
      return formula === '' ? { ...at, formula: null, value: plainValue(range.getCellData()) } : { ...at, formula, value: null };
    }),
  );
}

function plainValue(cell: ICellData | null): GridEdit['value'] {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n?$/, '').replaceAll('\r', '\n');
  const value = cell?.v ?? null;
  return cell?.t === CellValueType.BOOLEAN ? Boolean(value) : value;
}
