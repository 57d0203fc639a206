/** What must be known before anything is written: whether it may be, and how it looked. */
import { WorkbookRefusal } from '../../app/ports';
import type { Known, Structure } from '../known';
import { a1 } from '../read/rects';
import type { Request } from '../run';
import { sheetProxy } from '../sheets';
import { blocksOf, type PlacedWrite } from './blocks';
import { allowed, isUnfurnished, queueStanding, sheetsOf, standing, type Furnishing } from './furnish';
import { findSheet } from './names';
import type { Furnishings } from './plan';

interface Base {
  readonly structure: Structure;
  readonly known: Known;
  readonly request: Request;
}

/**
 * No request where no sheet is protected and no furnishing of a sheet that stands there is changed, else one. Throws
 * `sheet-protected` when a cell is locked, or anything but content is to change, on a sheet that is protected now.
 */
export async function lookBefore(placed: readonly PlacedWrite[], furnishing: Furnishing, { structure, known, request }: Base): Promise<Furnishings> {
  const changed = standing(furnishing, structure);
  const written = placed.filter(({ write }) => findSheet(structure, write.sheet)?.protected === true);
  const shut = [...new Set([...sheetsOf(changed), ...written.filter((one) => isReformatted(one, known)).map(({ write }) => write.sheet)])].flatMap((name) => findSheet(structure, name) ?? []).filter((sheet) => sheet.protected);
  if (written.length === 0 && isUnfurnished(changed)) return { furnishing, formerFurnishing: changed };
  const { former, locked } = await request((context) => {
    const takeLocked = blocksOf(written).map(({ sheetId, rect }) => queueLocked(context, sheetId, a1(rect)));
    const takeShut = shut.map(({ id }) => queueLocked(context, id, null));
    const takeFormer = queueStanding(context, changed, structure);
    return () => ({ former: takeFormer(), locked: [...takeLocked, ...takeShut].flatMap((take) => take() ?? []) });
  });
  const [sheet] = locked;
  if (sheet !== undefined) throw new WorkbookRefusal('sheet-protected', { sheet });
  return { furnishing: allowed(furnishing, former, structure), formerFurnishing: former };
}

function isReformatted({ sheetId, write }: PlacedWrite, known: Known): boolean {
  return write.format !== undefined && write.format !== (known.cell(sheetId, write.row, write.column)?.format ?? 'General');
}

/** The sheet's name where it is protected and not all of the cells are unlocked (null: none is asked for); else null. */
function queueLocked(context: Excel.RequestContext, sheetId: string, address: string | null): () => string | null {
  const sheet = sheetProxy(context, sheetId);
  sheet.load('name,protection/protected');
  const protection = address === null ? null : sheet.getRange(address).format.protection;
  protection?.load('locked');
  return () => (sheet.protection.protected && protection?.locked !== false ? sheet.name : null);
}
