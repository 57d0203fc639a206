/**
 * One tab stop for a whole list: arrows, Home and End move between its items. An item is a focusable element with
 * `data-roving` and its id. When what has the focus goes away, as a finding that was put right, the focus goes to the
 * item in its place; never while the person is working in the sheet.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

export interface Roving {
  /** For the element around the items. */
  readonly list: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
  /** What an item is given besides its own. */
  readonly item: (id: string) => { readonly 'data-roving': string; readonly tabIndex: number };
  readonly focus: (id: string) => void;
}

/** `onKey` gets every other key pressed on an item and says whether it was one of its own. */
export function useRoving(ids: readonly string[], onKey: (key: string, id: string) => boolean): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const current = active !== null && ids.includes(active.id) ? active.id : ids[Math.min(active?.at ?? 0, ids.length - 1)];
  const inside = useRef(false);
  useLayoutEffect(() => {
    if (inside.current && document.hasFocus() && document.activeElement === document.body && current !== undefined) focusItem(ref.current, current);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const id = itemOf(event.target);
    if (id === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextOf(event.key, ids.indexOf(id), ids.length);
    if (next !== null) focusItem(ref.current, ids[next] ?? id);
    if (next !== null || onKey(event.key, id)) event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    inside.current = true;
    const id = itemOf(target);
    if (id !== null) setActive({ id, at: ids.indexOf(id) });
  };
  const onBlur = ({ relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (relatedTarget !== null && ref.current?.contains(relatedTarget) === false) inside.current = false;
  };
  return {
    list: { ref, onKeyDown, onFocus, onBlur },
    item: (id) => ({ 'data-roving': id, tabIndex: id === current ? 0 : -1 }),
    focus: (id) => focusItem(ref.current, id),
  };
}

function itemOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset['roving'] ?? null) : null;
}

function nextOf(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

function focusItem(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-roving="${CSS.escape(id)}"]`)?.focus();
}
