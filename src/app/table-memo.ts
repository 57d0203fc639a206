/**
 * What was read of a sheet, kept as long as the sheet is the very same: a workbook that is read again hands back the
 * grids that did not change, and only tables of the others are looked for and parsed once more.
 */
import type { Placement } from '../core/detect';
import type { SheetGrid } from '../core/grid';
import type { Table } from '../core/table';

export interface TableMemo {
  /** `make()` the first time that `key` is asked of this grid. */
  ofSheet<T>(sheet: SheetGrid, key: string, make: () => T): T;
  ofPlacement(placement: Placement, key: string, make: () => Table): Table;
}

export function createTableMemo(): TableMemo {
  const sheets = new WeakMap<SheetGrid, Map<string, unknown>>();
  const placements = new WeakMap<Placement, Map<string, unknown>>();
  return {
    // A key names one kind of thing only, so what is kept under it is a T.
    ofSheet: <T>(sheet: SheetGrid, key: string, make: () => T): T => recall(sheets, sheet, key, make) as T,
    ofPlacement: (placement, key, make) => recall(placements, placement, key, make) as Table,
  };
}

/** Few enough that renaming a table over and over does not fill the memory. */
const MOST_KEYS = 500;

function recall<K extends object>(memory: WeakMap<K, Map<string, unknown>>, of: K, key: string, make: () => unknown): unknown {
  let known = memory.get(of);
  if (known === undefined || known.size > MOST_KEYS) memory.set(of, (known = new Map<string, unknown>()));
  if (!known.has(key)) known.set(key, make());
  return known.get(key);
}

/** Reads anew every time. */
export const NO_MEMO: TableMemo = { ofSheet: (_sheet, _key, make) => make(), ofPlacement: (_placement, _key, make) => make() };
