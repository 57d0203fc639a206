/** What a file is when it is not a workbook: only looked into once reading one has failed. */
import { WorkbookRefusal, type WorkbookRefusalReason } from '../../app/ports';
import { hasPart, readPart, type ZipArchive } from '../zip/archive';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Old Office files and encrypted new ones are "compound files", whose streams have UTF-16 names. */
const STREAMS: readonly (readonly [string, WorkbookRefusalReason])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['Workbook', 'old-xls'],
  ['Book', 'old-xls'],
];

/** Throws when the bytes are a compound file: `encrypted`, `old-xls` or `not-a-workbook`. */
export function refuseCompound(bytes: Uint8Array): void {
  if (!COMPOUND.every((byte, i) => bytes[i] === byte)) return;
  const text = new TextDecoder('latin1').decode(bytes);
  const found = STREAMS.find(([name]) => text.includes([...name, '\0'].join('\0')));
  throw new WorkbookRefusal(found?.[1] ?? 'not-a-workbook', { size: bytes.length, kind: 'compound file' });
}

const FOLDERS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['visio/document.xml', 'vsdx'],
  ['META-INF/MANIFEST.MF', 'jar'],
];

/** The refusal for a readable zip file without a workbook in it: `xlsb`, or `not-a-workbook` with its kind. */
export function notAWorkbook(archive: ZipArchive): WorkbookRefusal {
  if (hasPart(archive, 'xl/workbook.bin')) return new WorkbookRefusal('xlsb');
  const kind = openDocumentKind(archive) ?? FOLDERS.find(([part]) => hasPart(archive, part))?.[1] ?? 'zip';
  return new WorkbookRefusal('not-a-workbook', { kind });
}

/** An OpenDocument file says what it is in its first entry. */
function openDocumentKind(archive: ZipArchive): string | null {
  if (!hasPart(archive, 'mimetype')) return null;
  const type = new TextDecoder().decode(readPart(archive, 'mimetype').subarray(0, 200)).trim();
  if (type === 'application/vnd.oasis.opendocument.spreadsheet') return 'ods';
  if (type === 'application/vnd.oasis.opendocument.text') return 'odt';
  return type.slice(0, 80);
}
