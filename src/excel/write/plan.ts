/** What a write comes to once sheets, protection, merges and what stands in the cells are known. */
import { uniqueCells } from '../../app/inverse';
import { WorkbookRefusal, type CellWrite, type WorkbookChanges } from '../../app/ports';
import { cellName, MAX_COLUMNS, MAX_ROWS, rectName } from '../../core/address';
import { contains, type KnownCell, type Known, type Structure } from '../known';
import { blocksOf, type Block, type PlacedWrite } from './blocks';
import type { Furnishing } from './furnish';
import { findSheet, type StructureChanges } from './names';
import { keyOf, type Seen } from './queue';

export interface WritePlan extends Furnishings {
  readonly changes: WorkbookChanges;
  readonly blocks: readonly Block[];
  readonly structureChanges: StructureChanges;
  /** Every cell to be written as it was last seen. */
  readonly formerly: Seen;
}

const EMPTY: KnownCell = { value: null, formula: null, format: 'General' };

/**
 * Each cell with its sheet's id; a sheet yet to be added goes by its name. On a protected sheet no format is set that is
 * not asked for outright. Throws `sheet-missing`.
 */
export function placeWrites(changes: WorkbookChanges, structure: Structure): PlacedWrite[] {
  const added = newSheets(changes, structure);
  return uniqueCells(changes.cells).map((write) => {
    if (write.row < 0 || write.row >= MAX_ROWS || write.column < 0 || write.column >= MAX_COLUMNS) throw new RangeError('cell outside the sheet');
    const sheet = findSheet(structure, write.sheet);
    const id = sheet?.id ?? added.find((name) => name.toLowerCase() === write.sheet.toLowerCase());
    if (id === undefined) throw new WorkbookRefusal('sheet-missing', { sheet: write.sheet });
    return { sheetId: id, write: sheet?.protected === true ? withoutDefault(write) : write };
  });
}

function withoutDefault({ defaultFormat: _, ...write }: CellWrite): CellWrite {
  return write;
}

function newSheets(changes: WorkbookChanges, structure: Structure): string[] {
  return (changes.newSheets ?? []).filter((name) => findSheet(structure, name) === null);
}

/** Throws `not-allowed` when no visible sheet would be left. */
export function structureChangesOf(changes: WorkbookChanges, structure: Structure): StructureChanges {
  const removedSheets = (changes.removedSheets ?? []).flatMap((name) => findSheet(structure, name)?.name ?? []);
  const added = newSheets(changes, structure);
  const left = structure.sheets.filter(({ name, hidden }) => !hidden && !removedSheets.includes(name)).length + added.length;
  if (removedSheets.length > 0 && left === 0) throw new WorkbookRefusal('not-allowed', { sheet: removedSheets[0] ?? '' });
  return { newSheets: added, names: changes.names ?? [], removedNames: changes.removedNames ?? [], removedSheets };
}

/** Blocks that hold a cell of an existing sheet that was never looked at. */
export function unseen(placed: readonly PlacedWrite[], structure: Structure, known: Known): Block[] {
  const ids = new Set(structure.sheets.map(({ id }) => id));
  return blocksOf(placed.filter(({ sheetId, write }) => ids.has(sheetId) && known.cell(sheetId, write.row, write.column) === null));
}

export interface Furnishings {
  readonly furnishing: Furnishing;
  /** What puts back the part of it that is on sheets that stood there before. */
  readonly formerFurnishing: Furnishing;
}

/** Throws `cell-merged` for a cell that Excel would swallow without a word. */
export function planOf(changes: WorkbookChanges, placed: readonly PlacedWrite[], structureChanges: StructureChanges, furnishings: Furnishings, known: Known): WritePlan {
  const formerly = new Map<string, KnownCell>();
  for (const { sheetId, write } of placed) {
    refuseMerged(write, sheetId, known);
    formerly.set(keyOf(sheetId, write.row, write.column), known.cell(sheetId, write.row, write.column) ?? EMPTY);
  }
  return { changes, blocks: blocksOf(placed), structureChanges, ...furnishings, formerly };
}

function refuseMerged({ sheet, row, column }: CellWrite, sheetId: string, known: Known): void {
  const merge = known.merges(sheetId).find((rect) => contains(rect, row, column));
  if (merge === undefined || (merge.top === row && merge.left === column)) return;
  throw new WorkbookRefusal('cell-merged', { sheet, cell: cellName(row, column), range: rectName(merge) });
}
