/** Workbooks made by hand from raw parts, and zip files looked at from outside. */
import { unzipSync, zipSync } from 'fflate';
import { readDirectory } from '../../src/xlsx/zip/directory';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Compressed otherwise than our own writer does, and at another time, so that an entry written anew never looks untouched. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, content]) => {
    return [name, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const;
  });
  return zipSync(Object.fromEntries(bytes), { level: 1, mtime: new Date(2024, 3, 30, 12) });
}

export function rels(entries: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const inner = Object.entries(entries).map(([id, [kind, target]]) => {
    return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const inner = Object.entries(overrides).map(([part, type]) => {
    return `<Override PartName="${part}" ContentType="${type.includes('/') ? type : `${TYPE}.${type}+xml`}"/>`;
  });
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${inner.join('')}</Types>`
  );
}

export interface OneSheet {
  /** The whole worksheet part, or only what stands between its root tags. */
  readonly sheet: string;
  readonly workbook?: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly calcChain?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export function worksheet(inner: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inner}</worksheet>`;
}

/** The parts of a workbook with the one sheet `Blad1`. */
export function oneSheetParts(one: OneSheet): Record<string, string | Uint8Array> {
  const { sheet, workbook, styles, strings, calcChain, more = {} } = one;
  const book = workbook ?? '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>';
  return {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': 'sheet.main',
      '/xl/worksheets/sheet1.xml': 'worksheet',
      ...(styles === undefined ? {} : { '/xl/styles.xml': 'styles' }),
      ...(strings === undefined ? {} : { '/xl/sharedStrings.xml': 'sharedStrings' }),
      ...(calcChain === undefined ? {} : { '/xl/calcChain.xml': 'calcChain' }),
    }),
    '_rels/.rels': rels({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': book.includes('<workbook ') ? book : `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      ...(styles === undefined ? {} : { rId2: ['styles', 'styles.xml'] }),
      ...(strings === undefined ? {} : { rId3: ['sharedStrings', 'sharedStrings.xml'] }),
      ...(calcChain === undefined ? {} : { rId4: ['calcChain', 'calcChain.xml'] }),
    }),
    'xl/worksheets/sheet1.xml': sheet.includes('worksheet') ? sheet : worksheet(sheet),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...(calcChain === undefined ? {} : { 'xl/calcChain.xml': calcChain }),
    ...more,
  };
}

export function oneSheet(one: OneSheet): Uint8Array {
  return zipOf(oneSheetParts(one));
}

/** A part's text, unzipped by another library than our own reader. */
export function partOf(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes)[part];
  if (content === undefined) throw new Error(`no ${part}`);
  return new TextDecoder().decode(content);
}

/** Every entry's local bytes and directory record (its offset blanked) in hex, by name, in the order of the file. */
export function rawEntries(bytes: Uint8Array): Map<string, string> {
  const { entries } = readDirectory(bytes);
  return new Map(
    entries.map((entry) => {
      const record = entry.record.slice();
      record.fill(0, 42, 46);
      const hex = (part: Uint8Array): string => Buffer.from(part).toString('hex');
      return [entry.name, `${hex(record)} ${hex(bytes.subarray(entry.start, entry.end))}`];
    }),
  );
}

/** The names of the entries that differ between two files, missing and new ones too. */
export function changedEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [rawEntries(before), rawEntries(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name)).sort();
}
