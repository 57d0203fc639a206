/** Skicka: what goes, the check, the sending, and what came of it. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PushState } from '../../../app/pushing/types';
import { paneStoreRefusal } from '../../../app/wording/push';
import { usePane, useWords } from '../../context';
import { StoreGate } from '../../parts/StoreGate';
import { Landing } from '../../parts/LandingPlace';
import { errorSentence, Notice } from '../../parts/status';
import { StoreBusy } from '../../parts/Waiting';
import { percent } from '../../format';
import { PUSH } from '../../wording/push';
import { SHELL } from '../../wording/shell';
import { Conflict } from './Conflict';
import { Committed } from './Committed';
import { Intro } from './Intro';
import { Ready } from './Ready';
import { Stopped } from './Stopped';
import type { Push } from './use-push';
import { usePush } from './use-push';
import type { SnapshotStore } from '../../../app/ports';

export function PushView(): ReactNode {
  return <StoreGate none={PUSH.noStore}>{(store) => <WithStore store={store} />}</StoreGate>;
}

function WithStore({ store }: { readonly store: SnapshotStore }): ReactNode {
  const push = usePush(store);
  return <Step state={push.state} push={push} />;
}

function Step({ state, push }: { readonly state: PushState; readonly push: Push }): ReactNode {
  const say = useWords();
  switch (state.step) {
    case 'idle':
      return state.interrupted === null ? <Intro push={push} /> : <Interrupted push={push} />;
    case 'preparing':
      return <StoreBusy label={say(PUSH.preparing)} share={null} onCancel={() => push.send({ kind: 'cancel' })} />;
    case 'verifying':
      return <StoreBusy label={say(PUSH.verifying)} share={null} onCancel={() => push.send({ kind: 'cancel' })} />;
    case 'stopped':
      return <Stopped stop={state.stop} push={push} />;
    case 'ready':
    case 'asking':
      return <Ready state={state} push={push} />;
    case 'sending':
      return <Sending state={state} push={push} />;
    case 'committed':
      return <Committed state={state} push={push} />;
    case 'conflict':
      return <Conflict state={state} push={push} />;
    case 'cancelled':
    case 'unknown':
    case 'refused':
    case 'failed':
      return <Landing key={state.step}><NotSent state={state} push={push} /></Landing>;
  }
}

type NotSentState = Extract<PushState, { step: 'cancelled' | 'unknown' | 'refused' | 'failed' }>;

/** What happened instead, and the way on. */
function NotSent({ state, push }: { readonly state: NotSentState; readonly push: Push }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  switch (state.step) {
    case 'cancelled':
      return <Notice tone="info"><p>{say(PUSH.cancelled)}</p><Again push={push} /></Notice>;
    case 'unknown':
      return (
        <Notice tone="warning" title={say(PUSH.unknown)}>
          <p>{say(PUSH.unknownNext)}</p>
          <Button size="small" appearance="primary" onClick={() => push.send({ kind: 'resolve' })}>{say(PUSH.resolve)}</Button>
        </Notice>
      );
    case 'refused':
      return <Notice tone="error" title={say(PUSH.refused)}><p>{paneStoreRefusal(state.reason, state.detail, lang)}</p><Again push={push} /></Notice>;
    case 'failed':
      return <Notice tone="error" title={say(PUSH.refused)}><p>{errorSentence(state.error, lang)}</p><Again push={push} /></Notice>;
  }
}

/** Trying again shows what goes anew: the workbook is what it is by then, and nothing typed in it is lost. */
function Again({ push }: { readonly push: Push }): ReactNode {
  const say = useWords();
  return (
    <div className="actions">
      <Button size="small" appearance="primary" onClick={push.prepare}>{say(SHELL.retry)}</Button>
      <Button size="small" onClick={push.startOver}>{say(PUSH.again)}</Button>
    </div>
  );
}

function Sending({ state, push }: { readonly state: Extract<PushState, { step: 'sending' }>; readonly push: Push }): ReactNode {
  const say = useWords();
  const { isCancelling, isResolving, share } = state;
  const label = say(isCancelling ? PUSH.cancelling : isResolving ? PUSH.resolving : PUSH.sending);
  return <StoreBusy label={`${label} ${percent(share)}`} share={share} {...(isCancelling ? {} : { onCancel: () => push.send({ kind: 'cancel' }) })} />;
}

function Interrupted({ push }: { readonly push: Push }): ReactNode {
  const say = useWords();
  return (
    <Notice tone="warning" title={say(PUSH.interrupted)}>
      <p>{say(PUSH.interruptedNext)}</p>
      <div className="actions">
        <Button size="small" appearance="primary" onClick={() => push.send({ kind: 'resolve' })}>{say(PUSH.resolve)}</Button>
        <Button size="small" onClick={push.startOver}>{say(PUSH.leave)}</Button>
      </div>
    </Notice>
  );
}
