/** Elements of a part, edited where they stand or put where the schema wants them. */
import type { XmlScanner } from '../xml/scan';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { applyEdits, prefixOf, type Edit } from './edits';

/** Edits the first child of this name; null when there is none. `edit` may consume the element. */
export function editElement(text: string, part: string, name: string, edit: (s: XmlScanner) => Edit[]): string | null {
  const s = openRoot(text, part);
  let edits: Edit[] | null = null;
  eachChild(s, (element) => {
    const depth = s.path.length - (s.empty ? 0 : 1);
    if (element === name && edits === null) edits = edit(s);
    if (s.path.length > depth) skipElement(s);
  });
  return edits === null ? null : applyEdits(text, edits);
}

/** Puts an element behind the last of those that stand before it. */
export function insertAfter(text: string, part: string, before: readonly string[], element: (prefix: string) => string): string {
  const s = openRoot(text, part);
  const prefix = prefixOf(s);
  let at = s.at;
  eachChild(s, (name) => {
    skipElement(s);
    if (before.includes(name)) at = s.at;
  });
  return applyEdits(text, [{ start: at, end: at, text: element(prefix) }]);
}
