/** Commits as items of the list: immutable, and seen by nobody before a pointer leads to them. */
import type { Commit, StoreOptions } from '../../app/ports';
import { StoreRefusal } from '../../app/ports';
import type { StoredCommit } from '../backing';
import { isDone, mayBeDuplicate, saysDuplicate, writeFailure } from './answers';
import { KIND } from './columns';
import { itemOf, type Item } from './items';
import { commitKey } from './keys';
import { noteCommit, type Known } from './known';
import { findItems, readItem, sendAll, type GraphList } from './list';
import { putParts, readParts } from './parts';
import { commitContent, readCommitContent, type CommitRecord } from './records';

/** SharePoint documents 63,999 characters; a document whose list of pieces is longer is no report. */
const LONGEST_RECORD = 60_000;

export async function putCommit(list: GraphList, known: Known, commit: Commit, document: string, { signal, onProgress }: StoreOptions): Promise<'stored' | 'exists'> {
  const parts = await putParts(list, commit.id, document, signal, (share) => onProgress?.(share));
  const baseItem = commit.base === null ? null : (known.commits.get(commit.base)?.item ?? null);
  const record: CommitRecord = { commit, baseItem, parts: parts.map(({ id }) => id), partsFrom: Math.min(...parts.map(({ created }) => created)) };
  const content = await commitContent(record);
  if (content.length > LONGEST_RECORD) throw new StoreRefusal('bad-request', `the document has ${parts.length} pieces`);
  const key = commitKey(commit.id);
  const fields = { Title: key, Nyckel: key, Typ: KIND.commit, Snapshot: commit.id, Innehall: content };
  const [answer] = await sendAll(list, [{ method: 'POST', path: `${list.path}/items`, body: { fields } }], signal);
  onProgress?.(1);
  if (answer !== undefined && isDone(answer)) {
    noteCommit(known, commit.id, itemOf(answer.body).id, record.parts);
    return 'stored';
  }
  // Whoever has the key, it is read back and compared; when it is not found, the outcome is unknown.
  if (answer !== undefined && mayBeDuplicate(answer) && (saysDuplicate(answer) || answer.doubtful)) return 'exists';
  throw answer === undefined ? new StoreRefusal('unavailable', 'no answer') : writeFailure(answer);
}

/** By its item where that is known; else, or when that is gone, by its key. */
export async function readCommit(list: GraphList, known: Known, id: string, { signal }: StoreOptions): Promise<StoredCommit | null> {
  const itemId = known.commits.get(id)?.item;
  const byId = itemId === undefined ? null : await readItem(list, itemId, signal);
  const item = byId?.key === commitKey(id) ? byId : await findCommit(list, id, signal);
  if (item === null) return null;
  const { commit, baseItem, parts, partsFrom } = await readCommitContent(item.content, `commit ${id}`);
  if (commit.id !== id) throw new StoreRefusal('damaged', `commit ${id} is not what its place says`);
  noteCommit(known, id, item.id, parts);
  if (commit.base !== null && baseItem !== null && !known.commits.has(commit.base)) noteCommit(known, commit.base, baseItem, null);
  return { commit, writtenAt: Math.min(item.created, partsFrom) };
}

/** A commit whose item cannot be read because it is not there yet, never was, or was removed. */
async function findCommit(list: GraphList, id: string, signal: AbortSignal | undefined): Promise<Item | null> {
  const key = commitKey(id);
  const found = await findItems(list, [{ column: 'Nyckel', text: key }, { column: 'Snapshot', text: id }], signal);
  return found.find((item) => item.key === key) ?? null;
}

export async function readDocument(list: GraphList, known: Known, commit: Commit, options: StoreOptions): Promise<string | null> {
  if ((known.commits.get(commit.id)?.parts ?? null) === null) await readCommit(list, known, commit.id, options);
  const parts = known.commits.get(commit.id)?.parts ?? null;
  return parts === null ? null : readParts(list, commit.id, parts, options.signal);
}
