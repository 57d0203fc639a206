/** Skicka at work: the reducer's effects carried out on a workbook and a store. */
import { diffSnapshots } from '../../core/diff';
import type { Snapshot } from '../../core/snapshot';
import type { Commit, PublishOutcome, SnapshotStore, StoreOptions, Workbook, WorkbookChanges } from '../ports';
import { diffCounts } from '../diff-counts';
import type { Prepared, PushStop } from '../push';
import { headerName } from '../header-names';
import { preparePush } from '../push';
import { readDocument } from '../snapshot-document';
import { intentText, readIntent } from './intent';
import { IDLE, pushReducer } from './reducer';
import type { PreparedPush, PushEffect, PushEvent, PushIntent, PushSession, PushState } from './types';

export interface PushPorts {
  readonly workbook: Workbook;
  /** Opened when it is needed; rejects with `StoreRefusal`. */
  readonly store: () => Promise<SnapshotStore>;
  /** Where a push under way is kept over a reload. */
  readonly kept: { readonly get: () => string | null; readonly set: (text: string | null) => void };
  /** `newCommitId` */
  readonly newId: () => string;
  readonly now: () => Date;
  readonly author: () => string;
}

export function createPushSession(ports: PushPorts): PushSession {
  const interrupted = readIntent(ports.kept.get());
  let state: PushState = interrupted === null ? IDLE : { step: 'idle', interrupted };
  const listeners = new Set<() => void>();
  const running: Running = { abort: null };
  const send = (event: PushEvent): void => {
    const [next, effects] = pushReducer(state, event);
    const changed = next !== state;
    state = next;
    if (changed) for (const listener of [...listeners]) listener();
    for (const effect of effects) void perform(effect, ports, running, send);
  };
  return {
    state: () => state,
    send,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the workbook is to remember so that its next push goes on top of `commit`: for whoever has brought in the differences. */
export function buildOn(commit: Pick<Commit, 'id'>): WorkbookChanges {
  return { cells: [], names: [headerName('base', commit.id)] };
}

interface Running {
  abort: AbortController | null;
}

type Send = (event: PushEvent) => void;

async function perform(effect: PushEffect, ports: PushPorts, running: Running, send: Send): Promise<void> {
  switch (effect.kind) {
    case 'prepare':
    case 'verify':
      return prepare(effect, ports, running, send);
    case 'publish':
    case 'resolve':
      return publish(effect, ports, running, send);
    case 'abort':
      return running.abort?.abort();
    case 'keep':
      return ports.kept.set(intentText(effect.intent));
    case 'forget':
      return ports.kept.set(null);
    case 'remember':
      return ports.workbook.write({ cells: [], names: effect.names }).then(
        () => send({ kind: 'remembered' }),
        (error: unknown) => send({ kind: 'not-remembered', error }),
      );
  }
}

type Preparing = Extract<PushEffect, { kind: 'prepare' | 'verify' }>;

async function prepare(effect: Preparing, ports: PushPorts, running: Running, send: Send): Promise<void> {
  const controller = new AbortController();
  running.abort = controller;
  const event = await preparing(effect, ports, controller.signal).catch((error: unknown): PushEvent => ({ kind: 'failed', error }));
  if (!controller.signal.aborted) send(event);
}

async function preparing(effect: Preparing, ports: PushPorts, signal: AbortSignal): Promise<PushEvent> {
  const prepared = await readPush(ports, effect.kind === 'verify' ? effect.prepared.intent.request.id : ports.newId());
  if (prepared.outcome !== 'prepared') return { kind: 'stopped', stop: prepared };
  if (effect.kind === 'prepare') return { kind: 'prepared', prepared: await withStanding(prepared, await ports.store(), signal) };
  const shown = effect.prepared;
  if (isAsShown(prepared, shown)) return { kind: 'verified' };
  const changed = diffCounts(diffSnapshots(shown.snapshot, prepared.snapshot));
  return { kind: 'changed', prepared: await withStanding(prepared, await ports.store(), signal), changed };
}

/** Bound tables only: what is published has been confirmed by somebody. */
async function readPush(ports: PushPorts, id: string): Promise<Prepared | PushStop> {
  const workbook = await ports.workbook.read('all');
  const head = { unit: null, period: null, kind: null, base: null };
  return preparePush({ workbook, find: false, ...head, id, author: ports.author(), now: ports.now() });
}

/** Labels and motives count too: they are published with the figures. */
function isAsShown({ request }: Prepared, { intent }: PreparedPush): boolean {
  return request.documentHash === intent.request.documentHash && request.base === intent.request.base;
}

async function withStanding({ request, snapshot, check, errors }: Prepared, store: SnapshotStore, signal: AbortSignal): Promise<PreparedPush> {
  const current = await store.current(request.series, { signal });
  const standing = current === null ? null : {
    commit: current.commit,
    diff: diffSnapshots(current.snapshot, snapshot),
    isSame: current.commit.figuresHash === request.figuresHash,
    // On top of another publication equal figures are not published anew.
    acceptsOtherwise: current.commit.id === request.base && acceptancesText(current.snapshot) !== acceptancesText(snapshot),
  };
  const { warnings, accepted } = request.counts;
  return { series: request.series, snapshot, errors, warnings, accepted, intent: { request, header: check.header }, standing };
}

/** Whatever order their lines stand in. */
function acceptancesText({ acceptances }: Snapshot): string {
  return acceptances.map((one) => JSON.stringify([one.code, one.table, one.rowKey, one.columnKey, one.figures, one.motive, one.who, one.when])).sort().join('\n');
}

async function publish({ kind, intent }: { readonly kind: 'publish' | 'resolve'; readonly intent: PushIntent }, ports: PushPorts, running: Running, send: Send): Promise<void> {
  const controller = new AbortController();
  running.abort = controller;
  const options: StoreOptions = { signal: controller.signal, onProgress: (share) => send({ kind: 'progress', share }) };
  try {
    const store = await ports.store();
    controller.signal.throwIfAborted();
    send(await eventOf(await store[kind](intent.request, options), intent));
  } catch (error) {
    send(controller.signal.aborted ? { kind: 'aborted' } : { kind: 'failed', error });
  }
}

async function eventOf(outcome: PublishOutcome, intent: PushIntent): Promise<PushEvent> {
  switch (outcome.outcome) {
    case 'committed':
      return { kind: 'committed', commit: outcome.commit, superseded: outcome.superseded, repeated: outcome.repeated };
    case 'conflict': {
      const own = await snapshotIn(intent);
      return { kind: 'conflict', current: outcome.current, diff: own === null ? null : diffSnapshots(outcome.current.snapshot, own) };
    }
    case 'unknown':
      return { kind: 'unknown', because: outcome.because };
    case 'refused':
      return { kind: 'refused', reason: outcome.reason, detail: outcome.detail };
  }
}

/** From the document that was to be sent, since the workbook may have changed by now. */
async function snapshotIn({ request }: PushIntent): Promise<Snapshot | null> {
  const reading = await readDocument(request.document);
  return reading.outcome === 'read' ? reading.snapshot : null;
}
