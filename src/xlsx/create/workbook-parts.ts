/** The parts of a new workbook that tie its sheets together. */
import type { DefinedName } from '../../core/grid';
import { escapeXml } from '../xml/characters';
import { cellText } from '../xml/cell-text';
import { CONTENT_TYPES, DECLARATION, MAIN, OFFICE_RELATIONS, PACKAGE_RELATIONS, partType } from '../xml/namespaces';
import type { NewWorkbook } from './spec';

export function contentTypesPart(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'));
  const inner = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    ...sheets,
    override('/xl/styles.xml', 'styles'),
    override('/xl/sharedStrings.xml', 'sharedStrings'),
  ];
  return `${DECLARATION}<Types xmlns="${CONTENT_TYPES}">${inner.join('')}</Types>`;
}

export function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="${partType(kind)}"/>`;
}

export function packageRelationsPart(): string {
  return relationsOf([relation('rId1', 'officeDocument', 'xl/workbook.xml')]);
}

export function workbookRelationsPart(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_, i) =>
    relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  return relationsOf([
    ...sheets,
    relation(`rId${sheetCount + 1}`, 'styles', 'styles.xml'),
    relation(`rId${sheetCount + 2}`, 'sharedStrings', 'sharedStrings.xml'),
  ]);
}

function relationsOf(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE_RELATIONS}/${kind}" Target="${target}"/>`;
}

export function workbookPart({ sheets, names = [], date1904 }: NewWorkbook): string {
  const first = sheets.findIndex(({ hidden }) => hidden !== true);
  const hasFormula = sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));
  const entries = sheets.map(({ name, hidden }, i) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const sheetNames = sheets.map(({ name }) => name);
  const inner = [
    `<workbookPr${date1904 === true ? ' date1904="1"' : ''} defaultThemeVersion="124226"/>`,
    `<bookViews><workbookView${first > 0 ? ` firstSheet="${first}" activeTab="${first}"` : ''}/></bookViews>`,
    `<sheets>${entries.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.map((name) => nameElement(name, sheetNames)).join('')}</definedNames>`,
    `<calcPr calcId="191029"${hasFormula ? ' fullCalcOnLoad="1"' : ''}/>`,
  ];
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}">${inner.join('')}</workbook>`;
}

/** `sheets`: all sheets of the workbook in order, among which the name's own is found. */
export function nameElement(name: DefinedName, sheets: readonly string[], prefix = ''): string {
  const index = name.sheet === null ? -1 : sheets.indexOf(name.sheet);
  if (name.sheet !== null && index < 0) throw new RangeError(`name ${name.name} is scoped to no sheet`);
  const attributes = [
    ` name="${escapeXml(name.name)}"`,
    name.comment === null ? '' : ` comment="${escapeXml(name.comment)}"`,
    index < 0 ? '' : ` localSheetId="${index}"`,
    name.hidden ? ' hidden="1"' : '',
  ];
  return `<${prefix}definedName${attributes.join('')}>${cellText(name.refersTo)}</${prefix}definedName>`;
}
