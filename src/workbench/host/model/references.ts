/** Formulas cut into what refers to cells, what is called or named, and the rest. English A1 text, without its `=` or with. */
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../../../core/address';
import type { Rect } from '../../../core/grid';

/** One reference to cells: `'Blad 1'!$A$4:J22`, `A:A`, `3:5`. */
export interface Reference {
  readonly kind: 'reference';
  /** As written before the `!`, unquoted; null: the formula's own sheet. */
  readonly sheet: string | null;
  readonly rect: Rect;
  readonly shape: 'cell' | 'area' | 'columns' | 'rows';
  /** Which edges stay when the formula is copied. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

export type Token =
  | Reference
  /** A defined name, with the sheet it is asked of when one is written before it. */
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'number'; readonly text: string }
  /** `#REF!`, with its sheet when one is written before it. */
  | { readonly kind: 'error'; readonly sheet: string | null; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  /** Operators, brackets, spaces: a character each. */
  | { readonly kind: 'other'; readonly text: string };

const STRING = String.raw`(?<string>"(?:[^"]|"")*")`;
const SHEET = String.raw`(?:'(?<quoted>(?:[^']|'')+)'!|(?<plain>[\p{L}_\\][\p{L}\p{N}_.]*)!)?`;
const ERROR = String.raw`(?<error>#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA))`;
const FROM = String.raw`(?<cf1>\$?)(?<c1>[A-Za-z]{1,3})(?<rf1>\$?)(?<r1>\d{1,7})`;
const TO = String.raw`(?<cf2>\$?)(?<c2>[A-Za-z]{1,3})(?<rf2>\$?)(?<r2>\d{1,7})`;
const AREA = String.raw`(?<area>${FROM}(?::${TO})?(?![\p{L}\p{N}_.(!]))`;
const COLUMNS = String.raw`(?<columns>(?<cf3>\$?)(?<c3>[A-Za-z]{1,3}):(?<cf4>\$?)(?<c4>[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!]))`;
const ROWS = String.raw`(?<rows>(?<rf3>\$?)(?<r3>\d{1,7}):(?<rf4>\$?)(?<r4>\d{1,7})(?![\p{L}\p{N}_.]))`;
const WORD = String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.?\\]*)(?<call>\s*\()?`;
const NUMBER = String.raw`(?<number>\d+\.?\d*(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?)`;
const TOKEN = new RegExp(`${STRING}|${SHEET}(?:${ERROR}|${AREA}|${COLUMNS}|${ROWS}|${WORD})|${NUMBER}|(?<other>.)`, 'gsu');

const known = new Map<string, readonly Token[]>();

/** Pure; the cache only spares cutting a formula twice. */
export function tokens(formula: string): readonly Token[] {
  let found = known.get(formula);
  if (found === undefined) {
    found = [...formula.matchAll(TOKEN)].flatMap(({ groups = {} }) => tokenOf(groups));
    if (known.size > 50_000) known.clear();
    known.set(formula, found);
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function tokenOf(groups: Groups): Token[] {
  const { string, quoted, plain, error, number, other, word, call } = groups;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  if (string !== undefined) return [{ kind: 'string', text: string }];
  if (error !== undefined) return [{ kind: 'error', sheet, text: error }];
  if (number !== undefined) return [{ kind: 'number', text: number }];
  if (word !== undefined) return wordTokens(sheet, word, call);
  if (other !== undefined) return [{ kind: 'other', text: other }];
  // Beyond the last row or column: letters and digits that refer to nothing.
  return [referenceOf(sheet, groups) ?? { kind: 'name', sheet, name: groups['area'] ?? groups['columns'] ?? groups['rows'] ?? '' }];
}

function wordTokens(sheet: string | null, word: string, call: string | undefined): Token[] {
  if (call === undefined) return [{ kind: 'name', sheet, name: word }];
  return [{ kind: 'function', name: word }, ...[...call].map((text): Token => ({ kind: 'other', text }))];
}

function referenceOf(sheet: string | null, groups: Groups): Reference | null {
  const { c1, c2 = c1, r1, r2 = r1, c3, c4, r3, r4 } = groups;
  const isFixed = (name: string): boolean => groups[name] === '$';
  if (c1 !== undefined) {
    const shape = groups['c2'] === undefined ? 'cell' : 'area';
    const [end, endRow] = shape === 'cell' ? ['cf1', 'rf1'] : ['cf2', 'rf2'];
    const fixed = { top: isFixed('rf1'), left: isFixed('cf1'), bottom: isFixed(endRow), right: isFixed(end) };
    return reference(sheet, shape, [Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2 ?? c1)], fixed);
  }
  if (c3 !== undefined && c4 !== undefined) {
    const fixed = { top: true, bottom: true, left: isFixed('cf3'), right: isFixed('cf4') };
    return reference(sheet, 'columns', [0, columnIndex(c3), MAX_ROWS - 1, columnIndex(c4)], fixed);
  }
  const fixed = { left: true, right: true, top: isFixed('rf3'), bottom: isFixed('rf4') };
  return reference(sheet, 'rows', [Number(r3) - 1, 0, Number(r4) - 1, MAX_COLUMNS - 1], fixed);
}

function reference(
  sheet: string | null,
  shape: Reference['shape'],
  [top, left, bottom, right]: readonly [number, number | null, number, number | null],
  fixed: Reference['fixed'],
): Reference | null {
  if (left === null || right === null || top < 0 || bottom < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS) return null;
  const rect = { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
  return { kind: 'reference', sheet, rect, shape, fixed };
}

export function tokenText(token: Token): string {
  switch (token.kind) {
    case 'reference':
      return prefix(token.sheet) + areaText(token);
    case 'name':
    case 'function':
      return (token.kind === 'name' ? prefix(token.sheet) : '') + token.name;
    case 'error':
      return prefix(token.sheet) + token.text;
    case 'number':
    case 'string':
    case 'other':
      return token.text;
  }
}

function prefix(sheet: string | null): string {
  return sheet === null ? '' : `${quoteSheet(sheet)}!`;
}

function areaText({ rect, shape, fixed }: Reference): string {
  const column = (at: number, isFixed: boolean): string => (isFixed ? '$' : '') + columnLetters(at);
  const row = (at: number, isFixed: boolean): string => `${isFixed ? '$' : ''}${at + 1}`;
  switch (shape) {
    case 'columns':
      return `${column(rect.left, fixed.left)}:${column(rect.right, fixed.right)}`;
    case 'rows':
      return `${row(rect.top, fixed.top)}:${row(rect.bottom, fixed.bottom)}`;
    case 'cell':
      return column(rect.left, fixed.left) + row(rect.top, fixed.top);
    case 'area':
      return `${column(rect.left, fixed.left)}${row(rect.top, fixed.top)}:${column(rect.right, fixed.right)}${row(rect.bottom, fixed.bottom)}`;
  }
}

/** The formula with each token replaced; the very same text when none is. */
export function rewrite(formula: string, replace: (token: Token) => Token): string {
  const before = tokens(formula);
  const after = before.map(replace);
  return after.every((token, i) => token === before[i]) ? formula : after.map(tokenText).join('');
}
