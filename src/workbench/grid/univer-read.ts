/** What the grid holds, read back from Univer. */
import { BooleanNumber, type ICellData, type IStyleData, type IWorksheetData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { GridCell, ShownSheet } from './grid';

type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;

export function readSheets(api: FUniver): ShownSheet[] {
  const workbook = api.getActiveWorkbook();
  if (workbook === null) return [];
  const { sheetOrder, sheets } = workbook.getWorkbook().getSnapshot();
  return sheetOrder.flatMap((id) => {
    const data = sheets[id];
    return data === undefined ? [] : [readSheet(workbook, id, data)];
  });
}

function readSheet(workbook: FWorkbook, id: string, { name = '', cellData, mergeData, hidden, rowData, columnData, freeze }: Partial<IWorksheetData>): ShownSheet {
  return {
    id,
    name,
    cells: entries(cellData).flatMap(([row, columns]) => entries(columns).map(([column, cell]) => readCell(workbook, id, row, column, cell))),
    merges: (mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({ top: startRow, left: startColumn, bottom: endRow, right: endColumn })),
    hidden: hidden === BooleanNumber.TRUE,
    hiddenRows: hiddenLines(rowData),
    hiddenColumns: hiddenLines(columnData).map((column) => ({ from: column, to: column })),
    frozen: { rows: Math.max(0, freeze?.startRow ?? 0), columns: Math.max(0, freeze?.startColumn ?? 0) },
  };
}

function readCell(workbook: FWorkbook, sheet: string, row: number, column: number, cell: ICellData): GridCell {
  const style = typeof cell.s === 'string' ? workbook.getWorkbook().getStyles().get(cell.s) : cell.s;
  const format = (style as IStyleData | null | undefined)?.n?.pattern;
  const formula = formulaOf(workbook, sheet, row, column, cell);
  return { row, column, value: cell.v ?? null, ...(formula === '' ? {} : { formula }), ...(format === undefined ? {} : { format }) };
}

/** A formula filled down is only an id in its cell. */
function formulaOf(workbook: FWorkbook, sheet: string, row: number, column: number, { f, si }: ICellData): string {
  if (typeof f === 'string' && f !== '') return f;
  return si === null || si === undefined ? '' : workbook.getSheetBySheetId(sheet)?.getRange(row, column).getFormula() ?? '';
}

function hiddenLines(lines: IWorksheetData['rowData'] | IWorksheetData['columnData'] | undefined): number[] {
  return entries(lines).flatMap(([line, { hd }]) => (hd === BooleanNumber.TRUE ? [line] : []));
}

function entries<T>(map: { readonly [key: number]: T } | undefined): [number, T][] {
  return Object.entries(map ?? {}).flatMap(([key, item]) => (item === undefined || item === null ? [] : [[Number(key), item] as [number, T]]));
}
