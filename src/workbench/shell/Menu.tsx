/** A button that unfolds what is under it, until it is pressed again or Escape is. */
import { useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react';

export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || menu.current?.open !== true) return;
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details className="menu" ref={menu} onKeyDown={leave}>
      <summary>{label}</summary>
      <div className="menu-body">{children}</div>
    </details>
  );
}
