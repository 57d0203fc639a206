/** The workbook compared with a publication: as it was then, and said so once the workbook has changed. */
import { useEffect, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePane, useWords } from '../../context';
import { DiffTables } from '../../parts/DiffTables';
import { Notice } from '../../parts/status';
import { useChecked } from '../../use-book';
import { PULL } from '../../wording/pull';
import type { Shown } from './use-published';

interface ComparedProps {
  readonly compared: Extract<Shown, { kind: 'compared' }>;
  readonly onAgain: () => void;
  readonly isBusy: boolean;
}

export function Compared({ compared, onAgain, isBusy }: ComparedProps): ReactNode {
  const say = useWords();
  const isBefore = useIsBefore(compared);
  return (
    <>
      <h3>{say(PULL.compare)}</h3>
      {isBefore ? <Before onAgain={onAgain} isBusy={isBusy} /> : null}
      <DiffTables diff={compared.diff} before={say(PULL.before)} after={say(PULL.after)} />
    </>
  );
}

/** Whatever changes in the workbook is checked anew, so another check is another workbook. */
function useIsBefore(compared: ComparedProps['compared']): boolean {
  return useChecked() !== compared.with;
}

function Before({ onAgain, isBusy }: Pick<ComparedProps, 'onAgain' | 'isBusy'>): ReactNode {
  const { announce } = usePane();
  const say = useWords();
  const text = say(PULL.comparedBefore);
  useEffect(() => announce(text), [announce, text]);
  return (
    <Notice tone="warning">
      <p>{text}</p>
      <Button size="small" disabled={isBusy} onClick={onAgain}>{say(PULL.compareAgain)}</Button>
    </Notice>
  );
}
