/** A SharePoint list as the place of a snapshot store. docs/GRAPH.md says what it stands on. */
import type { StoreOptions } from '../../app/ports';
import { StoreRefusal } from '../../app/ports';
import type { Backing } from '../backing';
import { seriesName } from '../series';
import { isDone, writeFailure } from './answers';
import { removeOwned, storedIds, sweepParts, takeInventory, type Inventory } from './clean';
import { putCommit, readCommit, readDocument } from './commits';
import { KIND } from './columns';
import { itemOf } from './items';
import { nothingKnown } from './known';
import { sendAll, type GraphList } from './list';
import { itemPath } from './odata';
import { listSeries, movePointer, readPointer } from './pointers';

export function graphBacking(list: GraphList): Backing {
  const known = nothingKnown();
  let inventory: Inventory = new Map();
  return {
    pointer: (series, { signal }) => readPointer(list, known, series, signal),
    movePointer: async (series, from, to) => {
      if (seriesName(series) !== seriesName(to.commit.series)) throw new StoreRefusal('bad-request', 'a commit of another series');
      return movePointer(list, known, from, to);
    },
    putCommit: (commit, document, options) => putCommit(list, known, commit, document, options),
    commit: (id, options) => readCommit(list, known, id, options),
    document: (commit, options) => readDocument(list, known, commit, options),
    series: ({ signal }) => listSeries(list, signal),
    stored: async ({ signal }) => {
      inventory = await takeInventory(list, known, signal);
      return storedIds(inventory);
    },
    remove: async (id, { signal }) => {
      await removeOwned(list, inventory.get(id), signal);
      inventory.delete(id);
    },
    sweep: (before, options) => sweepParts(list, known, inventory, before, options),
    now: (options) => listTime(list, options),
  };
}

/**
 * The list's own clock. Graph's `Date` is not shown to pages, and there a write to the marker brings the time; this
 * machine's clock is never asked, for it may be wrong by days.
 */
async function listTime(list: GraphList, { signal }: StoreOptions): Promise<number> {
  const told = list.client.serverTime();
  if (told !== null) return told;
  const [answer] = await sendAll(list, [{ method: 'PATCH', path: itemPath(list.path, list.markerId), body: { fields: { Typ: KIND.marker } } }], signal);
  if (answer === undefined) throw new StoreRefusal('unavailable', 'no answer');
  if (!isDone(answer)) throw writeFailure(answer);
  return itemOf(answer.body).modified;
}
