/**
 * After a request that failed: Excel is not transactional, earlier actions of it stay applied, and when the answer
 * is lost nobody knows. So the cells are looked at again: either all was done after all, or what was is taken back.
 */
import { WorkbookRefusal, type CellWrite } from '../../app/ports';
import { rangeAddress } from '../../core/address';
import { isArrayInTheWay, officeCode, refusalOf } from '../errors';
import { sameEntry, type KnownCell, type Structure } from '../known';
import { queueStructure } from '../read/structure';
import type { Request } from '../run';
import { blocksOf, watchedAround, type Block } from './blocks';
import { restoring } from './content';
import { findName, findSheet, queueRemovals, queueSheetsAndNames, type StructureChanges } from './names';
import { isUnfurnished, queueFurnishing, sheetsOf } from './furnish';
import { cellsOf, holds } from './outcome';
import type { Furnishings } from './plan';
import { queueBlocks, queueLook, type Seen } from './queue';

export interface Attempt extends Furnishings {
  /** Everything sent so far, the failed request included. */
  readonly blocks: readonly Block[];
  /** Of these, what earlier requests have written for sure. */
  readonly sure: readonly Block[];
  /** How the cells were before the first request. */
  readonly before: Seen;
  readonly structure: Structure;
  readonly structureChanges: StructureChanges;
}

export interface State {
  readonly cells: Seen;
  readonly structure: Structure;
}

/** Throws `WorkbookRefusal` `host-failed` with `written: unknown` when Excel does not even answer that. */
export async function stateNow(attempt: Attempt, request: Request, cause: unknown): Promise<State> {
  try {
    return await request((context) => {
      const structure = queueStructure(context);
      // Sheets that were to be added may not be there; what is on them goes with them.
      const there = attempt.blocks.filter(({ sheetId }) => attempt.structure.sheets.some(({ id }) => id === sheetId));
      const cells = queueLook(context, watchedAround(there));
      return () => ({ structure: structure(), cells: cells() });
    });
  } catch {
    // A cell being edited is the one failure of which it is known that nothing was done.
    const stays = cause instanceof WorkbookRefusal ? rangesOf(cellsOf(attempt.sure).map(({ write }) => write)).join(', ') : 'unknown';
    throw new WorkbookRefusal('host-failed', { code: officeCode(cause) ?? '', written: stays });
  }
}

/** Whether the failed request did all it should: the answer alone was lost. */
export function isDone({ blocks, furnishing, structureChanges: { newSheets, names, removedNames, removedSheets } }: Attempt, { cells, structure }: State): boolean {
  // Of bold, widths and lists nothing is seen in the cells: when in doubt all is taken back.
  const written = newSheets.length === 0 && isUnfurnished(furnishing) && cellsOf(blocks).every(({ key, write }) => {
    const cell = cells.get(key);
    return cell !== undefined && holds(write, cell);
  });
  const named = names.every((name) => {
    const found = findName(structure, name);
    return found !== null && found.comment === name.comment && found.refersTo === name.refersTo;
  });
  return written && named && removedNames.every((key) => findName(structure, key) === null) && removedSheets.every((name) => findSheet(structure, name) === null);
}

/** Puts back what is ours and leaves what others wrote meanwhile. Throws `host-failed` saying what stays written. */
export async function takeBack(attempt: Attempt, state: State, request: Request, cause: unknown): Promise<void> {
  const ours = cellsOf(attempt.blocks).filter(({ key, write }) => {
    const [now, was] = [state.cells.get(key), attempt.before.get(key)];
    return now !== undefined && was !== undefined && holds(write, now) && !isAsBefore(now, was);
  });
  const undoing = structureUndo(attempt, state.structure);
  const restored = ours.map(({ sheetId, write, key }) => ({ sheetId, write: restoring(write.sheet, write.row, write.column, attempt.before.get(key) as KnownCell) }));
  try {
    await request((context) => {
      queueSheetsAndNames(context, undoing, state.structure);
      queueBlocks(context, blocksOf(restored), state.cells);
      queueFurnishing(context, attempt.formerFurnishing, state.structure);
      queueRemovals(context, undoing, state.structure);
      return () => undefined;
    });
  } catch (error) {
    const stays = [...new Set([...rangesOf(ours.map(({ write }) => write)), ...sheetsOf(attempt.formerFurnishing)]), ...undoing.removedSheets, ...undoing.removedNames.map(({ name }) => name)];
    throw new WorkbookRefusal('host-failed', { code: officeCode(error) ?? officeCode(cause) ?? '', written: stays.join(', ') });
  }
}

function isAsBefore(now: KnownCell, was: KnownCell): boolean {
  return sameEntry(now, was) && now.format === was.format;
}

/** `Blad1!C2:C9`: for the sentence that says what stays written. */
function rangesOf(writes: readonly CellWrite[]): string[] {
  return blocksOf(writes.map((write) => ({ sheetId: write.sheet, write }))).map(({ sheetId, rect }) => rangeAddress(sheetId, rect));
}

/** What undoes the sheets and names that are now otherwise than before the attempt. */
function structureUndo({ structure: before, structureChanges }: Attempt, now: Structure): StructureChanges {
  const changed = [...structureChanges.names, ...structureChanges.removedNames];
  const [back, gone] = [changed.flatMap((key) => findName(before, key) ?? []), changed.filter((key) => findName(before, key) === null)];
  return {
    newSheets: [],
    names: back.filter((name) => JSON.stringify(findName(now, name)) !== JSON.stringify(name)),
    removedNames: gone.filter((key) => findName(now, key) !== null),
    removedSheets: structureChanges.newSheets.filter((name) => findSheet(before, name) === null && findSheet(now, name) !== null),
  };
}

/** What to tell of an error once everything is taken back. */
export function toldOf(error: unknown, attempt: Attempt, now: Structure): unknown {
  const code = officeCode(error);
  const sheets = [...new Set(cellsOf(attempt.blocks).map(({ write }) => write.sheet))];
  if (code === 'AccessDenied') {
    const locked = sheets.find((name) => findSheet(now, name)?.protected === true);
    return locked === undefined ? refusalOf(error) : new WorkbookRefusal('sheet-protected', { sheet: locked });
  }
  if (code === 'ItemNotFound') {
    const gone = sheets.find((name) => findSheet(now, name) === null && !attempt.structureChanges.newSheets.includes(name));
    if (gone !== undefined) return new WorkbookRefusal('sheet-missing', { sheet: gone });
  }
  const name = attempt.structureChanges.names.find((one) => JSON.stringify(findName(attempt.structure, one)) !== JSON.stringify(findName(now, one)));
  if (code === 'ItemNotFound' || code === 'ItemAlreadyExists') return new WorkbookRefusal('changed-meanwhile', { name: name?.name ?? attempt.structureChanges.newSheets[0] ?? '' });
  return toldOfCells(error, attempt);
}

function toldOfCells(error: unknown, { blocks, structureChanges }: Attempt): unknown {
  const first = cellsOf(blocks)[0]?.write;
  const at = first === undefined ? {} : { sheet: first.sheet, cell: rangesOf([first])[0]?.split('!').at(-1) ?? '' };
  if (isArrayInTheWay(error)) return new WorkbookRefusal('cell-in-array', at);
  if (officeCode(error) === 'MergedRangeConflict') return new WorkbookRefusal('cell-merged', at);
  const [name] = structureChanges.names;
  if (officeCode(error) === 'InvalidArgument' && name !== undefined) return new WorkbookRefusal('name-not-allowed', { name: name.name });
  return refusalOf(error);
}
