/** Whom the list knows the person as, and the way out and in again. Nothing where nobody signs in. */
import { useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePane, useWords } from '../context';
import type { PaneSignIn } from '../ports';
import { ACCOUNT, signedInAs } from '../wording/account';
import { Failure } from './status';

/** `onSignedIn` is called when the person has come back in. */
export function Account({ onSignedIn }: { readonly onSignedIn?: () => void }): ReactNode {
  const { ports } = usePane();
  const signIn = ports.signIn();
  return signIn === null ? null : <Person signIn={signIn} onSignedIn={onSignedIn} />;
}

function Person({ signIn, onSignedIn }: { readonly signIn: PaneSignIn; readonly onSignedIn: (() => void) | undefined }): ReactNode {
  const say = useWords();
  const { announce } = usePane();
  const [problem, setProblem] = useState<{ readonly thrown: unknown } | null>(null);
  const watch = useCallback((listener: () => void) => signIn.onChange(listener), [signIn]);
  const username = useSyncExternalStore(watch, () => signIn.account()?.username ?? null);
  // Straight from the click: a browser shows no window that is asked for later.
  const enter = (): void => {
    setProblem(null);
    signIn.signIn().then(onSignedIn, (thrown: unknown) => setProblem({ thrown }));
  };
  const leave = (): void => {
    signIn.signOut();
    announce(say(ACCOUNT.signedOut));
  };
  return (
    <div className="account">
      <p className="muted">{username === null ? say(ACCOUNT.signedOut) : say(signedInAs(signIn.account()?.name ?? username, username))}</p>
      <Button size="small" onClick={username === null ? enter : leave}>{say(username === null ? ACCOUNT.signIn : ACCOUNT.signOut)}</Button>
      {problem === null ? null : <Failure error={problem.thrown} onRetry={enter} />}
    </div>
  );
}
