/** What an implementation of the `Workbook` port brings to be tested, and what every part of the contract needs. */
import type { CellWrite, Workbook, WorkbookChanges, WorkbookRefusal } from '../../../src/app/ports';
import type { SheetRange } from '../../../src/core/address';
import type { CellValue, DefinedName, RawCell, RawWorkbook, Rect, SheetGrid } from '../../../src/core/grid';

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** The workbook as it is now, read by other means than the implementation's own session. */
  readonly readBack: () => Promise<RawWorkbook>;
  /** How a cell looks now, by the same means. */
  readonly look: (at: string, sheet?: string) => Promise<CellLook>;
  readonly close: () => Promise<void>;
}

export interface WorkbookSubject {
  /** Opens a workbook that holds this. */
  open(workbook: RawWorkbook, extras?: Extras): Promise<OpenedWorkbook>;
  /** Formulas get their results from the workbook itself; otherwise the written `value` is the result. */
  readonly calculates: boolean;
  /** Whether `open` can make array formulas. */
  readonly arrays: boolean;
}

export interface CellLook {
  readonly bold: boolean;
  /** The words it offers; `other`: a rule of another kind. */
  readonly list: readonly string[] | 'other' | null;
  /** Its column's, in characters; null: the sheet's own. */
  readonly width: number | null;
}

/** What a raw workbook has no place for. */
export interface Extras {
  /** Formulas that fill the whole rectangle. */
  readonly arrays?: readonly ArrayFormula[];
  /** Cells that may be edited though their sheet is protected; they must hold something. */
  readonly unlocked?: readonly SheetRange[];
  /** Cells that take whole numbers only. */
  readonly wholeNumbers?: readonly SheetRange[];
}

export interface ArrayFormula {
  readonly sheet: string;
  readonly rect: Rect;
  readonly formula: string;
}

export type Opening = WorkbookSubject['open'];

export interface Contract {
  readonly open: Opening;
  readonly subject: WorkbookSubject;
}

export const SHEET = 'Blad 1';

/** `B3` → a cell of the sheet; `more` gives its formula and format. */
export function cellOf(at: string, value: CellValue, more: Partial<Pick<RawCell, 'formula' | 'format'>> = {}): RawCell {
  return { ...place(at), value, ...more };
}

export function write(at: string, value: CellValue, more: Partial<CellWrite> = {}): CellWrite {
  return { sheet: SHEET, ...place(at), formula: null, value, ...more };
}

export function place(at: string): { row: number; column: number } {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(at) ?? [];
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

export function sheetOf(cells: readonly RawCell[], more: Partial<SheetGrid> & { readonly hiddenRows?: readonly number[] } = {}): SheetGrid {
  const { hiddenRows = [], ...rest } = more;
  const numbers = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const rows = numbers.map((row) => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    return hiddenRows.includes(row) ? { row, cells: own, hidden: true } : { row, cells: own };
  });
  return { name: SHEET, rows, merges: [], hidden: false, protected: false, hiddenColumns: [], ...rest };
}

export function bookOf(sheets: readonly SheetGrid[], names: readonly DefinedName[] = []): RawWorkbook {
  return { fileName: null, sheets, names, date1904: false };
}

export function nameOf(name: string, refersTo: string, more: Partial<DefinedName> = {}): DefinedName {
  return { name, sheet: null, refersTo, comment: null, hidden: false, ...more };
}

/** Only what counts: empty cells that are merely formatted, empty comments, and the order of names and merges, do not. */
export function content({ sheets, names, date1904 }: RawWorkbook): unknown {
  return {
    date1904,
    names: names.map((name) => ({ ...name, comment: name.comment === '' ? null : name.comment })).sort((a, b) => (`${a.name} ${a.sheet ?? ''}` < `${b.name} ${b.sheet ?? ''}` ? -1 : 1)),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      hiddenColumns: sheet.hiddenColumns.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
      rows: sheet.rows.flatMap(({ row, cells, hidden }) => {
        const kept = cells.filter(({ value, formula }) => value !== null || formula !== undefined).map(plainCell);
        return kept.length === 0 ? [] : [{ row, cells: kept, hidden: hidden === true }];
      }),
    })),
  };
}

function plainCell({ row, column, value, formula, format = 'General' }: RawCell): unknown {
  return { row, column, value, format, ...(formula === undefined ? {} : { formula }) };
}

export function cellAt({ sheets }: RawWorkbook, at: string, sheet = SHEET): RawCell | null {
  const { row, column } = place(at);
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column) ?? null;
}

/** `A3:B5` of the sheet. */
export function rangeOf(from: string, to: string = from, sheet = SHEET): SheetRange {
  const [first, last] = [place(from), place(to)];
  return { sheet, rect: { top: first.row, left: first.column, bottom: last.row, right: last.column } };
}

/** Reads first, as every use case does, then writes. */
export async function readAndWrite(workbook: Workbook, changes: WorkbookChanges): Promise<WorkbookChanges> {
  await workbook.read();
  return workbook.write(changes);
}

/** The refusal that a write meets. */
export async function refusalOf(writing: Promise<unknown>): Promise<Pick<WorkbookRefusal, 'reason' | 'detail'>> {
  const error: unknown = await writing.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof Error) || error.name !== 'WorkbookRefusal') throw new Error(`no refusal: ${String(error)}`);
  const { reason, detail } = error as WorkbookRefusal;
  return { reason, detail };
}
