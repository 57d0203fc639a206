/** Where the focus goes when what had it is gone: a button pressed that gave way to what came of it. */
import { useEffect, useRef, type RefObject } from 'react';

/** What had the focus may be taken away a moment after what came of it is shown. */
const MOMENT_MS = 100;

/** The element takes the focus when it appears and nothing has it; it is never taken from anything. Needs `tabIndex={-1}`. */
export function useLanding<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    land(element.current);
    const timer = setTimeout(() => land(element.current), MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return element;
}

function land(element: HTMLElement | null): void {
  const { activeElement } = document;
  const isNowhere = activeElement === null || activeElement === document.body;
  if (element !== null && isNowhere && document.hasFocus() && element.closest('[hidden]') === null) element.focus();
}
