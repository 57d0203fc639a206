/** Walking a part element by element. Every walker consumes its element through the closing tag. */
import { fail, nextToken, scanXml, tokenText, type XmlScanner } from './scan';

/** The scanner at the part's root element. */
export function openRoot(text: string, part: string): XmlScanner {
  const s = scanXml(text, part);
  for (;;) {
    const token = nextToken(s);
    if (token === 'open') return s;
    if (token !== 'text' || tokenText(s).replace('\uFEFF', '').trim() !== '') fail(s, 'no root element');
  }
}

/** Steps to the next child of an element that is open; false once the element itself has closed. */
export function nextChild(s: XmlScanner): boolean {
  for (;;) {
    const token = nextToken(s);
    if (token === 'open') return true;
    if (token === 'close') return false;
  }
}

/** Visits each child of the current element; `visit` consumes the child (`skipElement` when it is not wanted). */
export function eachChild(s: XmlScanner, visit: (name: string) => void): void {
  if (s.empty) return;
  while (nextChild(s)) visit(s.name);
}

export function skipElement(s: XmlScanner): void {
  if (s.empty) return;
  const depth = s.path.length - 1;
  while (s.path.length > depth) nextToken(s);
}

/** The text of the current element without that of its children; consumes it. */
export function elementText(s: XmlScanner): string {
  if (s.empty) return '';
  let text = '';
  for (;;) {
    const token = nextToken(s);
    if (token === 'close') return text;
    if (token === 'text') text += tokenText(s);
    else skipElement(s);
  }
}

/** Reads the rest of the part, so that damage behind the last wanted element is seen too. */
export function finishPart(s: XmlScanner): void {
  for (;;) {
    if (nextToken(s) === 'end') return;
  }
}
