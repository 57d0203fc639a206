import * as fc from 'fast-check';
import { WorkbookRefusal } from '../../src/app/ports';
import { createXlsx } from '../../src/xlsx/create';
import { LIMITS, type Limits } from '../../src/xlsx/limits';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';
import { readDirectory } from '../../src/xlsx/zip/directory';
import { oneSheet, oneSheetParts, rels, zipOf } from '../support/xlsx-parts';
import { richWorkbook } from '../support/xlsx-rich';

const good = createXlsx({ sheets: [{ name: 'Blad1', cells: [{ row: 0, column: 0, value: 'å' }, { row: 1, column: 0, value: 1, formula: '=1' }] }] });

function refusalOf(bytes: Uint8Array, limits: Limits = LIMITS): WorkbookRefusal {
  try {
    readXlsx(bytes, 'f.xlsx', limits);
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error;
    throw error;
  }
  throw new Error('was read');
}

function compound(stream: string): Uint8Array {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(1016), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]));
}

const types = { '[Content_Types].xml': '<Types/>' };
const sheetPart = 'xl/worksheets/sheet1.xml';

describe('what is no workbook is named', () => {
  test.each<[string, Uint8Array, object]>([
    ['not-a-zip', new Uint8Array(0), { size: 0 }],
    ['not-a-zip', new TextEncoder().encode('rad;utfall\n1;2\n'), { size: 15 }],
    ['not-a-zip', new TextEncoder().encode('%PDF-1.7'), {}],
    ['truncated', good.subarray(0, good.length - 30), {}],
    ['truncated', good.subarray(0, 3), {}],
    ['encrypted', compound('EncryptedPackage'), {}],
    ['encrypted', compound('EncryptionInfo'), {}],
    ['old-xls', compound('Workbook'), {}],
    ['old-xls', compound('Book'), {}],
    ['not-a-workbook', compound('WordDocument'), { kind: 'compound file' }],
    ['xlsb', zipOf({ ...types, '_rels/.rels': rels({ r: ['officeDocument', 'xl/workbook.bin'] }), 'xl/workbook.bin': 'x' }), {}],
    ['not-a-workbook', zipOf({ ...types, '_rels/.rels': rels({ r: ['officeDocument', 'word/document.xml'] }), 'word/document.xml': '<document/>' }), { kind: 'docx' }],
    ['not-a-workbook', zipOf({ ...types, '_rels/.rels': rels({ r: ['officeDocument', 'ppt/presentation.xml'] }), 'ppt/presentation.xml': '<presentation/>' }), { kind: 'pptx' }],
    ['not-a-workbook', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), { kind: 'ods' }],
    ['not-a-workbook', zipOf({ 'läs mig.txt': 'hej' }), { kind: 'zip' }],
    ['not-a-workbook', zipOf({}), { kind: 'zip' }],
  ])('%s', (reason, bytes, detail) => {
    expect(refusalOf(bytes)).toMatchObject({ reason, detail: { file: 'f.xlsx', ...detail } });
  });
});

describe('a damaged part is named', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a missing sheet', { 'xl/_rels/workbook.xml.rels': rels({ rId1: ['worksheet', 'worksheets/sheet9.xml'] }) }, 'xl/worksheets/sheet9.xml'],
    ['a sheet that ends too early', { [sheetPart]: '<worksheet><sheetData><row><c><v>1</v></c>' }, sheetPart],
    ['tags that do not match', { [sheetPart]: '<worksheet><sheetData><row><c></row></c></sheetData></worksheet>' }, sheetPart],
    ['damage behind the cells', { [sheetPart]: '<worksheet><sheetData/><a></worksheet>' }, sheetPart],
    ['a document type', { [sheetPart]: '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>' }, sheetPart],
    ['an unknown entity', { [sheetPart]: '<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>' }, sheetPart],
    ['an entity named as what every object has', { [sheetPart]: '<worksheet><sheetData><row><c t="str"><v>&constructor;</v></c></row></sheetData></worksheet>' }, sheetPart],
    ['a number that is none', { [sheetPart]: '<worksheet><sheetData><row><c><v>1,5</v></c></row></sheetData></worksheet>' }, sheetPart],
    ['a cell in another row', { [sheetPart]: '<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>' }, sheetPart],
    ['a row outside the sheet', { [sheetPart]: '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>' }, sheetPart],
    ['an attribute without quotes', { [sheetPart]: '<worksheet><sheetData><row r=1/></sheetData></worksheet>' }, sheetPart],
    ['another kind of part', { [sheetPart]: '<chartsheet/>' }, sheetPart],
    ['an empty part', { [sheetPart]: '' }, sheetPart],
  ])('%s', (_, parts, part) => {
    expect(refusalOf(zipOf({ ...oneSheetParts({ sheet: '<sheetData/>' }), ...parts }))).toMatchObject({ reason: 'damaged-part', detail: { part } });
  });

  test('text that is no UTF-8', () => {
    const parts = { ...oneSheetParts({ sheet: '<sheetData/>' }), [sheetPart]: Uint8Array.of(60, 97, 62, 0xff, 0xe5) };
    expect(refusalOf(zipOf(parts))).toMatchObject({ reason: 'damaged-part', detail: { part: sheetPart } });
  });

  test('a wrong checksum', () => {
    const bytes = good.slice();
    const entry = readDirectory(bytes).entries.find(({ name }) => name === sheetPart)!;
    bytes[entry.record.byteOffset + 16]! ^= 1;
    expect(refusalOf(bytes)).toMatchObject({ reason: 'damaged-part', detail: { part: sheetPart, because: 'wrong checksum' } });
  });
});

