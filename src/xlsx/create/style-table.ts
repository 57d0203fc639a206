/** The styles.xml of a new workbook, filled while its cells are written. */
import { builtInId } from '../read/number-formats';
import { escapeXml } from '../xml/characters';
import { DECLARATION, MAIN } from '../xml/namespaces';
import type { NewCell } from './spec';

export interface StyleTable {
  /** xf elements, by their index. */
  readonly xfs: string[];
  readonly indexByXf: Map<string, number>;
  readonly idByFormat: Map<string, number>;
}

/** The first id a workbook may give to a format of its own. */
const FIRST_OWN_FORMAT = 164;

export function styleTable(): StyleTable {
  const plain = xfElement(0, 0, 0, '');
  return { xfs: [plain], indexByXf: new Map([[plain, 0]]), idByFormat: new Map() };
}

/** The style index for a cell, made when it is the first of its kind. */
export function styleOf(cell: NewCell, table: StyleTable): number {
  const header = cell.header === true;
  const font = header || cell.bold === true ? 1 : 0;
  const alignment = header ? '<alignment vertical="top" wrapText="1"/>' : '';
  const protection = cell.unlocked === true ? '<protection locked="0"/>' : '';
  const xf = xfElement(formatId(cell.format ?? 'General', table), font, header ? 2 : 0, alignment + protection);
  const known = table.indexByXf.get(xf);
  if (known !== undefined) return known;
  table.indexByXf.set(xf, table.xfs.length);
  return table.xfs.push(xf) - 1;
}

function formatId(code: string, table: StyleTable): number {
  const known = builtInId(code) ?? table.idByFormat.get(code);
  if (known !== undefined) return known;
  const id = FIRST_OWN_FORMAT + table.idByFormat.size;
  table.idByFormat.set(code, id);
  return id;
}

function xfElement(format: number, font: number, fill: number, inner: string): string {
  const applied = [
    format === 0 ? '' : ' applyNumberFormat="1"',
    font === 0 ? '' : ' applyFont="1"',
    fill === 0 ? '' : ' applyFill="1"',
    inner.includes('<alignment') ? ' applyAlignment="1"' : '',
    inner.includes('<protection') ? ' applyProtection="1"' : '',
  ].join('');
  const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${applied}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</xf>`;
}

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const FONTS = `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`;
// The first two fills are Excel's own, whatever a file says of them.
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>';
const BORDERS = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
const BASE = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
const NAMED = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

export function stylesPart({ xfs, idByFormat }: StyleTable): string {
  const own = [...idByFormat].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  const formats = own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`;
  const cells = `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`;
  const inner = formats + FONTS + FILLS + BORDERS + BASE + cells + NAMED;
  return `${DECLARATION}<styleSheet xmlns="${MAIN}">${inner}</styleSheet>`;
}
