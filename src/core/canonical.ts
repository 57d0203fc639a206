/**
 * Canonical JSON (RFC 8785): the same data gives the same text on any machine, so a hash of the text is a hash of
 * the data. Numbers are whole and safe only; figures travel as decimal strings. Rule S1 in docs/SPEC.md.
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** With the `u` flag only surrogates that stand alone match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** Lone surrogates, which UTF-8 cannot carry, replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * The RFC 8785 text of a value. Members that are undefined are dropped.
 * Throws a TypeError on what has no canonical text (a fraction, an unsafe integer, a lone surrogate): a bug, since
 * user data is made well-formed before it comes here.
 */
export function canonicalText(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringText(value);
  if (typeof value === 'number') return numberText(value);
  if (isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  return objectText(value);
}

// JSON.stringify escapes strings exactly as RFC 8785 asks: it was written after it.
function stringText(text: string): string {
  if (!isWellFormed(text)) throw new TypeError('A lone surrogate has no canonical text');
  return JSON.stringify(text);
}

function numberText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Not a safe integer: ${value}`);
  return String(value);
}

function objectText(value: { readonly [key: string]: JsonValue | undefined }): string {
  const members: string[] = [];
  // The default sort compares UTF-16 code units, which is the order RFC 8785 asks for.
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${stringText(key)}:${canonicalText(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** Array.isArray does not narrow a readonly array. */
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
