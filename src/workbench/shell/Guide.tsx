/** Three steps for somebody who has never seen the add-in; gone for good once closed. */
import { useState, type JSX } from 'react';
import { say, type Lang } from './wording';

const STEPS = ['guideFind', 'guideChange', 'guideSee'] as const;
const CLOSED = 'avstamt-workbench-guide-closed';

export function Guide({ lang }: { readonly lang: Lang }): JSX.Element | null {
  const [isOpen, setOpen] = useState(() => localStorage.getItem(CLOSED) === null);
  if (!isOpen) return null;
  const close = (): void => {
    localStorage.setItem(CLOSED, 'yes');
    setOpen(false);
  };
  return (
    <section className="guide" aria-label={say('guide', lang)}>
      <strong>{say('guide', lang)}</strong>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{say(step, lang)}</li>
        ))}
      </ol>
      <button type="button" className="plain" aria-label={say('close', lang)} onClick={close}>
        ✕
      </button>
    </section>
  );
}
