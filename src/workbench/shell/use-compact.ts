/** Whether there is little room, as at 200 % zoom: the sheet and the pane get it, and what is seldom used goes in a menu. */
import { useSyncExternalStore } from 'react';

/** workbench.css has the same limits. */
const LITTLE_ROOM = '(max-width: 1100px), (max-height: 600px)';

export function useCompact(): boolean {
  return useSyncExternalStore(listen, isCompact);
}

function listen(changed: () => void): () => void {
  const room = matchMedia(LITTLE_ROOM);
  room.addEventListener('change', changed);
  return () => room.removeEventListener('change', changed);
}

function isCompact(): boolean {
  return matchMedia(LITTLE_ROOM).matches;
}
