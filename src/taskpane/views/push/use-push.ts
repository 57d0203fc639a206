/** What Skicka knows and does: a session of the use case, which outlives every look at another view. */
import { useState, useSyncExternalStore } from 'react';
import { buildOn, createPushSession } from '../../../app/pushing/session';
import type { PushEvent, PushState } from '../../../app/pushing/types';
import type { Commit, SnapshotStore } from '../../../app/ports';
import { usePane } from '../../context';
import type { Pane } from '../../context';

export interface Push {
  readonly state: PushState;
  readonly send: (event: PushEvent) => void;
  readonly prepare: () => void;
  readonly startOver: () => void;
  /** Has the workbook build on that publication, whose differences have been brought in, and prepares anew. */
  readonly buildOn: (commit: Commit) => Promise<void>;
  /** Who signs the publication. */
  readonly who: string;
  readonly setWho: (who: string) => void;
}

export function usePush(store: SnapshotStore): Push {
  const pane = usePane();
  const [session] = useState(() => sessionFor(pane, store));
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [who, setState] = useState(() => pane.ports.memory.get('who') ?? '');
  const prepare = (): void => session.send({ kind: 'prepare' });
  const startOver = (): void => session.send({ kind: 'start-over' });
  return {
    state, who, prepare, startOver,
    send: session.send,
    setWho: (name) => {
      pane.ports.memory.set('who', name.trim());
      setState(name);
    },
    buildOn: async (commit) => {
      await pane.writes.write('head', buildOn(commit));
      startOver();
      prepare();
    },
  };
}

function sessionFor({ ports: { workbook, memory, newId, now } }: Pane, store: SnapshotStore): ReturnType<typeof createPushSession> {
  return createPushSession({
    workbook, newId, now,
    store: async () => store,
    kept: { get: () => memory.get('pending-push'), set: (text) => memory.set('pending-push', text ?? '') },
    author: () => memory.get('who') ?? '',
  });
}
