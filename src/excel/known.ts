/** What the adapter has seen of the workbook: the base that changes are planned on and compared with. */
import type { CellValue, DefinedName, RawCell, Rect } from '../core/grid';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
}

export interface Structure {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly DefinedName[];
}

/** A rectangle of a sheet as Excel answered for it. The arrays have a row for each of the rectangle's. */
export interface Area {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** One cell as it stands, empty ones included. */
export interface KnownCell {
  readonly value: CellValue;
  readonly formula: string | null;
  /** `General` when it has none of its own. */
  readonly format: string;
}

export function cellOfArea(area: Area, row: number, column: number): KnownCell {
  const [r, c] = [row - area.rect.top, column - area.rect.left];
  return knownCell(area.values[r]?.[c], area.formulas[r]?.[c], area.types[r]?.[c] ?? 'Empty', area.formats[r]?.[c] ?? 'General');
}

export function knownCell(value: unknown, formula: unknown, type: string, format: string): KnownCell {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula.length > 1 && !(type === 'String' && formula === value);
  if (isFormula) return { value: type === 'Empty' ? '' : valueOf(value, type), formula, format };
  return { value: value === '' ? null : valueOf(value, type), formula: null, format };
}

function valueOf(value: unknown, type: string): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (type === 'Empty' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // Rich values (stocks, places) show as their text.
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Null for an empty cell: a raw grid has none. */
export function rawCell(row: number, column: number, { value, formula, format }: KnownCell): RawCell | null {
  if (value === null && formula === null) return null;
  return { row, column, value, ...(formula === null ? {} : { formula }), ...(format === 'General' ? {} : { format }) };
}

/** Whether two looks at a cell saw the same entry. Of a formula only its text counts: results change by themselves. */
export function sameEntry(a: KnownCell, b: KnownCell): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.error === b.error;
  return a === b;
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function sizeOf({ top, left, bottom, right }: Rect): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Everything seen, by sheet id. */
export class Known {
  private readonly areas = new Map<string, readonly Area[]>();
  private readonly written = new Map<string, Map<string, KnownCell>>();

  /** In place of all that was seen of these sheets before. */
  replace(sheetIds: Iterable<string>, areas: readonly Area[]): void {
    for (const id of sheetIds) {
      this.areas.set(id, areas.filter(({ sheetId }) => sheetId === id));
      this.written.delete(id);
    }
  }

  add(area: Area): void {
    this.areas.set(area.sheetId, [...(this.areas.get(area.sheetId) ?? []), area]);
  }

  /** After a write: what now stands there. */
  note(sheetId: string, row: number, column: number, cell: KnownCell): void {
    const cells = this.written.get(sheetId) ?? new Map<string, KnownCell>();
    this.written.set(sheetId, cells.set(`${row} ${column}`, cell));
  }

  /** Null when the cell was never looked at. */
  cell(sheetId: string, row: number, column: number): KnownCell | null {
    const written = this.written.get(sheetId)?.get(`${row} ${column}`);
    if (written !== undefined) return written;
    const areas = (this.areas.get(sheetId) ?? []).filter(({ rect }) => contains(rect, row, column));
    const latest = areas.at(-1);
    return latest === undefined ? null : cellOfArea(latest, row, column);
  }

  merges(sheetId: string): readonly Rect[] {
    return (this.areas.get(sheetId) ?? []).flatMap(({ merges }) => merges);
  }

  areasOf(sheetId: string): readonly Area[] {
    return this.areas.get(sheetId) ?? [];
  }
}
