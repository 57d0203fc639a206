/**
 * A pull scanner over one XML part: fast, without a tree, and every token knows where it stands in the text so that
 * a patch can splice around it. Names are local names: producers put any prefix before them. Checked on the way:
 * tags balance, attributes are quoted, no DOCTYPE. Anything else throws `WorkbookRefusal` `damaged-part`.
 */
import { damaged } from '../refuse';
import { unescapeXml } from './characters';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

export interface XmlScanner {
  readonly part: string;
  readonly text: string;
  /** The current token is `text[start, at)`. */
  start: number;
  at: number;
  /** Of a tag: its local name. */
  name: string;
  /** Of an open tag: where its name ends, and whether it closes itself (then no close token follows). */
  nameEnd: number;
  empty: boolean;
  /** Text stands in a CDATA section. */
  verbatim: boolean;
  /** The open elements, outermost first. */
  readonly path: string[];
}

export function scanXml(text: string, part: string): XmlScanner {
  return { part, text, start: 0, at: 0, name: '', nameEnd: 0, empty: false, verbatim: false, path: [] };
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;

export function nextToken(s: XmlScanner): XmlToken {
  for (;;) {
    s.start = s.at;
    if (s.at >= s.text.length) return s.path.length === 0 ? 'end' : fail(s, 'ends too early');
    if (s.text.charCodeAt(s.at) !== LT) return textToken(s);
    const mark = s.text.charCodeAt(s.at + 1);
    if (mark === SLASH) return closeTag(s);
    if (mark !== BANG && mark !== QUESTION) return openTag(s);
    if (s.text.startsWith('<![CDATA[', s.at)) return verbatimToken(s);
    skipMarkup(s, mark);
  }
}

export function fail(s: XmlScanner, because: string): never {
  throw damaged(s.part, `${because} at character ${s.start}`);
}

function textToken(s: XmlScanner): XmlToken {
  const end = s.text.indexOf('<', s.at);
  s.at = end < 0 ? s.text.length : end;
  s.verbatim = false;
  return 'text';
}

function verbatimToken(s: XmlScanner): XmlToken {
  s.at = past(s, ']]>');
  s.verbatim = true;
  return 'text';
}

function skipMarkup(s: XmlScanner, mark: number): void {
  if (mark === QUESTION) s.at = past(s, '?>');
  else if (s.text.startsWith('<!--', s.at)) s.at = past(s, '-->');
  else fail(s, 'document type');
}

function past(s: XmlScanner, ending: string): number {
  const at = s.text.indexOf(ending, s.at);
  return at < 0 ? fail(s, 'unclosed markup') : at + ending.length;
}

function closeTag(s: XmlScanner): XmlToken {
  const end = past(s, '>');
  s.at = end;
  s.name = localName(s, s.start + 2, end - 1).trimEnd();
  if (s.path.pop() !== s.name) fail(s, 'tags that do not match');
  return 'close';
}

function openTag(s: XmlScanner): XmlToken {
  const nameEnd = tagNameEnd(s);
  const end = tagEnd(s, nameEnd);
  s.nameEnd = nameEnd;
  s.name = localName(s, s.start + 1, nameEnd);
  s.at = end + 1;
  s.empty = s.text.charCodeAt(end - 1) === SLASH;
  if (s.name === '') fail(s, 'stray <');
  if (!s.empty) s.path.push(s.name);
  return 'open';
}

function tagNameEnd(s: XmlScanner): number {
  let at = s.start + 1;
  for (;;) {
    const c = s.text.charCodeAt(at);
    if (c <= 32 || c === GT || c === SLASH) return at;
    if (Number.isNaN(c) || c === LT) fail(s, 'unclosed tag');
    at++;
  }
}

function tagEnd(s: XmlScanner, from: number): number {
  const { text } = s;
  for (let at = from; ; at++) {
    const c = text.charCodeAt(at);
    if (c === GT) return at;
    if (c === QUOTE || c === APOSTROPHE) at = text.indexOf(c === QUOTE ? '"' : "'", at + 1);
    if (at < 0 || Number.isNaN(c) || c === LT) fail(s, 'unclosed tag');
  }
}

function localName(s: XmlScanner, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    if (s.text.charCodeAt(at) === COLON) return s.text.slice(at + 1, end);
  }
  return s.text.slice(start, end);
}

/** The current text token, entities resolved. */
export function tokenText(s: XmlScanner): string {
  if (s.verbatim) return s.text.slice(s.start + 9, s.at - 3);
  return unescapeXml(s.text.slice(s.start, s.at)) ?? fail(s, 'unknown entity');
}
