/** Bold set and taken away: fonts are found or appended, none is changed. */
import { attribute } from '../xml/attributes';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { applyEdits, prefixOf, type Edit } from './edits';

const NO_FONT = '<font/>';

export function isBoldFont(font: string): boolean {
  return boldEdits(font).some(({ isOn }) => isOn);
}

/** The font with bold or without, all else as it stands. */
export function fontWithBold(font: string, bold: boolean): string {
  const plain = applyEdits(font, boldEdits(font).map(({ edit }) => edit));
  if (!bold) return plain;
  const s = openRoot(plain, 'font');
  const prefix = prefixOf(s);
  const open = plain.slice(0, s.at);
  return s.empty ? `${open.replace(/\s*\/>$/, '>')}<${prefix}b/></${prefix}font>` : `${open}<${prefix}b/>${plain.slice(s.at)}`;
}

/** What takes each `b` element out, and whether it says yes. */
function boldEdits(font: string): { readonly edit: Edit; readonly isOn: boolean }[] {
  const s = openRoot(font === '' ? NO_FONT : font, 'font');
  const found: { readonly edit: Edit; readonly isOn: boolean }[] = [];
  eachChild(s, (element) => {
    const { start } = s;
    const isOn = !['0', 'false'].includes(attribute(s, 'val') ?? '1');
    skipElement(s);
    if (element === 'b') found.push({ edit: { start, end: s.at, text: '' }, isOn });
  });
  return found;
}
