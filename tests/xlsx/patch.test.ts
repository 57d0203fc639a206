import type { CellWrite, WorkbookChanges } from '../../src/app/ports';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';
import { verifyChanges } from '../../src/xlsx/patch/verify';
import { readDirectory } from '../../src/xlsx/zip/directory';
import { changedEntries, oneSheet, oneSheetParts, partOf, rawEntries, zipOf } from '../support/xlsx-parts';
import { RICH_SHEET, richWorkbook } from '../support/xlsx-rich';

const SHEET = 'xl/worksheets/sheet1.xml';
const rich = richWorkbook();

function write(cell: string, formula: string | null, value: CellWrite['value'], more: Partial<CellWrite> = {}): CellWrite {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return { sheet: 'Resultat', row: Number(row) - 1, column: letter.charCodeAt(0) - 65, formula, value, ...more };
}

function patchCells(...cells: CellWrite[]): Uint8Array {
  return patchXlsx(rich, { cells });
}

/** The sheet's XML after one exact replacement in the original. */
function sheetWith(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((xml, [from, to]) => {
    expect(xml.split(from)).toHaveLength(2);
    return xml.replace(from, () => to);
  }, RICH_SHEET);
}

function cellsOf(bytes: Uint8Array, sheet = 0): Record<string, unknown> {
  const rows = readXlsx(bytes, 'x').sheets[sheet]!.rows;
  return Object.fromEntries(
    rows.flatMap((row) => row.cells.map((cell) => [`${String.fromCharCode(65 + cell.column)}${cell.row + 1}`, cell.formula ?? cell.value])),
  );
}

describe('untouched entries', () => {
  test('a formula touches its sheet, the workbook part and the calculation chain; every other entry keeps its bytes', () => {
    const patched = patchCells(write('D6', '=SUM(D2:D4)', -4));
    expect(changedEntries(rich, patched)).toEqual(['xl/calcChain.xml', 'xl/workbook.xml', SHEET].sort());
    expect([...rawEntries(patched).keys()]).toEqual([...rawEntries(rich).keys()]);
  });

  test('the sheet keeps every byte but those of the written cell', () => {
    const patched = patchCells(write('D6', '=SUM(D2:D4)', -4));
    expect(partOf(patched, SHEET)).toBe(sheetWith(['<c r="D6" s="2"/>', '<c r="D6" s="2"><f>SUM(D2:D4)</f><v>-4</v></c>']));
  });

  test('a touched entry keeps its place, its time and its attributes', () => {
    const header = (bytes: Uint8Array): string[] =>
      readDirectory(bytes).entries.map(({ name, record }) => `${name} ${Buffer.from(record.subarray(12, 16)).toString('hex')} ${Buffer.from(record.subarray(38, 42)).toString('hex')}`);
    expect(header(patchCells(write('B2', null, 1)))).toEqual(header(rich));
  });

  test('no change at all gives the same bytes', () => {
    expect(patchXlsx(rich, { cells: [] })).toEqual(rich);
  });

  test('the input is not touched', () => {
    const before = rich.slice();
    patchCells(write('B2', null, 1));
    expect(rich).toEqual(before);
  });
});

