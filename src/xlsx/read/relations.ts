/** Relationships: which part stands behind an id. */
import { hasPart, readPart, type ZipArchive } from '../zip/archive';
import { attribute } from '../xml/attributes';
import { decodePart } from '../xml/decode';
import { eachChild, openRoot, skipElement } from '../xml/walk';

export interface Relation {
  readonly id: string;
  /** The last word of the type (`worksheet`, `styles`), the same in transitional and strict files. */
  readonly kind: string;
  /** The part's name in the package. */
  readonly target: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The relations of a part (`''`: of the package); none when it has no such file. External targets are left out. */
export function readRelations(archive: ZipArchive, part: string): Relation[] {
  const name = relationsPart(part);
  if (!hasPart(archive, name)) return [];
  const s = openRoot(decodePart(readPart(archive, name), name), name);
  const relations: Relation[] = [];
  eachChild(s, (element) => {
    const target = attribute(s, 'Target');
    if (element === 'Relationship' && target !== null && attribute(s, 'TargetMode') !== 'External') {
      const kind = (attribute(s, 'Type') ?? '').split('/').at(-1) ?? '';
      relations.push({ id: attribute(s, 'Id') ?? '', kind, target: resolveTarget(part, target) });
    }
    skipElement(s);
  });
  return relations;
}

/** Relative targets count from the part's folder; a leading `/` counts from the package. */
export function resolveTarget(part: string, target: string): string {
  const folder = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of decodeTarget(target).split(/[/\\]/)) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step !== '') folder.push(step);
  }
  return folder.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
