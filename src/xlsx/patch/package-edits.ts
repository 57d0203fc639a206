/** Parts that come and go: relationships and content types. */
import { relationsPart, resolveTarget } from '../read/relations';
import { attribute } from '../xml/attributes';
import { escapeXml } from '../xml/characters';
import {
  CONTENT_TYPES,
  DECLARATION,
  OFFICE_RELATIONS,
  PACKAGE_RELATIONS,
  STRICT_MAIN,
  STRICT_OFFICE_RELATIONS,
  partType,
} from '../xml/namespaces';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { draftText, editPart, hasDraftPart, type Draft } from './draft';
import { applyEdits, prefixOf, type Edit } from './edits';

const TYPES_PART = '[Content_Types].xml';

/** The workbook says it in ISO's strict namespaces. */
export function isStrict(draft: Draft): boolean {
  return draft.pack.xml.includes(STRICT_MAIN);
}

/** Adds a part that belongs to the workbook, with its relation and content type. Returns the relation's id. */
export function addWorkbookPart(draft: Draft, part: string, kind: string, text: string): string {
  draft.texts.set(part, text);
  addContentType(draft, part, kind);
  return addRelation(draft, part, kind);
}

/** A part name in the workbook's folder that is still free: `sheet#` with the least number. */
export function freePartName(draft: Draft, folder: string, stem: string): string {
  const base = draft.pack.part.slice(0, draft.pack.part.lastIndexOf('/') + 1) + folder;
  for (let n = 1; ; n++) {
    const part = `${base}${stem}${n}.xml`;
    if (!hasDraftPart(draft, part)) return part;
  }
}

function addRelation(draft: Draft, target: string, kind: string): string {
  const part = relationsPart(draft.pack.part);
  if (!hasDraftPart(draft, part)) {
    draft.texts.set(part, `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`);
  }
  const text = draftText(draft, part);
  const id = freeId(text);
  const base = isStrict(draft) ? STRICT_OFFICE_RELATIONS : OFFICE_RELATIONS;
  const attributes = `Id="${id}" Type="${base}/${kind}" Target="/${escapeXml(target)}"`;
  editPart(draft, part, (old) => appendToRoot(old, part, (prefix) => `<${prefix}Relationship ${attributes}/>`));
  return id;
}

function freeId(relations: string): string {
  for (let n = 1; ; n++) {
    if (!relations.includes(`"rId${n}"`) && !relations.includes(`'rId${n}'`)) return `rId${n}`;
  }
}

function addContentType(draft: Draft, part: string, kind: string): void {
  if (!hasDraftPart(draft, TYPES_PART)) {
    draft.texts.set(TYPES_PART, `${DECLARATION}<Types xmlns="${CONTENT_TYPES}"></Types>`);
  }
  const attributes = `PartName="/${escapeXml(part)}" ContentType="${partType(kind)}"`;
  editPart(draft, TYPES_PART, (old) => appendToRoot(old, TYPES_PART, (prefix) => `<${prefix}Override ${attributes}/>`));
}

function appendToRoot(text: string, part: string, element: (prefix: string) => string): string {
  const s = openRoot(text, part);
  const { start, at: end, empty, nameEnd } = s;
  const inner = element(prefixOf(s));
  const name = text.slice(start + 1, nameEnd);
  if (empty) return applyEdits(text, [{ start: end - 2, end, text: `>${inner}</${name}>` }]);
  skipElement(s);
  return applyEdits(text, [{ start: s.start, end: s.start, text: inner }]);
}

/** Removes a part of the workbook with its relation and content type. */
export function removeWorkbookPart(draft: Draft, part: string): void {
  const relations = relationsPart(draft.pack.part);
  draftText(draft, part);
  draft.texts.set(part, null);
  editPart(draft, relations, (text) => withoutChildren(text, relations, 'Target', (target) => {
    return resolveTarget(draft.pack.part, target) === part;
  }));
  editPart(draft, TYPES_PART, (text) => withoutChildren(text, TYPES_PART, 'PartName', (name) => {
    return name.toLowerCase() === `/${part}`.toLowerCase();
  }));
}

function withoutChildren(text: string, part: string, key: string, isGone: (value: string) => boolean): string {
  const s = openRoot(text, part);
  const edits: Edit[] = [];
  eachChild(s, () => {
    const { start } = s;
    const value = attribute(s, key);
    skipElement(s);
    if (value !== null && isGone(value)) edits.push({ start, end: s.at, text: '' });
  });
  return applyEdits(text, edits);
}
