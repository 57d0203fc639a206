/** Lists, column widths and bold in files of others: what stands there stays, to the byte. */
import { patchWithInverse, patchXlsx } from '../../src/xlsx/patch';
import type { CellWrite, ListValidation, WorkbookChanges } from '../../src/app/ports';
import { rangeOf, write } from '../contract/workbook/subject';
import { changedEntries, oneSheet, partOf } from '../support/xlsx-parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const EMPTY = '<sheetData/>';

function sheetAfter(sheet: string, changes: Partial<WorkbookChanges>): string {
  return partOf(patchXlsx(oneSheet({ sheet }), { cells: [], ...changes }), SHEET).replace(/^.*?<worksheet[^>]*>/s, '').replace('</worksheet>', '');
}

function list(from: string, to: string, values: readonly string[] | null = ['a', 'b']): ListValidation {
  return { range: rangeOf(from, to, 'Blad1'), values };
}

function rule(sqref: string, more = ''): string {
  return `<dataValidation type="list" allowBlank="1"${more} sqref="${sqref}"><formula1>"x,y"</formula1></dataValidation>`;
}

describe('a list', () => {
  const ADDED = '<dataValidation type="list" allowBlank="1" sqref="B2:B4"><formula1>"a,b"</formula1></dataValidation>';

  test('stands where the schema wants it', () => {
    const before = '<sheetData/><sheetProtection sheet="0"/><autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"/>';
    const after = '<hyperlinks/><pageMargins left="1"/><drawing r:id="rId1"/><tableParts/><extLst/>';
    expect(sheetAfter(before + after, { validations: [list('B2', 'B4')] })).toBe(`${before}<dataValidations count="1">${ADDED}</dataValidations>${after}`);
  });

  test('joins the rules that are there, and they keep their other attributes', () => {
    const others = `<dataValidation type="whole" sqref="D1"><formula1>0</formula1></dataValidation>${rule('E1', ' xr:uid="{1}" xmlns:xr="u"')}`;
    expect(sheetAfter(`${EMPTY}<dataValidations disablePrompts="0" count="2" xWindow="5">${others}</dataValidations>`, { validations: [list('B2', 'B4')] })).toBe(
      `${EMPTY}<dataValidations disablePrompts="0" xWindow="5" count="3">${others}${ADDED}</dataValidations>`,
    );
    expect(sheetAfter(`${EMPTY}<dataValidations count="0"/>`, { validations: [list('B2', 'B4')] })).toBe(`${EMPTY}<dataValidations count="1">${ADDED}</dataValidations>`);
  });

  test('has its sheet’s prefix', () => {
    const bytes = oneSheet({ sheet: '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>' });
    const patched = patchXlsx(bytes, { cells: [], validations: [list('B2', 'B4')], columnWidths: [{ sheet: 'Blad1', column: 0, width: 10 }] });
    expect(partOf(patched, SHEET)).toMatch(/<x:cols><x:col [^>]*\/><\/x:cols><x:sheetData\/><x:dataValidations count="1"><x:dataValidation [^>]*><x:formula1>"a,b"<\/x:formula1><\/x:dataValidation><\/x:dataValidations>/);
  });

  test('is cut out of a rule for more cells, which keeps the rest', () => {
    const after = sheetAfter(`${EMPTY}<dataValidations count="1">${rule('B1:C9 E1')}</dataValidations>`, { validations: [list('B2', 'B4', null)] });
    expect(after).toBe(`${EMPTY}<dataValidations count="1">${rule('B1:C1 C2:C4 B5:C9 E1')}</dataValidations>`);
  });

  test('the last one takes the list of rules with it, one of several only itself', () => {
    const gone = { validations: [list('B2', 'B4', null)] };
    expect(sheetAfter(`${EMPTY}<dataValidations count="1">${rule('B2:B4')}</dataValidations><pageMargins/>`, gone)).toBe(`${EMPTY}<pageMargins/>`);
    expect(sheetAfter(`${EMPTY}<dataValidations count="2">${rule('B2:B4')}${rule('D1')}</dataValidations>`, gone)).toBe(`${EMPTY}<dataValidations count="1">${rule('D1')}</dataValidations>`);
  });

  test.each([
    ['a message to whoever types otherwise', rule('B1:B9', ' showErrorMessage="1"')],
    ['a prompt', rule('B1:B9', ' promptTitle="t" prompt="p"')],
    ['words from cells', '<dataValidation type="list" allowBlank="1" sqref="B1:B9"><formula1>$Z$1:$Z$9</formula1></dataValidation>'],
    ['a formula', '<dataValidation type="custom" sqref="B4"><formula1>TRUE</formula1></dataValidation>'],
    ['two rules', rule('B2') + rule('B3:B4')],
  ])('where a rule with %s stands, nothing is changed and nothing undone', (_, rules) => {
    const sheet = `${EMPTY}<dataValidations count="1">${rules}</dataValidations>`;
    const { bytes, inverse } = patchWithInverse(oneSheet({ sheet }), { cells: [], validations: [list('B2', 'B4')] });
    expect([changedEntries(oneSheet({ sheet }), bytes), inverse]).toEqual([[], { cells: [] }]);
  });

  test('a rule that Excel keeps among the extensions counts too', () => {
    const extension = '<extLst><ext xmlns:x14="u" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1" xmlns:xm="v"><x14:dataValidation type="list"><x14:formula1><xm:f>Annat!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B4:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    expect(sheetAfter(EMPTY + extension, { validations: [list('B2', 'B4')] })).toBe(EMPTY + extension);
    expect(sheetAfter(EMPTY + extension, { validations: [list('B2', 'B3')] })).toContain('<dataValidations count="1">');
  });
});

