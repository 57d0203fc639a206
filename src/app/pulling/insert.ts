/** A publication's tables put into the workbook, each on a sheet of its own, named and marked as pulled. */
import { isValidName } from '../../core/binding';
import type { DefinedName, RawWorkbook } from '../../core/grid';
import type { SnapshotTable } from '../../core/snapshot';
import { freeName, takenNames } from '../bindings/names';
import type { CellWrite, ColumnWidth } from '../ports';
import { absoluteRange, pulledComment } from '../pull';
import { freeSheetName } from '../sheet-names';
import type { Lang } from '../wording/lang';
import { oneLine } from '../wording/place';
import type { PulledFrom } from './pulled-table';
import { pulledTable } from './pulled-table';
import type { InsertedTable, InsertionPlan } from './types';
import { insertedWidths } from './widths';

/** All tables, or those named. Every text is written as text; nothing that stands is touched. */
export function planInsertion(workbook: RawWorkbook, from: PulledFrom, lang: Lang, tables: readonly string[] | null = null): InsertionPlan {
  const { tables: published } = from.snapshot;
  const sheetNames = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const names = takenNames(workbook);
  const chosen = published.filter(({ name }) => tables === null || tables.includes(name));
  const made = chosen.map((table) => {
    const name = freeName(isValidName(table.name) ? table.name.slice(0, 250) : 'Tabell', names);
    return onSheet(table, { name, sheet: freeSheetName(name, sheetNames), from, lang });
  });
  return {
    changes: {
      cells: made.flatMap(({ cells }) => cells),
      newSheets: made.map(({ sheet }) => sheet),
      names: made.map(({ name }) => name),
      columnWidths: made.flatMap(({ widths }) => widths),
    },
    tables: made.map(({ table }) => table),
  };
}

interface Made {
  readonly sheet: string;
  readonly cells: readonly CellWrite[];
  readonly name: DefinedName;
  readonly table: InsertedTable;
  readonly widths: readonly ColumnWidth[];
}

function onSheet(table: SnapshotTable, { name, sheet, from, lang }: { readonly name: string; readonly sheet: string; readonly from: PulledFrom; readonly lang: Lang }): Made {
  const pulled = pulledTable(table, from, lang);
  const { cells, rect } = pulled;
  return {
    sheet,
    table: { name, title: oneLine(table.title ?? name), range: { sheet, rect }, rows: table.rows.length, columns: table.columns.length },
    cells: cells.map((cell) => asWrite(sheet, cell)),
    name: { name, sheet: null, refersTo: absoluteRange(sheet, rect), comment: pulledComment(from.commit.id), hidden: false },
    widths: insertedWidths(pulled).map((one) => ({ sheet, ...one })),
  };
}

function asWrite(sheet: string, { row, column, value, format, header, bold }: ReturnType<typeof pulledTable>['cells'][number]): CellWrite {
  return { sheet, row, column, formula: null, value, ...(format === undefined ? {} : { format }), ...(header === true || bold === true ? { bold: true } : {}) };
}