describe('cells', () => {
  test('a new cell stands in column order, has its column style, and its row claims to reach it', () => {
    const patched = patchCells(write('D5', '=1', 1), write('F3', null, 7));
    expect(partOf(patched, SHEET)).toBe(
      sheetWith(
        ['A1:D6', 'A1:F6'],
        ['<row r="6"', '<row r="5"><c r="D5" s="2"><f>1</f><v>1</v></c></row><row r="6"'],
        ['<row r="3" spans="1:4"', '<row r="3" spans="1:6"'],
        ['<f t="shared" si="0"/><v>-4.5</v></c></row>', '<f t="shared" si="0"/><v>-4.5</v></c><c r="F3"><v>7</v></c></row>'],
      ),
    );
  });

  test('text is text, never a formula, and keeps its spaces', () => {
    const patched = patchCells(write('A4', null, '=HYPERLINK("x") '));
    expect(cellsOf(patched).A4).toBe('=HYPERLINK("x") ');
    expect(partOf(patched, SHEET)).toContain('<c r="A4" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;) </t></is></c>'.replaceAll('&quot;', '"'));
  });

  test('null clears the content and keeps the style', () => {
    expect(partOf(patchCells(write('B2', null, null)), SHEET)).toBe(
      sheetWith(['<c r="B2" s="2"><v>100.5</v></c>', '<c r="B2" s="2"/>']),
    );
  });

  test('a text result is stored as such, a missing one not at all', () => {
    const xml = partOf(patchCells(write('C4', '=A1&"<"', 'Rad<'), write('D6', '=B6', null)), SHEET);
    expect(xml).toContain('<c r="C4" s="2" t="str"><f>A1&amp;"&lt;"</f><v>Rad&lt;</v></c>');
    expect(xml).toContain('<c r="D6" s="2"><f>B6</f></c>');
  });

  test('of two writes to one cell the later counts', () => {
    expect(cellsOf(patchCells(write('B2', null, 1), write('B2', null, 2))).B2).toBe(2);
  });

  test('a sheet without rows, with a prefix, gets them', () => {
    const bytes = oneSheet({ sheet: '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>' });
    const cells = [write('B3', '=1+1', 2), write('A1', null, 'x'), write('C3', null, 3)].map((cell) => ({ ...cell, sheet: 'Blad1' }));
    const patched = patchXlsx(bytes, { cells });
    expect(partOf(patched, SHEET)).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="B3"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="C3"><x:v>3</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test('what told of the old value goes, extensions and other attributes stay', () => {
    const old = '<c r="A1" s="2" cm="1" vm="2" ph="1" q="x" t="str"><f t="array" ref="A1">1</f><v>a</v><extLst><ext/></extLst></c>';
    const bytes = oneSheet({ sheet: `<sheetData><row r="1">${old}</row></sheetData>` });
    const xml = partOf(patchXlsx(bytes, { cells: [{ ...write('A1', null, 5), sheet: 'Blad1' }] }), SHEET);
    expect(xml).toContain('<row r="1"><c r="A1" s="2" q="x"><v>5</v><extLst><ext/></extLst></c></row>');
  });

  test('a new cell has the style of its row before that of its column', () => {
    const bytes = oneSheet({ sheet: '<cols><col min="1" max="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2" s="2"/></sheetData>' });
    const cells = [write('B1', null, 1), write('B2', null, 1)].map((cell) => ({ ...cell, sheet: 'Blad1' }));
    const xml = partOf(patchXlsx(bytes, { cells }), SHEET);
    expect(xml).toContain('<c r="B1" s="2">');
    expect(xml).toContain('<c r="B2" s="1">');
  });

  test('a sheet in UTF-16 becomes UTF-8 and says so', () => {
    const text = '\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const bytes = zipOf({ ...oneSheetParts({ sheet: '' }), [SHEET]: new Uint8Array(Buffer.from(text, 'utf16le')) });
    const patched = patchXlsx(bytes, { cells: [{ ...write('A1', null, 'å'), sheet: 'Blad1' }] });
    expect(partOf(patched, SHEET)).toContain('<?xml version="1.0" encoding="UTF-8"?>');
  });

  test('rows and cells without references keep their places', () => {
    const bytes = oneSheet({ sheet: '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>5</v></c></row></sheetData>' });
    const cells = [write('B1', null, 2), write('D1', null, 4), write('B2', null, 9)].map((cell) => ({ ...cell, sheet: 'Blad1' }));
    expect(cellsOf(patchXlsx(bytes, { cells }))).toEqual({ A1: 1, B1: 2, C1: 3, D1: 4, B2: 9, A3: 5 });
  });
});

describe('formulas that reach beyond their cell', () => {
  test('the followers of an overwritten shared formula keep their own', () => {
    const patched = patchCells(write('D2', null, 0));
    expect(cellsOf(patched)).toMatchObject({ D2: 0, D3: '=B3-$C3', D4: '=B4-$C4' });
    expect(partOf(patched, SHEET)).toContain('<c r="D3" s="2"><f>B3-$C3</f><v>-4.5</v></c>');
  });

  test('an overwritten follower leaves the others alone', () => {
    expect(cellsOf(patchCells(write('D3', '=1', 1)))).toMatchObject({ D2: '=B2-$C2', D3: '=1', D4: '=B4-$C4' });
  });

  test('a cell inside an array is refused', () => {
    const bytes = oneSheet({ sheet: '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">1</f><v>1</v></c></row></sheetData>' });
    const cells = [{ ...write('A2', null, 1), sheet: 'Blad1' }];
    expect(() => patchXlsx(bytes, { cells })).toThrow(expect.objectContaining({ reason: 'cell-in-array', detail: { sheet: 'Blad1', cell: 'A2', range: 'A1:A2' } }));
  });
});

describe('the calculation chain', () => {
  test('gains new formulas and loses overwritten ones, and entries keep their sheet', () => {
    const patched = patchCells(write('B6', null, 50.5), write('D6', '=1', 1));
    expect(partOf(patched, 'xl/calcChain.xml')).toContain(
      '><c r="C6" i="1"/><c r="D2"/><c r="D3"/><c r="D4"/><c r="C2" i="3" a="1"/><c r="D6" i="1"/></calcChain>',
    );
  });

  test('goes, with its relation and content type, when no formula is left', () => {
    const bytes = oneSheet({
      sheet: '<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c></row></sheetData>',
      calcChain: '<calcChain xmlns="x"><c r="A1" i="1"/></calcChain>',
    });
    const patched = patchXlsx(bytes, { cells: [{ ...write('A1', null, 2), sheet: 'Blad1' }] });
    expect([...rawEntries(patched).keys()]).not.toContain('xl/calcChain.xml');
    expect(partOf(patched, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partOf(patched, '[Content_Types].xml')).not.toContain('calcChain');
  });
});

describe('the workbook part', () => {
  test('asks for recalculation in its own element', () => {
    expect(partOf(patchCells(write('D6', '=1', 1)), 'xl/workbook.xml')).toContain(
      '</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/><pivotCaches>',
    );
  });

  test('gets that element in its place when it had none', () => {
    const bytes = oneSheet({
      sheet: '<sheetData/>',
      workbook: '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets><definedNames/><extLst/>',
    });
    const patched = patchXlsx(bytes, { cells: [{ ...write('A1', '=1', 1), sheet: 'Blad1' }] });
    expect(partOf(patched, 'xl/workbook.xml')).toContain('<definedNames/><calcPr fullCalcOnLoad="1"/><extLst/>');
  });

  test('names are set with their comments; the others stay', () => {
    const names = [
      { name: 'RESULTATRÄKNING', sheet: null, refersTo: 'Resultat!$A$1:$F$9', comment: 'avstamt unit=tkr', hidden: false },
      { name: 'Avstämt_Period', sheet: null, refersTo: '202404', comment: null, hidden: false },
      { name: 'Lokal', sheet: 'resultat', refersTo: '"å<"', comment: 'c"c', hidden: false },
    ];
    const patched = patchXlsx(rich, { cells: [], names });
    expect(changedEntries(rich, patched)).toEqual(['xl/workbook.xml']);
    expect(readXlsx(patched, 'x').names).toEqual([
      { ...names[0], name: 'Resultaträkning' },
      { name: 'Lokal', sheet: 'Skyddat', refersTo: 'Skyddat!$A$1', comment: null, hidden: true },
      names[1],
      { ...names[2], sheet: 'Resultat' },
    ]);
  });

  test('names get their element in its place when there was none', () => {
    const bytes = oneSheet({ sheet: '<sheetData/>', workbook: '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets><calcPr/>' });
    const names = [{ name: 'N', sheet: null, refersTo: '1', comment: null, hidden: false }];
    expect(partOf(patchXlsx(bytes, { cells: [], names }), 'xl/workbook.xml')).toContain('</sheets><definedNames><definedName name="N">1</definedName></definedNames><calcPr/>');
  });
});

describe('new sheets', () => {
  const changes: WorkbookChanges = {
    newSheets: ['Avstämt protokoll', 'RESULTAT'],
    cells: [{ sheet: 'Avstämt protokoll', row: 1, column: 1, formula: null, value: 'Å', format: '@' }],
  };

  test('are appended when they do not exist, and can be written to at once', () => {
    const back = readXlsx(patchXlsx(rich, changes), 'x');
    expect(back.sheets.map(({ name }) => name)).toEqual(['Resultat', 'Skyddat', 'Pivå', 'Avstämt protokoll']);
    expect(back.sheets[3]!.rows).toEqual([{ row: 1, cells: [{ row: 1, column: 1, value: 'Å', format: '@' }] }]);
  });

  test('get a number, a relation and a content type of their own', () => {
    const patched = patchXlsx(rich, changes);
    expect(partOf(patched, 'xl/workbook.xml')).toContain('<sheet name="Avstämt protokoll" sheetId="5" r:id="rId8"/></sheets>');
    expect(partOf(patched, '[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet4.xml"');
  });
});

describe('number formats', () => {
  test('an existing style is found, nothing is added', () => {
    const patched = patchCells(write('A9', null, 1, { format: '#,##0.0' }));
    expect(partOf(patched, SHEET)).toContain('<c r="A9" s="2"><v>1</v></c>');
    expect(changedEntries(rich, patched)).not.toContain('xl/styles.xml');
  });

  test('a new one is added beside the others and keeps the rest of the style', () => {
    const xml = partOf(patchCells(write('A1', null, 1, { format: '0.0 "mnkr"' }), write('B2', null, 2, { format: '0.0 "mnkr"' })), 'xl/styles.xml');
    expect(xml).toContain('<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="0.0 &quot;mnkr&quot;"/></numFmts>');
    expect(xml).toContain('<xf numFmtId="165" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"><alignment wrapText="1"/></xf>');
    expect(xml).toContain('<cellXfs count="6">');
  });

  test('a workbook without styles gets them', () => {
    const bytes = oneSheet({ sheet: '<sheetData/>' });
    const patched = patchXlsx(bytes, { cells: [{ ...write('A1', null, 1, { format: '0.0%' }), sheet: 'Blad1' }] });
    expect(readXlsx(patched, 'x').sheets[0]!.rows[0]!.cells).toEqual([{ row: 0, column: 0, value: 1, format: '0.0%' }]);
  });
});

test('a patch that did not take is never handed out', () => {
  const before = readXlsx(rich, 'x');
  expect(() => verifyChanges(before, { cells: [write('B2', null, 100.5)] })).not.toThrow();
  expect(() => verifyChanges(before, { cells: [write('B2', null, 1)] })).toThrow('Resultat!B2');
  const names = [{ name: 'N', sheet: null, refersTo: '1', comment: null, hidden: false }];
  expect(() => verifyChanges(before, { cells: [], names })).toThrow('name N');
});

describe('refusals', () => {
  test.each([
    ['sheet-missing', { ...write('A1', null, 1), sheet: 'Borta' }],
    ['sheet-protected', { ...write('A1', null, 1), sheet: 'Skyddat' }],
  ])('%s', (reason, cell) => {
    expect(() => patchCells(cell)).toThrow(expect.objectContaining({ reason }));
  });

  test('a covered cell of a merge is refused, its first one is not', () => {
    const bytes = oneSheet({ sheet: '<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>' });
    const at = (cell: string): CellWrite => ({ ...write(cell, null, 1), sheet: 'Blad1' });
    expect(() => patchXlsx(bytes, { cells: [at('B2')] })).toThrow(expect.objectContaining({ reason: 'cell-merged' }));
    expect(cellsOf(patchXlsx(bytes, { cells: [at('A1')] }))).toEqual({ A1: 1 });
  });

  test('an unlocked cell of a protected sheet may be written to', () => {
    const styles = partOf(rich, 'xl/styles.xml');
    const bytes = oneSheet({ styles, sheet: '<cols><col min="2" max="2" style="3"/></cols><sheetData/><sheetProtection sheet="1"/>' });
    expect(cellsOf(patchXlsx(bytes, { cells: [{ ...write('B2', null, 1), sheet: 'Blad1' }] }))).toEqual({ B2: 1 });
  });

  test.each([NaN, Infinity])('no cell can hold %p', (value) => {
    expect(() => patchCells(write('A1', null, value))).toThrow(RangeError);
  });
});
