/** The parts of a workbook while they are being changed. */
import { hasPart, storedName } from '../zip/archive';
import { encodePart } from '../xml/decode';
import { rewriteZip } from '../zip/write';
import { partText, type WorkbookPackage } from '../read/package';

export interface Draft {
  readonly pack: WorkbookPackage;
  /** Text by part name, of every part that was looked at; null: removed. */
  readonly texts: Map<string, string | null>;
  readonly original: Map<string, string>;
}

export function startDraft(pack: WorkbookPackage): Draft {
  return { pack, texts: new Map([[pack.part, pack.xml]]), original: new Map([[pack.part, pack.xml]]) };
}

export function hasDraftPart(draft: Draft, part: string): boolean {
  return draft.texts.get(part) !== null && (draft.texts.has(part) || hasPart(draft.pack.archive, part));
}

/** The part as it stands now. Throws `WorkbookRefusal` when the file has none. */
export function draftText(draft: Draft, part: string): string {
  const known = draft.texts.get(part);
  if (typeof known === 'string') return known;
  const text = partText(draft.pack, part);
  draft.texts.set(part, text);
  draft.original.set(part, text);
  return text;
}

export function editPart(draft: Draft, part: string, edit: (text: string) => string): void {
  draft.texts.set(part, edit(draftText(draft, part)));
}

/** The changed file: parts whose text is what it was are not touched. */
export function finishDraft({ pack, texts, original }: Draft): Uint8Array {
  const replaced = new Map<string, Uint8Array | null>();
  const added = new Map<string, Uint8Array>();
  for (const [part, text] of texts) {
    if (text === original.get(part)) continue;
    const stored = storedName(pack.archive, part);
    if (stored !== null) replaced.set(stored, text === null ? null : encodePart(text));
    else if (text !== null) added.set(part, encodePart(text));
  }
  return rewriteZip(pack.archive, { replaced, added });
}
