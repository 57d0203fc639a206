/** Hämta: a published snapshot as a new workbook, the same for the same publication on any day and machine. */
import { cellName, quoteSheet } from '../core/address';
import { isValidName } from '../core/binding';
import type { DefinedName, Rect } from '../core/grid';
import type { PulledCell, PulledTable } from '../core/pull-table';
import { pullTable } from '../core/pull-table';
import type { Snapshot, SnapshotTable } from '../core/snapshot';
import { layoutById } from '../layouts/index';
import type { Published } from './ports';
import { freeSheetName, unlike } from './sheet-names';
import { checkCounts, OVERVIEW, unitLine } from './wording/fill-push-pull';
import type { Lang } from './wording/lang';

export interface PulledSheet {
  readonly name: string;
  readonly cells: readonly PulledCell[];
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

export interface PulledBook {
  readonly sheets: readonly PulledSheet[];
  readonly names: readonly DefinedName[];
}

/** An overview first, then one sheet a table, each named and commented as pulled: never checked or pushed as one's own. */
export function pulledBook({ commit, snapshot }: Published, lang: Lang): PulledBook {
  const sheetNames = namesOfSheets(snapshot, OVERVIEW.sheet[lang]);
  const placed = snapshot.tables.map((table, i) => tableSheet(table, sheetNames[i] as string, lang));
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

/** A published table as the cells of a sheet of its own, title and unit above it. */
export function pulledTable(table: SnapshotTable, lang: Lang): PulledTable {
  const layout = layoutById(table.layout);
  return pullTable(table, layout, {
    title: table.title ?? layout?.title ?? table.name,
    unitLine: table.unit === null ? null : unitLine(table.unit, lang),
    group: OVERVIEW.group[lang],
    label: layout?.labelTitle ?? OVERVIEW.row[lang],
  });
}

/** Of a sheet that holds one pulled table. */
export function pulledWidths(lead: number): { readonly column: number; readonly width: number }[] {
  return [{ column: lead - 1, width: 40 }, ...(lead === 2 ? [{ column: 0, width: 28 }] : [])];
}

/** How a pulled table is marked, so that nobody checks or publishes it as one's own. */
export function pulledComment(id: string): string {
  return `avstamt pulled=${id}`;
}

function tableSheet(table: SnapshotTable, name: string, lang: Lang): Placed {
  const { cells, rect, lead } = pulledTable(table, lang);
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

type Line = readonly (string | number)[];

function overviewSheet({ commit, snapshot }: Pick<Published, 'commit' | 'snapshot'>, sheetNames: readonly string[], lang: Lang): PulledSheet {
  const say = (key: keyof typeof OVERVIEW): string => OVERVIEW[key][lang];
  const facts: Line[] = [
    [say('unit'), snapshot.unit], [say('period'), snapshot.period], [say('kind'), snapshot.kind], [say('author'), commit.author],
    [say('time'), commit.time], [say('check'), checkCounts(commit.counts, lang)], [say('id'), commit.id], [say('base'), commit.base ?? say('first')],
    [say('figuresHash'), commit.figuresHash], [say('documentHash'), commit.documentHash],
  ];
  const tables: Line[] = snapshot.tables.map((table, i) => [table.title ?? table.name, sheetNames[i] ?? '', table.unit ?? '', table.rows.length]);
  const accepted: Line[] = snapshot.acceptances.map((one) => [one.table, one.rowKey ?? '', one.columnKey ?? '', one.motive, one.who]);
  const blocks: { heading: Line; lines: Line[] }[] = [
    { heading: [say('table'), say('onSheet'), say('amounts'), say('rows')], lines: tables },
    ...(accepted.length === 0 ? [] : [{ heading: [say('accepted'), say('row'), say('column'), say('motive'), say('who')], lines: accepted }]),
  ];
  const cells: PulledCell[] = [{ row: 0, column: 0, value: say('title'), bold: true }, ...linesAt(2, facts, { firstBold: true })];
  let row = facts.length + 3;
  for (const { heading, lines } of blocks) {
    cells.push(...linesAt(row, [heading], { header: true }), ...linesAt(row + 1, lines, {}));
    row += lines.length + 2;
  }
  return { name: say('sheet'), cells, columnWidths: [{ column: 0, width: 60 }, { column: 1, width: 34 }] };
}

function linesAt(top: number, lines: readonly Line[], look: { readonly header?: boolean; readonly firstBold?: boolean }): PulledCell[] {
  return lines.flatMap((line, i) =>
    line.flatMap((value, column): PulledCell[] => {
      if (value === '') return [];
      const header = look.header === true ? { header: true } : {};
      const bold = look.firstBold === true && column === 0 ? { bold: true } : {};
      return [{ row: top + i, column, value, ...header, ...bold }];
    }),
  );
}
