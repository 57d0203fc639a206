/**
 * The five views as tabs. Keys: arrows, Home and End move, Enter or Space opens; what stands open is in the address.
 * Plain buttons: Fluent UI's tabs would bring a fifth of the pane's first script.
 */
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../context';
import { useChecked } from '../use-book';
import type { View } from '../route';
import { showView, VIEWS } from '../route';
import { tallyOf } from '../../app/tally';
import { openFindings, SHELL, VIEW_NAMES } from '../wording/shell';

export function Tabs({ view }: { readonly view: View }): ReactNode {
  const say = useWords();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const next = nextTab(event.key, tabs.findIndex((tab) => tab === event.target), tabs.length);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    tabs[next]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={say(SHELL.views)} ref={list} onKeyDown={move}>
      {VIEWS.map((one) => (
        <button
          key={one} type="button" role="tab" id={`tab-${one}`} className="tab"
          aria-selected={one === view} aria-controls={`panel-${one}`} tabIndex={one === view ? 0 : -1} onClick={() => showView(one)}
        >
          {say(VIEW_NAMES[one])}
          {one === 'check' ? <OpenCount /> : null}
        </button>
      ))}
    </div>
  );
}

/** Around the ends, as tabs do. */
function nextTab(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % length;
    case 'ArrowLeft':
      return (at + length - 1) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

function OpenCount(): ReactNode {
  const say = useWords();
  const checked = useChecked();
  if (checked === null) return null;
  const { errors, warnings } = tallyOf(checked.check.findings, checked.check.accepted);
  const open = errors + warnings;
  if (open === 0) return null;
  return (
    <span className={`count ${errors > 0 ? 'count-error' : 'count-warning'}`}>
      <span aria-hidden="true">{open}</span>
      <span className="sr-only">, {say(openFindings(open))}</span>
    </span>
  );
}
