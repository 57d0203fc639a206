/**
 * Whether a list keeps what the protocol stands on: tried out, never assumed. Each question is one assumption of
 * docs/GRAPH.md. What is written for it is removed again.
 */
import { newCommitId } from '../../app/hash';
import { StoreRefusal } from '../../app/ports';
import { isDone, mayBeDuplicate, refusalOf, saysChanged } from './answers';
import type { GraphRequest } from './batch';
import type { GraphAnswer, GraphClient } from './client';
import { KIND } from './columns';
import { itemOf, WHOLE, type Item } from './items';
import { itemPath, type ListPath } from './odata';
import { LONGEST_PIECE } from './chunks';

/** Everything that has been seen to come back changed from a text column: edges, markup, quotes, other planes. */
const HARD_TEXT = `[ <b>&amp;</b> 'a' "b" \\n åäö \u00a0 \u{1f4ca} ${'x'.repeat(LONGEST_PIECE)} ]`;

/** Rejects as `list-unsuitable`, saying which assumption fails; other refusals pass unchanged. */
export async function probeList(client: GraphClient, path: ListPath): Promise<void> {
  const key = `T|${newCommitId()}`;
  const made: string[] = [];
  try {
    const first = await create(client, path, key, made);
    await probeText(client, path, first);
    await probeKey(client, path, key, made);
    await probeEtag(client, path, first);
  } finally {
    await client.send(made.map((id) => ({ method: 'DELETE', path: itemPath(path, id) })));
  }
}

async function create(client: GraphClient, path: ListPath, key: string, made: string[]): Promise<Item> {
  const answer = await one(client, { method: 'POST', path: `${path}/items`, body: probeBody(key) });
  if (!isDone(answer)) throw refusalOf(answer);
  const item = itemOf(answer.body);
  made.push(item.id);
  return item;
}

function probeBody(key: string): object {
  return { fields: { Title: key, Nyckel: key, Typ: KIND.probe, Innehall: HARD_TEXT } };
}

async function probeText(client: GraphClient, path: ListPath, { id, key }: Item): Promise<void> {
  const item = itemOf((await read(client, path, id)).body);
  if (item.content !== HARD_TEXT || item.key !== key) throw unsuitable('a text does not read back as written');
}

/** A second item of one key must be refused. */
async function probeKey(client: GraphClient, path: ListPath, key: string, made: string[]): Promise<void> {
  const again = await one(client, { method: 'POST', path: `${path}/items`, body: probeBody(key) });
  if (isDone(again)) {
    made.push(itemOf(again.body).id);
    throw unsuitable('a key can be used twice');
  }
  if (!mayBeDuplicate(again)) throw refusalOf(again);
}

/** A change with the eTag of before must be refused and change nothing; one with the eTag of now must go through. */
async function probeEtag(client: GraphClient, path: ListPath, { id, etag }: Item): Promise<void> {
  const changed = await change(client, path, id, etag, 'a');
  if (!isDone(changed)) throw saysChanged(changed) ? unsuitable('a change with the right eTag is refused') : refusalOf(changed);
  const now = itemOf(changed.body).etag;
  if (now === etag) throw unsuitable('a change leaves the eTag as it was');
  const stale = await change(client, path, id, etag, 'b');
  if (!isDone(stale) && !saysChanged(stale)) throw refusalOf(stale);
  const standing = itemOf((await read(client, path, id)).body);
  if (isDone(stale) || standing.snapshot !== 'a') throw unsuitable('a change with an old eTag goes through');
  if (standing.etag !== now) throw unsuitable('the eTag read is not the one a change gave');
}

async function change(client: GraphClient, path: ListPath, id: string, etag: string, word: string): Promise<GraphAnswer> {
  return one(client, { method: 'PATCH', path: itemPath(path, id), headers: { 'If-Match': etag }, body: { fields: { Snapshot: word } } });
}

const LOOKS = 5;

async function read(client: GraphClient, path: ListPath, id: string): Promise<GraphAnswer> {
  for (let look = 1; ; look++) {
    const answer = await one(client, { method: 'GET', path: itemPath(path, id, WHOLE) });
    if (isDone(answer)) return answer;
    if (answer.status !== 404 || look === LOOKS) throw refusalOf(answer);
    await client.pause(look);
  }
}

async function one(client: GraphClient, request: GraphRequest): Promise<GraphAnswer> {
  const [answer] = await client.send([request]);
  if (answer === undefined) throw new StoreRefusal('unavailable', 'no answer');
  return answer;
}

function unsuitable(why: string): StoreRefusal {
  return new StoreRefusal('list-unsuitable', why);
}
