/** The publications, opened when a view first needs them. */
import { useCallback, useEffect } from 'react';
import type { SnapshotStore } from '../app/ports';
import { usePane } from './context';
import { useTask } from './task';

export type StoreState =
  | { readonly status: 'loading'; readonly cancel: () => void }
  /** Called off before it was open. */
  | { readonly status: 'cancelled'; readonly again: () => void }
  | { readonly status: 'failed'; readonly error: unknown; readonly again: () => void }
  /** Nobody has said where publications are kept. */
  | { readonly status: 'none' }
  | { readonly status: 'ready'; readonly store: SnapshotStore };

export function useStore(): StoreState {
  const { ports } = usePane();
  const { state, run, cancel } = useTask<SnapshotStore | null>('running');
  const again = useCallback((): void => void run(({ signal }) => ports.store(signal)), [run, ports]);
  useEffect(again, [again]);
  switch (state.status) {
    case 'idle':
      return { status: 'cancelled', again };
    case 'running':
      return { status: 'loading', cancel };
    case 'failed':
      return { status: 'failed', error: state.error, again };
    case 'done':
      return state.value === null ? { status: 'none' } : { status: 'ready', store: state.value };
  }
}
