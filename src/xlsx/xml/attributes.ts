/** Attributes of the current open tag, read only when asked for. */
import { unescapeXml } from './characters';
import { fail, type XmlScanner } from './scan';

/** Where one attribute stands: `text[start, end)` in all, `text[valueStart, valueEnd)` between the quotes. */
export interface AttributeSpan {
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

/** An unprefixed attribute's value; null when it is absent. */
export function attribute(s: XmlScanner, name: string): string | null {
  for (let at = s.nameEnd; ; ) {
    const start = skipSpace(s, at);
    if (start < 0) return null;
    const equals = equalsSign(s, start);
    const open = quote(s, equals);
    const close = s.text.indexOf(s.text.charAt(open), open + 1);
    if (isName(s, start, equals, name)) return value(s, open + 1, close);
    at = close + 1;
  }
}

/** An attribute that must have a prefix (`r:id`), whatever the prefix is. */
export function prefixedAttribute(s: XmlScanner, name: string): string | null {
  const found = attributes(s).find(([key]) => key.includes(':') && key.slice(key.indexOf(':') + 1) === name);
  return found === undefined ? null : value(s, found[1].valueStart, found[1].valueEnd);
}

export function attributeSpan(s: XmlScanner, name: string): AttributeSpan | null {
  return attributes(s).find(([key]) => key === name)?.[1] ?? null;
}

/** All attributes in order, with their prefixes. */
export function attributes(s: XmlScanner): (readonly [string, AttributeSpan])[] {
  const found: (readonly [string, AttributeSpan])[] = [];
  for (let start = skipSpace(s, s.nameEnd); start >= 0; ) {
    const equals = equalsSign(s, start);
    const open = quote(s, equals);
    const close = s.text.indexOf(s.text.charAt(open), open + 1);
    const name = s.text.slice(start, equals).trimEnd();
    found.push([name, { start, valueStart: open + 1, valueEnd: close, end: close + 1 }]);
    start = skipSpace(s, close + 1);
  }
  return found;
}

/** `1`, `true` and `on` are true; anything else, or no attribute, is false. */
export function flag(s: XmlScanner, name: string): boolean {
  const text = attribute(s, name);
  return text === '1' || text === 'true' || text === 'on';
}

/** A whole number of 0 or more; null when absent. */
export function count(s: XmlScanner, name: string): number | null {
  const text = attribute(s, name);
  if (text === null) return null;
  return /^\d{1,10}$/.test(text) ? Number(text) : fail(s, `${name} is no number`);
}

function value(s: XmlScanner, start: number, end: number): string {
  return unescapeXml(s.text.slice(start, end)) ?? fail(s, 'unknown entity');
}

/** Where the next attribute starts; -1 at the end of the tag. */
function skipSpace(s: XmlScanner, from: number): number {
  const end = s.empty ? s.at - 2 : s.at - 1;
  let at = from;
  while (at < end && s.text.charCodeAt(at) <= 32) at++;
  return at < end ? at : -1;
}

function equalsSign(s: XmlScanner, from: number): number {
  const at = s.text.indexOf('=', from);
  return at > 0 && at < s.at ? at : fail(s, 'attribute without value');
}

function quote(s: XmlScanner, equals: number): number {
  let at = equals + 1;
  while (s.text.charCodeAt(at) <= 32) at++;
  const c = s.text.charCodeAt(at);
  return c === 34 || c === 39 ? at : fail(s, 'attribute without quotes');
}

function isName(s: XmlScanner, start: number, equals: number, name: string): boolean {
  if (!s.text.startsWith(name, start)) return false;
  const after = s.text.charCodeAt(start + name.length);
  return start + name.length === equals || (after <= 32 && s.text.slice(start, equals).trimEnd() === name);
}
