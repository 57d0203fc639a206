/** A document's pieces as items of the list. */
import { StoreRefusal } from '../../app/ports';
import { AnswerLost } from '../backing';
import { isDone, mayBeDuplicate, saysDuplicate, writeFailure } from './answers';
import type { GraphRequest } from './batch';
import { piecesOf, unwrapped, wrapped } from './chunks';
import type { GraphAnswer } from './client';
import { KIND } from './columns';
import { itemOf, type Item } from './items';
import { partKey } from './keys';
import { findItems, queryItems, readItems, sendAll, type GraphList } from './list';

/**
 * Writes the pieces that are not there yet and returns all of them in order. A piece that is there already is this
 * push's own, from an earlier try: its text must be the same. Rejects with `AnswerLost` when one is said to be taken
 * and cannot be found.
 */
export async function putParts(list: GraphList, commit: string, document: string, signal: AbortSignal | undefined, onDone: (share: number) => void): Promise<Item[]> {
  const pieces = piecesOf(document);
  const requests = pieces.map((piece, index) => createPart(list, commit, index, piece));
  const answers = await sendAll(list, requests, signal);
  onDone(0.8);
  const taken = answers.some((answer) => !isDone(answer) && mayBeDuplicate(answer));
  const standing = taken ? await standingParts(list, commit, signal) : new Map<string, Item>();
  return Promise.all(answers.map((answer, index) => partOf(list, answer, { commit, index, piece: pieces[index] ?? '' }, standing, signal)));
}

function createPart(list: GraphList, commit: string, index: number, piece: string): GraphRequest {
  const key = partKey(commit, index);
  const fields = { Title: key, Nyckel: key, Typ: KIND.part, Snapshot: commit, Innehall: wrapped(piece) };
  return { method: 'POST', path: `${list.path}/items`, body: { fields } };
}

async function standingParts(list: GraphList, commit: string, signal: AbortSignal | undefined): Promise<Map<string, Item>> {
  const items = await queryItems(list, { column: 'Snapshot', text: commit }, signal);
  return new Map(items.map((item) => [item.key, item]));
}

interface Piece {
  readonly commit: string;
  readonly index: number;
  readonly piece: string;
}

async function partOf(list: GraphList, answer: GraphAnswer, { commit, index, piece }: Piece, standing: ReadonlyMap<string, Item>, signal: AbortSignal | undefined): Promise<Item> {
  if (isDone(answer)) return itemOf(answer.body);
  if (!mayBeDuplicate(answer)) throw writeFailure(answer);
  const key = partKey(commit, index);
  const own = standing.get(key) ?? (await findPart(list, key, commit, signal));
  if (own === null) throw saysDuplicate(answer) ? new AnswerLost(`${key} is taken, yet is not found`) : writeFailure(answer);
  if (own.content !== wrapped(piece)) throw new StoreRefusal('id-taken', commit);
  return own;
}

async function findPart(list: GraphList, key: string, commit: string, signal: AbortSignal | undefined): Promise<Item | null> {
  const found = await findItems(list, [{ column: 'Nyckel', text: key }, { column: 'Snapshot', text: commit }], signal);
  return found.find((item) => item.key === key) ?? null;
}

/** The document of these pieces; null when one is missing. Rejects as damaged when one is not what its place says. */
export async function readParts(list: GraphList, commit: string, ids: readonly string[], signal: AbortSignal | undefined): Promise<string | null> {
  const items = await readItems(list, ids, signal);
  const pieces: string[] = [];
  for (const [index, item] of items.entries()) {
    if (item === null) return null;
    const piece = item.key === partKey(commit, index) ? unwrapped(item.content) : null;
    if (piece === null) throw new StoreRefusal('damaged', `item ${item.id} is not piece ${index} of ${commit}`);
    pieces.push(piece);
  }
  return pieces.join('');
}
