/** `POST /$batch`: up to twenty calls, answered in any order, each with its own status. Nothing of it is atomic. */
import { answerCall, type Meters } from './calls';
import { GraphError, invalidRequest, type Call, type Reply } from './reply';
import type { World } from './world';

const MOST = 20;

interface Entry {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

export function answerBatch(world: World, meters: Meters, call: Call): Reply {
  const entries = entriesOf(call.body);
  const replies = new Map<string, Reply>();
  // Without dependsOn they run in no order that a caller may count on.
  for (const entry of inOrder(shuffled(entries, world.random))) replies.set(entry.id, answerEntry(world, meters, call, entry, replies));
  const responses = shuffled([...replies], world.random).map(([id, { status, headers, body }]) => ({
    id,
    status,
    headers: { 'Content-Type': 'application/json', ...properCase(headers ?? {}) },
    ...(body === undefined ? {} : { body }),
  }));
  return { status: 200, body: { responses } };
}

function entriesOf(body: unknown): Entry[] {
  const requests = (body as { requests?: unknown } | null)?.requests;
  if (!Array.isArray(requests) || requests.length === 0) throw invalidRequest('Invalid batch payload format.');
  if (requests.length > MOST) throw invalidRequest(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  const entries = requests.map(entryOf);
  if (new Set(entries.map(({ id }) => id)).size < entries.length) throw invalidRequest('The request id must be unique.');
  return entries;
}

function entryOf(given: unknown): Entry {
  const { id, method, url, headers: named, body, dependsOn: needed } = (given ?? {}) as Record<string, unknown>;
  const [headers, dependsOn] = [named ?? {}, needed ?? []];
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') throw invalidRequest('Invalid batch payload format.');
  if (typeof headers !== 'object' || !isTexts(dependsOn)) throw invalidRequest('Invalid batch payload format.');
  if (/^[a-z]+:/i.test(url)) throw invalidRequest('The batch request url must be relative.');
  if (url.replace(/^\//, '').startsWith('$batch')) throw invalidRequest('A batch must not hold a batch.');
  if (body !== undefined && lowerCase(headers)['content-type'] === undefined) {
    throw invalidRequest('Write request body without a content-type header.');
  }
  return { id, method: method.toUpperCase(), url, headers: lowerCase(headers), body, dependsOn };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function lowerCase(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function properCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), value]));
}

/** What others depend on comes before them. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const done = new Set<string>();
  const ordered: Entry[] = [];
  for (let rest = [...entries]; rest.length > 0; ) {
    const ready = rest.filter(({ dependsOn }) => dependsOn.every((id) => done.has(id)));
    if (ready.length === 0) throw invalidRequest('dependsOn names an unknown or circular request.');
    for (const entry of ready) done.add(entry.id);
    ordered.push(...ready);
    rest = rest.filter(({ id }) => !done.has(id));
  }
  return ordered;
}

function answerEntry(world: World, meters: Meters, call: Call, entry: Entry, replies: ReadonlyMap<string, Reply>): Reply {
  if (entry.dependsOn.some((id) => (replies.get(id)?.status ?? 500) >= 400)) {
    return { status: 424, body: { error: { code: 'FailedDependency', message: 'A request this one depends on failed' } } };
  }
  const [path = '', query = ''] = entry.url.split('?', 2);
  return answerCall(world, meters, { ...call, method: entry.method, path: pathOf(path), query: new URLSearchParams(query), headers: entry.headers, body: entry.body });
}

/** Throws on what is no escaped path. */
export function pathOf(path: string): string[] {
  try {
    return path.split('/').filter((part) => part !== '').map(decodeURIComponent);
  } catch {
    throw new GraphError(400, 'invalidRequest', 'The path is not well escaped');
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}
