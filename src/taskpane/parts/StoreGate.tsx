/** What stands before a view of publications until there is a store to show them from. */
import type { ReactNode } from 'react';
import type { SnapshotStore } from '../../app/ports';
import type { Worded } from '../../app/wording/lang';
import { useWords } from '../context';
import { useStore } from '../use-store';
import { PUSH } from '../wording/push';
import { SHELL } from '../wording/shell';
import { Account } from './Account';
import { Empty, Failure, Skeleton } from './status';

interface StoreGateProps {
  /** Said where nobody has set a store up. */
  readonly none: Worded;
  readonly children: (store: SnapshotStore) => ReactNode;
}

export function StoreGate({ none, children }: StoreGateProps): ReactNode {
  const say = useWords();
  const store = useStore();
  switch (store.status) {
    case 'loading':
      return <Skeleton label={say(SHELL.loading)} />;
    case 'failed':
      return <><Failure error={store.error} onRetry={store.again} /><Account onSignedIn={store.again} /></>;
    case 'none':
      return <Empty title={say(none)}><p>{say(PUSH.noStoreWhy)}</p></Empty>;
    case 'ready':
      return <>{children(store.store)}<Account /></>;
  }
}
