/**
 * Publishing, the same in every store (docs/STORE.md): write what nobody can see yet, read it back, then move the
 * pointer from exactly the version read at the start. That move is the only moment anything becomes visible.
 */
import type { Commit, Published, PublishOutcome, PublishRequest, StoreOptions } from '../app/ports';
import { SAFE_AGE_DAYS, StoreRefusal } from '../app/ports';
import { AnswerLost, type Backing, type Pointer } from './backing';
import { findInChain, publishedCommit } from './chain';
import { commitOf, isSameIntent, requestFault } from './request';
import { sameSeries } from './series';
import { readPublished } from './verify';

export const SAFE_AGE_MS = SAFE_AGE_DAYS * 24 * 3600 * 1000;

/** A pointer taken by others yet found unmoved this many times is not to be understood: unknown. */
const ATTEMPTS = 3;

export interface Push {
  readonly backing: Backing;
  readonly request: PublishRequest;
  readonly options: StoreOptions;
  readonly safeAgeMs: number;
}

/** One round of it: whether an earlier round, or run, may have published this very push. */
interface Round extends Push {
  readonly mayStand: boolean;
}

/** Publishes, or says truly why not. Rejects only when aborted, and then nothing of it is visible. */
export async function publish(push: Push): Promise<PublishOutcome> {
  return attempt(push, false);
}

/**
 * After an `unknown`: the chain says whether the push stands; if it does not, and its base still does, it is made
 * again. While the chain cannot be read the outcome stays unknown, since the earlier attempt may stand.
 */
export async function resolve(push: Push): Promise<PublishOutcome> {
  return attempt(push, true);
}

async function attempt(push: Push, mayStand: boolean): Promise<PublishOutcome> {
  const fault = await requestFault(push.request);
  if (fault !== null) return { outcome: 'refused', ...fault };
  try {
    for (let i = 0; i < ATTEMPTS; i++) {
      // From the first move on the push may stand, so neither an abort nor a refused read may deny it.
      const outcome = await round({ ...push, ...(i === 0 ? {} : { options: {} }), mayStand: mayStand || i > 0 });
      if (outcome !== 'taken') return outcome;
    }
    return unknown(push, 'the pointer was taken, yet is found unmoved');
  } catch (error) {
    if (error instanceof AnswerLost) return unknown(push, error.message);
    throw error;
  }
}

async function round(push: Round): Promise<PublishOutcome | 'taken'> {
  try {
    return await publishOnPointer(push);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    return push.mayStand ? unknown(push, error.message) : refused(error.reason, error.detail);
  }
}

async function publishOnPointer(asked: Round): Promise<PublishOutcome | 'taken'> {
  const { backing, options } = asked;
  const pointer = await backing.pointer(asked.request.series, options);
  const push = { ...asked, request: await withOwnBase(asked, pointer) };
  const { request } = push;
  // Asked in one breath, for places where every question is a request.
  const [earlier, current] = await Promise.all([
    backing.commit(request.id, options),
    pointer === null ? null : publishedCommit(backing, request.series, pointer.commitId, options),
  ]);
  if (earlier !== null && !isSameIntent(earlier.commit, request)) return idTaken(request);
  progress(options, 0.1);
  // A commit just written may not be found yet: after a try that may stand, only the chain tells that it does not.
  const decided = await standing(push, current, earlier !== null || asked.mayStand);
  if (decided !== null) return decided;
  if (earlier === null) await write(push);
  const ready = await publishable(push);
  if ('outcome' in ready) return ready;
  options.signal?.throwIfAborted();
  // Without the signal: once the move is sent, only its answer is true.
  const moved = await backing.movePointer(request.series, pointer, ready, {});
  if (moved === 'taken') return 'taken';
  progress(options, 1);
  return committed(ready.commit, 'new');
}

/** A base of another series is none: everyone copies last month's workbook, and `Avstämt_Bas` comes along. */
async function withOwnBase({ backing, request, options }: Push, pointer: Pointer | null): Promise<PublishRequest> {
  if (request.base === null || request.base === pointer?.commitId) return request;
  const stored = await backing.commit(request.base, options);
  return stored === null || sameSeries(stored.commit.series, request.series) ? request : { ...request, base: null };
}

/** What the pointer already settles; null when the push is free to go on top of it. */
async function standing(push: Push, current: Commit | null, isRetry: boolean): Promise<PublishOutcome | null> {
  const { backing, request, options } = push;
  if (current === null) {
    // A workbook that builds on something must not start a second history beside the one it came from.
    return request.base === null ? null : refused('base-unknown', request.base);
  }
  const own = isRetry ? await ownOutcome(push, current) : null;
  if (own !== null) return own;
  if (sameAlreadyStands(current, request)) {
    await readPublished(backing, current, options);
    return committed(current, 'repeated');
  }
  if (current.id === request.base) return null;
  return { outcome: 'conflict', current: await readPublished(backing, current, options) };
}

/** The outcome when this very push has been published before: its id is in the chain above its base. */
async function ownOutcome(push: Push, current: Commit): Promise<PublishOutcome | null> {
  const { series, id, base } = push.request;
  const own = await findInChain(push.backing, series, current.id, id, base, push.options);
  if (own === null) return null;
  return committed(own, current.id === id ? 'new' : 'superseded');
}

/**
 * Whether pushing would add nothing. On top of one's own base another document with the same figures is published:
 * it carries acceptances and labels. On somebody else's it is not, for that would hide theirs unseen.
 */
function sameAlreadyStands(current: Commit, request: PublishRequest): boolean {
  if (current.figuresHash !== request.figuresHash) return false;
  return current.documentHash === request.documentHash || current.id !== request.base;
}

/** Writes the commit with its document; nobody can see it yet. */
async function write(push: Push): Promise<void> {
  const { backing, request, options } = push;
  options.signal?.throwIfAborted();
  const share = (done: number): void => progress(options, 0.1 + 0.7 * done);
  await backing.putCommit(commitOf(request), request.document, { ...options, onProgress: share });
  progress(options, 0.8);
}

/** The commit as it was stored, read back and verified, and young enough that no clean-up can be after it. */
async function publishable(push: Push): Promise<Published | PublishOutcome> {
  const { backing, request, options, safeAgeMs } = push;
  const stored = await backing.commit(request.id, options);
  if (stored === null) throw new AnswerLost(`commit ${request.id} was written but cannot be read back`);
  if (!isSameIntent(stored.commit, request)) return idTaken(request);
  const published = await readPublished(backing, stored.commit, options);
  progress(options, 0.9);
  if ((await backing.now(options)) - stored.writtenAt > safeAgeMs / 2) {
    return refused('id-too-old', request.id);
  }
  return published;
}

function idTaken(request: PublishRequest): PublishOutcome {
  return refused('id-taken', request.id);
}

function committed(commit: Commit, how: 'new' | 'superseded' | 'repeated'): PublishOutcome {
  return { outcome: 'committed', commit, superseded: how === 'superseded', repeated: how === 'repeated' };
}

function refused(reason: StoreRefusal['reason'], detail: string): PublishOutcome {
  return { outcome: 'refused', reason, detail };
}

function unknown(push: Push, because: string): PublishOutcome {
  return { outcome: 'unknown', id: push.request.id, because };
}

function progress(options: StoreOptions, share: number): void {
  options.onProgress?.(share);
}
