/** Splicing: a part is changed in a few places and stays byte for byte the same everywhere else. */
import { attributes } from '../xml/attributes';
import { escapeXml } from '../xml/characters';
import type { XmlScanner } from '../xml/scan';

/** `text[start, end)` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; insertions at one place keep their order and stand before what is replaced there. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new Error('edits overlap');
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The current open tag with attributes set (or removed: null), the others as they stand. Closes itself as before. */
export function withAttributes(s: XmlScanner, values: Readonly<Record<string, string | null>>): string {
  const kept = attributes(s).filter(([name]) => values[name] !== null);
  const present = new Set(kept.map(([name]) => name));
  const old = kept.map(([name, span]) => {
    const value = values[name];
    return typeof value === 'string' ? ` ${name}="${escapeXml(value)}"` : ` ${s.text.slice(span.start, span.end)}`;
  });
  const added = Object.entries(values).flatMap(([name, value]) =>
    value === null || present.has(name) ? [] : [` ${name}="${escapeXml(value)}"`],
  );
  return s.text.slice(s.start, s.nameEnd) + [...old, ...added].join('') + (s.empty ? '/>' : '>');
}

/** The namespace prefix of the current tag with its colon; empty when it has none. */
export function prefixOf(s: XmlScanner): string {
  const name = s.text.slice(s.start + 1, s.nameEnd);
  return name.slice(0, name.length - s.name.length);
}
