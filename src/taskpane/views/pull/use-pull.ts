/** The list of publications, and which of them stands open. */
import { useCallback, useEffect, useState } from 'react';
import type { Published, Series, SnapshotStore } from '../../../app/ports';
import { StoreRefusal } from '../../../app/ports';
import { listPublished } from '../../../app/pulling/list';
import type { PublishedSeries } from '../../../app/pulling/types';
import type { Worded } from '../../../app/wording/lang';
import { useView } from '../../route';
import type { TaskState } from '../../task';
import { useTask } from '../../task';

export interface Pull {
  /** `idle`: called off. */
  readonly list: TaskState<readonly PublishedSeries[]>;
  readonly opened: TaskState<Published>;
  /** What came of the last thing done with publications themselves; null when there is nothing to tell. */
  readonly said: Worded | null;
  readonly again: () => void;
  readonly stop: () => void;
  readonly open: (series: Series, id: string, said?: Worded) => void;
  readonly reopen: () => void;
  readonly close: () => void;
}

export function usePull(store: SnapshotStore): Pull {
  const { state: list, run, cancel: stop } = useTask<readonly PublishedSeries[]>('running');
  const opened = useTask<Published>();
  const [wanted, setWanted] = useState<{ readonly series: Series; readonly id: string } | null>(null);
  const [said, setSaid] = useState<Worded | null>(null);
  const again = useCallback((): void => void run((options) => listPublished(store, options)), [run, store]);
  const view = useView();
  // Read anew whenever somebody comes here: the view stays while they publish in another.
  useEffect(() => {
    if (view === 'pull') again();
  }, [view, again]);
  const open = (series: Series, id: string, told: Worded | null = null): void => {
    setWanted({ series, id });
    setSaid(told);
    void opened.run(async (options) => {
      const published = await store.get(series, id, options);
      if (published === null) throw new StoreRefusal('not-found', id);
      return published;
    });
  };
  const close = (): void => {
    setSaid(null);
    opened.reset();
    again();
  };
  const reopen = (): void => (wanted === null ? undefined : open(wanted.series, wanted.id));
  return { list, opened: opened.state, said, again, stop, open, reopen, close };
}
