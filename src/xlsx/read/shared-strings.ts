/** sharedStrings.xml, and the rich text that inline strings share with it. */
import { unescapeText } from '../xml/characters';
import type { XmlScanner } from '../xml/scan';
import { eachChild, elementText, finishPart, openRoot, skipElement } from '../xml/walk';

/** The strings by their index. */
export function readSharedStrings(xml: string, part: string): string[] {
  const s = openRoot(xml, part);
  const strings: string[] = [];
  eachChild(s, (element) => {
    if (element === 'si') strings.push(readRichText(s));
    else skipElement(s);
  });
  finishPart(s);
  return strings;
}

/**
 * The text of an `si` or `is` element: its runs joined, phonetic guides left out. Space is kept also without
 * `xml:space`, since producers forget it between the runs of a text.
 */
export function readRichText(s: XmlScanner): string {
  let text = '';
  eachChild(s, (element) => {
    if (element === 't') text += elementText(s);
    else if (element === 'r') text += readRun(s);
    else skipElement(s);
  });
  return unescapeText(text);
}

function readRun(s: XmlScanner): string {
  let text = '';
  eachChild(s, (element) => {
    if (element === 't') text += elementText(s);
    else skipElement(s);
  });
  return text;
}