describe('bombs are refused before they go off', () => {
  const zeros = new Uint8Array(3_000_000).fill(32);
  const bomb = zipOf({ ...oneSheetParts({ sheet: '' }), [sheetPart]: zeros });
  const small: Limits = { ...LIMITS, bombBytes: 1_000_000, bombRatio: 500 };

  function withSize(bytes: Uint8Array, size: number): Uint8Array {
    const copy = bytes.slice();
    const entry = readDirectory(copy).entries.find(({ name }) => name === sheetPart)!;
    new DataView(copy.buffer).setUint32(entry.record.byteOffset + 24, size, true);
    return copy;
  }

  test('a part that says it is too dense', () => {
    expect(refusalOf(bomb, small)).toMatchObject({ reason: 'zip-bomb', detail: { part: sheetPart, size: 3_000_000 } });
  });

  test('a part that lies about its size', () => {
    expect(refusalOf(withSize(bomb, 1000), small)).toMatchObject({ reason: 'zip-bomb', detail: { part: sheetPart } });
    expect(refusalOf(withSize(bomb, 1000))).toMatchObject({ reason: 'damaged-part', detail: { because: 'wrong size' } });
  });

  test('more in all than is allowed', () => {
    const read = Object.entries(oneSheetParts({ sheet: '' })).filter(([name]) => !name.startsWith('['));
    const totalBytes = read.reduce((sum, [, xml]) => sum + xml.length, 0);
    expect(() => readXlsx(oneSheet({ sheet: '' }), 'x', { ...LIMITS, totalBytes })).not.toThrow();
    expect(refusalOf(oneSheet({ sheet: '' }), { ...LIMITS, totalBytes: totalBytes - 1 })).toMatchObject({ reason: 'zip-bomb' });
    expect(refusalOf(bomb, { ...LIMITS, totalBytes: 2_000_000 })).toMatchObject({ reason: 'zip-bomb' });
    expect(refusalOf(bomb, { ...LIMITS, partBytes: 2_000_000 })).toMatchObject({ reason: 'too-large', detail: { part: sheetPart } });
  });

  test('four gigabytes that are said to be there', () => {
    expect(refusalOf(withSize(bomb, 0xfffffffe))).toMatchObject({ reason: 'zip-bomb' });
  });

  test('entries that share bytes', () => {
    const copy = good.slice();
    const entries = readDirectory(copy).entries;
    const view = new DataView(copy.buffer);
    view.setUint32(entries[1]!.record.byteOffset + 42, entries[0]!.start, true);
    expect(refusalOf(copy)).toMatchObject({ reason: 'zip-bomb', detail: { because: 'entries overlap' } });
  });

  test('a shared formula multiplied without end', () => {
    const formula = `A1+${'1+'.repeat(500)}1`;
    const followers = '<row><c><f t="shared" si="0"/></c></row>'.repeat(200);
    const bytes = oneSheet({ sheet: `<sheetData><row><c><f t="shared" si="0">${formula}</f></c></row>${followers}</sheetData>` });
    expect(refusalOf(bytes, { ...LIMITS, formulaCharacters: 100_000 })).toMatchObject({ reason: 'zip-bomb' });
  });

  test('more cells than fit in memory', () => {
    expect(refusalOf(good, { ...LIMITS, cells: 1 })).toMatchObject({ reason: 'too-large' });
  });

  test('a file above 100 MB', () => {
    expect(refusalOf(new Uint8Array(LIMITS.fileBytes + 1))).toMatchObject({ reason: 'too-large', detail: { size: LIMITS.fileBytes + 1 } });
  });
});

describe('whatever happened to a file, it is read or refused', () => {
  const rich = richWorkbook();
  const cells = [{ sheet: 'Resultat', row: 5, column: 3, formula: '=SUM(D2:D4)', value: -4 }];

  function readOrRefuse(bytes: Uint8Array): void {
    try {
      readXlsx(bytes, 'f');
      patchXlsx(bytes, { cells });
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookRefusal);
    }
  }

  test('cut off anywhere', () => {
    for (let length = 0; length < rich.length; length += 13) {
      expect(() => readXlsx(rich.subarray(0, length), 'f')).toThrow(WorkbookRefusal);
    }
  });

  test('bytes changed anywhere', () => {
    const change = fc.tuple(fc.nat(rich.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = rich.slice();
        for (const [at, value] of changes) bytes[at] = value;
        readOrRefuse(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('its XML changed anywhere, under a right checksum', () => {
    const parts = Object.entries(oneSheetParts({
      sheet: '<dimension ref="A1"/><cols><col min="1" max="2"/></cols><sheetData><row r="1" spans="1:2"><c r="A1" s="0" t="str"><f t="shared" ref="A1:A2" si="0">B1&amp;"x"</f><v>x</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row></sheetData><mergeCells><mergeCell ref="C1:D2"/></mergeCells>',
    }));
    const places = fc.tuple(fc.nat(parts.length - 1), fc.nat(10_000), fc.constantFrom('', '<', '>', '"', '&', '/', '9', 'A', ' ', '<!--', '\u0000'));
    const one = { ...cells[0]!, sheet: 'Blad1', row: 0, column: 0 };
    fc.assert(
      fc.property(places, ([index, at, text]) => {
        const changed = parts.map(([name, xml], i) => {
          if (i !== index || typeof xml !== 'string') return [name, xml] as const;
          const cut = at % xml.length;
          return [name, xml.slice(0, cut) + text + xml.slice(cut + 1)] as const;
        });
        try {
          const bytes = zipOf(Object.fromEntries(changed));
          readXlsx(bytes, 'f');
          patchXlsx(bytes, { cells: [one] });
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookRefusal);
        }
      }),
      { numRuns: 300 },
    );
  });
});
