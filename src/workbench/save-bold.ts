/** Bold that was set or taken away since the file was opened: raw grids do not carry it. */
import type { CellWrite } from '../app/ports';
import type { RawWorkbook } from '../core/grid';
import type { Book } from './host/model/book';
import { cellAt } from './host/model/cells';
import type { Row, SheetState } from './host/model/types';

export interface BoldChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly bold: boolean;
}

/**
 * Only what differs: of the rest of the file's looks the workbook knows nothing, and they stay. A sheet that is new under
 * the name of one the file still has takes over its cells, so there each says for itself.
 */
export function changedBold(sheets: ReadonlyMap<string, SheetState>, file: RawWorkbook, book: Book): BoldChange[] {
  const names = new Set(file.sheets.map(({ name }) => name));
  return book.sheets.flatMap(({ id, state }) => {
    const before = sheets.get(id);
    // A sheet that is protected in the file takes no looks; here its cells had none given them either, only moved.
    if (file.sheets.some((sheet) => sheet.protected && sheet.name === state.name)) return [];
    const isTakenOver = before === undefined && names.has(state.name);
    return [...new Set([...state.rows.keys(), ...(before?.rows.keys() ?? [])])].flatMap((row) =>
      inRow(before?.rows.get(row), state.rows.get(row), isTakenOver).map((change) => ({ sheet: state.name, row, ...change })),
    );
  });
}

function inRow(before: Row | undefined, now: Row | undefined, isTakenOver: boolean): Pick<BoldChange, 'column' | 'bold'>[] {
  // A row that was not written into is the same object.
  if (before === now) return [];
  return [...new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])])].flatMap((column) => {
    const old = isTakenOver ? null : before?.get(column)?.style?.bold;
    const bold = now?.get(column)?.style?.bold;
    return old === bold ? [] : [{ column, bold: bold === true }];
  });
}

/** The writes with the bold said too; a cell of which nothing else changed is written as it stands. */
export function withBold(writes: readonly CellWrite[], book: Book, changes: readonly BoldChange[]): CellWrite[] {
  const place = ({ sheet, row, column }: Omit<BoldChange, 'bold'>): string => `${row} ${column} ${sheet}`;
  const left = new Map(changes.map((change) => [place(change), change]));
  const said = writes.map((write) => {
    const bold = left.get(place(write))?.bold;
    left.delete(place(write));
    return bold === undefined ? write : { ...write, bold };
  });
  return [...said, ...[...left.values()].map((change) => asItStands(book, change))];
}

function asItStands(book: Book, { sheet: name, row, column, bold }: BoldChange): CellWrite {
  const sheet = book.sheets.find((one) => one.name === name);
  const { value, formula } = sheet === undefined ? { value: null, formula: undefined } : cellAt(sheet, row, column);
  return { sheet: name, row, column, value, formula: formula ?? null, bold };
}
