/** Names that stand in many parts. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_OFFICE_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The content type of a spreadsheet part: `sheet.main`, `worksheet`, `styles`, `sharedStrings`. */
export function partType(kind: string): string {
  return `${SPREADSHEET_TYPE}.${kind}+xml`;
}
