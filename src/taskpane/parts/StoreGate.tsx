/** What stands before a view of publications until there is a store to show them from. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { SnapshotStore } from '../../app/ports';
import type { Worded } from '../../app/wording/lang';
import { useWords } from '../context';
import { useStore } from '../use-store';
import { PUSH } from '../wording/push';
import { SHELL } from '../wording/shell';
import { NOT_OPENED } from '../wording/waiting';
import { Account } from './Account';
import { Empty, Failure, Notice } from './status';
import { StoreSkeleton } from './Waiting';

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
      return <StoreSkeleton label={say(SHELL.opening)} onCancel={store.cancel} />;
    case 'cancelled':
      return <Notice tone="info"><p>{say(NOT_OPENED)}</p><Button size="small" onClick={store.again}>{say(SHELL.retry)}</Button></Notice>;
    case 'failed':
      return <><Failure error={store.error} onRetry={store.again} /><Account onSignedIn={store.again} /></>;
    case 'none':
      return <Empty title={say(none)}><p>{say(PUSH.noStoreWhy)}</p></Empty>;
    case 'ready':
      return <>{children(store.store)}<Account /></>;
  }
}
