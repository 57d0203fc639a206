/** Before a first publication: whether the same unit and kind are published under another spelling. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Series } from '../../../app/ports';
import { seriesAlike } from '../../../app/series-alike';
import { spelledAlike } from '../../../app/wording/series-alike';
import { usePane, useWords } from '../../context';
import { Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { PUSH } from '../../wording/push';

export function SpelledAlike({ series }: { readonly series: Series }): ReactNode {
  const { ports } = usePane();
  const say = useWords();
  const [alike, setAlike] = useState<Series | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async (): Promise<void> => {
      const store = await ports.store();
      const known = store === null ? [] : await store.series();
      if (isShown) setAlike(seriesAlike(series, known));
    };
    // A hint that cannot be had is none; whatever is the matter with the list is told when it is published to.
    ask().catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [ports, series]);
  if (alike === null) return null;
  return (
    <Notice tone="warning">
      <p>{say(spelledAlike(series, alike))}</p>
      <ToView view="tables" target={series.kind === alike.kind ? 'unit' : 'kind'} text={say(PUSH.toTables)} />
    </Notice>
  );
}
