/** Where the focus goes when what had it is gone: a button pressed that gave way to what came of it. */
import { useEffect, useRef, type RefObject } from 'react';

/** The element takes the focus when it appears and nothing has it; it is never taken from anything. Needs `tabIndex={-1}`. */
export function useLanding<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    if (isNowhere && document.hasFocus() && element.current?.closest('[hidden]') === null) element.current.focus({ preventScroll: false });
  }, []);
  return element;
}
