/** Hämta: what is published, one publication looked at, and what is done with it. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { SnapshotStore } from '../../../app/ports';
import { useWords } from '../../context';
import { useLanding } from '../../parts/landing';
import { StoreGate } from '../../parts/StoreGate';
import { Failure } from '../../parts/status';
import { StoreBusy } from '../../parts/Waiting';
import { PULL } from '../../wording/pull';
import { List } from './List';
import { Opened } from './Opened';
import type { Pull } from './use-pull';
import { usePull } from './use-pull';
import { useWritten } from './use-written';
import { WrittenNotices } from './WrittenNotices';

export function PullView(): ReactNode {
  return <StoreGate none={PULL.noStore}>{(store) => <WithStore store={store} />}</StoreGate>;
}

function WithStore({ store }: { readonly store: SnapshotStore }): ReactNode {
  const say = useWords();
  const pull = usePull(store);
  const written = useWritten();
  switch (pull.opened.status) {
    case 'running':
      return <StoreBusy label={say(PULL.fetching)} share={pull.opened.share} onCancel={pull.close} />;
    case 'failed':
      return <NotOpened error={pull.opened.error} pull={pull} />;
    case 'done':
      return <Opened key={pull.opened.value.commit.id} published={pull.opened.value} pull={pull} store={store} written={written} />;
    case 'idle':
      return <><WrittenNotices written={written} /><List pull={pull} /></>;
  }
}

function NotOpened({ error, pull }: { readonly error: unknown; readonly pull: Pull }): ReactNode {
  const say = useWords();
  const landing = useLanding<HTMLDivElement>();
  return (
    <div ref={landing} className="landing plan" tabIndex={-1}>
      <Failure error={error} onRetry={pull.reopen} />
      <div className="actions"><Button onClick={pull.close}>{say(PULL.back)}</Button></div>
    </div>
  );
}
