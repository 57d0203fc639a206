/** Pulled tables as they stand in the workbook now, matched to what they were pulled as. */
import type { SheetRange } from '../../core/address';
import { bindingsOf } from '../../core/binding';
import type { DefinedName, RawCell, RawWorkbook, SheetGrid } from '../../core/grid';
import type { PulledCell, PulledTable } from '../../core/pull-table';
import type { SnapshotTable } from '../../core/snapshot';
import type { SheetView } from '../../core/view';
import { cellAt, isBlankCell, textOf, viewOf } from '../../core/view';
import { nameKey } from '../bindings/names';
import type { Published, Series, SnapshotStore, StoreOptions } from '../ports';
import type { Lang } from '../wording/lang';
import { LANGS } from '../wording/lang';
import { formerSourceLine } from '../wording/pulled';
import type { PulledFrom } from './pulled-table';
import { pulledTable } from './pulled-table';

export interface PulledName {
  readonly name: DefinedName;
  readonly range: SheetRange;
  /** The commit it was pulled as. */
  readonly from: string;
}

/** In the order of the workbook's names. */
export function pulledTables(workbook: RawWorkbook): PulledName[] {
  return bindingsOf(workbook).flatMap((binding) => {
    const from = binding.kind === 'range' ? binding.comment?.pulled : null;
    return binding.kind !== 'range' || from === null || from === undefined ? [] : [{ name: binding.name, range: binding.range, from }];
  });
}

/** What each pulled table was pulled as, by commit id; tables of another series are not among them. */
export async function basesOf(store: SnapshotStore, series: Series, pulled: readonly PulledName[], options: StoreOptions = {}): Promise<ReadonlyMap<string, Published>> {
  const bases = new Map<string, Published>();
  for (const id of new Set(pulled.map(({ from }) => from))) {
    const published = await store.get(series, id, options);
    if (published !== null) bases.set(id, published);
  }
  return bases;
}

/** A row of the table as it stands. */
export interface StandingRow {
  /** The published row that it is; null for one that somebody put in. */
  readonly key: string | null;
  /** Row of the sheet. */
  readonly row: number;
  readonly label: string;
}

/** A pulled table, found again where it stands. */
export interface Standing {
  readonly table: SnapshotTable;
  /** As it was pulled: rows and columns from its own corner. */
  readonly pulled: PulledTable;
  readonly sheet: SheetGrid;
  readonly view: SheetView;
  readonly rows: readonly StandingRow[];
  /** The language its own words were pulled in. */
  readonly lang: Lang;
  /** Its source line in the words of earlier versions. */
  readonly formerSource: string;
}

/** Null when its headings are not those of any table that was pulled. */
export function standingTable(workbook: RawWorkbook, { name, range }: PulledName, from: PulledFrom): Standing | null {
  const sheet = workbook.sheets.find((one) => one.name === range.sheet);
  if (sheet === undefined) return null;
  const view = viewOf(sheet);
  const plain = nameKey(name.name);
  const rank = (table: SnapshotTable): number => (nameKey(table.name) === plain ? 0 : nameKey(table.name) === plain.replace(/_\d+$/, '') ? 1 : 2);
  for (const table of [...from.snapshot.tables].sort((a, b) => rank(a) - rank(b))) {
    const found = LANGS.flatMap((lang): Standing[] => {
      const pulled = pulledTable(table, from, lang);
      if (!hasHeadings(view, range, pulled)) return [];
      return [{ table, pulled, sheet, view, rows: rowsOf(view, range, table, pulled.lead), lang, formerSource: formerSourceLine(from.snapshot, from.commit, lang) }];
    });
    // Many tables have the same headings in every language; their source lines tell which it was.
    const [first] = found;
    if (first !== undefined) return found.find((standing) => saysItsSource(standing, range)) ?? first;
  }
  return null;
}

function saysItsSource({ view, pulled, formerSource }: Standing, { rect }: SheetRange): boolean {
  const said = textOf(cellAt(view, rect.top - pulled.rect.top, rect.left));
  return said === sourceOf(pulled)?.value || said === formerSource;
}

/** The line that says whose figures they are. */
export function sourceOf({ cells }: PulledTable): PulledCell | undefined {
  return cells.find(({ row, column }) => row === 0 && column === 0);
}

function hasHeadings(view: SheetView, { rect }: SheetRange, pulled: PulledTable): boolean {
  if (rect.right - rect.left !== pulled.rect.right) return false;
  const headings = new Map(pulled.cells.filter(({ row }) => row === pulled.rect.top).map(({ column, value }) => [column, String(value)]));
  return Array.from({ length: pulled.rect.right + 1 }, (_, i) => i).every((i) => textOf(cellAt(view, rect.top, rect.left + i)).trim() === (headings.get(i) ?? '').trim());
}

function rowsOf(view: SheetView, { rect }: SheetRange, table: SnapshotTable, lead: number): StandingRow[] {
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const row of table.rows) keys.set(nth(counts, lead === 2 ? `${row.group ?? ''}\u0000${row.label}` : row.label), row.key);
  counts.clear();
  return Array.from({ length: rect.bottom - rect.top }, (_, i) => {
    const row = rect.top + 1 + i;
    const texts = Array.from({ length: lead }, (_unused, column) => textOf(cellAt(view, row, rect.left + column)));
    return { row, key: keys.get(nth(counts, texts.join('\u0000'))) ?? null, label: texts.at(-1) ?? '' };
  });
}

/** The label with how often it has come before. */
function nth(counts: Map<string, number>, label: string): string {
  const n = (counts.get(label) ?? 0) + 1;
  counts.set(label, n);
  return `${label}\u0000${n}`;
}

/** Whether a cell holds exactly what was pulled into it. */
export function holdsPulled(cell: RawCell | null, pulled: PulledCell | undefined): boolean {
  if (cell === null || isBlankCell(cell)) return pulled === undefined || pulled.value === '';
  return cell.formula === undefined && pulled !== undefined && cell.value === pulled.value;
}
