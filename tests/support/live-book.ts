/** A workbook in memory as the `LiveWorkbook` port: it applies changes and answers with what undoes them. */
import type { CellWrite, LiveWorkbook, Mark, WorkbookChanges, WorkbookEvent } from '../../src/app/ports';
import { WorkbookRefusal } from '../../src/app/ports';
import type { SheetRange } from '../../src/core/address';
import type { DefinedName, RawCell, RawWorkbook, SheetGrid } from '../../src/core/grid';

export interface LiveBook extends LiveWorkbook {
  /** As it stands. */
  readonly raw: () => RawWorkbook;
  readonly marks: () => readonly Mark[];
  /** Somebody types; watchers are told. */
  readonly type: (changes: WorkbookChanges, source?: WorkbookEvent['source']) => void;
  readonly choose: (range: SheetRange | null) => void;
  readonly reads: () => number;
}

export function liveBook(start: RawWorkbook): LiveBook {
  let raw = start;
  let marks: readonly Mark[] = [];
  let selected: SheetRange | null = null;
  let reads = 0;
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const write = (changes: WorkbookChanges, source: WorkbookEvent['source']): WorkbookChanges => {
    const done = applied(raw, changes);
    raw = done.workbook;
    for (const listener of listeners) listener({ sheet: changes.cells[0]?.sheet ?? null, rect: null, source });
    return done.inverse;
  };
  return {
    raw: () => raw,
    marks: () => marks,
    reads: () => reads,
    choose: (range) => (selected = range),
    type: (changes, source = 'here') => void write(changes, source),
    read: async () => ((reads += 1), raw),
    write: async (changes) => write(changes, 'here'),
    select: async (range) => void (selected = range),
    selected: async () => selected,
    mark: async (next) => void (marks = next),
    watch: async (listener) => {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
  };
}

/** The workbook with the changes, and what brings back the one before. Untouched sheets stay the very same. */
export function applied(workbook: RawWorkbook, changes: WorkbookChanges): { workbook: RawWorkbook; inverse: WorkbookChanges } {
  const added = (changes.newSheets ?? []).filter((name) => !workbook.sheets.some((sheet) => sameText(sheet.name, name)));
  let sheets: SheetGrid[] = [...workbook.sheets, ...added.map(emptySheet)];
  const before: CellWrite[] = [];
  for (const [name, writes] of bySheet(changes.cells)) {
    const sheet = sheets.find((one) => sameText(one.name, name));
    if (sheet === undefined) throw new WorkbookRefusal('sheet-missing', { sheet: name });
    if (sheet.protected) throw new WorkbookRefusal('sheet-protected', { sheet: name });
    if (!added.includes(sheet.name)) before.push(...writes.map((write) => asStands(sheet, write)));
    sheets = sheets.map((one) => (one === sheet ? withCells(sheet, writes) : one));
  }
  const removed = changes.removedSheets ?? [];
  sheets = sheets.filter((sheet) => !removed.some((name) => sameText(name, sheet.name)));
  const { names, inverse } = withNames(workbook.names, changes);
  return {
    workbook: { ...workbook, sheets, names },
    inverse: { cells: before, ...inverse, ...(added.length === 0 ? {} : { removedSheets: added }) },
  };
}

function emptySheet(name: string): SheetGrid {
  return { name, rows: [], merges: [], hidden: false, protected: false, hiddenColumns: [] };
}

function bySheet(cells: readonly CellWrite[]): Map<string, CellWrite[]> {
  const sheets = new Map<string, CellWrite[]>();
  for (const cell of cells) sheets.set(cell.sheet, [...(sheets.get(cell.sheet) ?? []), cell]);
  return sheets;
}

function cellOf(sheet: SheetGrid, row: number, column: number): RawCell | null {
  return sheet.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column) ?? null;
}

function asStands(sheet: SheetGrid, { row, column }: CellWrite): CellWrite {
  const cell = cellOf(sheet, row, column);
  const own = { sheet: sheet.name, row, column, formula: cell?.formula ?? null, value: cell?.value ?? null };
  return { ...own, format: cell?.format ?? 'General' };
}

function withCells(sheet: SheetGrid, writes: readonly CellWrite[]): SheetGrid {
  const rows = new Map(sheet.rows.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column, cell]))]));
  for (const write of writes) {
    const row = rows.get(write.row) ?? new Map<number, RawCell>();
    rows.set(write.row, row);
    const old = row.get(write.column)?.format;
    const format = write.format ?? (old === undefined || old === 'General' ? (write.defaultFormat ?? old) : old);
    const cell = { row: write.row, column: write.column, value: write.value, ...(write.formula === null ? {} : { formula: write.formula }) };
    if (write.value === null && write.formula === null) row.delete(write.column);
    else row.set(write.column, format === undefined || format === 'General' ? cell : { ...cell, format });
  }
  const hidden = new Set(sheet.rows.filter((row) => row.hidden === true).map(({ row }) => row));
  const kept = [...rows].filter(([, cells]) => cells.size > 0).sort(([a], [b]) => a - b);
  return {
    ...sheet,
    rows: kept.map(([row, cells]) => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column), ...(hidden.has(row) ? { hidden: true } : {}) })),
  };
}

function withNames(standing: readonly DefinedName[], { names = [], removedNames = [] }: WorkbookChanges): { names: readonly DefinedName[]; inverse: Partial<WorkbookChanges> } {
  const isSame = (a: Pick<DefinedName, 'name' | 'sheet'>, b: Pick<DefinedName, 'name' | 'sheet'>): boolean => sameText(a.name, b.name) && a.sheet === b.sheet;
  const touched = standing.filter((one) => [...names, ...removedNames].some((other) => isSame(one, other)));
  const fresh = names.filter((one) => !standing.some((other) => isSame(one, other)));
  if (touched.length + fresh.length === 0) return { names: standing, inverse: {} };
  const replaced = standing.flatMap((one) => {
    if (removedNames.some((other) => isSame(one, other))) return [];
    return [names.find((other) => isSame(one, other)) ?? one];
  });
  return { names: [...replaced, ...fresh], inverse: { names: touched, removedNames: fresh.map(({ name, sheet }) => ({ name, sheet })) } };
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
