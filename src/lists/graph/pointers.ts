/** The pointer of a series: one item, changed only on condition of the eTag it was read with. */
import type { Published, Series } from '../../app/ports';
import { StoreRefusal } from '../../app/ports';
import { AnswerLost, type Pointer } from '../backing';
import { sameSeries, seriesFromName, seriesName } from '../series';
import { isDone, mayBeDuplicate, saysChanged, saysDuplicate, writeFailure } from './answers';
import { KIND } from './columns';
import { headlineOf } from './headline';
import { itemOf, type Item } from './items';
import { pointerKey, witnessKey } from './keys';
import { noteCommit, type Known } from './known';
import { findItems, queryItems, readItem, sendAll, type GraphList } from './list';
import { itemPath } from './odata';
import { pointerContent, readPointerContent } from './records';

/** A pointer's tag names its item and the eTag it was read with. */
interface Tag {
  readonly item: string;
  readonly etag: string;
}

export async function readPointer(list: GraphList, known: Known, series: Series, signal: AbortSignal | undefined): Promise<Pointer | null> {
  const itemId = known.pointers.get(seriesName(series)) ?? (await findPointer(list, series, signal));
  if (itemId === null) return null;
  // By id even when a filter has just shown it: a filter may show an item as it was.
  const item = await readItem(list, itemId, signal);
  if (item === null) throw new StoreRefusal('damaged', `the pointer of ${seriesName(series)} has been removed`);
  return pointerOf(item, known, series);
}

async function pointerOf(item: Item, known: Known, series: Series): Promise<Pointer> {
  const what = `the pointer of ${seriesName(series)}`;
  const record = await readPointerContent(item.content, what);
  if (item.key !== pointerKey(series) || !sameSeries(record.series, series)) throw new StoreRefusal('damaged', `${what} is not what its place says`);
  if (item.snapshot !== record.commit) throw new StoreRefusal('damaged', `${what} has been changed`);
  known.pointers.set(seriesName(series), item.id);
  noteCommit(known, record.commit, record.item, null);
  return { commitId: record.commit, tag: JSON.stringify({ item: item.id, etag: item.etag } satisfies Tag) };
}

const LOOKS = 4;

/** The pointer's item; null only where there never was one. */
async function findPointer(list: GraphList, series: Series, signal: AbortSignal | undefined): Promise<string | null> {
  for (let look = 1; ; look++) {
    const found = await findItems(list, [{ column: 'Nyckel', text: pointerKey(series) }, { column: 'Serie', text: seriesName(series) }], signal);
    const pointer = found.find(({ key }) => key === pointerKey(series));
    if (pointer !== undefined) return pointer.id;
    if (!found.some(({ key }) => key === witnessKey(series))) return null;
    if (look === LOOKS) throw new StoreRefusal('damaged', `the pointer of ${seriesName(series)} has been removed`);
    await list.client.pause(look, signal);
  }
}

export async function movePointer(list: GraphList, known: Known, from: Pointer | null, to: Published): Promise<'moved' | 'taken'> {
  const fields = await pointerFields(known, to);
  return from === null ? createPointer(list, known, to.commit.series, fields) : changePointer(list, from, fields);
}

async function pointerFields(known: Known, { commit, snapshot }: Published): Promise<object> {
  const { series, counts } = commit;
  const item = known.commits.get(commit.id)?.item;
  if (item === undefined) throw new StoreRefusal('unavailable', `the item of commit ${commit.id} is not known`);
  return {
    Title: `${series.unit} ${series.period} ${series.kind}`,
    Nyckel: pointerKey(series), Typ: KIND.pointer, Snapshot: commit.id, Serie: seriesName(series),
    Innehall: await pointerContent({ series, commit: commit.id, item }),
    Enhet: series.unit, Period: series.period, Slag: series.kind, Utgivare: commit.author.slice(0, 255), Tid: commit.time,
    Fel: counts.errors, Varningar: counts.warnings, Accepterade: counts.accepted,
    ...headlineOf(snapshot),
  };
}

/** The first publication of a series: the unique key lets one writer through. */
async function createPointer(list: GraphList, known: Known, series: Series, fields: object): Promise<'moved' | 'taken'> {
  const [answer] = await sendAll(list, [{ method: 'POST', path: `${list.path}/items`, body: { fields } }], undefined);
  if (answer === undefined) throw new AnswerLost('the list did not answer');
  if (isDone(answer)) {
    known.pointers.set(seriesName(series), itemOf(answer.body).id);
    await addWitness(list, series);
    return 'moved';
  }
  // The protocol reads the pointer again and sees whose it is: perhaps this one's, repeated.
  if (mayBeDuplicate(answer) && (saysDuplicate(answer) || answer.doubtful)) return 'taken';
  throw writeFailure(answer);
}

/** Best effort: the push is published already, and without its witness only a later removal would go unnoticed. */
async function addWitness(list: GraphList, series: Series): Promise<void> {
  const key = witnessKey(series);
  const fields = { Title: key, Nyckel: key, Typ: KIND.witness, Serie: seriesName(series) };
  await sendAll(list, [{ method: 'POST', path: `${list.path}/items`, body: { fields } }], undefined).catch(() => undefined);
}

async function changePointer(list: GraphList, from: Pointer, fields: object): Promise<'moved' | 'taken'> {
  const { item, etag } = JSON.parse(from.tag) as Tag;
  const [answer] = await sendAll(list, [{ method: 'PATCH', path: itemPath(list.path, item), headers: { 'If-Match': etag }, body: { fields } }], undefined);
  if (answer === undefined) throw new AnswerLost('the list did not answer');
  if (isDone(answer)) return 'moved';
  if (saysChanged(answer)) return 'taken';
  throw writeFailure(answer);
}

/** Every series that has a pointer, or the witness of one. */
export async function listSeries(list: GraphList, signal: AbortSignal | undefined): Promise<Series[]> {
  const [pointers, witnesses] = await Promise.all([KIND.pointer, KIND.witness].map((text) => queryItems(list, { column: 'Typ', text }, signal)));
  const names = new Set([...(pointers ?? []), ...(witnesses ?? [])].map(({ key }) => key.split('|').slice(1).join('_')));
  return [...names].flatMap((name) => seriesFromName(name) ?? []);
}
