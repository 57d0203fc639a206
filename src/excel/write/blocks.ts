/** Cells to write as the fewest rectangles, each one 2-D write. */
import type { CellWrite } from '../../app/ports';
import type { Rect } from '../../core/grid';
import { sizeOf } from '../known';
import { bounding } from '../read/rects';

/** A write whose sheet is known. */
export interface PlacedWrite {
  readonly sheetId: string;
  readonly write: CellWrite;
}

/** A full rectangle of writes, row by row. */
export interface Block {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly cells: readonly (readonly CellWrite[])[];
}

/** Maximal rectangles: runs of cells under one another, then runs of equal height side by side. One write a cell. */
export function blocksOf(writes: readonly PlacedWrite[]): Block[] {
  return [...groupBySheet(writes)].flatMap(([sheetId, cells]) => sideBySide(columnRuns(cells)).map((runs) => blockOf(sheetId, runs)));
}

type Run = readonly CellWrite[];

function groupBySheet(writes: readonly PlacedWrite[]): Map<string, CellWrite[]> {
  const groups = new Map<string, CellWrite[]>();
  for (const { sheetId, write } of writes) {
    const group = groups.get(sheetId);
    if (group === undefined) groups.set(sheetId, [write]);
    else group.push(write);
  }
  return groups;
}

function columnRuns(cells: readonly CellWrite[]): Run[] {
  const runs: CellWrite[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.column === cell.column && last.row === cell.row - 1) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function sideBySide(runs: readonly Run[]): Run[][] {
  const open = new Map<string, Run[]>();
  const all: Run[][] = [];
  for (const run of runs) {
    const { row, column } = run[0] as CellWrite;
    const key = (at: number): string => `${row} ${run.length} ${at}`;
    const left = open.get(key(column - 1));
    const group = left ?? [];
    group.push(run);
    if (left === undefined) all.push(group);
    open.delete(key(column - 1));
    open.set(key(column), group);
  }
  return all;
}

function blockOf(sheetId: string, runs: readonly Run[]): Block {
  const first = runs[0]?.[0] as CellWrite;
  const height = runs[0]?.length ?? 0;
  const cells = Array.from({ length: height }, (_, r) => runs.map((run) => run[r] as CellWrite));
  const rect = { top: first.row, left: first.column, bottom: first.row + height - 1, right: first.column + runs.length - 1 };
  return { sheetId, rect, cells };
}

/** What is looked at around the blocks of a sheet, before and after: few rectangles, with some cells nobody writes. */
export interface Watched {
  readonly sheetId: string;
  readonly rect: Rect;
}

/** Cells that may be looked at in vain to save a rectangle. */
const IDLE_CELLS = 150;

export function watchedAround(blocks: readonly Block[]): Watched[] {
  const done: Watched[] = [];
  for (const { sheetId, rect } of blocks) {
    let current: Watched = { sheetId, rect };
    for (let at = mate(done, current); at >= 0; at = mate(done, current)) {
      current = { sheetId, rect: bounding(current.rect, (done.splice(at, 1)[0] as Watched).rect) };
    }
    done.push(current);
  }
  return done;
}

/** From the latest: blocks come column by column, so that a mate is near. */
function mate(all: readonly Watched[], { sheetId, rect }: Watched): number {
  for (let at = all.length - 1; at >= 0; at--) {
    const other = all[at] as Watched;
    if (other.sheetId === sheetId && sizeOf(bounding(other.rect, rect)) <= sizeOf(other.rect) + sizeOf(rect) + IDLE_CELLS) return at;
  }
  return -1;
}
