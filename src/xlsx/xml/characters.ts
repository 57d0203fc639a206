/** XML entities, and the `_x000D_` escapes that spreadsheets use for characters XML cannot hold. */

const NAMED: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

/** Resolves entities and line ends; null when an entity is none of XML's own (no DTD is ever followed). */
export function unescapeXml(raw: string): string | null {
  if (!raw.includes('&')) return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  let known = true;
  const text = raw.replace(/\r\n?/g, '\n').replace(/&([^;&<]*);?/g, (_, entity: string) => {
    const character = NAMED.get(entity) ?? characterReference(entity);
    if (character === null) known = false;
    return character ?? '';
  });
  return known ? text : null;
}

function characterReference(entity: string): string | null {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(entity);
  if (match === null) return null;
  const code = match[1] !== undefined ? parseInt(match[1], 16) : Number(match[2]);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const MARKUP: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** For element text and double-quoted attributes alike. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => MARKUP[character] ?? '').replace(/[\t\n\r]/g, (character) =>
    `&#${character.charCodeAt(0)};`,
  );
}

/** `_x000D_` → CR, `_x005F_` → `_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse, with XML markup escaped: control characters, lone surrogates and anything that looks like an escape. */
export function escapeText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, escapeCharacter);
  return safe.replace(/[<>&]/g, (character) => MARKUP[character] ?? '');
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
