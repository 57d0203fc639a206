/** Where a workbook's parts are. */
import type { ZipArchive } from '../zip/archive';
import { readPart } from '../zip/archive';
import { decodePart } from '../xml/decode';
import { openRoot } from '../xml/walk';
import { notAWorkbook } from './kind';
import { readRelations, type Relation } from './relations';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';

export interface WorkbookPackage {
  readonly archive: ZipArchive;
  /** The workbook part's name, text and content. */
  readonly part: string;
  readonly xml: string;
  readonly workbook: WorkbookPart;
  readonly relations: readonly Relation[];
  /** The worksheets in workbook order; sheets that hold only a chart are not among them. */
  readonly sheets: readonly SheetPart[];
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** The workbook's own number for the sheet, which calcChain.xml uses. */
  readonly sheetId: string;
  readonly hidden: boolean;
}

/** Throws `WorkbookRefusal` `xlsb`, `not-a-workbook` or `damaged-part`. */
export function openPackage(archive: ZipArchive): WorkbookPackage {
  const part = readRelations(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (part === undefined || part.endsWith('.bin')) throw notAWorkbook(archive);
  const xml = decodePart(readPart(archive, part), part);
  if (openRoot(xml, part).name !== 'workbook') throw notAWorkbook(archive);
  const workbook = readWorkbookPart(xml, part);
  const relations = readRelations(archive, part);
  return { archive, part, xml, workbook, relations, sheets: worksheets(workbook, relations) };
}

function worksheets(workbook: WorkbookPart, relations: readonly Relation[]): SheetPart[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return workbook.sheets.flatMap(({ name, relationId, sheetId, hidden }) => {
    const relation = byId.get(relationId);
    return relation?.kind === 'worksheet' ? [{ name, part: relation.target, sheetId, hidden }] : [];
  });
}

/** The one part of a kind (`styles`, `sharedStrings`, `calcChain`); null when the workbook has none. */
export function partOfKind(pack: WorkbookPackage, kind: string): string | null {
  return pack.relations.find((relation) => relation.kind === kind)?.target ?? null;
}

/** A part's text. Throws `WorkbookRefusal`. */
export function partText(pack: WorkbookPackage, part: string): string {
  return decodePart(readPart(pack.archive, part), part);
}
