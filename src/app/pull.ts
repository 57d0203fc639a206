/** Hämta: a published snapshot as a new workbook, the same for the same publication on any day and machine. */
import { cellName, quoteSheet } from '../core/address';
import { isValidName } from '../core/binding';
import type { DefinedName, Rect } from '../core/grid';
import type { Snapshot, SnapshotTable } from '../core/snapshot';
import { overviewSheet } from './pull-overview';
import type { PulledFrom, PulledSheet } from './pulling/pulled-table';
import { pulledTable } from './pulling/pulled-table';
import { freeSheetName, unlike } from './sheet-names';
import type { Lang } from './wording/lang';
import { OVERVIEW } from './wording/pulled';

export interface PulledBook {
  readonly sheets: readonly PulledSheet[];
  readonly names: readonly DefinedName[];
}

/** An overview first, then one sheet a table, each named and commented as pulled: never checked or pushed as one's own. */
export function pulledBook({ commit, snapshot }: PulledFrom, lang: Lang): PulledBook {
  const sheetNames = namesOfSheets(snapshot, OVERVIEW.sheet[lang]);
  const placed = snapshot.tables.map((table, i) => tableSheet(table, { commit, snapshot }, sheetNames[i] as string, lang));
  const overview = overviewSheet({ commit, snapshot }, sheetNames, lang);
  const names = namesOfTables(snapshot).flatMap((name, i): DefinedName[] => {
    const { sheet, rect } = placed[i] as Placed;
    return [{ name, sheet: null, refersTo: absoluteRange(sheet.name, rect), comment: pulledComment(commit.id), hidden: false }];
  });
  return { sheets: [overview, ...placed.map(({ sheet }) => sheet)], names };
}

interface Placed {
  readonly sheet: PulledSheet;
  readonly rect: Rect;
}

/** Of a sheet that holds one pulled table. */
export function pulledWidths(lead: number): { readonly column: number; readonly width: number }[] {
  return [{ column: lead - 1, width: 40 }, ...(lead === 2 ? [{ column: 0, width: 28 }] : [])];
}

/** How a pulled table is marked, so that nobody checks or publishes it as one's own. */
export function pulledComment(id: string): string {
  return `avstamt pulled=${id}`;
}

function tableSheet(table: SnapshotTable, from: PulledFrom, name: string, lang: Lang): Placed {
  const { cells, rect, lead } = pulledTable(table, from, lang);
  const columnWidths = pulledWidths(lead);
  return { sheet: { name, cells, columnWidths, frozen: { rows: rect.top + 1, columns: lead } }, rect };
}

/** `'Blad 1'!$A$3:$F$20` */
export function absoluteRange(sheet: string, { top, left, bottom, right }: Rect): string {
  const corner = (row: number, column: number): string => cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${quoteSheet(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** From the tables' names, with spaces; unlike each other and the overview. */
function namesOfSheets({ tables }: Snapshot, overview: string): string[] {
  const taken = new Set([overview.toLowerCase()]);
  return tables.map((table) => freeSheetName(table.name, taken));
}

function namesOfTables({ tables }: Snapshot): string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const base = isValidName(table.name) ? table.name.slice(0, 250) : 'Tabell';
    return unlike(taken, (n) => (n === 1 ? base : `${base}_${n}`));
  });
}
