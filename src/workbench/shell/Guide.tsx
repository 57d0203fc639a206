/** What the add-in does, and three steps for somebody who has never seen it; gone for good once closed. */
import { useState, type JSX } from 'react';
import { useCompact } from './use-compact';
import { say, type Lang } from './wording';

const STEPS = ['guideFind', 'guideChange', 'guideSee'] as const;
const CLOSED = 'avstamt-workbench-guide-closed';

export function Guide({ lang }: { readonly lang: Lang }): JSX.Element | null {
  const [isOpen, setOpen] = useState(() => localStorage.getItem(CLOSED) === null);
  const isCompact = useCompact();
  if (!isOpen) return null;
  const close = (): void => {
    localStorage.setItem(CLOSED, 'yes');
    setOpen(false);
  };
  return (
    <section className="guide" aria-label={say('guide', lang)}>
      <details open={!isCompact} key={String(isCompact)}>
        <summary>{say(isCompact ? 'guide' : 'guideWhat', lang)}</summary>
        <div className="guide-body">
          {isCompact && <p>{say('guideWhat', lang)}</p>}
          <ol>
            {STEPS.map((step) => (
              <li key={step}>{say(step, lang)}</li>
            ))}
          </ol>
        </div>
      </details>
      <button type="button" className="plain" aria-label={say('close', lang)} onClick={close}>
        ✕
      </button>
    </section>
  );
}
