/** What to write so that a pulled table holds what was merged, and why it cannot be written there. */
import type { CellValue, RawCell, Rect } from '../../core/grid';
import { cellAt, isBlankCell } from '../../core/view';
import type { CellWrite } from '../ports';
import type { Content, Merged } from './merge';
import { boldness, type Boldness } from './refresh-looks';
import { isAsPulled } from './refresh-source';
import type { Standing } from './standing';
import { holdsPulled } from './standing';
import type { RefreshBlock } from './types';

/** The table's rectangle as it will be. */
export function rectOf(rect: Rect, { rows, fresh }: Merged): Rect {
  return { ...rect, bottom: rect.top + rows.length, right: rect.left + fresh.rect.right };
}

/** Only cells that do not hold it already; what the table no longer covers is cleared. */
export function writesOf(standing: Standing, rect: Rect, merged: Merged): CellWrite[] {
  const will = rectOf(rect, merged);
  const headings = headingContents(merged);
  const contentAt = (row: number, column: number): Content => {
    const line = row === rect.top ? headings : merged.rows[row - rect.top - 1]?.contents;
    return line?.[column - rect.left] ?? null;
  };
  const looks = boldness(standing, rect, merged);
  const writes = titleWrites(standing, rect, merged);
  for (let row = rect.top; row <= Math.max(rect.bottom, will.bottom); row++) {
    for (let column = rect.left; column <= Math.max(rect.right, will.right); column++) {
      const isOurs = (row <= rect.bottom && column <= rect.right) || (row <= will.bottom && column <= will.right);
      const write = isOurs ? writeOf(standing, { row, column }, contentAt(row, column), looks) : null;
      if (write !== null) writes.push(write);
    }
  }
  return writes;
}

function headingContents({ fresh }: Merged): Content[] {
  return Array.from({ length: fresh.rect.right + 1 }, (_, column) => {
    const cell = fresh.cells.find((one) => one.row === fresh.rect.top && one.column === column);
    return cell === undefined ? null : { pulled: cell };
  });
}

/** Null when the cell holds it already and looks so. A text is written as a text: no formula is set. */
function writeOf({ sheet, view }: Standing, { row, column }: At, content: Content, { was, will }: Boldness): CellWrite | null {
  const now = cellAt(view, row, column);
  const at = { sheet: sheet.name, row, column };
  const turns = was(row, column) !== will(row, column);
  const write = contentWrite(content, now, at, turns);
  return write === null || !turns ? write : { ...write, bold: will(row, column) };
}

type At = Pick<CellWrite, 'row' | 'column'>;

/** `always`: also where the cell holds it already, but for a blank. */
function contentWrite(content: Content, now: RawCell | null, at: At & { readonly sheet: string }, always: boolean): CellWrite | null {
  if (content === null) return now === null || isBlankCell(now) ? null : { ...at, formula: null, value: null };
  if ('kept' in content) return keptWrite(content.kept, now, at);
  const { value, format } = content.pulled;
  return holdsPulled(now, content.pulled) && !always ? null : { ...at, formula: null, value, ...(format === undefined ? {} : { format }) };
}

function keptWrite(kept: RawCell | null, now: RawCell | null, at: At & { readonly sheet: string }): CellWrite | null {
  if (kept === now || (kept === null && (now === null || isBlankCell(now)))) return null;
  const format = kept?.format;
  return { ...at, formula: kept?.formula ?? null, value: plain(kept?.value ?? null), ...(format === undefined ? {} : { format }) };
}

/** An error constant can only be moved as the text it shows. */
function plain(value: CellValue): CellValue {
  return value !== null && typeof value === 'object' ? value.error : value;
}

/** Source, title and unit above the table, where they stand as they were pulled; the source also where it is to be put back. */
function titleWrites(standing: Standing, rect: Rect, { fresh, source }: Merged): CellWrite[] {
  const { pulled: was, sheet, view } = standing;
  const top = rect.top - was.rect.top;
  // Without its unit's line, or with one, what stands nearest the table is something else than before.
  const rows = was.rect.top === fresh.rect.top ? was.rect.top : SOURCE_AND_TITLE;
  if (top < 0) return [];
  return Array.from({ length: rows }, (_, row) => row).flatMap((row): CellWrite[] => {
    const [old, next] = [was, fresh].map(({ cells }) => cells.find((cell) => cell.row === row && cell.column === 0));
    const stands = cellAt(view, top + row, rect.left);
    const isOurs = isAsPulled(standing, stands, old) && old?.value !== next?.value;
    const isPutBack = row === 0 && source?.isPutBack === true;
    if (next === undefined || !(isOurs || isPutBack) || holdsPulled(stands, next)) return [];
    return [{ sheet: sheet.name, row: top + row, column: rect.left, formula: null, value: next.value, bold: next.bold === true }];
  });
}

const SOURCE_AND_TITLE = 2;

export function blockFor(standing: Standing, rect: Rect, merged: Merged, cells: readonly CellWrite[]): RefreshBlock | null {
  if (standing.sheet.protected && cells.length > 0) return 'sheet-protected';
  const moves = merged.rows.some(({ from, contents }, i) => from !== null && from !== rect.top + 1 + i && contents.some(holdsFormula));
  if (moves) return 'formula-moves';
  return hasRoom(standing, rect, rectOf(rect, merged)) ? null : 'no-room';
}

/** Its references would point at other cells. */
function holdsFormula(content: Content): boolean {
  return content !== null && 'kept' in content && content.kept?.formula !== undefined;
}

/** Where it grows, and one empty row or column beyond, so that it does not run into a neighbour. */
function hasRoom({ view }: Standing, rect: Rect, will: Rect): boolean {
  const grown = { bottom: will.bottom > rect.bottom ? will.bottom + 1 : rect.bottom, right: will.right > rect.right ? will.right + 1 : rect.right };
  return view.rows.every(({ row, cells }) => {
    if (row < rect.top || row > grown.bottom) return true;
    return cells.every((cell) => {
      const isOutside = cell.column < rect.left || cell.column > grown.right || isBlankCell(cell);
      return isOutside || (row <= rect.bottom && cell.column <= rect.right);
    });
  });
}
