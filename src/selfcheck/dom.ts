/** Elements from plain data. Text is text: nothing from the workbook is ever read as HTML. */

export type Child = Node | string;

export function element(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** `id` is how the keyboard's place is found again after the page is drawn anew. */
export function button(id: string, text: string, onClick: () => void, isDisabled: boolean): HTMLElement {
  // `aria-disabled` keeps a button that is just not usable yet reachable, and the focus on it.
  const made = element('button', { id, type: 'button', 'aria-disabled': String(isDisabled) }, text);
  if (!isDisabled) made.addEventListener('click', onClick);
  return made;
}
