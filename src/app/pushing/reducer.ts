/** Skicka, step by step. What happens outside is an effect; what came of it is an event. Pure. */
import { StoreRefusal } from '../ports';
import { rememberedNames } from '../push';
import type { PreparedPush, PushEffect, PushEvent, PushIntent, PushState } from './types';

export type Step = readonly [state: PushState, effects: readonly PushEffect[]];

export const IDLE: PushState = { step: 'idle', interrupted: null };

/** An event that means nothing in the state it meets changes nothing: a button pressed twice, an answer come too late. */
export function pushReducer(state: PushState, event: PushEvent): Step {
  return byPerson(state, event) ?? byPreparing(state, event) ?? byVerifying(state, event) ?? bySending(state, event) ?? byRemembering(state, event) ?? [state, []];
}

function byPerson(state: PushState, event: PushEvent): Step | null {
  switch (event.kind) {
    case 'prepare':
      return ['sending', 'unknown', 'preparing', 'verifying'].includes(state.step) ? null : [{ step: 'preparing' }, [{ kind: 'prepare' }]];
    case 'send':
      if (state.step !== 'ready') return null;
      return state.prepared.errors > 0 ? [{ step: 'asking', prepared: state.prepared }, []] : verifying(state.prepared);
    case 'send-anyway':
      return state.step === 'asking' ? verifying(state.prepared) : null;
    case 'cancel':
      return cancelled(state);
    case 'resolve':
      return resolving(state);
    case 'start-over':
      return state.step === 'sending' || state.step === 'verifying' ? null : [IDLE, [{ kind: 'abort' }, { kind: 'forget' }]];
    case 'restored':
      return state.step === 'idle' ? [{ step: 'idle', interrupted: event.intent }, []] : null;
    default:
      return null;
  }
}

/** What goes is what was shown: somebody may have typed in the workbook since. */
function verifying(prepared: PreparedPush): Step {
  return [{ step: 'verifying', prepared }, [{ kind: 'verify', prepared }]];
}

/** Kept before anything is sent: whoever closes the pane in the middle can still learn what came of it. */
function sending({ intent }: PreparedPush): Step {
  return [{ step: 'sending', intent, share: 0, isCancelling: false, isResolving: false }, [{ kind: 'keep', intent }, { kind: 'publish', intent }]];
}

function cancelled(state: PushState): Step | null {
  if (state.step === 'asking') return [{ step: 'ready', prepared: state.prepared, changed: null }, []];
  if (state.step === 'preparing') return [IDLE, [{ kind: 'abort' }]];
  if (state.step === 'verifying') return [{ step: 'ready', prepared: state.prepared, changed: null }, [{ kind: 'abort' }]];
  // What is resolved may stand already: there is nothing left to call off.
  if (state.step !== 'sending' || state.isResolving || state.isCancelling) return null;
  return [{ ...state, isCancelling: true }, [{ kind: 'abort' }]];
}

function resolving(state: PushState): Step | null {
  const intent = state.step === 'unknown' ? state.intent : state.step === 'idle' ? state.interrupted : null;
  if (intent === null) return null;
  return [{ step: 'sending', intent, share: 0, isCancelling: false, isResolving: true }, [{ kind: 'resolve', intent }]];
}

function byPreparing(state: PushState, event: PushEvent): Step | null {
  if (state.step !== 'preparing') return null;
  switch (event.kind) {
    case 'stopped':
      return [{ step: 'stopped', stop: event.stop }, []];
    case 'prepared':
      return [{ step: 'ready', prepared: event.prepared, changed: null }, []];
    case 'failed':
      return [{ step: 'failed', error: event.error }, []];
    default:
      return null;
  }
}

function byVerifying(state: PushState, event: PushEvent): Step | null {
  if (state.step !== 'verifying') return null;
  switch (event.kind) {
    case 'verified':
      return sending(state.prepared);
    case 'changed':
      return [{ step: 'ready', prepared: event.prepared, changed: event.changed }, []];
    case 'stopped':
      return [{ step: 'stopped', stop: event.stop }, []];
    case 'failed':
      return [{ step: 'failed', error: event.error }, []];
    default:
      return null;
  }
}

type Sending = Extract<PushState, { step: 'sending' }>;

const FORGET: PushEffect = { kind: 'forget' };

function bySending(state: PushState, event: PushEvent): Step | null {
  if (state.step !== 'sending') return null;
  switch (event.kind) {
    case 'progress':
      // Never backwards, as a second attempt would have it.
      return [{ ...state, share: Math.max(state.share, event.share) }, []];
    case 'committed':
      return committed(state.intent, event);
    case 'conflict':
      return [{ step: 'conflict', current: event.current, diff: event.diff }, [FORGET]];
    case 'unknown':
      return [{ step: 'unknown', intent: state.intent, because: event.because }, []];
    case 'refused':
      return [{ step: 'refused', reason: event.reason, detail: event.detail }, [FORGET]];
    case 'aborted':
      return state.isResolving ? [{ step: 'unknown', intent: state.intent, because: '' }, []] : [{ step: 'cancelled' }, [FORGET]];
    case 'failed':
      return failed(state, event.error);
    default:
      return null;
  }
}

/** A store that could not be opened took nothing; after any other failure the push may stand. */
function failed({ intent, isResolving }: Sending, error: unknown): Step {
  if (error instanceof StoreRefusal && !isResolving) return [{ step: 'failed', error }, [FORGET]];
  return [{ step: 'unknown', intent, because: error instanceof Error ? error.message : String(error) }, []];
}

function committed(intent: PushIntent, { commit, superseded, repeated }: Extract<PushEvent, { kind: 'committed' }>): Step {
  const names = rememberedNames({ commit, superseded }, { unit: null, period: null, kind: null }, intent);
  const done = { step: 'committed', commit, superseded, repeated } as const;
  if (names.length === 0) return [{ ...done, remembered: 'not-needed' }, [FORGET]];
  return [{ ...done, remembered: 'writing' }, [FORGET, { kind: 'remember', names }]];
}

function byRemembering(state: PushState, event: PushEvent): Step | null {
  if (state.step !== 'committed' || state.remembered !== 'writing') return null;
  if (event.kind === 'remembered') return [{ ...state, remembered: 'written' }, []];
  return event.kind === 'not-remembered' ? [{ ...state, remembered: { failed: event.error } }, []] : null;
}
