/**
 * A workbook with what other people put into theirs: a chart, a pivot table, conditional formats (old and x14), lists,
 * name comments, custom XML, shared and array formulas, a calculation chain. Written as Excel writes it.
 */
import { contentTypes, MAIN, RELATIONS, rels, zipOf } from './xlsx-parts';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SHEET = 'http://schemas.openxmlformats.org/drawingml/2006';

export const RICH_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="30" customWidth="1"/><col min="4" max="4" width="12" style="2" customWidth="1"/></cols><sheetData><row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c></row><row r="2" spans="1:4" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>4</v></c><c r="B2" s="2"><v>100.5</v></c><c r="C2" s="2"><v>90</v></c><c r="D2" s="2"><f t="shared" ref="D2:D4" si="0">B2-$C2</f><v>10.5</v></c></row><row r="3" spans="1:4" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>5</v></c><c r="B3" s="2"><v>-40</v></c><c r="C3" s="2"><v>-35.5</v></c><c r="D3" s="2"><f t="shared" si="0"/><v>-4.5</v></c></row><row r="4" spans="1:4" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>6</v></c><c r="B4" s="2"><v>-10</v></c><c r="C4" s="2"/><c r="D4" s="2"><f t="shared" si="0"/><v>-10</v></c></row><row r="6" spans="1:4" x14ac:dyDescent="0.25"><c r="A6" t="s"><v>7</v></c><c r="B6" s="2"><f>SUM(B2:B4)</f><v>50.5</v></c><c r="C6" s="2"><f>SUM(C2:C4)</f><v>54.5</v></c><c r="D6" s="2"/></row></sheetData><conditionalFormatting sqref="D2:D6"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A9"><formula1>"Ja,Nej"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const DATA_SHEET = `<worksheet xmlns="${MAIN}"><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>8</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>1</v></c><c r="C2"><f t="array" ref="C2:C3">B2:B3*2</f><v>2</v></c></row><row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3"><v>2</v></c><c r="C3"><v>4</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells></worksheet>`;
const PIVOT_SHEET = `<worksheet xmlns="${MAIN}"><dimension ref="A3:B4"/><sheetData><row r="3"><c r="A3" t="s"><v>8</v></c><c r="B3" t="s"><v>1</v></c></row><row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4"><v>1</v></c></row></sheetData></worksheet>`;

const STRINGS = ['Rad', 'Utfall', 'Budget', 'Avvikelse', 'Patientavgifter', 'Personalkostnader', 'Köpt vård &amp; omsorg', 'Summa', 'Slag'];
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;
const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView/></bookViews><sheets><sheet name="Resultat" sheetId="1" r:id="rId1"/><sheet name="Skyddat" sheetId="3" r:id="rId2"/><sheet name="Pivå" sheetId="4" r:id="rId3"/></sheets><definedNames><definedName name="Resultaträkning" comment="avstamt layout=income-statement unit=mnkr">Resultat!$A$1:$D$6</definedName><definedName name="Lokal" localSheetId="1" hidden="1">Skyddat!$A$1</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches></workbook>`;
const CHART_PART = `<c:chartSpace xmlns:c="${SHEET}/chart" xmlns:a="${SHEET}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Resultat!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const DRAWING_PART = `<xdr:wsDr xmlns:xdr="${SHEET}/spreadsheetDrawing" xmlns:a="${SHEET}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${SHEET}/chart"><c:chart xmlns:c="${SHEET}/chart" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const CACHE = `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="rId1" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Skyddat"/></cacheSource><cacheFields count="2"><cacheField name="Slag"><sharedItems count="2"><s v="Patientavgifter"/><s v="Personalkostnader"/></sharedItems></cacheField><cacheField name="Utfall"><sharedItems containsNumber="1" containsInteger="1" containsString="0" containsSemiMixedTypes="0" minValue="1" maxValue="2"/></cacheField></cacheFields></pivotCacheDefinition>`;
const RECORDS = `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="1"/></r><r><x v="1"/><n v="2"/></r></pivotCacheRecords>`;
const PIVOT = `<pivotTableDefinition xmlns="${MAIN}" name="Pivå1" cacheId="1" dataCaption="Värden"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Summa av Utfall" fld="1"/></dataFields></pivotTableDefinition>`;
const CHAIN = `<calcChain xmlns="${MAIN}"><c r="B6" i="1" l="1"/><c r="C6"/><c r="D2"/><c r="D3"/><c r="D4"/><c r="C2" i="3" a="1"/></calcChain>`;

export const RICH_PARTS: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': contentTypes({
    '/xl/workbook.xml': 'sheet.main',
    '/xl/worksheets/sheet1.xml': 'worksheet',
    '/xl/worksheets/sheet2.xml': 'worksheet',
    '/xl/worksheets/sheet3.xml': 'worksheet',
    '/xl/styles.xml': 'styles',
    '/xl/sharedStrings.xml': 'sharedStrings',
    '/xl/calcChain.xml': 'calcChain',
    '/xl/drawings/drawing1.xml': DRAWING,
    '/xl/charts/chart1.xml': CHART,
    '/xl/pivotCache/pivotCacheDefinition1.xml': 'pivotCacheDefinition',
    '/xl/pivotCache/pivotCacheRecords1.xml': 'pivotCacheRecords',
    '/xl/pivotTables/pivotTable1.xml': 'pivotTable',
  }),
  '_rels/.rels': rels({ rId1: ['officeDocument', 'xl/workbook.xml'], rId2: ['customXml', 'customXml/item1.xml'] }),
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': rels({
    rId1: ['worksheet', 'worksheets/sheet1.xml'],
    rId2: ['worksheet', 'worksheets/sheet2.xml'],
    rId3: ['worksheet', 'worksheets/sheet3.xml'],
    rId4: ['styles', 'styles.xml'],
    rId5: ['sharedStrings', 'sharedStrings.xml'],
    rId6: ['calcChain', 'calcChain.xml'],
    rId7: ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  }),
  'xl/worksheets/sheet1.xml': RICH_SHEET,
  'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['drawing', '../drawings/drawing1.xml'] }),
  'xl/worksheets/sheet2.xml': DATA_SHEET,
  'xl/worksheets/sheet3.xml': PIVOT_SHEET,
  'xl/worksheets/_rels/sheet3.xml.rels': rels({ rId1: ['pivotTable', '../pivotTables/pivotTable1.xml'] }),
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="18" uniqueCount="9">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  'xl/calcChain.xml': CHAIN,
  'xl/drawings/drawing1.xml': DRAWING_PART,
  'xl/drawings/_rels/drawing1.xml.rels': rels({ rId1: ['chart', '../charts/chart1.xml'] }),
  'xl/charts/chart1.xml': CHART_PART,
  'xl/pivotCache/pivotCacheDefinition1.xml': CACHE,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels({ rId1: ['pivotCacheRecords', 'pivotCacheRecords1.xml'] }),
  'xl/pivotCache/pivotCacheRecords1.xml': RECORDS,
  'xl/pivotTables/pivotTable1.xml': PIVOT,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': rels({ rId1: ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'] }),
  'customXml/item1.xml': '<avstamt xmlns="urn:test"><note>åäö</note></avstamt>',
  'xl/vbaProject.bin': Uint8Array.of(0, 1, 2, 255, 254),
};

export function richWorkbook(): Uint8Array {
  return zipOf(RICH_PARTS);
}
