/** A document in pieces that a multi-line text column keeps as they are. */

/** SharePoint documents 63,999 characters; half of that leaves room for what it may count otherwise. */
export const LONGEST_PIECE = 30_000;

/** Pieces of at most `LONGEST_PIECE` UTF-16 units, never cutting a surrogate pair; an empty text is one empty piece. */
export function piecesOf(text: string, longest = LONGEST_PIECE): string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    let to = Math.min(text.length, from + longest);
    if (to < text.length && isLeadSurrogate(text.charCodeAt(to - 1))) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return pieces;
}

function isLeadSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Brackets keep spaces at the edges, which SharePoint may trim. */
export function wrapped(piece: string): string {
  return `[${piece}]`;
}

/** null for a text that has lost its brackets. */
export function unwrapped(content: string): string | null {
  return content.startsWith('[') && content.endsWith(']') && content.length >= 2 ? content.slice(1, -1) : null;
}
