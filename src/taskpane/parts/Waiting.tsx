/** A list that lets people wait: said in a sentence once it has lasted, with what is tried and how often. */
import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePane, useWords } from '../context';
import { useLasting } from '../task';
import { SHELL } from '../wording/shell';
import { waitingSentence } from '../../app/wording/waiting';
import { signingIn } from '../wording/waiting';
import { Busy, Skeleton } from './status';

/** Sooner, an answer is to be expected. */
const LASTING_MS = 5000;

interface WaitingProps {
  readonly onCancel?: (() => void) | undefined;
}

/** Nothing while the list answers. */
export function Waiting({ onCancel }: WaitingProps): ReactNode {
  const { ports } = usePane();
  const say = useWords();
  const waited = useSyncExternalStore(ports.waiting.onChange, ports.waiting.current);
  // Each silence has its own five seconds.
  if (waited !== null) return <Late key={waited.silence} sentence={() => say(waitingSentence(waited.wait))} onCancel={onCancel} />;
  // Nothing is asked of the list and nobody is signed in: it is the person who is waited for.
  return <Late key="person" sentence={() => (ports.signIn()?.account() === null ? say(signingIn) : null)} onCancel={onCancel} />;
}

/** The live region stands there before its text: a screen reader tells what is put into one. */
function Late({ sentence, onCancel }: WaitingProps & { readonly sentence: () => string | null }): ReactNode {
  const say = useWords();
  const isLate = useLasting(true, LASTING_MS);
  const text = isLate ? sentence() : null;
  return (
    <div className={text === null ? 'sr-only' : 'waiting'}>
      <p role="status">{text}</p>
      {text === null || onCancel === undefined ? null : <Button size="small" onClick={onCancel}>{say(SHELL.cancel)}</Button>}
    </div>
  );
}

interface StoreBusyProps {
  readonly label: string;
  readonly share: number | null;
  readonly onCancel?: () => void;
}

/** Work that asks the store: how far it is, and what it waits for. */
export function StoreBusy(props: StoreBusyProps): ReactNode {
  return <><Busy {...props} /><Waiting /></>;
}

/** The shape of what the store will bring. */
export function StoreSkeleton({ label, onCancel }: { readonly label: string; readonly onCancel: () => void }): ReactNode {
  return <><Skeleton label={label} /><Waiting onCancel={onCancel} /></>;
}
