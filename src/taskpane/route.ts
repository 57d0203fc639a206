/**
 * Which view stands open, kept in the address after the `#`: the ribbon opens the pane at a view by setting it, and a
 * reload comes back to it. (Office.js takes `history.pushState` away, so nothing else of the address can change.)
 * After a colon may stand what of the view is wanted, as `#tables:unit`; the view takes that away once it is shown.
 */
import { useSyncExternalStore } from 'react';

export const VIEWS = ['tables', 'check', 'fill', 'push', 'pull'] as const;
export type View = (typeof VIEWS)[number];

export function viewOfHash(hash: string): View {
  return VIEWS.find((view) => view === partsOf(hash)[0]) ?? 'tables';
}

/** What of the view is wanted; empty for the view as it is. */
export function targetOfHash(hash: string): string {
  return partsOf(hash)[1] ?? '';
}

function partsOf(hash: string): string[] {
  return hash.replace(/^#/, '').split(':');
}

export function useView(): View {
  return useSyncExternalStore(watchHash, () => viewOfHash(window.location.hash));
}

/** What is wanted of the view, while it is open and has not answered. */
export function useTarget(view: View): string {
  return useSyncExternalStore(watchHash, () => (viewOfHash(window.location.hash) === view ? targetOfHash(window.location.hash) : ''));
}

/** `target`: what of it is wanted. Without one, what was wanted before is no longer. */
export function showView(view: View, target = ''): void {
  window.location.hash = target === '' ? view : `${view}:${target}`;
}

function watchHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
