/** Many rectangles in as few requests as they fit in. */
import { isHostFailure, isTooLarge, officeCode } from '../errors';
import { sizeOf, type Area } from '../known';
import type { Batch, Request } from '../run';
import { queueArea, type AreaOptions, type Wanted } from './areas';
import { bands } from './rects';

/** What one request may read: at some 40 bytes a cell well within the 5 MB that Excel on the web answers with. */
export const CELLS_A_REQUEST = 90_000;

export interface FetchOptions extends AreaOptions {
  readonly request: Request;
  readonly cellsARequest: number;
}

/** Reads all; with `along` the first request carries that too, and its answer comes back beside. */
export async function fetchAreas<T>(wanted: readonly Wanted[], options: FetchOptions, along: Batch<T>): Promise<{ areas: Area[]; along: T }> {
  const [first = [], ...rest] = packed(wanted, options.cellsARequest);
  const start = await fetchWith(first, options, along);
  const areas = [...start.areas];
  for (const pack of rest) areas.push(...(await fetchPack(pack, options)));
  return { areas, along: start.along };
}

export async function fetchAll(wanted: readonly Wanted[], options: FetchOptions): Promise<Area[]> {
  const areas: Area[] = [];
  for (const pack of packed(wanted, options.cellsARequest)) areas.push(...(await fetchPack(pack, options)));
  return areas;
}

async function fetchWith<T>(pack: readonly Wanted[], options: FetchOptions, along: Batch<T>): Promise<{ areas: Area[]; along: T }> {
  try {
    return await options.request((context) => {
      const takeAlong = along(context);
      const takes = pack.map((one) => queueArea(context, one, options));
      return () => ({ along: takeAlong(), areas: takes.flatMap((take) => take() ?? []) });
    });
  } catch (error) {
    if (pack.length === 0 || !isDivisible(error)) throw error;
    const answer = await options.request(along);
    return { along: answer, areas: await fetchPack(pack, options) };
  }
}

/**
 * Halves what Excel did not answer for: more than a request carries, or more than 512 merged areas in one range, for
 * which Excel has no code of its own. Reading again harms nothing.
 */
async function fetchPack(pack: readonly Wanted[], options: FetchOptions, tries = 2): Promise<Area[]> {
  try {
    return await options.request((context) => {
      const takes = pack.map((one) => queueArea(context, one, options));
      return () => takes.flatMap((take) => take() ?? []);
    });
  } catch (error) {
    const halves = isDivisible(error) ? halved(pack) : null;
    if (halves === null || (!isTooLarge(error) && tries === 0)) throw error;
    const left = isTooLarge(error) ? tries : tries - 1;
    return [...(await fetchPack(halves[0], options, left)), ...(await fetchPack(halves[1], options, left))];
  }
}

function isDivisible(error: unknown): boolean {
  return isTooLarge(error) || (isHostFailure(error) && officeCode(error) === 'GeneralException');
}

function halved(pack: readonly Wanted[]): [Wanted[], Wanted[]] | null {
  if (pack.length > 1) return [pack.slice(0, pack.length >> 1), pack.slice(pack.length >> 1)];
  const [only] = pack;
  if (only === undefined || only.rect === null || only.rect.top === only.rect.bottom) return null;
  const { sheetId, rect } = only;
  const middle = (rect.top + rect.bottom) >> 1;
  return [[{ sheetId, rect: { ...rect, bottom: middle } }], [{ sheetId, rect: { ...rect, top: middle + 1 } }]];
}

/** Requests' worth of rectangles, in order; one too large for a request is cut into bands. */
export function packed(wanted: readonly Wanted[], cells: number): Wanted[][] {
  const packs: Wanted[][] = [];
  let room = 0;
  for (const piece of wanted.flatMap((one) => pieces(one, cells))) {
    const size = piece.rect === null ? 0 : sizeOf(piece.rect);
    if (packs.length === 0 || size > room) {
      packs.push([]);
      room = cells;
    }
    packs.at(-1)?.push(piece);
    room -= size;
  }
  return packs;
}

function pieces(one: Wanted, cells: number): Wanted[] {
  const { rect, sheetId } = one;
  return rect === null || sizeOf(rect) <= cells ? [one] : bands(rect, cells).map((band) => ({ sheetId, rect: band }));
}
