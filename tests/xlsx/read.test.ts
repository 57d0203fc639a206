import { readXlsx } from '../../src/xlsx/read';
import { cpuMs } from '../support/cpu';
import { MAIN, oneSheet, oneSheetParts, rels, worksheet, zipOf } from '../support/xlsx-parts';
import { richWorkbook } from '../support/xlsx-rich';
import type { RawCell, SheetGrid } from '../../src/core/grid';

function sheetOf(inner: string, more: Partial<Parameters<typeof oneSheet>[0]> = {}): SheetGrid {
  return readXlsx(oneSheet({ sheet: inner, ...more }), 'x.xlsx').sheets[0]!;
}

function cellsOf(rows: string, more: Partial<Parameters<typeof oneSheet>[0]> = {}): readonly RawCell[] {
  return sheetOf(`<sheetData>${rows}</sheetData>`, more).rows.flatMap((row) => row.cells);
}

function valueOf(cell: string, more: Partial<Parameters<typeof oneSheet>[0]> = {}): RawCell['value'] | undefined {
  return cellsOf(`<row r="1">${cell}</row>`, more)[0]?.value;
}

describe('values', () => {
  test.each([
    ['<c r="A1"><v>-1.5E3</v></c>', -1500],
    ['<c r="A1" t="n"><v> 7 </v></c>', 7],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['<c r="A1" t="str"><f>A2</f><v>a &amp; b&#229;&#xE5;</v></c>', 'a & båå'],
    ['<c r="A1" t="str"><f>A2</f><v></v></c>', ''],
    ['<c r="A1"><f>A2</f></c>', null],
    ['<c r="A1"><f>A2</f><v/></c>', null],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Köpt </t></r><r><t>vård</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', 'Köpt vård'],
    ['<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<&amp;>]]></t></is></c>', '<&amp;>'],
    ['<c r="A1" t="inlineStr"><is><t>rad\r\nrad</t></is></c>', 'rad\nrad'],
    ['<c r="A1" t="d"><v>2024-04-30</v></c>', 45412],
    ['<c r="A1" t="d"><v>1900-02-28T12:00:00</v></c>', 59.5],
    ["<c r='A1' ><v>1</v></c>", 1],
    ['<c r="A1"><!-- <v>2</v> --><v>1</v></c>', 1],
  ])('%s', (cell, value) => {
    expect(valueOf(cell)).toEqual(value);
  });

  test('shared strings are read by index, runs joined and phonetic guides left out', () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>noll</t></si><si/><si><r><t>ett </t></r><r><t>två</t></r><rPh><t>x</t></rPh><phoneticPr/></si></sst>`;
    const cells = cellsOf('<row><c t="s"><v>2</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>', { strings });
    expect(cells.map(({ value }) => value)).toEqual(['ett två', 'noll', '']);
  });

  test('a shared string that is not there is a damaged part, not an empty cell', () => {
    expect(() => valueOf('<c t="s"><v>9</v></c>')).toThrow(expect.objectContaining({ reason: 'damaged-part' }));
  });
});

describe('formulas', () => {
  test('a shared formula reads as each cell shows it', () => {
    const cells = cellsOf(
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A2*$A$1+A$2+"A1"&amp;SUM(A:A)+LOG10(2)</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual([
      '=A2*$A$1+A$2+"A1"&SUM(A:A)+LOG10(2)',
      '=B2*$A$1+B$2+"A1"&SUM(B:B)+LOG10(2)',
      '=A3*$A$1+A$2+"A1"&SUM(A:A)+LOG10(2)',
    ]);
  });

  test('an array formula belongs to each cell it fills', () => {
    const cells = cellsOf('<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>');
    expect(cells.map(({ formula }) => formula)).toEqual(['=C1:D2*2', '=C1:D2*2', undefined, '=C1:D2*2', undefined]);
  });

  test('a what-if table reads as Excel shows it', () => {
    const cells = cellsOf('<row r="1"><c r="A1"><f t="dataTable" ref="A1:B1" dt2D="1" dtr="1" r1="C1" r2="C2"/><v>1</v></c><c r="B1"><v>2</v></c></row>');
    expect(cells.map(({ formula }) => formula)).toEqual(['=TABLE(C1,C2)', '=TABLE(C1,C2)']);
  });
});

describe('number formats', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0 &quot;mnkr&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="999"/></cellXfs></styleSheet>`;
  test.each([
    ['0', undefined],
    ['1', '0.0 "mnkr"'],
    ['2', '0.00%'],
    ['3', 'yyyy-mm-dd'],
    ['4', undefined],
  ])('style %s is %p', (style, format) => {
    expect(cellsOf(`<row><c s="${style}"><v>1</v></c></row>`, { styles })[0]!.format).toBe(format);
  });
});

describe('sheets', () => {
  test('empty styled cells and rows are absent, hidden rows and columns are known', () => {
    const sheet = sheetOf(
      '<cols><col min="1" max="2" width="9"/><col min="3" max="16384" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" s="1"/></row><row r="7" hidden="true"><c r="B7"><v>1</v></c></row></sheetData>',
    );
    expect(sheet.rows).toEqual([{ row: 6, hidden: true, cells: [{ row: 6, column: 1, value: 1 }] }]);
    expect(sheet.hiddenColumns).toEqual([{ from: 2, to: 16383 }]);
  });

  test('a used range of a million rows with three cells costs nothing', async () => {
    const spent = await cpuMs(() => {
      const cells = cellsOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="500000"><c r="XFD500000"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>');
      expect(cells.map(({ row, column }) => [row, column])).toEqual([[0, 0], [499999, 16383], [1048575, 0]]);
    });
    expect(spent).toBeLessThan(300);
  });

  test('prefixed elements, absolute targets and strict namespaces are read', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const parts = {
      ...oneSheetParts({ sheet: `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>` }),
      '_rels/.rels': rels({ rId1: ['officeDocument', '/xl/workbook.xml'] }).replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', `${strict}/officeDocument`),
      'xl/workbook.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="Blad1" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': rels({ rId1: ['worksheet', '/xl/worksheets/sheet1.xml'] }),
    };
    expect(readXlsx(zipOf(parts), 'x').sheets[0]!.rows[0]!.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test('rows and cells out of order are put in order; of two the later counts', () => {
    const cells = cellsOf('<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>');
    expect(cells.map(({ value }) => value)).toEqual([1, 2, 4]);
  });

  test('merges and protection', () => {
    const sheet = sheetOf('<sheetData/><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>');
    expect(sheet).toMatchObject({ protected: true, merges: [{ top: 0, left: 0, bottom: 1, right: 1 }] });
  });

  test.each(['utf-16le', 'utf-16be'])('a part in %s is read', (encoding) => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${worksheet('<sheetData><row><c t="inlineStr"><is><t>å</t></is></c></row></sheetData>')}`;
    const bytes = Buffer.from(text, 'utf16le');
    const part = new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
    const parts = { ...oneSheetParts({ sheet: '' }), 'xl/worksheets/sheet1.xml': part };
    expect(readXlsx(zipOf(parts), 'x').sheets[0]!.rows[0]!.cells[0]!.value).toBe('å');
  });

  test('sheets come in workbook order, chart sheets are skipped but count for the scope of names', () => {
    const parts = {
      ...oneSheetParts({
        sheet: '<sheetData/>',
        workbook:
          '<workbookPr date1904="1"/><sheets><sheet name="Diagram" sheetId="1" r:id="c"/><sheet name="Två" sheetId="7" state="veryHidden" r:id="b"/><sheet name="Ett &amp; en" sheetId="2" r:id="a"/></sheets>' +
          '<definedNames><definedName name="N" localSheetId="1" comment="x &quot;y&quot;" hidden="1"> Två!$A$1 </definedName><definedName name="Trasig">#REF!</definedName></definedNames>',
        more: { 'xl/worksheets/sheet2.xml': worksheet('<sheetData/>') },
      }),
      'xl/_rels/workbook.xml.rels': rels({ a: ['worksheet', 'worksheets/sheet1.xml'], b: ['worksheet', './worksheets/../worksheets/sheet2.xml'], c: ['chartsheet', 'chartsheets/sheet1.xml'] }),
    };
    const workbook = readXlsx(zipOf(parts), 'x');
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['Två', true], ['Ett & en', false]]);
    expect(workbook.date1904).toBe(true);
    expect(workbook.names).toEqual([
      { name: 'N', sheet: 'Två', refersTo: 'Två!$A$1', comment: 'x "y"', hidden: true },
      { name: 'Trasig', sheet: null, refersTo: '#REF!', comment: null, hidden: false },
    ]);
  });

  test('a workbook as people make them is read whole', () => {
    const workbook = readXlsx(richWorkbook(), 'x');
    expect(workbook.sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells).length)).toEqual([18, 8, 4]);
    expect(workbook.names[0]).toMatchObject({ name: 'Resultaträkning', comment: 'avstamt layout=income-statement unit=mnkr' });
  });
});
