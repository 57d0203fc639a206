/** A new workbook as .xlsx bytes. */
import { sheetPart } from './create/sheet-part';
import type { NewWorkbook } from './create/spec';
import { stringsPart, stringTable } from './create/string-table';
import { styleTable, stylesPart } from './create/style-table';
import {
  contentTypesPart,
  packageRelationsPart,
  workbookPart,
  workbookRelationsPart,
} from './create/workbook-parts';
import { refuseSheetName } from './sheet-name';
import { createZip } from './zip/write';

/**
 * The same specification gives the same bytes on any day and machine. Text is always stored as text. Throws
 * `RangeError` for what no workbook can hold: no visible sheet, a sheet name Excel refuses, an infinite number.
 */
export function createXlsx(spec: NewWorkbook): Uint8Array {
  refuseUnopenable(spec);
  const tables = { styles: styleTable(), strings: stringTable() };
  const first = spec.sheets.findIndex(({ hidden }) => hidden !== true);
  const sheets = spec.sheets.map((sheet, i) => sheetPart(sheet, tables, i === first));
  const parts = new Map([
    ['[Content_Types].xml', contentTypesPart(sheets.length)],
    ['_rels/.rels', packageRelationsPart()],
    ['xl/workbook.xml', workbookPart(spec)],
    ['xl/_rels/workbook.xml.rels', workbookRelationsPart(sheets.length)],
    ...sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml] as const),
    ['xl/styles.xml', stylesPart(tables.styles)],
    ['xl/sharedStrings.xml', stringsPart(tables.strings)],
  ]);
  const encoder = new TextEncoder();
  return createZip(new Map([...parts].map(([name, xml]) => [name, encoder.encode(xml)])));
}

function refuseUnopenable({ sheets }: NewWorkbook): void {
  if (!sheets.some(({ hidden }) => hidden !== true)) throw new RangeError('a workbook needs a visible sheet');
  const taken: string[] = [];
  for (const { name } of sheets) {
    refuseSheetName(name, taken);
    taken.push(name);
  }
}
