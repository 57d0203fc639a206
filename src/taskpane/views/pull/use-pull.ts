/** The list of publications, and which of them stands open. */
import { useCallback, useEffect, useState } from 'react';
import type { Commit, Published, Series, SnapshotStore } from '../../../app/ports';
import { StoreRefusal } from '../../../app/ports';
import { listPublished } from '../../../app/pulling/list';
import type { PublishedSeries } from '../../../app/pulling/types';
import { useView } from '../../route';
import type { TaskState } from '../../task';
import { useTask } from '../../task';

export interface Pull {
  readonly list: TaskState<readonly PublishedSeries[]>;
  readonly opened: TaskState<Published>;
  /** Every publication of the opened series, newest first. */
  readonly log: readonly Commit[];
  readonly again: () => void;
  readonly open: (series: Series, id: string) => void;
  readonly close: () => void;
}

export function usePull(store: SnapshotStore): Pull {
  const { state: list, run } = useTask<readonly PublishedSeries[]>();
  const opened = useTask<Published>();
  const [log, setLog] = useState<readonly Commit[]>([]);
  const again = useCallback((): void => void run((options) => listPublished(store, options)), [run, store]);
  const view = useView();
  // Read anew whenever somebody comes here: the view stays while they publish in another.
  useEffect(() => {
    if (view === 'pull') again();
  }, [view, again]);
  const open = (series: Series, id: string): void => {
    setLog([]);
    void opened.run(async (options) => {
      const published = await store.get(series, id, options);
      if (published === null) throw new StoreRefusal('not-found', id);
      setLog(await store.log(series, options));
      return published;
    });
  };
  const close = (): void => {
    opened.reset();
    again();
  };
  return { list, opened: opened.state, log, again, open, close };
}
