/** What is folded away, fetched when somebody opens it. */
import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../context';
import { Guard } from '../shell/Guard';
import { SHELL } from '../wording/shell';
import { Skeleton } from './status';

interface FoldProps {
  readonly className: string;
  readonly summary: ReactNode;
  /** Opens it when it becomes so; closing is the person's. */
  readonly wanted?: boolean;
  readonly children: ReactNode;
}

/** What was opened once stays: half-filled fields are not lost by folding. */
export function Fold({ className, summary, wanted = false, children }: FoldProps): ReactNode {
  const say = useWords();
  const [opened, setOpened] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Opening it makes the element tell of it, and that fetches what is inside.
    if (wanted && details.current !== null) details.current.open = true;
  }, [wanted]);
  return (
    <details ref={details} className={className} onToggle={({ currentTarget }) => (currentTarget.open ? setOpened(true) : undefined)}>
      <summary>{summary}</summary>
      {opened ? <Guard><Suspense fallback={<Skeleton label={say(SHELL.opening)} lines={3} />}>{children}</Suspense></Guard> : null}
    </details>
  );
}
