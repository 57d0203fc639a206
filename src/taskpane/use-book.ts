/** The newest check, for views. */
import { useSyncExternalStore } from 'react';
import type { BookState, Checked } from './book';
import { usePane } from './context';

export function useBook(): BookState {
  const { book } = usePane();
  return useSyncExternalStore(book.subscribe, book.state);
}

export function useChecked(): Checked | null {
  return useBook().checked;
}
