/** The publications, opened when a view first needs them. */
import { useCallback, useEffect, useState } from 'react';
import type { SnapshotStore } from '../app/ports';
import { usePane } from './context';

export type StoreState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly again: () => void }
  /** Nobody has said where publications are kept. */
  | { readonly status: 'none' }
  | { readonly status: 'ready'; readonly store: SnapshotStore };

export function useStore(): StoreState {
  const { ports } = usePane();
  const [state, setState] = useState<StoreState>({ status: 'loading' });
  const open = useCallback((): void => {
    ports.store().then(
      (store) => setState(store === null ? { status: 'none' } : { status: 'ready', store }),
      (error: unknown) => setState({ status: 'failed', error, again: open }),
    );
  }, [ports]);
  useEffect(open, [open]);
  return state;
}
