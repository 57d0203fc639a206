/**
 * Requests to Graph, each tried until it has an answer worth telling. Everything goes through `$batch`: only there is
 * each `Retry-After` readable for a page, and there each request is retried on its own (no SDK measured does so).
 *
 * Whoever sends a write must make it safe to repeat: a create by its unique key, a change by its eTag.
 */
import { StoreRefusal } from '../../app/ports';
import { MOST_IN_BATCH, sendBatch, type BatchAnswer, type GraphRequest, type SingleAnswer } from './batch';
import type { Network } from './network';
import { isPassing, LONGEST_WAIT_MS, mayBeApplied, retryAfterMs, TRIES, waitMs } from './retry';
import { createWaitings, type Waiting } from './waiting';

export interface GraphAnswer extends SingleAnswer {
  /** An earlier try of this request may have been applied: then a refusal of the last one proves nothing. */
  readonly doubtful: boolean;
}

export interface GraphClient {
  /** Below which all paths lie. */
  readonly graph: string;
  /** Answers in the order of the requests. Rejects when aborted, or with the `StoreRefusal` of a token before anything can have been applied. */
  send(requests: readonly GraphRequest[], signal?: AbortSignal): Promise<readonly GraphAnswer[]>;
  /** The server's clock at its latest answer, in milliseconds; null where its `Date` cannot be read. */
  serverTime(): number | null;
  /** Waits before something is looked for again, the n-th time. */
  pause(tried: number, signal?: AbortSignal): Promise<void>;
}

/** Batches under way at once. */
const LANES = 4;

/** The status given to a request that never got an answer. */
export const NO_ANSWER = 0;

interface Open {
  readonly request: GraphRequest;
  tries: number;
  doubtful: boolean;
  renewed: boolean;
  waitFor: number | null;
  answer: SingleAnswer | null;
}

interface Gathered {
  readonly signal: AbortSignal | undefined;
  readonly requests: GraphRequest[];
  readonly answers: Promise<readonly GraphAnswer[]>;
}

export function createGraphClient(network: Network, graph: string): GraphClient {
  let serverTime: number | null = null;
  const waitings = createWaitings((wait) => network.onWaiting?.(wait));
  const ask = async (group: readonly Open[], waiting: Waiting, signal: AbortSignal | undefined): Promise<void> => {
    const answer = await sendBatch(told(network, waiting, triesOf(group) + 1), graph, group.map(({ request }) => request), signal).catch((error: unknown) => giveUp(group, error));
    if (answer === null) return;
    if (answer.kind === 'answered') serverTime = answer.serverTime ?? serverTime;
    settle(group, answer);
    if (group.some(isAnswered)) waiting.heard();
  };
  const run = async (requests: readonly GraphRequest[], signal: AbortSignal | undefined): Promise<readonly GraphAnswer[]> => {
    const all = requests.map((request): Open => ({ request, tries: 0, doubtful: false, renewed: false, waitFor: null, answer: null }));
    const waiting = waitings();
    try {
      for (let open = all; open.length > 0; open = open.filter((one) => !isSettled(one))) {
        const ms = longestWait(open, network.random);
        waiting.rests(triesOf(open), ms, open.some(({ answer }) => answer?.status === 429));
        await network.sleep(ms, signal);
        await inLanes(chunked(open), (group) => ask(group, waiting, signal));
      }
    } finally {
      waiting.ends();
    }
    return all.map(({ answer, doubtful }) => ({ ...(answer ?? { status: NO_ANSWER, body: null, headers: {} }), doubtful }));
  };
  return {
    graph,
    send: gathering(run),
    serverTime: () => serverTime,
    pause: (tried, signal) => network.sleep(waitMs(tried, null, network.random), signal),
  };
}

/** Requests made in the same breath share a batch. */
function gathering(run: GraphClient['send']): GraphClient['send'] {
  let gathered: Gathered | null = null;
  return async (requests, signal) => {
    const group = gathered !== null && gathered.signal === signal ? gathered : { signal, requests: [], answers: soon(() => run(opened(), signal)) };
    const opened = (): readonly GraphRequest[] => {
      if (gathered === group) gathered = null;
      return group.requests;
    };
    gathered = group;
    const from = group.requests.length;
    group.requests.push(...requests);
    return (await group.answers).slice(from, from + requests.length);
  };
}

async function soon<T>(work: () => Promise<T>): Promise<T> {
  await Promise.resolve();
  return work();
}

/** Waiting for the list begins when a request goes out: a person who is signing in is not kept waiting by it. */
function told(network: Network, waiting: Waiting, tries: number): Network {
  return { ...network, fetch: (url, init) => (waiting.asks(tries), network.fetch(url, init)) };
}

function triesOf(open: readonly Open[]): number {
  return Math.max(0, ...open.map(({ tries }) => tries));
}

function isAnswered({ answer }: Open): boolean {
  return answer !== null && !isPassing(answer.status);
}

/** Notes what a batch brought for each of its requests. */
function settle(group: readonly Open[], answer: BatchAnswer): void {
  group.forEach((open, index) => {
    open.tries += 1;
    const own = answer.kind === 'answered' ? (answer.answers[index] ?? null) : answer.kind === 'turned-away' ? answer.answer : null;
    open.answer = own;
    open.waitFor = own === null ? null : retryAfterMs(own.headers['retry-after'], Date.now());
    const applied = own === null || (isPassing(own.status) && mayBeApplied(own.status));
    if (applied && open.request.method !== 'GET') open.doubtful = true;
  });
}

/** No token for another try. Where an earlier one may have been applied, that is what has to be told, not the refusal. */
function giveUp(group: readonly Open[], error: unknown): null {
  if (!(error instanceof StoreRefusal) || !group.some(({ doubtful }) => doubtful)) throw error;
  for (const open of group) open.tries = TRIES;
  return null;
}

function isSettled(open: Open): boolean {
  const { answer, tries, waitFor } = open;
  // A token can run out between two requests: the source is asked once more for each.
  if (answer?.status === 401 && !open.renewed) {
    open.renewed = true;
    return false;
  }
  if (tries >= TRIES || (waitFor ?? 0) > LONGEST_WAIT_MS) return true;
  return answer !== null && (!isPassing(answer.status) || isOverThreshold(answer));
}

/** Answered with 429 though waiting does not help: the list has too many items for the query. */
function isOverThreshold({ status, body }: SingleAnswer): boolean {
  return status === 429 && (body as { error?: { code?: unknown } } | null)?.error?.code === 'throttledRequest';
}

function longestWait(open: readonly Open[], random: Network['random']): number {
  return Math.max(0, ...open.map(({ tries, waitFor, answer }) => (tries === 0 || answer?.status === 401 ? 0 : waitMs(tries, waitFor, random))));
}

function chunked<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / MOST_IN_BATCH) }, (_, i) => items.slice(i * MOST_IN_BATCH, (i + 1) * MOST_IN_BATCH));
}

async function inLanes<T>(groups: T[], work: (group: T) => Promise<void>): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) await work(group);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
