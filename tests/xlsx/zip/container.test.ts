import { Zip, ZipDeflate, ZipPassThrough, unzipSync } from 'fflate';
import { patchXlsx } from '../../../src/xlsx/patch';
import { readXlsx } from '../../../src/xlsx/read';
import { readDirectory } from '../../../src/xlsx/zip/directory';
import { changedEntries, oneSheetParts, rawEntries, zipOf } from '../../support/xlsx-parts';

const parts = oneSheetParts({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', more: { 'övrigt.txt': 'åäö' } });
const cells = [{ sheet: 'Blad1', row: 0, column: 1, formula: '=A1', value: 1 }];
const touched = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'];

/** Streamed, as many producers write: sizes follow the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, content] of Object.entries(parts)) {
    const entry = name.endsWith('.txt') ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(entry);
    entry.push(new TextEncoder().encode(content as string), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

function number(size: number, value: number): Buffer {
  const buffer = Buffer.alloc(size);
  if (size === 8) buffer.writeBigUInt64LE(BigInt(value));
  else buffer.writeUIntLE(value, 0, size);
  return buffer;
}

/** The same file with every size and offset in zip64 fields, and a zip64 end record. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const { entries } = readDirectory(bytes);
  const start = entries.at(-1)!.end;
  const full = number(4, 0xffffffff);
  const records = entries.map(({ record, size, compressedSize, start: offset }) => {
    const name = record.subarray(46);
    const extra = Buffer.concat([number(2, 1), number(2, 24), number(8, size), number(8, compressedSize), number(8, offset)]);
    return Buffer.concat([record.subarray(0, 20), full, full, record.subarray(28, 30), number(2, 28), record.subarray(32, 42), full, name, extra]);
  });
  const directory = Buffer.concat(records);
  const end64 = Buffer.concat([number(4, 0x06064b50), number(8, 44), number(2, 45), number(2, 45), number(8, 0), number(8, entries.length), number(8, entries.length), number(8, directory.length), number(8, start)]);
  const locator = Buffer.concat([number(4, 0x07064b50), number(4, 0), number(8, start + directory.length), number(4, 1)]);
  const end = Buffer.concat([number(4, 0x06054b50), number(4, 0), number(2, 0xffff), number(2, 0xffff), full, full, number(2, 0)]);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), directory, end64, locator, end]));
}

function withComment(bytes: Uint8Array): Uint8Array {
  const comment = Buffer.from('hej PK\u0005\u0006');
  const copy = Buffer.concat([bytes, comment]);
  copy.writeUInt16LE(comment.length, bytes.length - 2);
  return new Uint8Array(copy);
}

describe.each([
  ['plain', zipOf(parts)],
  ['streamed, with data descriptors', streamed()],
  ['zip64', asZip64(zipOf(parts))],
  ['with a comment', withComment(zipOf(parts))],
])('a zip file %s', (_, bytes) => {
  test('is read', () => {
    expect(readXlsx(bytes, 'x').sheets[0]!.rows[0]!.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test('keeps its other entries when patched, and other readers can read it', () => {
    const patched = patchXlsx(bytes, { cells });
    const offsetFree = (file: Uint8Array): string[] => [...rawEntries(file).keys()];
    expect(offsetFree(patched)).toEqual(offsetFree(bytes));
    const bodies = (file: Uint8Array): string[] =>
      readDirectory(file).entries.filter(({ name }) => !touched.includes(name)).map(({ start, end }) => Buffer.from(file.subarray(start, end)).toString('hex'));
    expect(bodies(patched)).toEqual(bodies(bytes));
    expect(readXlsx(patched, 'x').sheets[0]!.rows[0]!.cells).toHaveLength(2);
    expect(Object.keys(unzipSync(patched))).toEqual(Object.keys(parts));
  });
});

test('patching twice touches no more than patching once', () => {
  const once = patchXlsx(streamed(), { cells });
  expect(changedEntries(once, patchXlsx(once, { cells }))).toEqual([]);
});
