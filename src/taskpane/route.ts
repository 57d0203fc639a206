/**
 * Which view stands open, kept in the address after the `#`: the ribbon opens the pane at a view by setting it, and a
 * reload comes back to it. (Office.js takes `history.pushState` away, so nothing else of the address can change.)
 */
import { useSyncExternalStore } from 'react';

export const VIEWS = ['tables', 'check', 'fill', 'push', 'pull'] as const;
export type View = (typeof VIEWS)[number];

export function viewOfHash(hash: string): View {
  return VIEWS.find((view) => `#${view}` === hash) ?? 'tables';
}

export function useView(): View {
  return useSyncExternalStore(watchHash, () => viewOfHash(window.location.hash));
}

export function showView(view: View): void {
  window.location.hash = view;
}

function watchHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