describe('a column width', () => {
  const width = (column: number, size: number | null): Partial<WorkbookChanges> => ({ columnWidths: [{ sheet: 'Blad1', column, width: size }] });

  test('gets its element before the cells', () => {
    expect(sheetAfter(`<sheetFormatPr defaultRowHeight="15"/>${EMPTY}`, width(1, 36))).toBe(`<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="36.714286" customWidth="1"/></cols>${EMPTY}`);
  });

  test('out of a span of columns leaves the others as they are, and its own style and level', () => {
    const said = 'width="20" style="1" outlineLevel="1" customWidth="1"';
    expect(sheetAfter(`<cols><col min="1" max="5" ${said}/><col min="7" max="7" hidden="1"/></cols>${EMPTY}`, width(2, 10))).toBe(
      `<cols><col min="1" max="2" ${said}/><col min="3" max="3" style="1" outlineLevel="1" width="10.714286" customWidth="1"/><col min="4" max="5" ${said}/><col min="7" max="7" hidden="1"/></cols>${EMPTY}`,
    );
  });

  test('put back is what the file had, to the last digit', () => {
    const sheet = `<cols><col min="1" max="1" width="12.7109375" customWidth="1"/><col min="2" max="2" width="9.33203125" bestFit="1"/></cols>${EMPTY}`;
    const first = patchWithInverse(oneSheet({ sheet }), { cells: [], columnWidths: [{ sheet: 'Blad1', column: 0, width: 30 }, { sheet: 'Blad1', column: 1, width: 30 }, { sheet: 'Blad1', column: 2, width: 30 }] });
    const xml = partOf(patchXlsx(first.bytes, first.inverse), SHEET);
    expect([...xml.matchAll(/<col min="(\d)" max="\1" width="([\d.]+)"/g)].map(([, column, size]) => [column, Number(size).toFixed(5)])).toEqual([['1', '12.71094'], ['2', '9.33203']]);
  });

  test('the last one taken away takes the list with it', () => {
    expect(sheetAfter(`<cols><col min="2" max="2" width="36.7" customWidth="1"/></cols>${EMPTY}`, width(1, null))).toBe(EMPTY);
  });
});

describe('bold', () => {
  const STYLES =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts count="2" knownFonts="1"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
    '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="3" borderId="2"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
  const bold = (at: string, more: Partial<CellWrite> = {}): CellWrite => write(at, 'x', { sheet: 'Blad1', bold: true, ...more });

  test('takes a font that is there, and leaves fill, border and alignment', () => {
    const styles = partOf(patchXlsx(oneSheet({ styles: STYLES, sheet: '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>' }), { cells: [bold('A1'), bold('B1')] }), 'xl/styles.xml');
    expect(styles).toContain('<fonts count="2" knownFonts="1">');
    expect(styles).toContain('<xf numFmtId="164" fontId="1" fillId="3" borderId="2" applyFont="1"><alignment wrapText="1"/></xf>');
    expect(styles).toContain('<cellXfs count="4">');
  });

  test('makes the font of the cell’s own where none is there', () => {
    const styles = partOf(patchXlsx(oneSheet({ styles: STYLES.replace('<b/>', '<b val="0"/><i/>'), sheet: EMPTY }), { cells: [bold('A1'), bold('B1')] }), 'xl/styles.xml');
    expect(styles).toContain('<fonts count="3" knownFonts="1">');
    expect(styles).toContain('<font><b/><sz val="10"/><name val="Arial"/></font></fonts>');
  });

  test('a part without fonts gets them', () => {
    const styles = partOf(patchXlsx(oneSheet({ styles: STYLES.replace(/<fonts.*<\/fonts>/, ''), sheet: EMPTY }), { cells: [bold('A1', { format: '0.000' })] }), 'xl/styles.xml');
    expect(styles).toMatch(/<\/numFmts><fonts count="2"><font><sz[^>]*><name[^>]*><\/font><font><b\/>.*<\/fonts><fills/);
    expect(styles).toContain('<xf numFmtId="164" fontId="1"');
  });
});
